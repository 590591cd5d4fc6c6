'use client'

import { type RefObject, useDeferredValue } from 'react'
import { Icon } from '@/components/ui/icon'
import { onDemand } from '@/components/ui/on-demand'

const ReadSoFar = onDemand(() => import('./read-so-far').then((module) => module.ReadSoFar))

type Props = {
  box: RefObject<HTMLTextAreaElement | null>
  brief: string
  busy: string | null
  error: string | null
  onChange: (text: string) => void
  onStart: (draftAll: boolean) => void
}

/** What goes on from the click until the step's page is there. */
const GOING: Readonly<Record<string, string>> = {
  one: 'The design is being made from your brief. Step 1 opens as soon as it is there, and is drafted before your eyes.',
  all: 'The design is being made from your brief. Step 1 opens as soon as it is there; the other six follow it.',
}

const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length

export function BriefForm({ box, brief, busy, error, onChange, onStart }: Props) {
  const words = countWords(brief)
  const going = busy === null ? undefined : GOING[busy]
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
              {busy === 'all' ? 'Starting…' : 'Draft all seven steps'}
            </button>
            <button type="submit" className="btn primary" aria-busy={busy === 'one'}>
              {busy === 'one' ? (
                'Starting…'
              ) : (
                <>
                  Start with step 1
                  <kbd aria-hidden="true" className="hide-s">
                    Ctrl Enter
                  </kbd>
                </>
              )}
            </button>
          </span>
        </div>
      </form>
      <div role="status" className="starting">
        {going ? (
          <>
            <div className="progress">
              <i className="unknown" />
            </div>
            <p className="small">{going}</p>
          </>
        ) : null}
      </div>
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
