'use client'

import { type FormEvent, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { MOST_REVIEWERS, REVIEW_ROLE_NAMES, REVIEW_ROLES, type ReviewRole, TEXT_CHARS } from '@/lib/reviews/schema'
import { reviewAddress, useAct } from './send-act'

export type Askable = { readonly id: string; readonly name: string; readonly roles: readonly ReviewRole[] }
type Seat = { key: number; userId: string; role: string; isRequired: boolean }
type SeatProps = {
  seat: Seat
  number: number
  people: readonly Askable[]
  onChange: (seat: Seat) => void
  onRemove: () => void
}

function SeatRow({ seat, number, people, onChange, onRemove }: SeatProps) {
  const choose = (userId: string) =>
    onChange({ ...seat, userId, role: seat.role || (people.find(({ id }) => id === userId)?.roles[0] ?? '') })
  return (
    <li className="seat">
      <select
        className="select"
        aria-label={`Reviewer ${number}`}
        value={seat.userId}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">Anybody who speaks for…</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="select"
        aria-label={`What reviewer ${number} speaks for`}
        value={seat.role}
        onChange={({ target }) => onChange({ ...seat, role: target.value })}
      >
        <option value="">{seat.userId ? 'no one role' : 'choose'}</option>
        {REVIEW_ROLES.map((role) => (
          <option key={role} value={role}>
            {REVIEW_ROLE_NAMES[role]}
          </option>
        ))}
      </select>
      <label className="small row">
        <input
          type="checkbox"
          checked={seat.isRequired}
          onChange={({ target }) => onChange({ ...seat, isRequired: target.checked })}
        />
        required
      </label>
      <button type="button" className="btn s quiet" aria-label={`Do not ask reviewer ${number}`} onClick={onRemove}>
        <Icon name="cross" size={12} />
      </button>
    </li>
  )
}

const fresh = (key: number): Seat => ({ key, userId: '', role: '', isRequired: true })

/** Asks people to decide on the design as it stands. */
export function AskForm({ designId, people }: { designId: string; people: readonly Askable[] }) {
  const { act, isPending, fault, setFault } = useAct()
  const id = useRef(crypto.randomUUID())
  const count = useRef(1)
  const [seats, setSeats] = useState<readonly Seat[]>([fresh(0)])
  const [needed, setNeeded] = useState('1')
  const [note, setNote] = useState('')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const asked = seats.filter(({ userId, role }) => userId !== '' || role !== '')
    const reviewers = asked.map(({ userId, role, isRequired }) => ({
      ...(userId && { userId }),
      ...(role && { role }),
      isRequired,
    }))
    const body = { id: id.current, reviewers, needed: Number(needed), note }
    const sent = await act('POST', reviewAddress(designId), body)
    // Refused, it is another request once something of it was changed.
    if (sent && !sent.ok) id.current = crypto.randomUUID()
  }
  const change = (seat: Seat) => setSeats(seats.map((one) => (one.key === seat.key ? seat : one)))
  const add = () => {
    count.current += 1
    setFault(null)
    setSeats([...seats, fresh(count.current)])
  }
  return (
    <form className="ask" aria-label="Ask for a review" aria-busy={isPending} onSubmit={(event) => void submit(event)}>
      <h2 className="card-title">Who decides</h2>
      <ul>
        {seats.map((seat, at) => (
          <SeatRow
            key={seat.key}
            seat={seat}
            number={at + 1}
            people={people}
            onChange={change}
            onRemove={() => setSeats(seats.filter(({ key }) => key !== seat.key))}
          />
        ))}
      </ul>
      {seats.length < MOST_REVIEWERS ? (
        <button type="button" className="btn s" onClick={add}>
          <Icon name="plus" size={12} /> Ask another
        </button>
      ) : null}
      <label className="row small">
        Approvals it takes in all
        <input
          className="few"
          type="number"
          min={1}
          max={MOST_REVIEWERS}
          value={needed}
          onChange={({ target }) => setNeeded(target.value)}
        />
      </label>
      <label className="small">
        What they should look at (may be left out)
        <textarea
          className="why"
          rows={3}
          maxLength={TEXT_CHARS}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      {fault ? (
        <p role="alert" className="small fault">
          {fault}
        </p>
      ) : null}
      <p>
        <button type="submit" className="btn primary" aria-disabled={isPending}>
          Ask for a review
        </button>
      </p>
    </form>
  )
}
