'use client'

import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { NotBegun } from './not-begun'

type Props = {
  busy: boolean
  examples: readonly string[]
  words: string
  onWords: (words: string) => void
  /** Why no draft was begun, where it was not. */
  onSay: (words: string) => Promise<string | null>
}

/** A line to the agent. Its answer is a proposal wherever a person wrote in the step. */
export function SayForm({ busy, examples, words, onWords, onSay }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const ready = words.trim() !== '' && !busy
  async function say(): Promise<void> {
    setRefusal(null)
    const message = await onSay(words.trim())
    setRefusal(message)
    if (message === null) onWords('')
  }
  return (
    <>
      <form
        className="sheet say"
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready) return
          void say()
        }}
      >
        <span style={{ color: 'var(--accent)' }}>
          <Icon name="pencil" size={16} />
        </span>
        <input
          id="say"
          aria-label="Tell the agent what to change"
          placeholder="Tell the agent what to change; it answers with a draft"
          value={words}
          maxLength={4000}
          onChange={(event) => onWords(event.target.value)}
        />
        <button type="submit" className="btn" aria-disabled={!ready}>
          Propose
        </button>
      </form>
      {refusal ? <NotBegun message={refusal} /> : null}
      {examples.length > 0 ? (
        <p className="try">
          <span>For example:</span>
          {examples.map((example) => (
            <button key={example} type="button" className="linkish" onClick={() => onWords(example)}>
              {example}
            </button>
          ))}
        </p>
      ) : (
        <p className="try">
          The built-in advisor follows few words, and none in this step: edit the text, or change a number.
        </p>
      )}
    </>
  )
}
