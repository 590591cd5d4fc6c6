'use client'

import { type ReactNode, useRef, useSyncExternalStore } from 'react'

const key = (designId: string) => `groundplan:moved:${designId}`
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** Dismissed up to this revision; forbidden storage: for as long as the page lives. */
const here = new Map<string, number>()

function dismissed(designId: string): number {
  try {
    return Math.max(Number(localStorage.getItem(key(designId)) ?? 0), here.get(designId) ?? 0)
  } catch {
    return here.get(designId) ?? 0
  }
}

function dismiss(designId: string, rev: number): void {
  here.set(designId, rev)
  try {
    localStorage.setItem(key(designId), String(rev))
  } catch {
    // Until the next reload, then.
  }
  for (const listener of listeners) listener()
}

type Props = { designId: string /** Of the newest change in it. */; rev: number; children: ReactNode }

/** Stands there until the person dismisses it in this browser; what changes later stands there again. */
export function UntilDismissed({ designId, rev, children }: Props) {
  const isShown = useSyncExternalStore(
    subscribe,
    () => dismissed(designId) < rev,
    () => false,
  )
  const region = useRef<HTMLElement>(null)
  if (!isShown) return null
  const close = () => {
    const main = region.current?.closest<HTMLElement>('main')
    dismiss(designId, rev)
    // The button goes with what it closed.
    main?.focus({ preventScroll: true })
  }
  return (
    <section ref={region} id="moved" className="sheet last noprint" aria-label="Moved lately">
      <div className="card">
        <header>
          <h2>Moved lately</h2>
          <span className="meta">
            <button type="button" className="btn quiet s" onClick={close}>
              Dismiss<span className="sr"> what moved lately</span>
            </button>
          </span>
        </header>
        {children}
      </div>
    </section>
  )
}
