import type { Figure, Use } from './entry'
import type { Kind } from './kinds'
import type { Source } from './source'

/** A row of what only this kind has. An item may be another entry: then `ref` is its `kind:id`. */
export type Detail = {
  readonly label: string
  readonly items: readonly { readonly text: string; readonly ref?: string }[]
}

/** An entry of any kind, in the form that search, pages and agents read. */
export type Entry = {
  readonly kind: Kind
  readonly id: string
  readonly name: string
  /** Heading under which it stands in the list of its kind, or null. */
  readonly group: string | null
  readonly aliases: readonly string[]
  readonly what: string
  readonly choose: readonly Use[]
  readonly avoid: readonly Use[]
  readonly details: readonly Detail[]
  readonly figures: readonly Figure[]
  readonly sources: readonly Source[]
  readonly assumption: boolean
  /** For what ages: the day up to which it was looked at, or null where nobody has. */
  readonly asOf: string | null
  readonly related: readonly string[]
}

export const refOf = (entry: Pick<Entry, 'kind' | 'id'>): string => `${entry.kind}:${entry.id}`

export const detail = (label: string, ...items: readonly string[]): Detail => ({
  label,
  items: items.map((text) => ({ text })),
})
