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
export type SchemaRead = ({ ok: true } & Schema) | { ok: false; message: string }

export const no = (message: string): SchemaRead => ({ ok: false, message })

/** Several tables: which one is meant is for the person to say. */
export const which = (names: readonly string[]): SchemaRead =>
  no(
    `${names.length} tables were found: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''}. Which one? Keep the one that is trained on.`,
  )
