'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'
import { isServerThere } from '@/components/shell/request'

const PAUSE_MS = 1200

/** While a step is being drafted, what this page shows of it is brought up to date; one question at a time. */
export function LiveRefresh({ active }: { active: boolean }) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  useEffect(() => {
    if (!active || pending) return
    let here = true
    const look = async () => {
      if (document.visibilityState !== 'visible' || !(await isServerThere()) || !here) return
      startTransition(() => router.refresh())
    }
    const timer = setInterval(() => void look(), PAUSE_MS)
    return () => {
      here = false
      clearInterval(timer)
    }
  }, [active, pending, router])
  return null
}
