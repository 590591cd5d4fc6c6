'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { isRecord } from '@/components/shell/request'
import { send } from '@/components/shell/send'
import { Icon } from '@/components/ui/icon'
import { MOST_TAGS, tagsIn } from '@/lib/designs/tags/schema'
import { tagsOf, useSuggestions } from './suggestions'

type Props = {
  designId: string
  title: string
  tags: readonly string[]
  onChange: (tags: string[]) => void
  onClose: () => void
}

/** Tags one by one: Enter or a comma adds, Backspace in the empty field takes the last one out, Escape is done. */
export function TagEditor({ designId, title, tags, onChange, onClose }: Props) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const suggestions = useSuggestions()
  useEffect(() => field.current?.focus(), [])

  /** What was typed behind a comma waits for nobody: it stays in the field. */
  const change = async (body: { add: string } | { remove: string }): Promise<string[] | undefined> => {
    const sent = await send('PATCH', `/api/designs/${designId}/tags`, body, {
      refused: 'The tags could not be saved.',
      unreached: 'No answer from the server. The tags are as they were; try again.',
    })
    if (!sent.ok) {
      setError(sent.message)
      return undefined
    }
    setError(null)
    const next = tagsOf(isRecord(sent.body) ? sent.body['tags'] : [])
    onChange(next)
    return next
  }
  const remove = (tag: string) => void change({ remove: tag }).then(() => field.current?.focus())
  /** One after another, as the server takes them; from the first that it refuses on they are in the field again. */
  const add = async (given: readonly string[]): Promise<boolean> => {
    let now = tags
    for (const [index, tag] of given.entries()) {
      const next = now.includes(tag) ? now : await change({ add: tag })
      if (next) now = next
      else {
        const left = given.slice(index).join(', ')
        setText((typed) => (typed === '' ? left : `${left}, ${typed}`))
        return false
      }
    }
    return true
  }
  const queue = useRef(Promise.resolve(true))
  const take = (all: string, rest = '') => {
    setText(rest)
    queue.current = queue.current.then(() => add(tagsIn(all)))
  }
  const type = (typed: string) => {
    const cut = typed.lastIndexOf(',')
    // White space before a tag says nothing.
    if (cut < 0) setText(typed.trimStart())
    else take(typed.slice(0, cut), typed.slice(cut + 1).trimStart())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = tags.at(-1)
    if (event.key === 'Enter') {
      event.preventDefault()
      take(text)
    } else if (event.key === 'Backspace' && text === '' && last !== undefined) remove(last)
  }
  return (
    <div
      className="tags"
      role="group"
      aria-label={`Tags of ${title}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      {tags.map((tag) => (
        <span key={tag} className="chip">
          {tag}
          <button type="button" aria-label={`Remove tag ${tag}`} onClick={() => remove(tag)}>
            <Icon name="cross" size={10} />
          </button>
        </span>
      ))}
      {tags.length < MOST_TAGS ? (
        <input
          ref={field}
          className="tag-field"
          aria-label={`Add a tag to ${title}`}
          aria-invalid={error !== null}
          aria-describedby={`${id}-hint`}
          placeholder="Tag, another tag"
          list={`${id}-known`}
          autoComplete="off"
          value={text}
          onChange={(event) => type(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text')
            if (tagsIn(pasted).length < 2) return
            event.preventDefault()
            take(`${text}${pasted}`)
          }}
          onKeyDown={onKeyDown}
        />
      ) : null}
      <datalist id={`${id}-known`}>
        {suggestions
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      <button
        type="button"
        className="btn s quiet"
        onClick={() => {
          if (tags.length < MOST_TAGS) take(text)
          void queue.current.then((isDone) => {
            if (isDone || tags.length >= MOST_TAGS) onClose()
          })
        }}
      >
        Done
      </button>
      <span id={`${id}-hint`} className="small faint tag-hint">
        A comma or Enter ends a tag; several can be pasted.
      </span>
      <span role="alert" className="small" style={{ color: 'var(--error)' }}>
        {error}
      </span>
    </div>
  )
}
