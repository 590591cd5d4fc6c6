'use client'

import { type FormEvent, useState } from 'react'
import { type CreateShareBody, DEFAULT_EXPIRY_DAYS, LINK_PASSWORD, MAX_EXPIRY_DAYS } from '@/lib/sharing/schema'
import { textOf } from './share-client'

type Props = { maxDays: number | null; busy: boolean; onCreate: (body: CreateShareBody) => void }

/** What a link shows, for how long, and what whoever has it may do. */
export function NewLinkForm({ maxDays, busy, onCreate }: Props) {
  const [isLive, setLive] = useState(false)
  const most = maxDays ?? MAX_EXPIRY_DAYS
  const create = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [label, password] = [textOf(form, 'label'), textOf(form, 'password')]
    onCreate({
      label: label === '' ? null : label,
      expiresInDays: Number(form.get('days')),
      mode: isLive ? 'live' : 'frozen',
      comments: form.has('comments'),
      exports: form.has('exports'),
      ...(password !== '' && { password }),
    })
  }
  return (
    <form className="share-form" onSubmit={create}>
      <label>
        <span>For whom or what (optional)</span>
        <input name="label" maxLength={200} autoComplete="off" placeholder="Review by the data team" />
      </label>
      <label>
        <span>Opens for (days)</span>
        <input
          name="days"
          type="number"
          min={1}
          max={most}
          defaultValue={Math.min(DEFAULT_EXPIRY_DAYS, most)}
          required
        />
      </label>
      <fieldset>
        <legend>It shows</legend>
        <label>
          <input type="radio" name="mode" checked={!isLive} onChange={() => setLive(false)} />
          The design as it stands now, frozen
        </label>
        <label>
          <input type="radio" name="mode" checked={isLive} onChange={() => setLive(true)} />
          The design as it is saved from now on, live
        </label>
      </fieldset>
      <fieldset>
        <legend>Whoever has it may</legend>
        <label>
          <input type="checkbox" name="comments" />
          Comment as a guest
        </label>
        <label>
          <input type="checkbox" name="exports" defaultChecked />
          Take the document out as a file
        </label>
      </fieldset>
      <label className="wide">
        <span>Password (optional, at least {LINK_PASSWORD.least} characters)</span>
        <input
          name="password"
          type="password"
          minLength={LINK_PASSWORD.least}
          maxLength={LINK_PASSWORD.most}
          autoComplete="new-password"
        />
      </label>
      <button type="submit" className="btn primary" disabled={busy}>
        Create link
      </button>
    </form>
  )
}
