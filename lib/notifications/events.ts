import * as z from 'zod'
import type { Action } from '@/lib/auth/schema'
import type { WebhookEvent } from '@/lib/webhooks/schema'
import type { NewsGroup } from './schema'

/** Where news lead, and what their words need. No words that people wrote but names of places. */
export const detailSchema = z.object({
  step: z.string().optional(),
  /** What people call what it is about. */
  place: z.string().optional(),
  /** approve, request_changes, comment. */
  verdict: z.string().optional(),
  /** Number of the version. */
  version: z.number().optional(),
})
export type Detail = z.infer<typeof detailSchema>

type News = {
  readonly group: NewsGroup
  /** What somebody has to be allowed to be told, asked again when it is shown and when it is sent. */
  readonly right: Action
  /** Somebody waits for this person: mailed at once, where they have not said otherwise. */
  readonly isUrgent: boolean
  /** It waits for the person until it is settled. */
  readonly asks: boolean
  readonly words: (by: string, detail: Detail) => string
}

const on = ({ place }: Detail): string => (place === undefined ? '' : ` on ${place}`)
const of = ({ version }: Detail): string => (version === undefined ? 'this design' : `version ${version}`)
const VERDICTS: Readonly<Record<string, string>> = {
  approve: 'approves',
  request_changes: 'requests changes to',
  comment: 'comments on',
}

const news = (
  group: NewsGroup,
  words: News['words'],
  { right = 'design.read', isUrgent = false, asks = false }: Partial<News> = {},
): News => ({ group, words, right, isUrgent, asks })

/** What a person can be told. */
export const NEWS = {
  mentioned: news('mentions', (by, detail) => `${by} mentions you${on(detail)}`, { isUrgent: true }),
  begun: news('threads', (by, detail) => `${by} began a thread${on(detail)}`),
  replied: news('threads', (by, detail) => `${by} answered in a thread${on(detail)}`),
  resolved: news('threads', (by, detail) => `${by} resolved a thread${on(detail)}`),
  suggested: news('suggestions', (by, detail) => `${by} suggests a change${on(detail)}`),
  accepted: news('suggestions', (by, detail) => `${by} accepted your suggestion${on(detail)}`),
  refused: news('suggestions', (by, detail) => `${by} refused your suggestion${on(detail)}`),
  joined: news('members', (by) => `${by} accepted the invitation and is a member now`, { right: 'members.manage' }),
  asked: news('reviews', (by, detail) => `${by} asks you to review ${of(detail)}`, { isUrgent: true, asks: true }),
  again: news('reviews', (by, detail) => `${by} submitted ${of(detail)} to you for another look`, {
    isUrgent: true,
    asks: true,
  }),
  judged: news('reviews', (by, d) => `${by} ${VERDICTS[d.verdict ?? ''] ?? 'gave a verdict on'} ${of(d)}`),
  approved: news('reviews', (_by, { version }) =>
    version === undefined ? 'The review is done: approved' : `The review is done: version ${version} is approved`,
  ),
  dismissed: news('reviews', (by, detail) => `${by} dismissed your verdict on ${of(detail)}`),
  withdrawn: news('reviews', (by, detail) => `${by} withdrew the review of ${of(detail)}`),
} as const satisfies Record<string, News>
export type NewsKind = keyof typeof NEWS

export const isNewsKind = (name: string): name is NewsKind => Object.hasOwn(NEWS, name)

/** Who an event names: whoever makes it known says who they are. */
export type Named = 'mentioned' | 'author' | 'reviewers' | 'asker'
/** Who is found by what they did or are: in the thread, in the design, in the workspace. */
export type Found = 'participants' | 'writers' | 'owners'
export type Group = Named | Found

type Told = {
  /** Whom it is told, as what: of two lines that hold for a person the first one counts. */
  readonly tells: readonly (readonly [Group, NewsKind])[]
  readonly webhook: WebhookEvent | null
  /** Whose open asks on the design it settles. */
  readonly settles?: 'actor' | 'reviewers' | 'everybody'
}

/** All that is made known, each with who is told and under which name webhooks are. */
export const EVENTS = {
  'design.create': { tells: [], webhook: 'design.created' },
  'design.draft': { tells: [], webhook: 'design.drafted' },
  'design.delete': { tells: [], webhook: 'design.deleted' },
  'thread.begin': {
    tells: [
      ['mentioned', 'mentioned'],
      ['writers', 'begun'],
    ],
    webhook: 'thread.begun',
  },
  'thread.reply': {
    tells: [
      ['mentioned', 'mentioned'],
      ['participants', 'replied'],
    ],
    webhook: 'thread.replied',
  },
  'comment.reword': { tells: [['mentioned', 'mentioned']], webhook: null },
  'thread.resolve': { tells: [['participants', 'resolved']], webhook: 'thread.resolved' },
  'suggestion.make': { tells: [['writers', 'suggested']], webhook: 'suggestion.made' },
  'suggestion.accept': { tells: [['author', 'accepted']], webhook: null },
  'suggestion.refuse': { tells: [['author', 'refused']], webhook: null },
  'member.join': { tells: [['owners', 'joined']], webhook: null },
  'review.ask': { tells: [['reviewers', 'asked']], webhook: 'review.asked' },
  'review.resubmit': { tells: [['reviewers', 'again']], webhook: 'review.resubmitted', settles: 'everybody' },
  'review.verdict': { tells: [['asker', 'judged']], webhook: 'review.verdict', settles: 'actor' },
  'review.approved': {
    tells: [
      ['asker', 'approved'],
      ['reviewers', 'approved'],
      ['writers', 'approved'],
    ],
    webhook: 'review.approved',
    settles: 'everybody',
  },
  'review.dismiss': { tells: [['reviewers', 'dismissed']], webhook: 'review.dismissed' },
  'review.unask': { tells: [], webhook: null, settles: 'reviewers' },
  'review.withdraw': { tells: [['reviewers', 'withdrawn']], webhook: null, settles: 'everybody' },
} as const satisfies Record<string, Told>
export type EventKind = keyof typeof EVENTS

/** The same, as it is read. */
export const eventOf = (kind: EventKind): Told => EVENTS[kind]

export type People = Readonly<Partial<Record<Group, readonly string[]>>>

/** Who is told of an event, as what. Nobody of their own doing, and nobody twice. */
export function toldOf(kind: EventKind, people: People, actorId: string): Map<string, NewsKind> {
  const told = new Map<string, NewsKind>()
  for (const [group, as] of eventOf(kind).tells)
    for (const id of people[group] ?? []) if (id !== actorId && !told.has(id)) told.set(id, as)
  return told
}
