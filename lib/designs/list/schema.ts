import { CHECK_SEVERITIES, type CheckSeverity } from '@/lib/checks/define'
import type { StepId } from '@/lib/facts/fact'
import type { StepState } from '@/lib/methodology/content'

/** What a list can be narrowed to, by what its steps and findings are like. */
export const STATE_FILTERS = {
  drafting: 'Being drafted',
  open: 'Steps left to draft',
  drafted: 'All seven drafted',
  edited: 'Edited by people',
  stale: 'With stale steps',
  accepted: 'All seven accepted',
  findings: 'With open findings',
  'in-review': 'In review',
  'changes-requested': 'Changes requested',
  approved: 'Approved as they stand',
  'approved-before': 'Approved, changed since',
} as const
export type StateFilter = keyof typeof STATE_FILTERS

export const SORTS = { changed: 'Last change', title: 'Title' } as const
export type Sort = keyof typeof SORTS

/** Where the page before ended: what it is sorted by, and the id. */
export type Cursor = readonly [key: string, id: string]

export type DesignFilter = {
  readonly q: string
  readonly state: StateFilter | null
  /** Id of an archetype. */
  readonly kind: string | null
  /** Id of a check, or a severity. */
  readonly finding: string | null
  readonly tag: string | null
  readonly sort: Sort
  readonly after: Cursor | null
}

export const NO_FILTER: DesignFilter = {
  q: '',
  state: null,
  kind: null,
  finding: null,
  tag: null,
  sort: 'changed',
  after: null,
}

export const isSeverity = (finding: string): finding is CheckSeverity =>
  CHECK_SEVERITIES.some((severity) => severity === finding)

export const isKeyOf = <T extends object>(names: T, name: string): name is Extract<keyof T, string> =>
  Object.hasOwn(names, name)

export const cursorText = ([key, id]: Cursor): string => `${id}.${key}`

/** The address of a list: what is not narrowed is not in it. */
export function filterAddress({ after, sort, ...filter }: DesignFilter): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value)
  if (sort !== 'changed') query.set('sort', sort)
  if (after) query.set('after', cursorText(after))
  return query.size > 0 ? `/?${query}` : '/'
}

export const isNarrowed = ({ q, state, kind, finding, tag }: DesignFilter): boolean =>
  q !== '' || state !== null || kind !== null || finding !== null || tag !== null

export type ListedReview = {
  readonly status: 'in_review' | 'changes_requested' | 'approved'
  readonly version: number
  readonly isChanged: boolean
}

export type DesignSummary = {
  id: string
  title: string
  /** How the brief begins. */
  opening: string
  archetype: string
  tags: string[]
  steps: Record<StepId, StepState>
  /** Open ones. */
  findings: Record<CheckSeverity, number>
  /** Figures in the ledger. */
  numbers: number
  /** What waits to be decided on: steps with an offer, and suggestions. */
  waiting: { readonly offers: number; readonly suggestions: number }
  /** How it stands in its reviews; changed: by its history, also where it was changed and changed back. */
  review: ListedReview | null
  /** ISO time of the last change. */
  updatedAt: string
}

/** Id of a check that is open somewhere, or a severity of open ones, and in how many designs. */
export type FindingCount = { readonly finding: string; readonly designs: number }

/** `unchecked`: designs whose findings are not worked out by today's checks yet, and are not counted. */
export type OpenFindings = { readonly counts: readonly FindingCount[]; readonly unchecked: number }

/** Up to `COUNTED` are counted: beyond that "more than" is said. */
export type Count = { readonly count: number; readonly isMore: boolean }

export type DesignList = {
  readonly designs: DesignSummary[]
  readonly matching: Count
  readonly all: Count
  /** Where the next page begins; null where there is none. */
  readonly next: Cursor | null
  /** Designs whose findings are not worked out by today's checks yet: asked for by finding, they are not looked at. */
  readonly unchecked: number
}
