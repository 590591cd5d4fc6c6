import * as z from 'zod'

/** Runs one statement and gives its rows as plain records. The only way in which this folder reaches an engine. */
export type Query = (sql: string) => readonly unknown[]

const rowSchema = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]))
export type Row = z.infer<typeof rowSchema>

export const rowsOf = (query: Query, sql: string): Row[] => query(sql).map((row) => rowSchema.parse(row))

/** The one row of a count. The engine answers with none, and throws nothing, where a function of it fails midway. */
export function oneRow(query: Query, sql: string): Row {
  const [row] = rowsOf(query, sql)
  if (!row) throw new Error(`The engine gave no answer to: ${sql.slice(0, 120)}`)
  return row
}

/** A finite number, else null: what is measured on no rows at all has no value. */
export function figure(row: Row, name: string): number | null {
  const value = row[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

export function word(row: Row, name: string): string | null {
  const value = row[name]
  return typeof value === 'string' ? value : null
}
