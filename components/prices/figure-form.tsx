'use client'

import { useActionState, useEffect, useId } from 'react'
import { setFigureAction } from '@/lib/prices/actions'
import type { FigureAnswer } from '@/lib/prices/schema'
import type { FigureRow } from './figure-row'

type Props = { row: FigureRow; onSaved: (message: string) => void; onCancel: () => void }

const IDLE: FigureAnswer = { status: 'idle' }

/** Sets one figure with its source and day, leaves it without a value, or takes the default back. */
export function FigureForm({ row, onSaved, onCancel }: Props) {
  const id = useId()
  const [answer, action, pending] = useActionState(setFigureAction, IDLE)
  useEffect(() => {
    if (answer.status === 'saved') onSaved(answer.message)
  }, [answer, onSaved])
  const refused = answer.status === 'refused' ? answer : null
  const about = (field: string) =>
    refused?.field === field ? { 'aria-invalid': true, 'aria-describedby': `${id}-said` } : {}
  const source = row.own ? row.source : null
  // The browser empties a form after its action: what was typed comes back with the refusal.
  const start = refused?.typed ?? {
    value: row.typed,
    title: source?.title ?? '',
    url: source?.url ?? '',
    asOf: source?.asOf ?? '',
  }
  return (
    <form action={action} className="pr-form" aria-label={`${row.name}, ${row.label}`} aria-busy={pending}>
      <input type="hidden" name="key" value={row.key} />
      <label>
        Value
        <span className="field">
          <input
            name="value"
            inputMode="decimal"
            defaultValue={start.value}
            autoFocus
            autoComplete="off"
            maxLength={40}
            {...about('value')}
          />
          <span className="unit">{row.unit}</span>
        </span>
      </label>
      <label>
        As of
        <span className="field">
          <input type="date" name="asOf" defaultValue={start.asOf} {...about('asOf')} />
        </span>
      </label>
      <label className="wide">
        Where it is from
        <span className="field">
          <input
            name="title"
            placeholder="Offer of 20 November, price list, own measurement"
            defaultValue={start.title}
            maxLength={200}
            {...about('title')}
          />
        </span>
      </label>
      <label className="wide">
        Its address, if it has one
        <span className="field">
          <input name="url" type="text" placeholder="https://" defaultValue={start.url} {...about('url')} />
        </span>
      </label>
      {refused ? (
        <p id={`${id}-said`} className="said small" role="alert">
          {refused.message}
        </p>
      ) : null}
      <div className="acts row wrap">
        <button type="submit" className="btn primary s" aria-disabled={pending}>
          Save
        </button>
        <button type="submit" name="intent" value="none" className="btn s" formNoValidate>
          {row.key.startsWith('price:') ? 'Leave unpriced' : 'Leave without a value'}
        </button>
        {row.own ? (
          <button type="submit" name="intent" value="reset" className="btn s" formNoValidate>
            Back to the default
          </button>
        ) : null}
        <button type="button" className="btn s quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
