import { useSyncExternalStore } from 'react'
import type { Entry } from '@/components/shell/save-entry'

/** Where the words of an open field are, or will be, as of now. `entry`: what was typed there; null: nothing yet. */
export function saveWords(entry: Pick<Entry, 'trouble' | 'kept'> | null, isOnline: boolean): string {
  if (entry?.kept === 'unkept') return 'Not saved, not kept: leave this page open.'
  const trouble = entry?.trouble?.kind
  if (trouble === 'conflict') return 'Not saved: choose which text stands.'
  if (trouble === 'refused') return 'Not saved: see why below.'
  if (!isOnline) return 'No connection: kept on this device as you write, saved when it returns.'
  if (trouble === 'away') return 'Not saved yet: kept on this device, and sent again.'
  return 'Saved as you write.'
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** As far as the browser knows: that a server does not answer is told by what was sent to it. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
