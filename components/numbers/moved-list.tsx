'use client'

import { useLedger } from '@/components/numbers/facts-context'
import { Num } from '@/components/numbers/num'
import { Icon } from '@/components/ui/icon'
import { changeWords } from '@/lib/facts/change-words'
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

function Line({ names, one, many, tone }: { names: readonly string[]; one: string; many: string; tone?: string }) {
  if (names.length === 0) return null
  return (
    <p className="small" style={{ color: tone, marginTop: 'var(--s-2)' }}>
      {names.length === 1 ? one : many}: {names.join('; ')}.
    </p>
  )
}

/** What moved with a change: before, after, which steps and drawings rest on it, and what the checks make of it. */
export function MovedList({ effect }: { effect: Effect }) {
  const ledger = useLedger()
  const moved = effect.moved.flatMap(({ path, before }) => {
    const now = ledger?.facts[path]
    return now && now.text !== before ? [{ now, before }] : []
  })
  const problems = problemLines(effect.problems, (path) => ledger?.facts[path]?.label ?? path)
  return (
    <div role="status" className="what-moved" style={{ marginTop: 'var(--s-2)' }}>
      {effect.staleSteps.length > 0 ? (
        <p className="small" style={{ color: 'var(--warning)', marginTop: 'var(--s-2)' }}>
          Now stale: {effect.staleSteps.map((step) => NAMES[step] ?? step).join(', ')}.
          {effect.reopened.length > 0
            ? ` Accepted before, to be looked at again: ${effect.reopened.map((step) => NAMES[step] ?? step).join(', ')}.`
            : ''}
        </p>
      ) : null}
      {moved.length > 0 ? (
        <details open>
          <summary className="linkish small">
            What moved:{' '}
            {changeWords(
              effect.given.map((path) => ledger?.facts[path]?.label ?? path),
              effect.moved.filter(({ path }) => !effect.given.includes(path)).length,
            )}
          </summary>
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
        </details>
      ) : null}
      <Line names={effect.appeared} one="New finding" many="New findings" tone="var(--warning)" />
      <Line names={effect.resolved} one="No longer found" many="No longer found" tone="var(--text-2)" />
      <Line names={effect.drawings} one="Drawing that changes" many="Drawings that change" />
      <Line
        names={effect.approvals}
        one="Approval that does not cover this change"
        many="Approvals that do not cover this change"
        tone="var(--warning)"
      />
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
