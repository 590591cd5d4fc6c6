'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { goTo } from './offer-above'

/** Parts of a step's page that go away with the act that ends them. */
type Place = 'proposal' | 'suggestions' | 'stale' | 'accepted'

type Said = { text: string; isOffered: boolean }

const said = new Map<Place, Said>()
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says in the place of a part what became of it; null: nothing any more. `isOffered`: the offer is on the page. */
export function sayHere(place: Place, text: string | null, isOffered = false): void {
  if (text === null) said.delete(place)
  else said.set(place, { text, isOffered })
  for (const listener of listeners) listener()
}

export const isSaidHere = (place: Place): boolean => said.has(place)

/** Where the keyboard goes on once the part is gone. */
export const saidHere = (place: Place): HTMLElement | null =>
  document.getElementById(place) ? null : document.getElementById(`said-${place}`)

/** Stands where a part of the page was, until it is closed: what the person did there, and what came of it. */
export function SaidHere({ of }: { of: Place }) {
  const now = useSyncExternalStore(
    subscribe,
    () => said.get(of),
    () => undefined,
  )
  useEffect(() => () => sayHere(of, null), [of])
  return (
    <div role="status" className="noprint">
      {now ? (
        <p className="banner info" id={`said-${of}`} tabIndex={-1}>
          <span>{now.text}</span>
          {now.isOffered ? (
            <a href="#proposal" onClick={(event) => goTo(event, 'proposal')}>
              See it
            </a>
          ) : null}
          <button type="button" className="btn s quiet push" onClick={() => sayHere(of, null)}>
            Close
          </button>
        </p>
      ) : null}
    </div>
  )
}
