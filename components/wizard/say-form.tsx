'use client'

import { useState } from 'react'
import { Icon } from '@/components/ui/icon'

const EXAMPLES = ['make it cheaper', 'we must stay on premises', 'retrain every week']

/** A line to the agent. Its answer is a proposal wherever a person wrote in the step. */
export function SayForm({ busy, onSay }: { busy: boolean; onSay: (words: string) => void }) {
  const [words, setWords] = useState('')
  const ready = words.trim() !== '' && !busy
  return (
    <>
      <form
        className="sheet say"
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready) return
          onSay(words.trim())
          setWords('')
        }}
      >
        <span style={{ color: 'var(--accent)' }}>
          <Icon name="pencil" size={16} />
        </span>
        <input
          aria-label="Tell the agent what to change"
          placeholder="Tell the agent what to change"
          value={words}
          maxLength={4000}
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="submit" className="btn" aria-disabled={!ready}>
          Propose
        </button>
      </form>
      <p className="try">
        <span>For example:</span>
        {EXAMPLES.map((example) => (
          <button key={example} type="button" className="linkish" onClick={() => setWords(example)}>
            {example}
          </button>
        ))}
      </p>
    </>
  )
}
