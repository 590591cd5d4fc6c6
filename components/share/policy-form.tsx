'use client'

import { useActionState } from 'react'
import { setPolicyAction } from '@/lib/sharing/actions'
import { MAX_EXPIRY_DAYS, type Policy } from '@/lib/sharing/schema'

/** Whether links open at all, and for how long at most; it works without a script as well. */
export function PolicyForm({ policy }: { policy: Policy }) {
  const [answer, send, pending] = useActionState(setPolicyAction, { status: 'idle' })
  const typed = answer.status === 'refused' ? answer.typed : undefined
  const enabled = typed ? typed['enabled'] === 'on' : policy.enabled
  const days = typed?.['maxDays'] ?? policy.maxDays ?? ''
  return (
    <form action={send} className="mb-policy" aria-busy={pending}>
      <label className="row">
        <input key={`${enabled}`} type="checkbox" name="enabled" defaultChecked={enabled} />
        Links of this workspace open
      </label>
      <p className="small soft">
        Without it none does, from the next request on; with it again, those that were there do.
      </p>
      <label>
        Most days that a link opens, from when its end was set
        <span className="field">
          <input
            key={`${days}`}
            name="maxDays"
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
            placeholder={`${MAX_EXPIRY_DAYS}`}
            defaultValue={days}
          />
        </span>
      </label>
      {answer.status === 'idle' ? null : (
        <p className={answer.status === 'refused' ? 'said small' : 'small soft'} role="status">
          {answer.message}
        </p>
      )}
      <button type="submit" className="btn primary" aria-disabled={pending}>
        Save
      </button>
    </form>
  )
}
