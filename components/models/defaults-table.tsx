'use client'

import { useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import type { StepId } from '@/lib/facts/fact'
import { setDefaultAction } from '@/lib/models/actions'
import type { DefaultFor, ModelChoice } from '@/lib/models/schema'

type Props = {
  steps: readonly { id: StepId; number: number; title: string }[]
  choices: readonly ModelChoice[]
  defaults: Partial<Record<DefaultFor, string>>
  all: string
}

const SAME = ''

/** Which model drafts all steps, and each, unless a run names another. */
export function DefaultsTable({ steps, choices, defaults, all }: Props) {
  const [said, setSaid] = useState('')
  const maySet = useMay('models.set')
  const [refused, setRefused] = useState('')
  const labelOf = (model: string) => choices.find(({ id }) => id === model)?.label ?? `${model}, no longer offered`
  async function set(step: DefaultFor, model: string | null): Promise<void> {
    setRefused('')
    const answer = await setDefaultAction({ for: step, model }).catch(() => null)
    if (answer?.status === 'saved') setSaid(answer.message)
    else setRefused(answer?.message ?? 'No answer from the server. Nothing was changed.')
  }
  const rows = [
    { id: 'all' as const, number: '', title: 'All steps' },
    ...steps.map(({ id, number, title }) => ({ id, number: String(number), title })),
  ]
  return (
    <section className="sheet tbx" aria-label="Default for each step">
      <p className="sr" role="status">
        {said}
      </p>
      {refused ? (
        <p className="sev error" role="alert">
          {refused}
        </p>
      ) : null}
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Model</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number, title }) => {
            const value = id === 'all' ? all : (defaults[id] ?? SAME)
            const isLost = value !== SAME && !choices.some((choice) => choice.id === value)
            return (
              <tr key={id}>
                <th scope="row" style={{ fontWeight: 400 }}>
                  {number ? <span className="faint">{number}&ensp;</span> : null}
                  {title}
                </th>
                <td data-l="Model">
                  {maySet ? (
                    <select
                      className="select"
                      aria-label={`Model for ${title}`}
                      value={value}
                      onChange={(event) => void set(id, event.target.value || null)}
                    >
                      {id === 'all' ? null : <option value={SAME}>As all steps: {labelOf(all)}</option>}
                      {isLost ? <option value={value}>{labelOf(value)}</option> : null}
                      {choices.map((choice) => (
                        <option key={choice.id} value={choice.id}>
                          {choice.label}
                        </option>
                      ))}
                    </select>
                  ) : value === SAME ? (
                    `As all steps: ${labelOf(all)}`
                  ) : (
                    labelOf(value)
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
