'use client'

import { useSelectedLayoutSegments } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Change } from '@/lib/presence/schema'
import { Announcer } from './announce'
import { followDesign } from './feed'
import { begin, current, gone, isOthers, said, show, showJudged, take, useLive } from './live-store'
import './presence.css'
import { useRefresh } from './use-refresh'
import { type Places, updatedLine } from './words'

/** Told aloud at most so often; what happens between is told together. */
const APART_MS = 6000
const LASTS_MS = 9000

/** The step, or the other page of the design, that is being looked at. */
export function usePlace(): string {
  const [page = 'design', step] = useSelectedLayoutSegments()
  return page === 'steps' && step !== undefined ? step : page
}

type Props = { designId: string; rev: number; runs: string; judged: number; places: Places }

/** Keeps the pages of a design up to date, tells others that this one is open, and says what others have changed. */
export function Live({ designId, rev, runs, judged, places }: Props) {
  const place = usePlace()
  const announcer = useRef<Announcer | null>(null)
  useEffect(() => show(rev, runs), [rev, runs])
  useEffect(() => {
    const leave = new AbortController()
    announcer.current = new Announcer(designId, begin())
    void followDesign(
      designId,
      { rev: () => Math.max(current().shown.rev, current().told?.rev ?? 0), onFrame: take, onGone: gone },
      leave.signal,
    )
    return () => {
      leave.abort()
      announcer.current?.end()
    }
  }, [designId])
  // After the design has begun: what is told of another one is not of it.
  useEffect(() => showJudged(judged), [designId, judged])
  const open = useLive((live) => live.open)
  useEffect(() => announcer.current?.at(place, open), [designId, place, open])
  useRefresh()
  return <UpdatedLine place={place} places={places} />
}

const EMPTY: readonly Change[] = []

function UpdatedLine({ place, places }: { place: string; places: Places }) {
  const [text, setText] = useState<{ line: string; at: number } | null>(null)
  const unsaid = useLive((live) => live.unsaid)
  const shownRev = useLive((live) => live.shown.rev)
  const isGone = useLive((live) => live.isGone)
  const lastAt = useRef(Number.NEGATIVE_INFINITY)
  const due = unsaid.some((change) => change.rev <= shownRev) ? unsaid : EMPTY

  // The page shows them only now.
  const seen = useRef(0)
  useEffect(() => {
    const changed = due.filter((change) => change.rev > seen.current && change.rev <= shownRev)
    if (changed.length > 0)
      void import('./flash').then(
        ({ flash }) => flash(changed, place),
        // Without it the changes are shown all the same.
        () => undefined,
      )
    seen.current = Math.max(seen.current, shownRev)
  }, [due, shownRev, place])

  useEffect(() => {
    if (due.length === 0) return
    const timer = setTimeout(
      () => {
        const changes = due.filter((change) => change.rev <= shownRev)
        // Sent again meanwhile by this page, for one that is gone.
        const line = updatedLine(changes.filter(isOthers), place, places)
        said(changes)
        if (line === null) return
        lastAt.current = performance.now()
        setText({ line, at: lastAt.current })
      },
      Math.max(0, lastAt.current + APART_MS - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [due, shownRev, place, places])

  useEffect(() => {
    if (text === null) return
    const timer = setTimeout(() => setText(null), LASTS_MS)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <div className="updated noprint" role="status">
      {isGone ? (
        <p>This design was deleted meanwhile. What you write is kept on this device.</p>
      ) : (
        text && <p key={text.at}>{text.line}</p>
      )}
    </div>
  )
}
