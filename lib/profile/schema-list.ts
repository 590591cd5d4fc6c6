import { kindOfType } from './schema-kind'
import { no, type SchemaColumn, type SchemasRead, tables } from './schema-table'

/** `name: type`, `name,type`, `name | type`, a tab, or a blank between the two. */
const SEPARATED = /^["`]?([^:,;|\t"`]+?)["`]?\s*[:,;|\t]\s*["`]?(\S.*)$/
const BLANK = /^["`]?([^\s"`]+)["`]?\s+(\S.*)$/
const HEADER = /^\W*(column|field|name|column[ _]name)\W+(data[ _]?)?type\b/i

function columnOf(line: string): SchemaColumn | undefined {
  // Beyond this it is no name and type, and the patterns would take long to say so.
  if (line.length > 300) return undefined
  for (const shape of [SEPARATED, BLANK]) {
    const [, name, type] = shape.exec(line) ?? []
    const kind = type === undefined ? undefined : kindOfType(type)
    if (name === undefined || type === undefined || kind === undefined) continue
    return {
      name,
      type: type.replace(/["`]?\s*[,;]?$/, '').slice(0, 60),
      kind,
      unique: /\bprimary key\b/i.test(type),
      values: null,
    }
  }
  return undefined
}

/** Lines that say something, with their numbers. */
const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line, i) => ({ line: line.replace(/^\s*[-*]\s+/, '').trim(), number: i + 1 }))
    .filter(({ line }) => line !== '' && !/^(--|#|\/\/)/.test(line))
    .filter(({ line }, i) => i > 0 || !HEADER.test(line))

/** Whether every line names a column and a type that some system knows: rows of data do not. */
export function isColumnList(text: string): boolean {
  const lines = linesOf(text)
  return lines.length > 1 && lines.every(({ line }) => columnOf(line) !== undefined)
}

/** One column a line. */
export function readColumnList(text: string): SchemasRead {
  const read = linesOf(text).map(({ line, number }) => ({ line, number, column: columnOf(line) }))
  if (read.every(({ column }) => !column))
    return no('No table was found. Give one CREATE TABLE, a JSON Schema, or one column a line as “name type”.')
  const bad = read.find(({ column }) => !column)
  if (bad)
    return no(
      `Line ${bad.number}, “${bad.line.slice(0, 60)}”, is no column: write “name type”, such as “amount decimal”.`,
    )
  return tables({ ok: true, table: null, columns: read.flatMap(({ column }) => column ?? []) })
}
