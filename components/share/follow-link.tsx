'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

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
    const close = () => {
      source?.close()
      source = null
    }
    const open = () => {
      close()
      const opened = new EventSource(`/s/${token}/live?shown=${encodeURIComponent(shown.current)}`)
      source = opened
      opened.addEventListener('changed', ({ data }: MessageEvent<string>) => {
        if (data !== shown.current) router.refresh()
      })
      // The page that says so is the server's, and nothing of this one stays.
      opened.addEventListener('end', () => {
        close()
        window.location.reload()
      })
      opened.addEventListener('error', () => {
        // Refused, not interrupted: the browser would not come again by itself.
        if (opened.readyState === EventSource.CLOSED && source === opened) window.location.reload()
      })
    }
    const follow = () => (document.visibilityState === 'visible' ? open() : close())
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      close()
    }
  }, [token, router])
  return null
}
