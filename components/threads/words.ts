import type { ThreadView } from '@/lib/designs/threads/schema'

export const FILTERS = ['open', 'orphaned', 'resolved', 'all'] as const
export type Filter = (typeof FILTERS)[number]

export const FILTER_NAMES: Readonly<Record<Filter, string>> = {
  open: 'Open',
  orphaned: 'Lost their place',
  resolved: 'Resolved',
  all: 'All',
}

/** Orphaned ones are open as well: they are counted in both. */
export function isIn(filter: Filter, { resolved, isOrphaned }: ThreadView): boolean {
  if (filter === 'all') return true
  if (filter === 'resolved') return resolved !== null
  return resolved === null && (filter === 'open' || isOrphaned)
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** By the reader's own clock: "27 Nov, 20:41". */
export function timeText(iso: string): string {
  const at = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getDate()} ${MONTHS[at.getMonth()] ?? ''}, ${two(at.getHours())}:${two(at.getMinutes())}`
}

export const countText = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** "2 comments, 1 of them new, on risk “Labels are late”". */
export const markText = (threads: readonly ThreadView[], place: string): string => {
  const comments = threads.reduce((sum, thread) => sum + thread.comments, 0)
  const unread = threads.reduce((sum, thread) => sum + thread.unread, 0)
  const news = unread === 0 ? '' : `, ${unread} of them new`
  return `${countText(comments, 'comment')}${news}: ${place}`
}

/** The first words of a comment without its marks: the list shows a line of it. A sign that marks nothing is one of its words. */
export const plainText = (markdown: string): string =>
  markdown
    .replaceAll(/\{\{[^}]*\}\}/g, '…')
    .replaceAll(/^[ \t]*(?:>[ \t]*)*(?:#{1,6}[ \t]+)?/gm, '')
    .replaceAll(/(`+)([^`]+)\1/g, '$2')
    .replaceAll(/(?<![\p{L}\p{N}])(\*{1,3}|_{1,3})(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replaceAll(/\s+/g, ' ')
    .trim()
