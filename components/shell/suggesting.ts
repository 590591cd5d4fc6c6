import { useSyncExternalStore } from 'react'

const KEY = 'groundplan:suggesting:'
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Full or forbidden storage must not stop anybody from writing. */
function read(designId: string): boolean {
  try {
    return sessionStorage.getItem(KEY + designId) !== null
  } catch {
    return false
  }
}

/** In this tab, whether changes are suggested instead of made. */
export const useSuggesting = (designId: string): boolean =>
  useSyncExternalStore(
    subscribe,
    () => read(designId),
    () => false,
  )

export function setSuggesting(designId: string, on: boolean): void {
  try {
    if (on) sessionStorage.setItem(KEY + designId, 'on')
    else sessionStorage.removeItem(KEY + designId)
  } catch {
    // The mode cannot be kept: texts are edited, which is what the page then says.
  }
  for (const listener of listeners) listener()
}
