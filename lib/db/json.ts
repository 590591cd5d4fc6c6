import { storable } from '@/lib/storable'
import { Prisma } from './generated/client'

type Json = { toJSON(): unknown }

/**
 * A value for a json column, to the letter. As a plain object Prisma would take it apart and read a key like `$type`
 * as its own, refuse half a surrogate pair, and plan the statement anew for each text; so it gets the JSON text.
 */
export const json = (value: unknown): Json => jsonText(JSON.stringify(value))

/** The same for JSON text whose bytes matter, e.g. to a hash. */
export const jsonText = (text: string): Json => ({ toJSON: () => ({ $type: 'Json', value: text }) })

/** The same for a column that may be empty: null is SQL's NULL. */
export const jsonOrNull = (value: unknown): Json | typeof Prisma.DbNull =>
  value === null || value === undefined ? Prisma.DbNull : json(value)

/** For filters: SQL's NULL, which is another thing than a JSON null. */
export const SQL_NULL = Prisma.DbNull

const BROKEN = /\\u(?:0000|d[89a-f])/i

/** JSON text whose strings are all fit for a text column: a statement that takes text out of JSON fails on others. */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value)
  if (!BROKEN.test(text)) return text
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner))
}
