'use client'

import { type FormEvent, useState } from 'react'
import { REASON_CHARS } from '@/lib/reviews/schema'
import { reviewAddress, useAct } from './send-act'

type Props = { designId: string; reviewId: string; verdictId: string; about: string }

/** Takes a verdict out of the count; the reason stays in the record. */
export function Dismiss({ designId, reviewId, verdictId, about }: Props) {
  const { act, isPending, fault } = useAct()
  const [reason, setReason] = useState<string | null>(null)
  if (reason === null)
    return (
      <button type="button" className="btn s quiet" aria-label={`Dismiss ${about}`} onClick={() => setReason('')}>
        Dismiss…
      </button>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void act('PATCH', reviewAddress(designId, reviewId, 'verdicts', verdictId), { reason })
  }
  return (
    <form className="dismiss" aria-label={`Dismiss ${about}`} aria-busy={isPending} onSubmit={submit}>
      <label className="small">
        Why it does not count
        <input
          className="why"
          value={reason}
          maxLength={REASON_CHARS}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {fault ? (
        <p role="alert" className="small fault">
          {fault}
        </p>
      ) : null}
      <div className="row">
        <button type="submit" className="btn s danger" aria-disabled={isPending}>
          Dismiss this verdict
        </button>
        <button type="button" className="btn s quiet" onClick={() => setReason(null)}>
          Let it stand
        </button>
      </div>
    </form>
  )
}
