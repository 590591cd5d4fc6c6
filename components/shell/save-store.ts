import { useSyncExternalStore } from 'react'
import { browserDevice } from './save-device'
import type { OutboxState } from './save-entry'
import { Outbox } from './save-outbox'
import { sendWords } from './save-send'
import { isSaving, onSaving } from './saving'

let outbox: Outbox | undefined

function opened(): Outbox {
  const made = new Outbox({
    device: browserDevice(),
    send: sendWords,
    // Seldom needed, and so no part of the first load.
    standIn: () => import('./save-stand-in').then(({ sendInNameOf }) => sendInNameOf),
    merging: () => import('@/lib/methodology/merge-texts').then(({ mergeTexts }) => mergeTexts),
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    shows: (designId) => window.location.pathname.startsWith(`/designs/${designId}/`),
  })
  const leave = () => {
    if (document.visibilityState === 'hidden') made.leave()
  }
  window.addEventListener('pagehide', () => made.leave())
  // Also where all of this page's own words are saved: it may stand in for pages that are gone.
  window.addEventListener('online', () => made.retry())
  document.addEventListener('visibilitychange', leave)
  return made
}

/** The one outbox of this page; only in the browser. */
export const pageOutbox = (): Outbox => (outbox ??= opened())

function subscribe(listener: () => void): () => void {
  const leaves = [onSaving(listener), pageOutbox().subscribe(listener)]
  return () => {
    for (const leave of leaves) leave()
  }
}

function read(designId: string): OutboxState {
  const state = pageOutbox().state(designId)
  return state === 'saved' && isSaving() ? 'saving' : state
}

export const useSaveState = (designId: string): OutboxState =>
  useSyncExternalStore(
    subscribe,
    () => read(designId),
    () => 'saved',
  )
