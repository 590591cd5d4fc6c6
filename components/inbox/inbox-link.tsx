import Link from 'next/link'
import { InboxCount } from './on-demand'

/** To the inbox, with how much in it is unread. Not shown where one works alone (shell.css). */
export const InboxLink = () => (
  <Link className="inbox-link" href="/inbox" prefetch={false}>
    Inbox
    <InboxCount />
  </Link>
)
