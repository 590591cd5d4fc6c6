import { useSyncExternalStore } from 'react'
import { browserDevice } from './save-device'
import type { OutboxState } from './save-entry'
import { Outbox } from './save-outbox'
import { sendWords } from './save-send'

let outbox: Outbox | undefined

/** The one outbox of this page; only in the browser. */
export const pageOutbox = (): Outbox =>
  (outbox ??= new Outbox({
    device: browserDevice(),
    send: sendWords,
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
  }))

let pending = 0
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** One other write on its way to the server; call what comes back when it ended. */
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

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  const leave = pageOutbox().subscribe(listener)
  return () => {
    listeners.delete(listener)
    leave()
  }
}

function read(designId: string): OutboxState {
  const state = pageOutbox().state(designId)
  return state === 'saved' && pending > 0 ? 'saving' : state
}

export const useSaveState = (designId: string): OutboxState =>
  useSyncExternalStore(
    subscribe,
    () => read(designId),
    () => 'saved',
  )
