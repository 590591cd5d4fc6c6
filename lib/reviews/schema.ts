import type { StepId } from '@/lib/facts/fact'

/** What somebody can speak for in a review. A person may speak for several, and none is asked for unless a review says so. */
export const REVIEW_ROLES = ['ml', 'data', 'sre', 'privacy', 'product'] as const
export type ReviewRole = (typeof REVIEW_ROLES)[number]
export const REVIEW_ROLE_NAMES: Record<ReviewRole, string> = {
  ml: 'ML',
  data: 'Data',
  sre: 'SRE',
  privacy: 'Privacy',
  product: 'Product',
}

export const REVIEW_STATUSES = ['in_review', 'changes_requested', 'approved', 'superseded', 'withdrawn'] as const
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]
export const STATUS_NAMES: Record<ReviewStatus, string> = {
  in_review: 'In review',
  changes_requested: 'Changes requested',
  approved: 'Approved',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
}

export const VERDICTS = ['approve', 'request_changes', 'comment'] as const
export type VerdictKind = (typeof VERDICTS)[number]
export const VERDICT_NAMES: Record<VerdictKind, string> = {
  approve: 'Approves',
  request_changes: 'Asks for changes',
  comment: 'Comments',
}

export const MOST_REVIEWERS = 20
export const TEXT_CHARS = 5_000
export const REASON_CHARS = 1_000

/** Somebody who is asked, and what they have said of the version that lies before them. */
export type ReviewerView = {
  readonly id: string
  readonly name: string | null
  readonly role: ReviewRole | null
  readonly isRequired: boolean
  /** Number of the review that was taken back while their request for changes held; null: they were chosen. */
  readonly carriedFrom: number | null
  /** `earlier`: they approved, and what they approved changed since. `gone`: no longer somebody who decides here. */
  readonly state: 'approves' | 'requests' | 'earlier' | 'waiting' | 'gone'
  /** Names of those by whom it is so; of a person who is asked, their own. */
  readonly by: readonly string[]
  /** Steps that whoever approved has not seen as they are now. */
  readonly unseen: readonly StepId[]
  /** Whoever takes part in the workspace could answer; a role that nobody has is false. */
  readonly hasSomebody: boolean
}

export type VerdictView = {
  readonly id: string
  readonly round: number
  readonly version: number
  readonly step: StepId | null
  readonly verdict: VerdictKind
  readonly text: string
  readonly authorId: string
  readonly by: string
  readonly roles: readonly ReviewRole[]
  readonly at: string
  /** Whether it holds for the version in review: not dismissed, not followed by another, of content that is the same. */
  readonly isLive: boolean
  readonly dismissed: { readonly by: string; readonly at: string; readonly reason: string } | null
}

export type RoundView = {
  readonly number: number
  readonly version: number
  readonly sha256: string
  readonly note: string | null
  readonly byId: string
  readonly by: string
  readonly at: string
  /** Who changed it last. */
  readonly contributorId: string | null
  readonly contributor: string | null
  /** Who changed it last, and whose suggestion that was. */
  readonly contributorIds: readonly string[]
}

export type ReviewView = {
  readonly id: string
  readonly number: number
  readonly status: ReviewStatus
  readonly needed: number
  readonly askedBy: string
  readonly askedAt: string
  readonly closedAt: string | null
  readonly rounds: readonly RoundView[]
  readonly reviewers: readonly ReviewerView[]
  /** Those who were taken out, by whom. */
  readonly removed: readonly { readonly name: string; readonly by: string; readonly at: string }[]
  readonly verdicts: readonly VerdictView[]
  /** Names of those whose approval counts. */
  readonly approvers: readonly string[]
  readonly openBlocking: number
  /** Of the version in review, whole and by step. */
  readonly hashes: Readonly<Record<string, string>>
}

/** How a design stands, in short. `isChanged`: it says something else than the version that is approved. */
export type Standing = {
  readonly open: { readonly number: number; readonly version: number; readonly status: ReviewStatus } | null
  readonly approved: { readonly number: number; readonly version: number; readonly isChanged: boolean } | null
}

/** Never "approved" of a text that nobody has approved. */
export function standingWords({ open, approved }: Standing): string {
  const before =
    approved === null ? null : `v${approved.version} approved${approved.isChanged ? ' · unreviewed changes' : ''}`
  if (open === null) return before ?? 'Draft'
  return open.status === 'changes_requested' ? `v${open.version}: changes requested` : `v${open.version} in review`
}

/** "Ines Duarte, SRE", "Anybody for SRE". */
export const reviewerName = ({ name, role }: { name: string | null; role: ReviewRole | null }): string =>
  name === null ? (role ? REVIEW_ROLE_NAMES[role] : '') : role ? `${name}, ${REVIEW_ROLE_NAMES[role]}` : name
