import { useSyncExternalStore } from 'react'
import type { History } from './change'
import { pageUndo, type PageUndo, type Said } from './page-undo'

const NONE: History = { past: [], future: [] }

/** What this page can take back, and what it said last. */
export function usePageUndo(designId: string): {
  undo: Pick<PageUndo, 'go' | 'dismiss'>
  history: History
  said: Said | null
} {
  const subscribe = (listener: () => void) => pageUndo(designId).subscribe(listener)
  const history = useSyncExternalStore(
    subscribe,
    () => pageUndo(designId).read(),
    () => NONE,
  )
  const said = useSyncExternalStore(
    subscribe,
    () => pageUndo(designId).message(),
    () => null,
  )
  const undo = {
    go: (direction: 'undo' | 'redo') => pageUndo(designId).go(direction),
    dismiss: () => pageUndo(designId).dismiss(),
  }
  return { undo, history, said }
}
