import { useSyncExternalStore } from 'react'

export type SaveState = 'saved' | 'saving' | 'kept'

let pending = 0
let kept = 0
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** One write on its way to the server; call what comes back when it ended. */
export function saving(): () => void {
  pending += 1
  tell()
  let open = true
  return () => {
    if (!open) return
    open = false
    pending -= 1
    tell()
  }
}

/** How many edits are only on this device. */
export function setKept(count: number): void {
  if (kept === count) return
  kept = count
  tell()
}

const read = (): SaveState => (pending > 0 ? 'saving' : kept > 0 ? 'kept' : 'saved')

export function useSaveState(): SaveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read,
    () => 'saved',
  )
}
