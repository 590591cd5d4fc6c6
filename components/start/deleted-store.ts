import { useSyncExternalStore } from 'react'

export type Deleted = { readonly id: string; readonly title: string }

let last: Deleted | null = null
const listeners = new Set<() => void>()

/** The design that was deleted last on this page: its row is gone, and what can be undone stands above the list. */
export function noteDeleted(deleted: Deleted | null): void {
  last = deleted
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useDeleted = (): Deleted | null =>
  useSyncExternalStore(
    subscribe,
    () => last,
    () => null,
  )
