'use client'

import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { device } from '@/components/shell/device'
import { isRecord, JSON_BODY } from '@/components/shell/request'
import { compareAddress } from './addresses'

type Since = { rev: number; at: string; changes: number }

function sinceOf(answer: unknown): Since | null {
  const since = isRecord(answer) ? answer['since'] : null
  if (!isRecord(since)) return null
  const { rev, at, changes } = since
  return typeof rev === 'number' && typeof at === 'string' && typeof changes === 'number' ? { rev, at, changes } : null
}

const when = (iso: string) =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso))

/**
 * Says what changed since this person last looked, and notes that they have looked when they go: a page that is only
 * fetched ahead, or drawn anew, notes nothing.
 */
export function SinceLooked({ designId, rev }: { designId: string; rev: number }) {
  const [since, setSince] = useState<Since | null>(null)
  const shown = useRef(rev)
  useEffect(() => {
    shown.current = Math.max(shown.current, rev)
  }, [rev])
  useEffect(() => {
    const address = `/api/designs/${designId}/seen`
    const mark = device()
    if (mark === null) return undefined
    let isLooking = false
    let isHere = true
    const look = async () => {
      if (isLooking || document.visibilityState !== 'visible') return
      isLooking = true
      try {
        const response = await fetch(`${address}?device=${mark}`)
        const answer = sinceOf(await response.json())
        if (isHere && answer) setSince(answer)
      } catch {
        // A reminder is not worth a message: the page says itself when there is no connection.
      }
    }
    const leave = () => {
      if (!isLooking) return
      isLooking = false
      const body = JSON.stringify({ device: mark, rev: shown.current })
      void fetch(address, { method: 'PUT', headers: JSON_BODY, body, keepalive: true }).catch(() => undefined)
    }
    const turn = () => (document.visibilityState === 'visible' ? void look() : leave())
    void look()
    document.addEventListener('visibilitychange', turn)
    window.addEventListener('pagehide', leave)
    return () => {
      isHere = false
      document.removeEventListener('visibilitychange', turn)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [designId])
  if (!since || since.changes === 0) return null
  return (
    <div className="banner info strip noprint" role="status">
      <span>
        <Link href={compareAddress(designId, `r${since.rev}`, 'now')} prefetch={false}>
          {since.changes.toLocaleString('en-US')} {since.changes === 1 ? 'change' : 'changes'}
        </Link>{' '}
        since you last looked, {when(since.at)}
      </span>
      <button type="button" className="btn s push" onClick={() => setSince(null)}>
        Dismiss
      </button>
    </div>
  )
}
