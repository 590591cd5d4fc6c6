'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { forgetText, useKeptText } from '@/components/numbers/kept-text'
import { COMMENT_LIMIT } from '@/lib/designs/threads/schema'
import type { Sent } from '@/components/shell/send'
import type { Member, Said } from './thread-client'
import { useMentions } from './use-mentions'

type Props = {
  designId: string
  /** What is written is kept on this device under it. */
  keep: string
  label: string
  /** The text to begin with. */
  initial?: string
  action: string
  hasOthers: boolean
  isOpened?: boolean
  children?: ReactNode
  onSend: (said: Said) => Promise<Sent>
  onDone: () => void
  onCancel?: () => void
}

/** Writes a comment: Markdown, names of members behind an @. Ctrl Enter sends, Esc gives up. */
export function CommentForm(props: Props) {
  const {
    designId,
    keep,
    label,
    initial = '',
    action,
    hasOthers,
    isOpened = false,
    children,
    onSend,
    onDone,
    onCancel,
  } = props
  const { text, write } = useKeptText(keep, initial)
  const box = useRef<HTMLTextAreaElement>(null)
  const mentions = useMentions(designId, hasOthers, box)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const list = useId()
  useEffect(() => {
    if (isOpened) box.current?.focus()
  }, [isOpened])

  const cancel = () => {
    forgetText(keep)
    onCancel?.()
  }
  const submit = async () => {
    if (text.trim() === '') return setError('Write something first.')
    setBusy(true)
    setError(null)
    const sent = await onSend({ body: text, mentions: mentions.idsIn(text) })
    setBusy(false)
    if (!sent.ok) return setError(sent.message)
    forgetText(keep)
    write(initial)
    onDone()
  }
  const take = (member: Member) => {
    const { text: next, caret } = mentions.choose(member, text)
    write(next)
    requestAnimationFrame(() => {
      box.current?.focus()
      box.current?.setSelectionRange(caret, caret)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isChoosing = mentions.offered.length > 0
    const stop = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    const member = mentions.offered[mentions.active]
    if (isChoosing && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      stop()
      mentions.move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (isChoosing && member && event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      stop()
      take(member)
    } else if (isChoosing && event.key === 'Escape') {
      stop()
      mentions.close()
    } else if (event.key === 'Escape' && onCancel) {
      stop()
      cancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      stop()
      void submit()
    }
  }
  const isOffering = mentions.offered.length > 0
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <textarea
        ref={box}
        aria-label={label}
        placeholder={hasOthers ? 'Markdown; @ names somebody' : 'Markdown'}
        rows={3}
        maxLength={COMMENT_LIMIT}
        value={text}
        // A box of several lines may not be a combobox; a text box may offer a list as well.
        aria-autocomplete={hasOthers ? 'list' : undefined}
        aria-controls={isOffering ? list : undefined}
        aria-activedescendant={isOffering ? `${list}-${mentions.active}` : undefined}
        onChange={(event) => {
          write(event.target.value)
          mentions.look()
        }}
        onSelect={mentions.look}
        onKeyDown={onKeyDown}
      />
      {hasOthers ? (
        <p role="status" className="sr">
          {isOffering ? `${mentions.offered.length} offered. Arrow keys choose, Enter takes.` : null}
        </p>
      ) : null}
      {isOffering ? (
        <div role="listbox" id={list} aria-label="Members" className="offered-names">
          {mentions.offered.map((member, index) => (
            // The keyboard chooses from the box: the list itself takes no focus.
            <div
              key={member.id}
              role="option"
              id={`${list}-${index}`}
              tabIndex={-1}
              aria-selected={index === mentions.active}
              onPointerDown={(event) => {
                event.preventDefault()
                take(member)
              }}
            >
              {member.name}
            </div>
          ))}
        </div>
      ) : null}
      {children}
      <p className="row">
        <button type="submit" className="btn s" aria-busy={busy} disabled={busy}>
          {action}
        </button>
        {onCancel ? (
          <button type="button" className="btn s quiet" onClick={cancel}>
            Cancel
          </button>
        ) : null}
      </p>
      {error ? (
        <p role="alert" className="small sev error">
          {error}
        </p>
      ) : null}
    </form>
  )
}
