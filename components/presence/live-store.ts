import { useSyncExternalStore } from 'react'
import { isOwnEdit } from '@/components/shell/own-edits'
import { PAGE_ID } from '@/components/shell/request'
import type { Change, LiveFrame, Person } from '@/lib/presence/schema'

export type OpenField = { place: string; field: string }

export type Live = {
  /** What the page shows of the design: its revision, and the open runs as one text. */
  shown: { rev: number; runs: string }
  /** What it was told; null: nothing yet. */
  told: { rev: number; runs: string } | null
  /** Grows with what is said in the threads of the design. */
  talk: number
  /** Likewise with what is done in its reviews: as it was told, and as the page shows it. */
  judged: { told: number; shown: number }
  /** Everybody but this page. */
  others: readonly Person[]
  /** Changes by others that the page has not spoken of. */
  unsaid: readonly Change[]
  /** What is being edited on this page. */
  open: OpenField | null
  isGone: boolean
}

const NOTHING: Live = {
  shown: { rev: 0, runs: '' },
  told: null,
  talk: 0,
  judged: { told: 0, shown: 0 },
  others: [],
  unsaid: [],
  open: null,
  isGone: false,
}
const MOST_UNSAID = 100

let live = NOTHING
/** This page, as others are told of it; another one for each design. */
let me = ''
const fields = new Set<OpenField>()
const listeners = new Set<() => void>()

function set(next: Partial<Live>): void {
  live = { ...live, ...next }
  for (const listener of listeners) listener()
}

/** The page opens another design. Returns the id by which others are told of it. */
export function begin(): string {
  me = crypto.randomUUID()
  set({ told: null, judged: NOTHING.judged, others: [], unsaid: [], isGone: false })
  return me
}

export const current = (): Live => live

/**
 * True of a change that this page has not made. What a run has written is news to every page. An edit that waited in this
 * browser and was sent as the page began is known by its id: nobody may have heard yet which page it came from.
 */
export const isOthers = ({ cause, mine, page, edit }: Change): boolean =>
  cause === 'run' || !mine || (page !== PAGE_ID && !isOwnEdit(edit))

export function take(frame: LiveFrame): void {
  const rev = Math.max(frame.rev, live.told?.rev ?? 0)
  const known = live.told?.rev ?? live.shown.rev
  const news = frame.changes.filter((change) => change.rev > known && isOthers(change))
  set({
    told: { rev, runs: frame.runs ?? live.told?.runs ?? live.shown.runs },
    talk: frame.talk ?? live.talk,
    judged: { ...live.judged, told: frame.judged ?? live.judged.told },
    unsaid: [...live.unsaid, ...news].slice(-MOST_UNSAID),
    ...(frame.people && { others: frame.people.filter(({ page }) => page !== me) }),
  })
}

/** What the page shows now. Layouts and pages are drawn anew by themselves: the last one to be drawn is right. */
export function show(rev: number, runs: string): void {
  if (live.shown.rev !== rev || live.shown.runs !== runs) set({ shown: { rev, runs } })
}

/** What the page shows of the reviews. */
export const showJudged = (shown: number): void => set({ judged: { told: Math.max(shown, live.judged.told), shown } })

export const gone = (): void => set({ isGone: true })

/** These have been spoken of. */
export const said = (changes: readonly Change[]): void =>
  set({ unsaid: live.unsaid.filter((change) => !changes.includes(change)) })

/** A field is being edited here, until what comes back is called. */
export function openField(field: OpenField): () => void {
  fields.add(field)
  set({ open: field })
  return () => {
    fields.delete(field)
    set({ open: [...fields].at(-1) ?? null })
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A part of it; must be the same value as long as that part does not change. */
export const useLive = <T>(read: (live: Live) => T): T =>
  useSyncExternalStore(
    subscribe,
    () => read(live),
    () => read(NOTHING),
  )
