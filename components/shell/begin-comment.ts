import { useSyncExternalStore } from 'react'
import type { Passage } from '@/lib/methodology/anchor/reading'
import type { ThreadKind } from '@/lib/designs/threads/schema'

/** What somebody is about to comment on. */
export type About = {
  readonly step: string
  readonly kind: ThreadKind
  readonly target: string
  /** What the page calls it. */
  readonly name: string
  readonly passage?: Passage
}

let taker: ((about: Omit<About, 'step'>) => void) | null = null
const listeners = new Set<() => void>()

/** The page has a place where comments are written, until what comes back is called. */
export function takeComments(take: (about: Omit<About, 'step'>) => void): () => void {
  taker = take
  for (const listener of listeners) listener()
  return () => {
    if (taker === take) taker = null
    for (const listener of listeners) listener()
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Begins a comment on something; null where this page, or this person, cannot. */
export const useBegin = (): ((about: Omit<About, 'step'>) => void) | null =>
  useSyncExternalStore(
    subscribe,
    () => taker,
    () => null,
  )
