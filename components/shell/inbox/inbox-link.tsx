'use client'

import Link from 'next/link'
import { useViewer } from '../viewer'
import { InboxCount } from './on-demand'

/** To the inbox, with how much in it is unread. Where one works alone, nobody writes to one. */
export function InboxLink() {
  if (!useViewer()?.account) return null
  return (
    <Link className="inbox-link" href="/inbox" prefetch={false}>
      Inbox
      <InboxCount />
    </Link>
  )
}
