'use client'

import dynamic from 'next/dynamic'
import { type RefObject, useDeferredValue } from 'react'
import { Icon } from '@/components/ui/icon'

const ReadSoFar = dynamic(() => import('./read-so-far').then((module) => module.ReadSoFar), { ssr: false })

type Props = {
  box: RefObject<HTMLTextAreaElement | null>
  brief: string
  busy: string | null
  error: string | null
  onChange: (text: string) => void
  onStart: (draftAll: boolean) => void
}

const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length

export function BriefForm({ box, brief, busy, error, onChange, onStart }: Props) {
  const words = countWords(brief)
  const deferred = useDeferredValue(brief)
  return (
    <>
      <form
        className="sheet brief"
        onSubmit={(event) => {
          event.preventDefault()
          onStart(false)
        }}
      >
        <textarea
          ref={box}
          aria-labelledby="start-title"
          aria-describedby={error ? 'start-error' : undefined}
          aria-invalid={error ? true : undefined}
          value={brief}
          placeholder="For example: score every card payment before the bank answers, 1,200 a second at peak, for shops that lose money to fraud …"
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            onStart(false)
          }}
        />
        <div className="foot">
          <span className="small faint">
            {words === 0
              ? 'Kept in this browser until you start'
              : `${words.toLocaleString('en-US')} ${words === 1 ? 'word' : 'words'}, kept in this browser until you start`}
          </span>
          <span className="row push wrap">
            <button type="button" className="btn" aria-busy={busy === 'all'} onClick={() => onStart(true)}>
              Draft all seven steps
            </button>
            <button type="submit" className="btn primary" aria-busy={busy === 'one'}>
              Start with step 1
              <kbd aria-hidden="true" className="hide-s">
                Ctrl Enter
              </kbd>
            </button>
          </span>
        </div>
      </form>
      <div role="alert" id="start-error">
        {error ? (
          <p className="sev error" style={{ marginTop: 'var(--s-3)', whiteSpace: 'normal' }}>
            <Icon name="error" />
            {error}
          </p>
        ) : null}
      </div>
      {words > 0 ? (
        <ReadSoFar brief={deferred} />
      ) : (
        <p className="read">As you write, what was read from it shows here.</p>
      )}
    </>
  )
}
