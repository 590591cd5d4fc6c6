import { kindOfType } from './schema-kind'
import { LIMITS } from './limits'
import { no, type SchemaColumn, type SchemaRead, type SchemasRead } from './schema-table'

type Token = { kind: 'word' | 'quoted' | 'mark'; text: string }

const TOKEN =
  /(?:\s+|--[^\n]*|#[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|"(?<double>(?:[^"]|"")*)"|`(?<back>(?:[^`]|``)*)`|(?<mark>'[^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*'|\d[\d.]*|[\s\S])/gu

/** Words, quoted names and marks, without comments; undefined where a quote is never closed. */
function tokensOf(sql: string): Token[] | undefined {
  const tokens: Token[] = []
  for (const { groups } of sql.matchAll(TOKEN)) {
    const { word, double, back, mark } = groups ?? {}
    if (word !== undefined) tokens.push({ kind: 'word', text: word })
    else if (double !== undefined) tokens.push({ kind: 'quoted', text: double.replaceAll('""', '"') })
    else if (back !== undefined) tokens.push({ kind: 'quoted', text: back.replaceAll('``', '`') })
    else if (mark === "'" || mark === '"' || mark === '`') return undefined
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark })
  }
  return tokens
}

const is = (token: Token | undefined, ...words: string[]) =>
  token !== undefined && token.kind !== 'quoted' && words.includes(token.text.toLowerCase())

/** `name`, `"name"` or SQL Server's `[name]`, and how many tokens it takes. */
function nameAt(tokens: readonly Token[], at: number): { name: string; next: number } | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (token.kind !== 'mark') return { name: token.text, next: at + 1 }
  if (token.text !== '[') return undefined
  const rest = tokens.slice(at + 1, at + 20)
  const length = rest.findIndex((one) => is(one, ']'))
  const words = rest.slice(0, Math.max(length, 0)).map(({ text }) => text)
  return length > 0 ? { name: words.join(' '), next: at + length + 2 } : undefined
}

/** The parts between the commas of the parenthesis that opens at `at`; undefined where it is never closed. */
function partsAt(tokens: readonly Token[], at: number): Token[][] | undefined {
  const parts: Token[][] = [[]]
  let round = 0
  let angle = 0
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) break
    if (is(token, '(')) round += 1
    if (is(token, ')')) round -= 1
    if (round === 0) return parts.filter((part) => part.length > 0)
    // Elsewhere, as in a CHECK, this is "less than".
    if (is(token, '<') && (angle > 0 || is(tokens[i - 1], 'struct', 'array', 'map'))) angle += 1
    if (is(token, '>') && angle > 0) angle -= 1
    if (is(token, ',') && round === 1 && angle === 0) parts.push([])
    else if (i > at) parts.at(-1)?.push(token)
  }
  return undefined
}

const LINES = ['constraint', 'primary', 'foreign', 'unique', 'key', 'index', 'check', 'exclude', 'fulltext', 'spatial']

/** A line on the table rather than a column. Some of these words also name columns, as in `key varchar(20)`. */
function isConstraint(part: readonly Token[]): boolean {
  const [first, second, third, fourth] = part
  if (is(first, 'like', 'period')) return kindOfType(second?.text ?? '') === undefined
  if (!is(first, ...LINES)) return false
  if (is(first, 'constraint') || second?.kind !== 'word' || kindOfType(second.text) === undefined) return true
  return is(third, '(') && fourth !== undefined && !/^\d/.test(fourth.text)
}

/** The one column that a line of the table declares to be another one in each row. */
function keyOf(part: readonly Token[]): string | undefined {
  const at = part.findIndex((token) => is(token, 'primary', 'unique'))
  const open = part.findIndex((token, i) => i > at && is(token, '('))
  if (at < 0 || open < 0) return undefined
  const named = partsAt(part, open)
  return named?.length === 1 && named[0] ? nameAt(named[0], 0)?.name : undefined
}

const AFTER_TYPE =
  'not null default primary unique references check constraint comment collate generated as auto_increment identity encode options on key character'.split(
    ' ',
  )

function columnOf(part: readonly Token[]): SchemaColumn | undefined {
  const named = nameAt(part, 0)
  if (!named) return undefined
  const rest = part.slice(named.next)
  const end = rest.findIndex((token, i) => i > 0 && token.kind === 'word' && is(token, ...AFTER_TYPE))
  const typed = (end < 0 ? rest : rest.slice(0, end)).map(({ text }) => text)
  // SQL Server quotes types too: [nvarchar](50).
  const type = (typed[0] === '[' ? typed.filter((text) => text !== '[' && text !== ']') : typed)
    .join(' ')
    .replace(/ ?([()<>[\],]) ?/g, '$1')
  const says = (...words: string[]) =>
    rest.some((token, i) => words.every((word, j) => token.kind === 'word' && is(rest[i + j], word)))
  return {
    name: named.name,
    type: type.slice(0, 60),
    kind: kindOfType(type) ?? 'other',
    unique: says('primary', 'key') || (says('unique') && !says('check')),
    values: null,
  }
}

type Found = { name: string; open: number | undefined }

/** Where tables are created, and where the list of their columns opens. */
function tablesIn(tokens: readonly Token[]): Found[] {
  return tokens.flatMap((token, i): Found[] => {
    if (!is(token, 'create')) return []
    const after = tokens.slice(i + 1, i + 6)
    const words = after.findIndex((one) => is(one, 'table'))
    if (words < 0 || after.slice(0, words).some((one) => one.kind !== 'word')) return []
    const table = i + 1 + words
    let at = is(tokens[table + 1], 'if') ? table + 4 : table + 1
    let named = nameAt(tokens, at)
    while (named && is(tokens[named.next], '.')) {
      // `mydb..orders`: the schema between may be left out.
      for (at = named.next; is(tokens[at], '.'); at++);
      named = nameAt(tokens, at)
    }
    if (!named) return []
    const name = named.name.split('.').at(-1) ?? named.name
    return [{ name, open: is(tokens[named.next], '(') ? named.next : undefined }]
  })
}

function readTable(tokens: readonly Token[], table: Found): SchemaRead {
  if (table.open === undefined)
    return no(`Table ${table.name} has no columns here: no list in brackets follows its name.`)
  const parts = partsAt(tokens, table.open)
  if (!parts) return no(`The bracket that opens the columns of ${table.name} is never closed.`)
  const keys = parts.filter(isConstraint).flatMap((part) => keyOf(part) ?? [])
  const columns = parts
    .filter((part) => !isConstraint(part))
    .flatMap((part) => columnOf(part) ?? [])
    .map((column) => (keys.includes(column.name) ? { ...column, unique: true } : column))
  return { ok: true, table: table.name, columns }
}

/** Each `CREATE TABLE` of a text, whatever else stands around it. */
export function readSql(sql: string): SchemasRead {
  const tokens = tokensOf(sql)
  if (!tokens) return no('A quote is opened in this SQL and never closed.')
  const found = tablesIn(tokens)
  if (found.length === 0) return no('No table was found: there is no CREATE TABLE in this SQL.')
  if (found.length > LIMITS.tables)
    return no(`${found.length} tables were found; up to ${LIMITS.tables} are read. Keep the ones that matter.`)
  return { ok: true, tables: found.map((table) => ({ name: table.name, read: readTable(tokens, table) })) }
}
