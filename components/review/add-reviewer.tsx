'use client'

import { type FormEvent, useState } from 'react'
import { REVIEW_ROLE_NAMES, REVIEW_ROLES } from '@/lib/reviews/schema'
import type { Askable } from './ask-form'
import { reviewAddress, useAct } from './send-act'

type Props = { designId: string; reviewId: string; people: readonly Askable[] }

/** Asks somebody else as well, in the middle of a review. */
export function AddReviewer({ designId, reviewId, people }: Props) {
  const { act, isPending, fault } = useAct()
  const [who, setWho] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const [kind, id] = [who.slice(0, 1), who.slice(1)]
    if (id === '') return
    const sent = await act(
      'POST',
      reviewAddress(designId, reviewId, 'reviewers'),
      kind === 'p' ? { userId: id } : { role: id },
    )
    if (sent?.ok) setWho('')
  }
  return (
    <form className="row" aria-label="Ask another" aria-busy={isPending} onSubmit={(event) => void submit(event)}>
      <select
        className="select"
        aria-label="Whom to ask as well"
        value={who}
        onChange={({ target }) => setWho(target.value)}
      >
        <option value="">Ask another…</option>
        {people.map(({ id, name }) => (
          <option key={id} value={`p${id}`}>
            {name}
          </option>
        ))}
        {REVIEW_ROLES.map((role) => (
          <option key={role} value={`r${role}`}>
            Anybody for {REVIEW_ROLE_NAMES[role]}
          </option>
        ))}
      </select>
      {who ? (
        <button type="submit" className="btn s" aria-disabled={isPending}>
          Ask
        </button>
      ) : null}
      {fault ? (
        <p role="alert" className="small fault">
          {fault}
        </p>
      ) : null}
    </form>
  )
}
