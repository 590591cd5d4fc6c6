import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import type { ReviewRole, ReviewStatus, VerdictKind } from './schema'

/** The rules R1 and R2 of a review. Pure: what was said and who may say it go in, how the review stands comes out. */

/** SHA-256 of what a version says, whole and by step. */
export type Hashes = Readonly<Record<'whole' | StepId, string>>

export type Round = {
  readonly number: number
  readonly hashes: Hashes
  readonly submitterId: string
  /** Who changed it last, and whose suggestion that was. */
  readonly contributorIds: readonly string[]
}
export type Said = {
  readonly id: string
  /** Order in which it was said. */
  readonly seq: number
  readonly round: number
  /** Null: of the whole. */
  readonly step: StepId | null
  readonly verdict: VerdictKind
  readonly authorId: string
  readonly isDismissed: boolean
}
export type Slot = {
  readonly id: string
  readonly userId: string | null
  readonly role: ReviewRole | null
  readonly isRequired: boolean
}
/** Somebody in the workspace as they are now. */
export type Decider = { readonly id: string; readonly mayDecide: boolean; readonly roles: readonly ReviewRole[] }

export type Review = {
  readonly needed: number
  /** In order; the last one is what lies before the reviewers. */
  readonly rounds: readonly Round[]
  readonly slots: readonly Slot[]
  readonly said: readonly Said[]
  readonly deciders: readonly Decider[]
  /** Blocking threads of the design that are not resolved. */
  readonly openBlocking: number
}

export type Assessment = {
  readonly status: Extract<ReviewStatus, 'in_review' | 'changes_requested' | 'approved'>
  /** Ids of those whose approval counts. */
  readonly approvers: readonly string[]
  /** Requests for changes that hold. */
  readonly requests: readonly Said[]
  /** Ids of the verdicts that hold. */
  readonly live: ReadonlySet<string>
  /** Required ones who have not approved. */
  readonly waiting: readonly Slot[]
  /** Approvals that are missing. */
  readonly missing: number
}

export const OPEN: readonly ReviewStatus[] = ['in_review', 'changes_requested']
export const isOpen = (status: ReviewStatus): boolean => OPEN.includes(status)

/** What can be done with a review in each of its states; `supersede` is done by the approval of a newer one. */
export const ACTS = ['verdict', 'resubmit', 'dismiss', 'withdraw', 'reviewers', 'supersede'] as const
export type Act = (typeof ACTS)[number]
const OF_OPEN: readonly Act[] = ['verdict', 'resubmit', 'dismiss', 'withdraw', 'reviewers']
const ALLOWED: Record<ReviewStatus, readonly Act[]> = {
  in_review: OF_OPEN,
  changes_requested: OF_OPEN,
  approved: ['supersede'],
  superseded: [],
  withdrawn: [],
}
export const isAllowed = (status: ReviewStatus, act: Act): boolean => ALLOWED[status].includes(act)

export const isSubmitter = ({ rounds }: Pick<Review, 'rounds'>, userId: string): boolean =>
  rounds.some(({ submitterId }) => submitterId === userId)
/** Whoever handed in any round of it, or changed the version last, does not approve it (R2). */
export const isOwnWork = (review: Pick<Review, 'rounds'>, userId: string): boolean =>
  isSubmitter(review, userId) || review.rounds.at(-1)?.contributorIds.includes(userId) === true

const hashOf = (hashes: Hashes, step: StepId | null): string => hashes[step ?? 'whole']

/** What somebody decided last, of the whole and of each step: what is said of the whole stands over what was said of steps before. */
function decided(said: readonly Said[]): Said[] {
  const order = said
    .filter(({ verdict, isDismissed }) => verdict !== 'comment' && !isDismissed)
    .toSorted((a, b) => a.seq - b.seq)
  return order.filter(
    (one, at) =>
      !order
        .slice(at + 1)
        .some((later) => later.authorId === one.authorId && (later.step === null || later.step === one.step)),
  )
}

/** Of one person the steps that they approve as they are now. An approval of the whole is one of each of its steps. */
export function approvedSteps({ rounds, said }: Pick<Review, 'rounds' | 'said'>, userId: string): Set<StepId> {
  const now = rounds.at(-1)
  const own = decided(said.filter(({ authorId }) => authorId === userId))
  return new Set(
    STEP_IDS.filter((step) => {
      const last = own.filter((one) => one.step === step || one.step === null).toSorted((a, b) => b.seq - a.seq)[0]
      const then = rounds.find(({ number }) => number === last?.round)
      return now && then && last?.verdict === 'approve' && then.hashes[step] === now.hashes[step]
    }),
  )
}

const approves = (review: Review, userId: string): boolean => approvedSteps(review, userId).size === STEP_IDS.length

/**
 * Approved = every required reviewer approves, approvals ≥ needed, no request for changes that holds, no blocking thread
 * that is open (R1). An approval counts while who gave it may decide, and is not of their own work; a request for changes
 * holds whatever became of who made it, until they say otherwise, it is dismissed, or what it is about has changed.
 */
export function assess(review: Review): Assessment {
  const { rounds, said, deciders, slots, needed, openBlocking } = review
  const now = rounds.at(-1)
  const live = decided(said).filter((one) => {
    const then = rounds.find(({ number }) => number === one.round)
    return now !== undefined && then !== undefined && hashOf(then.hashes, one.step) === hashOf(now.hashes, one.step)
  })
  const requests = live.filter(
    ({ verdict, authorId }) => verdict === 'request_changes' && !isSubmitter(review, authorId),
  )
  const approvers = deciders.filter(({ id, mayDecide }) => mayDecide && !isOwnWork(review, id) && approves(review, id))
  const isBy = ({ userId, role }: Slot): boolean =>
    userId === null
      ? approvers.some(({ roles }) => role !== null && roles.includes(role))
      : approvers.some(({ id }) => id === userId)
  const waiting = slots.filter((slot) => slot.isRequired && !isBy(slot))
  const missing = Math.max(0, needed - approvers.length)
  const isApproved = requests.length === 0 && waiting.length === 0 && missing === 0 && openBlocking === 0
  return {
    status: requests.length > 0 ? 'changes_requested' : isApproved ? 'approved' : 'in_review',
    approvers: approvers.map(({ id }) => id),
    requests,
    live: new Set(live.map(({ id }) => id)),
    waiting,
    missing,
  }
}
