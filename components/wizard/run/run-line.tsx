'use client'

import { useState } from 'react'
import { May } from '@/components/shell/viewer'
import { Icon } from '@/components/ui/icon'
import type { StepShape } from '../cards/draft-cards'
import { Elapsed } from './elapsed'
import { begunParts, partsOf } from './parts'
import { stopRun } from './start-run'
import { calculated, type Checked } from './run-log'
import type { RunView } from './use-run'

type Props = {
  runId: string
  view: RunView
  shape: StepShape
  sinceMs: number
  /** What drafts, in words. */
  model: string
}

function sayChecked({ findings, kept }: Checked): string {
  const found = `Checked: ${findings} ${findings === 1 ? 'finding' : 'findings'}`
  return kept === null ? `${found}, being repaired` : `${found}; the repair failed, the first draft stands`
}

/** What is going on, how far it is, and how to stop it. */
export function RunLine({ runId, view, shape, sinceMs, model }: Props) {
  const [stopping, setStopping] = useState(false)
  const total = partsOf(shape).length
  const begun = Math.min(total, begunParts(view.draft).length)
  const calls = calculated(view.calls)
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
        {view.checked ? <span role="status">{sayChecked(view.checked)}</span> : null}
        <Elapsed sinceMs={sinceMs} />
        {view.resumed ? <span className="hide-s">went on after an interruption</span> : null}
        <span className="push">{model}</span>
        <May to="design.draft">
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
        </May>
      </div>
    </>
  )
}
