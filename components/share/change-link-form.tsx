'use client'

import type { FormEvent } from 'react'
import { type ChangeShareBody, LINK_PASSWORD, MAX_EXPIRY_DAYS } from '@/lib/sharing/schema'
import { type Link, textOf } from './share-client'

type Props = { link: Link; maxDays: number | null; busy: boolean; onChange: (body: ChangeShareBody) => Promise<void> }

/** Changes a link that is there; its address stays. Only what differs is sent. */
export function ChangeLinkForm({ link, maxDays, busy, onChange }: Props) {
  const change = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [days, password] = [textOf(form, 'days'), textOf(form, 'password')]
    const given = textOf(form, 'label')
    const label = given === '' ? null : given
    const [comments, exports] = [form.has('comments'), form.has('exports')]
    void onChange({
      label,
      ...(comments !== link.comments && { comments }),
      ...(exports !== link.exports && { exports }),
      ...(days !== '' && { expiresInDays: Number(days) }),
      ...(form.has('open') ? { password: null } : password !== '' && { password }),
    })
  }
  return (
    <form className="share-form" onSubmit={change}>
      <label>
        <span>For whom or what</span>
        <input name="label" maxLength={200} autoComplete="off" defaultValue={link.label ?? ''} />
      </label>
      <label>
        <span>Days from now</span>
        <input name="days" type="number" min={1} max={maxDays ?? MAX_EXPIRY_DAYS} placeholder="As it is" />
      </label>
      <fieldset>
        <legend>Whoever has it may</legend>
        <label>
          <input type="checkbox" name="comments" defaultChecked={link.comments} />
          Comment as a guest
        </label>
        <label>
          <input type="checkbox" name="exports" defaultChecked={link.exports} />
          Take the document out as a file
        </label>
        {link.hasPassword ? (
          <label>
            <input type="checkbox" name="open" />
            Open it without a password
          </label>
        ) : null}
      </fieldset>
      <label className="wide">
        <span>{link.hasPassword ? 'Another password (whoever gave the old one is locked out)' : 'Password'}</span>
        <input
          name="password"
          type="password"
          minLength={LINK_PASSWORD.least}
          maxLength={LINK_PASSWORD.most}
          autoComplete="new-password"
        />
      </label>
      <button type="submit" className="btn" disabled={busy}>
        Save
      </button>
    </form>
  )
}
