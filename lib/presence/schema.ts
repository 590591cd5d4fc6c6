import * as z from 'zod'
import type { StepId } from '@/lib/facts/fact'
import { storable } from '@/lib/storable'

/** A step, or another page of the design. */
const place = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** An open page says where it is; again every ten seconds, and at once when that changes. */
export const presenceBody = z.strictObject({
  /** Made by the page. */
  page: z.uuid(),
  place,
  /** Key of the field that is being edited there. */
  field: z.string().min(1).max(200).transform(storable).nullable(),
})
export type PresenceBody = z.infer<typeof presenceBody>

export const leaveBody = z.strictObject({ page: z.uuid() })

/** A page that is open on the design. `mine`: of the person who is told. */
export type Person = { page: string; name: string; mine: boolean; place: string; field: string | null }

/** What one revision of a design has changed, as far as it can be shown where it stands. */
export type Change = {
  rev: number
  step: StepId | null
  /** Edit, run, proposal, set, …: `Cause` and `LedgerCause` have them all. */
  cause: string
  /** Key of the edited field or item; null where more of the step has changed. */
  field: string | null
  /** The id that the browser gave the edit; null where it is none. */
  edit: string | null
  /** Paths of the facts that are others now. */
  facts: string[]
  /** The same for people: "Summary", "Peak load, with 3 figures that follow". */
  what: string
  by: string
  mine: boolean
  /** The page that made it (`Groundplan-Page`); null where nobody has heard. */
  page: string | null
}

/** What a page that is open on a design is told; what is left out has not changed since the last telling. */
export type LiveFrame = {
  rev: number
  /** Since the revision that the page was told, or said to show; the latest of them where they are many. */
  changes: Change[]
  people?: Person[]
  /** Runs that are not over, one text for all of them: another one where any began, was interrupted or ended. */
  runs?: string
  /** Another number where anything was said in the threads of the design. */
  talk?: number
  /** Another number where anything was done in the reviews of the design. */
  judged?: number
}

export type OpenRun = { id: string; status: string }

/** The text that says which runs are open. Waiting and at work are the same to a page: both are being drafted. */
export const runsText = (runs: readonly OpenRun[]): string =>
  runs
    .filter(({ status }) => status === 'queued' || status === 'running' || status === 'interrupted')
    .map(({ id, status }) => (status === 'interrupted' ? `${id}!` : id))
    .toSorted()
    .join(' ')
