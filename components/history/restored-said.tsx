'use client'

import { useSyncExternalStore } from 'react'

let said = ''
const listeners = new Set<() => void>()

/** What came back is gone from the page with its button: it is said above. */
export function sayRestored(text: string): void {
  said = text
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    // Another page has nothing to say of it.
    if (listeners.size === 0) said = ''
  }
}

export function RestoredSaid() {
  const text = useSyncExternalStore(
    subscribe,
    () => said,
    () => '',
  )
  return (
    <p id="restored-said" role="status" tabIndex={-1} className="small soft noprint">
      {text}
    </p>
  )
}
