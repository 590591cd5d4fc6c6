import type { Entry } from '@/lib/knowledge/catalogue-entry'
import { KINDS } from '@/lib/knowledge/kinds'

/** An entry as a list shows it: words and an address, so that no registry travels to the browser. */
export type EntryRow = {
  ref: string
  href: string
  name: string
  what: string
  group: string | null
  /** What stands at the end of the row. */
  mark: string | null
  /** Further words by which it is found. */
  words: string
}

export const entryHref = (entry: Pick<Entry, 'kind' | 'id'>): string => `/knowledge/${entry.kind}/${entry.id}`

/** `byKind`: rows of several kinds, each under the title of its kind. */
export const entryRow = (entry: Entry, byKind: boolean): EntryRow => ({
  ref: `${entry.kind}:${entry.id}`,
  href: entryHref(entry),
  name: entry.name,
  what: entry.what,
  group: byKind ? KINDS[entry.kind].title : entry.group,
  mark: entry.assumption ? 'assumption' : null,
  words: entry.aliases.join(' '),
})
