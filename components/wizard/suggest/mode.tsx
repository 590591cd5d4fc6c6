'use client'

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

function write(designId: string, on: boolean): void {
  try {
    if (on) sessionStorage.setItem(KEY + designId, 'on')
    else sessionStorage.removeItem(KEY + designId)
  } catch {
    // The mode cannot be kept: texts are edited, which is what the page then says.
  }
  for (const listener of listeners) listener()
}

/** Whoever reviews proposes; whoever writes changes. */
export function SuggestMode({ designId }: { designId: string }) {
  const on = useSuggesting(designId)
  return (
    <button
      type="button"
      className="btn s quiet"
      aria-pressed={on}
      title={
        on
          ? 'What you write, choose, add or take out is suggested, and changes nothing yet'
          : 'Suggest changes instead of making them'
      }
      onClick={() => write(designId, !on)}
    >
      {on ? 'Suggesting' : 'Suggest'}
    </button>
  )
}
