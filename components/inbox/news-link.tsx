'use client'

import Link from 'next/link'
import { JSON_BODY } from '@/components/shell/request'
import { sayChanged } from '@/components/shell/inbox/changed'

type Props = { readonly id: string; readonly href: string; readonly isRead: boolean; readonly children: string }

/** To the place that it is about. Going there is reading it; where that cannot be said, it stays unread. */
export function NewsLink({ id, href, isRead, children }: Props) {
  const read = () => {
    if (isRead) return
    const body = JSON.stringify({ isRead: true })
    void fetch(`/api/inbox/${id}`, { method: 'PATCH', headers: JSON_BODY, body, keepalive: true }).then(
      () => sayChanged(),
      () => undefined,
    )
  }
  return (
    <Link href={href} prefetch={false} onClick={read}>
      {children}
    </Link>
  )
}
