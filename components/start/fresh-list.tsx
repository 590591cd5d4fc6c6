'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { isServerThere } from '@/components/shell/request'

/** Renderings that this window has shown. */
const shown = new Set<string>()

/**
 * Asks for the list anew where it may be an old one: the browser went back to a rendering that was left, or the person
 * comes back from another window, in which designs may have been renamed, made or deleted. `rendering`: another one each
 * time the server draws it.
 */
export function FreshList({ rendering }: { rendering: string }) {
  const router = useRouter()
  const asking = useRef(false)
  useEffect(() => {
    let here = true
    const look = async () => {
      if (asking.current || document.visibilityState !== 'visible') return
      asking.current = true
      const isThere = await isServerThere()
      asking.current = false
      if (isThere && here) router.refresh()
    }
    const turn = () => void look()
    const back = ({ persisted }: PageTransitionEvent) => persisted && turn()
    if (shown.has(rendering)) turn()
    shown.add(rendering)
    document.addEventListener('visibilitychange', turn)
    window.addEventListener('focus', turn)
    window.addEventListener('pageshow', back)
    return () => {
      here = false
      document.removeEventListener('visibilitychange', turn)
      window.removeEventListener('focus', turn)
      window.removeEventListener('pageshow', back)
    }
  }, [rendering, router])
  return null
}
