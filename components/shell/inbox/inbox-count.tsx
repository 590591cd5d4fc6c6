'use client'

import { useEffect, useState } from 'react'
import { isRecord } from '../request'
import { onChanged } from './changed'

async function fetchUnread(): Promise<number> {
  try {
    const answer = await fetch('/api/inbox', { cache: 'no-store' })
    const body: unknown = answer.ok ? await answer.json() : null
    return isRecord(body) && typeof body['unread'] === 'number' ? body['unread'] : 0
  } catch {
    // Without a connection there is no number; the page says so elsewhere.
    return 0
  }
}

const MOST = 99

/** How many are unread; asked for anew as one comes back to the page. */
export function InboxCount() {
  const [unread, setUnread] = useState(0)
  useEffect(() => {
    const ask = () => void fetchUnread().then(setUnread)
    const back = () => {
      if (document.visibilityState === 'visible') ask()
    }
    ask()
    document.addEventListener('visibilitychange', back)
    const stop = onChanged(ask)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', back)
    }
  }, [])
  if (unread === 0) return null
  return (
    <>
      {' '}
      <span className="inbox-n">
        {unread > MOST ? `${MOST}+` : unread}
        <span className="sr"> unread</span>
      </span>
    </>
  )
}
