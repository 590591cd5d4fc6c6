'use client'

import { type ReactNode, useState } from 'react'
import { May, useViewer } from '@/components/shell/viewer'
import { Icon } from '@/components/ui/icon'
import type { StepShape } from '../cards/draft-cards'
import { goTo } from '../offer-above'
import { begunParts, partsOf } from './parts'
import { calculated } from './run-log'
import { resumeRun } from './start-run'
import type { RunView } from './use-run'

type Props = {
  runId: string
  view: RunView
  shape: StepShape
  hasContent: boolean
  /** What drafted it, in words. */
  model: string
  /** What was asked for in words, and is not drafted. */
  words: string | null
  onRetry: () => void
  /** Starts from nothing, with the model that is chosen now. */
  onStartOver: () => void
  onResumed: () => void
}

const TITLES = {
  cancelled: 'You stopped this draft',
  failed: 'This draft stopped before its end',
  interrupted: 'Drafting was interrupted',
  succeeded: '',
} as const

/** A run that ends with a model's fault says so itself. */
const SERVER_STOPPED = 'The server stopped while this was being drafted'

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`

/** What happened to a run that did not reach its end, what is kept of it, and how to go on. */
export function Ended({ runId, view, shape, hasContent, model, words, onRetry, onStartOver, onResumed }: Props) {
  const [refused, setRefused] = useState<string | null>(null)
  const status = view.end?.status ?? 'failed'
  async function resume(): Promise<void> {
    const resumed = await resumeRun(runId)
    if (resumed.ok) onResumed()
    else if (resumed.message === null) onRetry()
    else setRefused(resumed.message)
  }
  const isStop = status === 'cancelled'
  const isAlone = useViewer()?.account === null
  const severity = isStop ? 'info' : 'error'
  const begun = begunParts(view.draft)
  const titles = partsOf(shape).flatMap((part) => (begun.includes(part.key) ? [part.title] : []))
  const unfinished = titles.at(-1)
  const whole = titles.slice(0, -1)
  const calculations = calculated(view.calls)
  return (
    <div className="ended" role="status" id="stopped" tabIndex={-1}>
      <div>
        <p>
          <span className={`sev ${severity}`}>
            <Icon name={severity} size={16} />
            {isStop ? 'Stopped' : 'Drafting stopped'}
          </span>
        </p>
        <h2 className="title-3">
          {status === 'interrupted' && !view.end?.message
            ? SERVER_STOPPED
            : isStop && !isAlone
              ? 'This draft was stopped'
              : TITLES[status]}
          {unfinished ? `, in the middle of “${unfinished}”` : ''}
        </h2>
        {words === null ? null : <p className="m">Asked for: “{words}”</p>}
        {view.end?.message ? <p className="soft">{view.end.message}</p> : null}
        {refused ? <p className="m">Not continued. {refused}</p> : null}
        <May to="design.draft">
          <p className="row wrap">
            {status === 'interrupted' ? (
              <>
                <button type="button" className="btn primary" onClick={() => void resume()}>
                  <Icon name="again" />
                  Continue
                </button>
                <button type="button" className="btn" onClick={onStartOver}>
                  Start over
                </button>
              </>
            ) : (
              <button type="button" className="btn primary" onClick={onRetry}>
                <Icon name="again" />
                Retry
              </button>
            )}
          </p>
        </May>
        {isStop ? null : (
          <p className="small faint">
            {model}, <span className="code">run {runId.slice(0, 8)}</span>
          </p>
        )}
      </div>
      <div>
        <h3 className="small m">Kept</h3>
        <ul>
          {hasContent ? <Kept>The draft that this step had</Kept> : null}
          {whole.length > 0 ? <Kept>{whole.join(', ')}: below, until the next draft</Kept> : null}
          {calculations > 0 ? <Kept>{count(calculations, 'calculation')}</Kept> : null}
          <Kept>Everything you wrote and answered</Kept>
          {unfinished ? <li className="soft">{unfinished}, unfinished</li> : null}
        </ul>
      </div>
    </div>
  )
}

/** Beside the form, many screens below: what was asked for came to nothing. */
export function StoppedAbove({ words }: { words: string }) {
  return (
    <p className="small asked">
      <b>Not drafted for “{words}”.</b> The draft stopped;{' '}
      <a href="#stopped" onClick={(event) => goTo(event, 'stopped')}>
        what happened, and how to go on
      </a>
      , is above. Your words are kept here.
    </p>
  )
}

function Kept({ children }: { children: ReactNode }) {
  return (
    <li>
      <Icon name="check" size={13} />
      {children}
    </li>
  )
}
