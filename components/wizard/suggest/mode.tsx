'use client'

import { useSyncExternalStore } from 'react'
import { useMay, useViewer } from '@/components/shell/viewer'

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
  const mayEdit = useMay('design.edit')
  const maySuggest = useMay('design.suggest')
  const viewer = useViewer()
  if (!maySuggest) return null
  if (!mayEdit)
    return (
      <span className="small soft" title="What you write, choose, add or take out is suggested; an editor accepts it">
        As {viewer?.role} you suggest
      </span>
    )
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
