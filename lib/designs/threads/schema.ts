import type { StepId } from '@/lib/facts/fact'

/** What a thread is about: a field, item or list of a step by its edit key, a figure by its path, or all of a step. */
export const THREAD_KINDS = ['field', 'fact', 'step'] as const
export type ThreadKind = (typeof THREAD_KINDS)[number]

export const COMMENT_LIMIT = 10_000

/** A thread as the list and the marks have it; its comments come when it is opened. */
export type ThreadView = {
  readonly id: string
  readonly step: StepId
  readonly kind: ThreadKind
  readonly target: string
  /** What people call the place. */
  readonly place: string
  /** Null: about the place as a whole. */
  readonly passage: {
    readonly quote: string
    readonly prefix: string
    readonly suffix: string
    /** As it was when the thread began. */
    readonly origin: string
  } | null
  /** What it is about could not be found any more. */
  readonly isOrphaned: boolean
  readonly isBlocking: boolean
  readonly resolved: { readonly by: string; readonly at: string } | null
  readonly createdAt: string
  /** Who began it, and the first words; null: deleted. */
  readonly by: string
  readonly isGuest: boolean
  /** Begun through a share link, whose readers read all of it: what the team calls the link, perhaps nothing. Null: the team's alone. */
  readonly link: string | null
  readonly opening: string | null
  /** Comments that stand, how many of them are news to who asks, and the last one's place in the order. */
  readonly comments: number
  readonly unread: number
  readonly last: number
  readonly isForMe: boolean
  /** Whether who asks may resolve it, or lift its block. */
  readonly maySettle: boolean
}

export type CommentView = {
  readonly id: string
  readonly seq: number
  readonly by: string
  /** Said through a share link, under whatever name was given. */
  readonly isGuest: boolean
  readonly isOwn: boolean
  /** Null: deleted by its author. */
  readonly body: string | null
  readonly createdAt: string
  readonly editedAt: string | null
  /** Names of whom it mentions. */
  readonly mentions: readonly string[]
}

export type Discussion = {
  readonly threads: readonly ThreadView[]
  readonly mayComment: boolean
  /** There are others to mention. */
  readonly hasOthers: boolean
}

export const THREAD_ACTIONS = ['resolve', 'reopen', 'block', 'unblock'] as const
export type ThreadAction = (typeof THREAD_ACTIONS)[number]
