import * as z from 'zod'

/** Which news the inbox shows. */
export const NEWS_FILTERS = {
  all: 'All',
  unread: 'Unread',
  mentions: 'Mentions',
  threads: 'Threads',
  suggestions: 'Suggestions',
  reviews: 'Reviews',
  members: 'Members',
} as const
export type NewsFilter = keyof typeof NEWS_FILTERS
/** Kinds of news by what they are about. */
export type NewsGroup = Exclude<NewsFilter, 'all' | 'unread'>

export const newsFilterOf = (name: unknown): NewsFilter =>
  typeof name === 'string' && Object.hasOwn(NEWS_FILTERS, name) ? newsFilter.parse(name) : 'all'
const newsFilter = z.enum(['all', 'unread', 'mentions', 'threads', 'suggestions', 'reviews', 'members'])

/** Which news come by mail. */
export const MAIL_MODES = {
  'at-once': 'Mentions and what is asked of me at once, the rest once a day',
  daily: 'All of it once a day',
  off: 'None',
} as const
export type MailMode = keyof typeof MAIL_MODES
export const mailModeSchema = z.enum(['at-once', 'daily', 'off'])

export type NewsView = {
  readonly id: string
  /** Its place in the order. */
  readonly seq: number
  /** What happened, whose doing it was first. */
  readonly text: string
  /** The first words of the comment, as they are now; null: there are none, or they were deleted. */
  readonly quote: string | null
  readonly href: string
  /** The title of the design. */
  readonly design: string | null
  readonly workspace: string
  readonly at: string
  readonly isRead: boolean
}

/** Something that somebody else waits for. */
export type WaitingView = {
  readonly key: string
  readonly text: string
  readonly quote: string | null
  readonly href: string
  readonly design: string
  readonly at: string
}

/** What a form is told. */
export type InboxAnswer =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly message: string }
  | { readonly status: 'refused'; readonly message: string }
