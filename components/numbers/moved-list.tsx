'use client'

import { useLedger } from '@/components/numbers/facts-context'
import { Num } from '@/components/numbers/num'
import { Icon } from '@/components/ui/icon'
import { problemLines } from './problem-lines'
import type { Effect } from './use-set-fact'

const NAMES: Readonly<Record<string, string>> = {
  problem: 'Problem',
  data: 'Data',
  model: 'Model',
  arch: 'Architecture',
  exp: 'Experiment',
  prod: 'Production',
  perf: 'Performance',
}

/** What moved with a change: before, after, and which steps rest on it. */
export function MovedList({ effect }: { effect: Effect }) {
  const ledger = useLedger()
  const moved = effect.moved.flatMap(({ path, before }) => {
    const now = ledger?.facts[path]
    return now && now.text !== before ? [{ now, before }] : []
  })
  const problems = problemLines(effect.problems, (path) => ledger?.facts[path]?.label ?? path)
  return (
    <div role="status" style={{ marginTop: 'var(--s-2)' }}>
      {moved.length > 0 ? (
        <ul className="moves">
          {moved.map(({ now, before }) => (
            <li key={now.path}>
              <span className="small">{now.label}</span>
              <span className="v">
                <span className="moved small">{before}</span>
                <Icon name="arrow" size={12} />
                <Num path={now.path} label={now.label} text={now.text} origin={now.origin} wordy={now.wordy} moved />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {effect.staleSteps.length > 0 ? (
        <p className="small" style={{ color: 'var(--warning)', marginTop: 'var(--s-2)' }}>
          Now stale: {effect.staleSteps.map((step) => NAMES[step] ?? step).join(', ')}.
        </p>
      ) : null}
      {problems.length > 0 ? (
        <>
          <p className="small" style={{ color: 'var(--error)', marginTop: 'var(--s-2)' }}>
            Not worked out, so that the last value stands there:
          </p>
          <ul className="small" style={{ color: 'var(--error)' }}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
