'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

const PAUSE_MS = 1200

/** While a step is being drafted, what this page shows of it is brought up to date; one question at a time. */
export function LiveRefresh({ active }: { active: boolean }) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  useEffect(() => {
    if (!active || pending) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') startTransition(() => router.refresh())
    }, PAUSE_MS)
    return () => clearInterval(timer)
  }, [active, pending, router])
  return null
}
