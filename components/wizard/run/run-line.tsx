'use client'

import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { StepShape } from '../cards/draft-cards'
import { begunParts, partsOf } from './parts'
import { resumeRun, stopRun } from './start-run'
import type { RunView } from './use-run'

type Props = { runId: string; view: RunView; shape: StepShape; onRetry: () => void; onResumed: () => void }

/** What is going on, how far it is, and how to stop it. */
export function RunLine({ runId, view, shape, onRetry, onResumed }: Props) {
  const [stopping, setStopping] = useState(false)
  const total = partsOf(shape).length
  const begun = Math.min(total, begunParts(view.draft).length)
  const calls = view.calls.length
  if (view.end && view.end.status !== 'succeeded') {
    return <Ended runId={runId} view={view} onRetry={onRetry} onResumed={onResumed} kept={calls} />
  }
  return (
    <>
      <div
        className="progress"
        role="progressbar"
        aria-label="Cards drafted"
        aria-valuemin={0}
        aria-valuenow={begun}
        aria-valuemax={total}
      >
        <i style={{ width: `${Math.max(2, (100 * begun) / total)}%` }} />
      </div>
      <div className="runline">
        <span className="m" style={{ color: 'var(--accent)' }}>
          {view.end
            ? 'Saving the draft'
            : view.connected
              ? 'Drafting'
              : 'Connection lost; the draft goes on, this page joins again'}
        </span>
        <span>
          card {Math.max(1, begun)} of {total}
        </span>
        {calls > 0 ? <span className="hide-s">{calls === 1 ? '1 calculation' : `${calls} calculations`}</span> : null}
        {view.resumed ? <span className="hide-s">went on after an interruption</span> : null}
        <span className="push hide-s">free, runs on this server</span>
        <button
          type="button"
          className="btn s"
          aria-disabled={stopping || view.end !== null ? true : undefined}
          onClick={() => {
            setStopping(true)
            void stopRun(runId).then((ok) => setStopping(ok))
          }}
        >
          <Icon name="stop" size={12} />
          {stopping ? 'Stopping' : 'Stop'}
        </button>
      </div>
    </>
  )
}

const TITLES = {
  cancelled: 'Stopped.',
  failed: 'Drafting stopped before the end.',
  interrupted: 'Drafting was interrupted.',
  succeeded: '',
} as const

function Ended({
  runId,
  view,
  onRetry,
  onResumed,
  kept,
}: Pick<Props, 'runId' | 'view' | 'onRetry' | 'onResumed'> & { kept: number }) {
  const status = view.end?.status ?? 'failed'
  const severity = status === 'cancelled' ? 'info' : 'error'
  return (
    <div className={`banner ${severity}`} role="status" style={{ borderRadius: 0, borderWidth: '0 0 1px' }}>
      <span className={`sev ${severity}`}>
        <Icon name={severity} size={16} />
        {TITLES[status]}
      </span>
      <span>
        {view.end?.message ? `${view.end.message} ` : ''}
        {kept > 0
          ? 'What had been written stands below, unfinished; everything you wrote is kept.'
          : 'Everything you wrote is kept.'}
      </span>
      {status === 'interrupted' ? (
        <button
          type="button"
          className="btn s primary push"
          onClick={() => void resumeRun(runId).then((ok) => (ok ? onResumed() : onRetry()))}
        >
          <Icon name="again" />
          Continue
        </button>
      ) : (
        <button type="button" className="btn s primary push" onClick={onRetry}>
          <Icon name="again" />
          Retry
        </button>
      )}
    </div>
  )
}
