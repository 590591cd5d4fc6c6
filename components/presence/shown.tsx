'use client'

import { useEffect } from 'react'
import { show } from './live-store'

/** What this page shows of its design: going back and forth, the browser may bring an older page than the one it left. */
export function Shown({ rev, runs }: { rev: number; runs: string }) {
  useEffect(() => show(rev, runs), [rev, runs])
  return null
}
