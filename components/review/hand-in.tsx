'use client'

import { type FormEvent, useRef, useState } from 'react'
import { TEXT_CHARS } from '@/lib/reviews/schema'
import { reviewAddress, useAct } from './send-act'

type Props = { designId: string; reviewId: string; version: number; isChanged: boolean }

/** What was changed since goes to the same reviewers; or the review is taken back. */
export function HandIn({ designId, reviewId, version, isChanged }: Props) {
  const { act, isPending, fault } = useAct()
  const id = useRef(crypto.randomUUID())
  const [note, setNote] = useState('')
  const [isAsking, setAsking] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const sent = await act('POST', reviewAddress(designId, reviewId, 'rounds'), { id: id.current, note })
    if (sent) id.current = crypto.randomUUID()
    if (sent?.ok) setNote('')
  }
  return (
    <form className="hand-in" aria-label="Hand in" aria-busy={isPending} onSubmit={(event) => void submit(event)}>
      {isChanged ? (
        <>
          <p className="small">
            The design was changed since version {version}. Reviewers do not see that until it is handed in; verdicts on
            what stayed the same hold.
          </p>
          <label className="small">
            What was done (may be left out)
            <textarea
              className="why"
              rows={2}
              maxLength={TEXT_CHARS}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </label>
        </>
      ) : (
        <p className="small soft">The design still says what version {version} says: there is nothing to hand in.</p>
      )}
      {fault ? (
        <p role="alert" className="small fault">
          {fault}
        </p>
      ) : null}
      <div className="row">
        {isChanged ? (
          <button type="submit" className="btn primary" aria-disabled={isPending}>
            Hand in as the next round
          </button>
        ) : null}
        {isAsking ? (
          <>
            <button
              type="button"
              className="btn danger"
              aria-disabled={isPending}
              onClick={() => void act('DELETE', reviewAddress(designId, reviewId))}
            >
              Take it back: no approval so far counts
            </button>
            <button type="button" className="btn quiet" onClick={() => setAsking(false)}>
              Keep it
            </button>
          </>
        ) : (
          <button type="button" className="btn quiet" onClick={() => setAsking(true)}>
            Take the review back…
          </button>
        )}
      </div>
    </form>
  )
}
