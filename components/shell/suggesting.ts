import { useSyncExternalStore } from 'react'
import { useMay } from './viewer'

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

/** In this tab, whether changes are suggested instead of made. Who may not make them suggests them. */
export function useSuggesting(designId: string): boolean {
  const mayEdit = useMay('design.edit')
  const isChosen = useSyncExternalStore(
    subscribe,
    () => read(designId),
    () => false,
  )
  return isChosen || !mayEdit
}

export function setSuggesting(designId: string, on: boolean): void {
  try {
    if (on) sessionStorage.setItem(KEY + designId, 'on')
    else sessionStorage.removeItem(KEY + designId)
  } catch {
    // The mode cannot be kept: texts are edited, which is what the page then says.
  }
  for (const listener of listeners) listener()
}
