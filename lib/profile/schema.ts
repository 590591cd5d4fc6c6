import { bytesText, LIMITS } from './limits'
import { readJsonSchema } from './schema-json'
import { readColumnList } from './schema-list'
import { readSql } from './schema-sql'
import { no, type SchemaRead } from './schema-table'

function read(text: string): SchemaRead {
  if (/^\s*[{[]/.test(text)) return readJsonSchema(text)
  return /\bcreate\b[^;]{0,80}\btable\b/i.test(text) ? readSql(text) : readColumnList(text)
}

/** The columns of one table from SQL, JSON Schema or a list: their names and kinds, since a schema holds no row. */
export function readSchema(text: string): SchemaRead {
  if (new Blob([text]).size > LIMITS.schemaBytes)
    return no(`A schema of more than ${bytesText(LIMITS.schemaBytes)} is not read. Keep the one table.`)
  if (text.trim() === '') return no('There is nothing but blanks here.')
  const schema = read(text.replace(/^\uFEFF/, ''))
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
