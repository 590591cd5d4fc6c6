import { cookies, headers } from 'next/headers'
import { requireScope } from '@/lib/auth/session'
import { GUEST_COOKIE, UNLOCK_COOKIE } from './cookies'
import { countOpenLinks, type OpenedShare, openShare, readPolicy } from './data'
import { findGuest, listGuestThreads } from './guests/data'
import type { GuestThread } from './schema'

type Loaded =
  | Extract<OpenedShare, { status: 'locked' }>
  | (Extract<OpenedShare, { status: 'open' }> & {
      readonly threads: readonly GuestThread[]
      /** As whom this browser has commented; null: as nobody yet. */
      readonly guest: string | null
    })

/** All that the page behind a link shows; null for every link that does not open. */
export async function loadShare(token: string): Promise<Loaded | null> {
  const jar = await cookies()
  // A page that is open asks anew by script: that is nobody opening it.
  const isCounted = (await headers()).get('sec-fetch-dest') !== 'empty'
  const opened = await openShare(token, { unlock: jar.get(UNLOCK_COOKIE)?.value }, isCounted)
  if (opened?.status !== 'open') return opened
  const { link } = opened
  if (!link.comments) return { ...opened, threads: [], guest: null }
  const guest = await findGuest(link, jar.get(GUEST_COOKIE)?.value)
  return { ...opened, threads: await listGuestThreads(link), guest: guest?.name ?? null }
}

/** How the workspace shares, and whether who asks may say so. */
export async function loadPolicy() {
  const scope = await requireScope('workspace.read')
  const [policy, links] = [await readPolicy(scope), await countOpenLinks(scope)]
  return { policy, links, maySet: scope.can('sharing.set') }
}
