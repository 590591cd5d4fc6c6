import { bytesText, LIMITS } from './limits'
import { readJsonSchema } from './schema-json'
import { readColumnList } from './schema-list'
import { readSql } from './schema-sql'
import { no, type SchemaRead, type SchemasRead } from './schema-table'

function read(text: string): SchemasRead {
  if (/^\s*[{[]/.test(text)) return readJsonSchema(text)
  return /\bcreate\b[^;]{0,80}\btable\b/i.test(text) ? readSql(text) : readColumnList(text)
}

/** A table that can be used, or why not. */
function usable(schema: SchemaRead): SchemaRead {
  if (!schema.ok) return schema
  const { table, columns } = schema
  const which = table === null ? 'This table' : `Table ${table}`
  if (columns.length === 0) return no(`${which} has no columns here.`)
  if (columns.length > LIMITS.columns)
    return no(`${which} has ${columns.length} columns; up to ${LIMITS.columns} are read. Keep those that matter.`)
  const seen = new Set<string>()
  const twice = columns.filter(({ name }) => seen.size === seen.add(name.toLowerCase()).size)
  return twice.length === 0
    ? schema
    : no(
        `More than one column is called ${[...new Set(twice.map(({ name }) => `“${name}”`))].join(', ')}. Rename one of them.`,
      )
}

/** The tables of SQL, JSON Schema or a list: names and kinds of their columns, since a schema holds no row. */
export function readSchema(text: string): SchemasRead {
  if (new Blob([text]).size > LIMITS.schemaBytes)
    return no(`A schema of more than ${bytesText(LIMITS.schemaBytes)} is not read. Keep the one table.`)
  if (text.trim() === '') return no('There is nothing but blanks here.')
  const found = read(text.replace(/^\uFEFF/, ''))
  if (!found.ok) return found
  const tables = found.tables.map(({ name, read: one }) => ({ name, read: usable(one) }))
  const [only] = tables
  return tables.length === 1 && only && !only.read.ok ? only.read : { ok: true, tables }
}
