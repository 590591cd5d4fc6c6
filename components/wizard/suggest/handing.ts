'use client'

import { useSyncExternalStore } from 'react'
import { fieldKey } from '@/components/shell/save-entry'
import type { Place } from '@/components/shell/save-record'
import { send } from '@/components/shell/send'

/** A change under an edit key, as it would be written. `id`: the same one handed in twice is one suggestion. */
export type Suggested = { field: string; base: string; value: string; id?: string; note?: string }

/** What became of the last suggestion at a place. */
type Said = { text: string; isTrouble: boolean }
/** `adding`: an item is being suggested for the list, after this one (null: at the end). */
type State = { said?: Said | undefined; adding?: { after: string | null } | undefined }

const states = new Map<string, State>()
const listeners = new Set<() => void>()
const NOTHING: State = {}

function set(place: Place, change: State): void {
  const key = fieldKey(place)
  states.set(key, { ...states.get(key), ...change })
  for (const listener of listeners) listener()
}

export const useHanding = (place: Place): State =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => states.get(fieldKey(place)) ?? NOTHING,
    () => NOTHING,
  )

/** Of a list: opens the form for one more item, or closes it. */
export const openForm = (place: Place, after: string | null): void => set(place, { adding: { after } })
export const closeForm = (place: Place): void => set(place, { adding: undefined })

/** What was said is over with what it was said of. */
export const unsay = (place: Place): void => set(place, { said: undefined })

const HANDED_IN: Said = {
  text: 'Handed in as a suggestion. Nothing changes until it is accepted.',
  isTrouble: false,
}

/** Says at the place, once what the person had open there is closed and the place is drawn. */
export const sayHandedIn = (place: Place): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => set(place, { said: HANDED_IN })))
}

/** Why it was not handed in; null where it was. */
export async function handIn({ designId, step }: Omit<Place, 'field'>, suggested: Suggested): Promise<string | null> {
  const { id = crypto.randomUUID(), ...rest } = suggested
  const sent = await send(
    'POST',
    `/api/designs/${designId}/steps/${step}/suggestions`,
    { id, ...rest },
    { refused: 'This could not be suggested.', unreached: 'No answer from the server. Try again.' },
  )
  if (sent.ok) return null
  return sent.conflict ? 'This was changed meanwhile: look at what stands here now.' : sent.message
}

/** The same, said at the place where the person chose it. */
export async function handInHere(at: Omit<Place, 'field'>, suggested: Suggested): Promise<void> {
  const trouble = await handIn(at, suggested)
  const said = trouble === null ? HANDED_IN : { text: `Nothing was suggested. ${trouble}`, isTrouble: true }
  set({ ...at, field: suggested.field }, { said })
}
