import { useSyncExternalStore } from 'react'

/**
 * Whether this tab goes along with "draft all" of a design: `on`, `off` once the person does something else, and
 * undefined where it has not seen one run. Kept for the tab, so that a reload changes nothing.
 */
export type Following = 'on' | 'off' | undefined

const listeners = new Set<() => void>()
const keyOf = (designId: string) => `groundplan:follow:${designId}`

function read(designId: string): Following {
  try {
    const value = sessionStorage.getItem(keyOf(designId))
    return value === 'on' || value === 'off' ? value : undefined
  } catch {
    // Storage may be forbidden: then nobody is taken along, and the line still says where the draft is.
    return 'off'
  }
}

export function setFollowing(designId: string, value: Following): void {
  try {
    if (value === undefined) sessionStorage.removeItem(keyOf(designId))
    else sessionStorage.setItem(keyOf(designId), value)
  } catch {
    return
  }
  for (const listener of listeners) listener()
}

/** Null until the page runs in the browser: the server does not know what this tab follows. */
export function useFollowing(designId: string): Following | null {
  return useSyncExternalStore<Following | null>(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => read(designId),
    () => null,
  )
}
