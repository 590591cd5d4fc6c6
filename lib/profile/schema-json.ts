import * as z from 'zod'
import type { ColumnKind } from './result'
import { kindOfType } from './schema-kind'
import { no, type Schema, type SchemaColumn, type SchemasRead, tables } from './schema-table'

const object = z.record(z.string(), z.unknown())
const property = z.looseObject({
  type: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  format: z.string().optional().catch(undefined),
  enum: z.array(z.unknown()).optional().catch(undefined),
  anyOf: z.array(object).optional().catch(undefined),
  oneOf: z.array(object).optional().catch(undefined),
})
const hasProperties = z.looseObject({ properties: object, title: z.string().optional().catch(undefined) })
const holder = z.looseObject({
  $defs: object.optional().catch(undefined),
  definitions: object.optional().catch(undefined),
  components: z.looseObject({ schemas: object }).optional().catch(undefined),
})
/** As BigQuery and Avro list their columns. */
const field = z.looseObject({ name: z.string(), type: z.unknown(), mode: z.string().optional().catch(undefined) })
const fields = z.array(field).min(1)
const withFields = z.looseObject({ fields, name: z.string().optional().catch(undefined) })

const KINDS: Readonly<Record<string, ColumnKind>> = {
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  string: 'text',
}
const kindOfValues = (values: readonly unknown[]): ColumnKind => {
  const all = (type: string) => values.every((value) => typeof value === type)
  if (all('boolean')) return 'boolean'
  if (all('number')) return values.every(Number.isInteger) ? 'integer' : 'number'
  return all('string') ? 'text' : 'other'
}

function columnOf(name: string, given: unknown): SchemaColumn {
  const column = { name, type: 'any', kind: 'other' as ColumnKind, unique: false, values: null }
  const read = property.safeParse(given)
  if (!read.success) return column
  const { type, format, enum: listed, anyOf, oneOf } = read.data
  if (listed) {
    const values = listed.filter((value) => value !== null)
    return { ...column, type: 'enum', kind: kindOfValues(values), values: values.length }
  }
  const types = (Array.isArray(type) ? type : type === undefined ? [] : [type]).filter((one) => one !== 'null')
  const [only] = types
  if (only === undefined) {
    const choices = (anyOf ?? oneOf ?? []).filter((choice) => choice['type'] !== 'null')
    return choices.length === 1 ? columnOf(name, choices[0]) : column
  }
  const isTime = only === 'string' && (format === 'date-time' || format === 'date')
  const kind = types.length > 1 ? 'other' : isTime ? 'time' : (KINDS[only] ?? 'other')
  return { ...column, type: format ? `${only} (${format})` : types.join(' or '), kind }
}

function fieldColumn({ name, type, mode }: z.infer<typeof field>): SchemaColumn {
  const types = (Array.isArray(type) ? type : [type]).filter((one) => one !== 'null')
  const word = typeof types[0] === 'string' && types.length === 1 ? types[0] : 'other'
  const kind = mode?.toUpperCase() === 'REPEATED' ? 'other' : (kindOfType(word) ?? 'other')
  return { name, type: word.slice(0, 60), kind, unique: false, values: null }
}

const tableOf = (name: string | null, properties: Record<string, unknown>): { ok: true } & Schema => ({
  ok: true,
  table: name,
  columns: Object.entries(properties).map(([key, value]) => columnOf(key, value)),
})

function nested(given: unknown): SchemasRead {
  const read = holder.safeParse(given)
  const held = read.success ? { ...read.data.definitions, ...read.data.$defs, ...read.data.components?.schemas } : {}
  const found = Object.entries(held).flatMap(([name, value]) => {
    const one = hasProperties.safeParse(value)
    return one.success ? [tableOf(name, one.data.properties)] : []
  })
  return found.length > 0
    ? tables(...found)
    : no('No table was found: this JSON is no schema with “properties”, nor a list of fields with “name” and “type”.')
}

export const ROWS_AS_JSON =
  'This holds rows as JSON, which are not read. Save them as CSV or Parquet and drop that; a schema as JSON is read.'

/** Rows rather than a schema: one object a line, or a list of objects that are no fields. The text may be cut off. */
export function isJsonRows(text: string): boolean {
  const [first = '', second = ''] = text.trimStart().split(/\r?\n/, 2)
  try {
    if (/^\{.*\}\s*$/.test(first) && /^\s*\{/.test(second)) return object.safeParse(JSON.parse(first)).success
    const item = /^\s*\[\s*(\{[^{}[\]]*\})\s*[,\]]/.exec(text)?.[1]
    return (
      item !== undefined && object.safeParse(JSON.parse(item)).success && !field.safeParse(JSON.parse(item)).success
    )
  } catch {
    return false
  }
}

/** A JSON Schema of one row, or a list of fields as BigQuery and Avro write it. */
export function readJsonSchema(text: string): SchemasRead {
  if (isJsonRows(text)) return no(ROWS_AS_JSON)
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return no('This is not valid JSON: a bracket, a quote or a comma is missing or too many.')
  }
  const listed = fields.safeParse(given)
  if (listed.success) return tables({ ok: true, table: null, columns: listed.data.map(fieldColumn) })
  const record = withFields.safeParse(given)
  if (record.success)
    return tables({ ok: true, table: record.data.name ?? null, columns: record.data.fields.map(fieldColumn) })
  const own = hasProperties.safeParse(given)
  if (own.success) return tables(tableOf(own.data.title ?? null, own.data.properties))
  // An array of rows is described by what its items are.
  const items = z.looseObject({ items: hasProperties }).safeParse(given)
  return items.success ? tables(tableOf(items.data.items.title ?? null, items.data.items.properties)) : nested(given)
}
