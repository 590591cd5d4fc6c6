'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { isServerReady } from '@/components/shell/request'

/** Milliseconds after which a server that could not answer is asked again. */
const AGAIN_MS = 5000

/**
 * Keeps a page behind a link as it stands while somebody looks at it, and takes it away once the link is closed. One
 * connection, and none while the page is hidden: on coming back it is asked for anew.
 */
export function FollowLink({ token, standing }: { token: string; standing: string }) {
  const router = useRouter()
  const shown = useRef(standing)
  useEffect(() => {
    shown.current = standing
  }, [standing])
  useEffect(() => {
    let source: EventSource | null = null
    let later: ReturnType<typeof setTimeout> | undefined
    const close = () => {
      clearTimeout(later)
      source?.close()
      source = null
    }
    const renew = async () => {
      if (await isServerReady()) router.refresh()
    }
    /** Refused, not interrupted: either the link is closed, or the server cannot say just now. */
    const askAgain = async (address: string) => {
      const answer = await fetch(address, { cache: 'no-store' }).catch(() => null)
      await answer?.body?.cancel()
      if (answer?.status === 404 || answer?.status === 401) window.location.reload()
      else later = setTimeout(follow, AGAIN_MS)
    }
    const open = () => {
      close()
      const address = `/s/${token}/live?shown=${encodeURIComponent(shown.current)}`
      const opened = new EventSource(address)
      source = opened
      opened.addEventListener('changed', ({ data }: MessageEvent<string>) => {
        if (data !== shown.current) void renew()
      })
      // The page that says so is the server's, and nothing of this one stays.
      opened.addEventListener('end', () => {
        close()
        window.location.reload()
      })
      opened.addEventListener('error', () => {
        if (opened.readyState === EventSource.CLOSED && source === opened) void askAgain(address)
      })
    }
    function follow() {
      if (document.visibilityState === 'visible') open()
      else close()
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      close()
    }
  }, [token, router])
  return null
}
