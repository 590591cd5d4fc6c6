'use client'

import { useActionState } from 'react'
import { CLOSED } from '@/components/ui/plans/closed'
import { StateBox } from '@/components/ui/state-page'
import { unlockAction } from '@/lib/sharing/actions'

/** Asks for the password of a link; it works without a script as well, and says nothing of what is behind. */
export function UnlockForm({ token }: { token: string }) {
  const [answer, send, pending] = useActionState(unlockAction, { status: 'idle' })
  const fault = answer.status === 'refused' ? answer.message : null
  return (
    <main id="main" className="doc-empty">
      <StateBox plan={CLOSED} title="This document has a password" level={1}>
        <p className="soft">Whoever sent you the link has it. You need it once in this browser, for twelve hours.</p>
        <form action={send} className="shared-form" aria-busy={pending}>
          <input type="hidden" name="token" value={token} />
          <label>
            Password
            <span className="field">
              <input
                name="password"
                type="password"
                required
                maxLength={200}
                autoComplete="off"
                aria-describedby={fault === null ? undefined : 'unlock-said'}
              />
            </span>
          </label>
          {fault === null ? null : (
            <p id="unlock-said" role="alert" className="said">
              {fault}
            </p>
          )}
          <button type="submit" className="btn primary" aria-disabled={pending}>
            Open the document
          </button>
        </form>
      </StateBox>
    </main>
  )
}
