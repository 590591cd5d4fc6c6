'use client'

import { createElement, type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import type { Trouble } from '@/components/shell/save-entry'
import { onDemand } from '@/components/ui/on-demand'
import { byWhom } from './by-whom'
import { useProseEditor } from './prose-loader'

const Conflict = onDemand(() => import('./edit-conflict').then((module) => module.Conflict))

/** Words as they now stand in an editor, what stood there before, and whether a character is being composed. */
export type OnType = (text: string, from: string, isComposing: boolean) => void
export type Done = 'save' | 'cancel' | 'mine'

type Props = {
  label: string
  value: string
  trouble: Trouble | null
  /** In a conflict: the text in the editor is one of both, or was made of them. */
  hasBoth: boolean
  /** Where the words are. */
  stand: string
  /** By the person, just now; else the words were kept from before. */
  isOpened: boolean
  /** A paragraph or more, in Markdown. */
  isProse: boolean
  onType: OnType
  onDone: (how: Done, byKey: boolean) => void
  /** What is to be said of these words: the focus may go there. */
  children: ReactNode
}

/** In a field of one line Enter closes; on a button it presses it. */
const isText = ({ target }: KeyboardEvent) => target instanceof HTMLTextAreaElement

/** Ctrl+Enter and leaving save, Escape goes back. It holds no words of its own: the outbox has every keystroke. */
export function FieldEditor(props: Props) {
  const { label, value, trouble, stand, hasBoth, isOpened, isProse, onType, onDone, children } = props
  /** The person has to do something about it; that no answer came is not for them. */
  const isHeld = trouble !== null && trouble.kind !== 'away'
  const root = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    // Also a way to end the composition of a character.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      onDone('cancel', true)
    } else if (
      event.key === 'Enter' &&
      (event.ctrlKey || event.metaKey || (!isProse && !event.shiftKey && isText(event)))
    ) {
      event.stopPropagation()
      event.preventDefault()
      onDone('save', true)
    }
  }
  const inner = { name: `Edit ${label}`, value, isOpened, onType }
  return (
    <div
      ref={root}
      className="editor"
      onKeyDownCapture={onKeyDown}
      onBlur={(event) => {
        // Another window came to the front: the person is not done here.
        if (document.activeElement === event.target) return
        if (!isHeld && !root.current?.contains(event.relatedTarget)) onDone('save', false)
      }}
    >
      <Writing isProse={isProse} {...inner} />
      <p className="hint">
        <span>
          {stand} <kbd>{isProse ? 'Ctrl Enter' : 'Enter'}</kbd> closes, <kbd>Esc</kbd> goes back
        </span>
        {isOpened || isHeld ? null : <span>Kept on this device from before, not saved yet.</span>}
        {value.includes('{{') ? (
          <span>
            {isProse
              ? 'Figures follow the ledger; F2 beside one opens its path.'
              : 'Figures stand as {{path}} and follow the ledger.'}
          </span>
        ) : null}
        <button type="button" className="linkish push" onClick={() => onDone('save', true)}>
          {hasBoth ? 'Use this text' : 'Save'}
        </button>
        <button type="button" className="linkish" onClick={() => onDone('cancel', true)}>
          Cancel
        </button>
      </p>
      <div role="alert">
        {trouble?.kind === 'refused' ? (
          <p className="small sev error" data-asks="">
            {trouble.message}
          </p>
        ) : null}
        {trouble?.kind === 'conflict' ? (
          <p className="small" style={{ color: 'var(--warning)' }}>
            This text was changed {trouble.by === null ? '' : `${byWhom(trouble.by)} `}meanwhile. Yours is kept on this
            device; choose which one stands{hasBoth ? ', or edit both into one above' : ''}.
          </p>
        ) : null}
      </div>
      {trouble?.kind === 'conflict' ? (
        <Conflict
          mine={trouble.mine}
          theirs={trouble.theirs}
          by={trouble.by}
          onMine={() => onDone('mine', true)}
          onTheirs={() => onDone('cancel', true)}
        />
      ) : null}
      {children}
    </div>
  )
}

type InnerProps = {
  /** What it is called aloud. */
  name: string
  value: string
  isOpened: boolean
  onType: OnType
}

/** A passage in Markdown with its preview, or a line of text. */
export function Writing({ isProse, ...inner }: InnerProps & { isProse: boolean }) {
  // Where it cannot be had, as without a connection, the plain one does.
  const prose = useProseEditor(isProse)
  return prose === null ? <PlainEditor {...inner} /> : prose && createElement(prose, inner)
}

function PlainEditor({ name, value, isOpened, onType }: InnerProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  /** Where the caret stood in the text before this one. */
  const before = useRef({ text: value, caret: value.length })
  useEffect(() => {
    const area = box.current
    if (!isOpened || !area) return
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
  }, [isOpened])
  // Others' words come in without moving the caret away from the person's.
  useLayoutEffect(() => {
    const area = box.current
    const { text, caret } = before.current
    if (!area || text === value) return
    const isBehind = text.slice(caret) !== '' && value.endsWith(text.slice(caret))
    const place = isBehind ? value.length - (text.length - caret) : Math.min(caret, value.length)
    if (document.activeElement === area) area.setSelectionRange(place, place)
    before.current = { text: value, caret: place }
  }, [value])
  return (
    <textarea
      ref={box}
      aria-label={name}
      value={value}
      rows={Math.min(12, Math.max(2, Math.ceil(value.length / 80)))}
      onChange={(event) => {
        const { value: text, selectionStart: caret } = event.target
        before.current = { text, caret }
        onType(text, value, 'isComposing' in event.nativeEvent && event.nativeEvent.isComposing === true)
      }}
      onCompositionEnd={(event) => onType(event.currentTarget.value, event.currentTarget.value, false)}
    />
  )
}
