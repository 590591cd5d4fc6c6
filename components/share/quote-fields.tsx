'use client'

import { use, useEffect, useRef, useState } from 'react'
import { Typed } from './guest-form'

const MOST = 2000

/** Words of the document that are selected just now; empty where there are none. */
function useSelectedWords(): string {
  const [words, setWords] = useState('')
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const text = selection?.toString().trim() ?? ''
      const sheet = document.querySelector('article.doc')
      // Elsewhere, or taken back: what was selected in the document last still counts.
      if (text !== '' && text.length <= MOST && selection && sheet?.contains(selection.anchorNode)) setWords(text)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  return words
}

/** What a comment is about: a part of the document, or words of it, typed or selected there. */
export function QuoteFields({ parts }: { parts: readonly { readonly id: string; readonly title: string }[] }) {
  const typed = use(Typed)
  const selected = useSelectedWords()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <label>
        About
        <select name="step" className="select" defaultValue={typed['step'] ?? parts[0]?.id}>
          {parts.map((part) => (
            <option key={part.id} value={part.id}>
              {part.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Only these words of it (may be left out)
        <span className="field">
          <input ref={field} name="words" maxLength={MOST} autoComplete="off" defaultValue={typed['words'] ?? ''} />
        </span>
      </label>
      {selected === '' ? null : (
        <p className="small soft">
          <button
            type="button"
            className="linkish"
            onClick={() => {
              if (!field.current) return
              field.current.value = selected
              field.current.focus()
            }}
          >
            Quote what is selected
          </button>
          : <q>{selected.length > 120 ? `${selected.slice(0, 120)}…` : selected}</q>
        </p>
      )}
    </>
  )
}
