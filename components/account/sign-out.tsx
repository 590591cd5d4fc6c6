'use client'

import { type FormEvent, useTransition } from 'react'
import { signOutAction } from '@/lib/account/actions'

/**
 * Out, and on to the next page as a new document: led on within this one, its scripts and what the router keeps would
 * still hold what was read. Without a script the action leads on, which is a new document as well.
 */
export function SignOut({ isSmall = false }: { isSmall?: boolean }) {
  const [isPending, start] = useTransition()
  const leave = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    start(async () => {
      const how = { method: 'DELETE', headers: { 'content-type': 'application/json' } }
      const answer = await fetch('/api/session', how).catch(() => null)
      if (answer?.ok) window.location.replace('/sign-in')
      // The page of faults says what there is to say.
      else start(() => signOutAction())
    })
  }
  return (
    <form action={signOutAction} onSubmit={leave} aria-busy={isPending}>
      <button type="submit" className={isSmall ? 'btn s' : 'btn'} aria-disabled={isPending}>
        Sign out
      </button>
    </form>
  )
}
