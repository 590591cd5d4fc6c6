'use client'

import { useEffect, useState } from 'react'

/** "0:14"; beyond an hour "1:02:05". */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const rest = String(seconds % 60).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`
}

/** How long a run has been going; `sinceMs`: what the server had counted when the page was made. */
export function Elapsed({ sinceMs }: { sinceMs: number }) {
  const [passed, setPassed] = useState(sinceMs)
  useEffect(() => {
    const begun = performance.now() - sinceMs
    const timer = setInterval(() => setPassed(performance.now() - begun), 1000)
    return () => clearInterval(timer)
  }, [sinceMs])
  return (
    <span>
      <span className="sr">for </span>
      {clock(passed)}
    </span>
  )
}
