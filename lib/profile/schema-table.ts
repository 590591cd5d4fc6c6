import type { ColumnKind } from './result'

export type SchemaColumn = {
  name: string
  /** As the schema calls it, e.g. `decimal(18,2)`. */
  type: string
  kind: ColumnKind
  /** Declared to be another one in each row. */
  unique: boolean
  /** How many values the schema allows, where it lists them. */
  values: number | null
}

export type Schema = { table: string | null; columns: SchemaColumn[] }
type Refused = { ok: false; message: string }
export type SchemaRead = ({ ok: true } & Schema) | Refused

/** Every table of a text, by its name; which one is trained on is for the person to say. */
export type NamedTable = { name: string; read: SchemaRead }
export type SchemasRead = { ok: true; tables: NamedTable[] } | Refused

export const no = (message: string): Refused => ({ ok: false, message })

export const tables = (...read: readonly ({ ok: true } & Schema)[]): SchemasRead => ({
  ok: true,
  tables: read.map((one) => ({ name: one.table ?? 'the table', read: one })),
})
