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

/** The same as it is begun: of the step that the page shows, and where it shows none of the one that is named. */
type Begun = Omit<About, 'step'> & { readonly step?: string }

let taker: ((about: Begun) => void) | null = null
const listeners = new Set<() => void>()

/** The page has a place where comments are written, until what comes back is called. */
export function takeComments(take: (about: Begun) => void): () => void {
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
export const useBegin = (): ((about: Begun) => void) | null =>
  useSyncExternalStore(
    subscribe,
    () => taker,
    () => null,
  )
