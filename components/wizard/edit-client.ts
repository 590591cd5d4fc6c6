import { useSyncExternalStore } from 'react'
import { type Entry, fieldKey, type Merge } from '@/components/shell/save-entry'
import type { Place, Unread, Words } from '@/components/shell/save-record'
import { pageOutbox } from '@/components/shell/save-store'

const subscribe = (listener: () => void) => pageOutbox().subscribe(listener)
const none = () => null

type FieldWords = { entry: Entry | null; aside: Words | null; merge: Merge | null }

/** Of a field: words that stand in place of the server's, cancelled ones, and what was made one with another's. */
export function useFieldWords(place: Place): FieldWords {
  const entry = useSyncExternalStore(subscribe, () => pageOutbox().field(place), none)
  const aside = useSyncExternalStore(subscribe, () => pageOutbox().aside(place), none)
  const merge = useSyncExternalStore(subscribe, () => pageOutbox().merge(place), none)
  return { entry, aside, merge }
}

const NOTHING: readonly Entry[] = []

export const useAllWords = (): readonly Entry[] =>
  useSyncExternalStore(
    subscribe,
    () => pageOutbox().list(),
    () => NOTHING,
  )

const NOTHING_UNREAD: readonly Unread[] = []

/** What another release of the page keeps here. */
export const useUnread = (): readonly Unread[] =>
  useSyncExternalStore(
    subscribe,
    () => pageOutbox().unread(),
    () => NOTHING_UNREAD,
  )

const mounted = new Map<string, number>()
const listeners = new Set<() => void>()
let fields: ReadonlySet<string> = new Set()
let isDue = false

export { fieldKey }

/** One telling for all fields that come or go together. */
function change(key: string, by: 1 | -1): void {
  const count = (mounted.get(key) ?? 0) + by
  if (count > 0) mounted.set(key, count)
  else mounted.delete(key)
  if (isDue) return
  isDue = true
  queueMicrotask(() => {
    isDue = false
    fields = new Set(mounted.keys())
    for (const listener of listeners) listener()
  })
}

/** The page shows this field, until what comes back is called. */
export function mountField(key: string): () => void {
  change(key, 1)
  return () => change(key, -1)
}

const NO_FIELDS: ReadonlySet<string> = new Set()

/** Keys of the fields that this page shows. */
export const useMountedFields = (): ReadonlySet<string> =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => fields,
    () => NO_FIELDS,
  )
