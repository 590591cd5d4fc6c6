'use client'

import type { KeyboardEvent } from 'react'
import { forgetText, useKeptText } from '@/components/numbers/kept-text'

type Props = {
  label: string
  initial: string
  busy: boolean
  /** Where half-typed words wait on this device. */
  keepAs: string
  onWords: (words: string) => void
}

/** An answer in a sentence or two, where no fact holds it. Ctrl+Enter answers, as in every text here. */
export function WordsControl({ label, initial, busy, keepAs, onWords }: Props) {
  const { text, isFromBefore, write } = useKeptText(keepAs, initial)
  const ready = text.trim() !== '' && text !== initial && !busy
  const submit = () => {
    if (ready) onWords(text.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      submit()
    }
    if (event.key !== 'Escape') return
    forgetText(keepAs)
    write(initial)
  }
  return (
    <span className="words">
      <textarea
        aria-label={label}
        value={text}
        rows={2}
        maxLength={2000}
        aria-busy={busy}
        placeholder="In your words"
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="btn s" aria-disabled={!ready} onClick={submit}>
        Answer<span className="sr">: {label}</span>
      </button>
      {isFromBefore ? <span className="small faint">Kept on this device from before, not sent yet.</span> : null}
    </span>
  )
}
