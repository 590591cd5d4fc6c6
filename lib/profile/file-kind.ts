import { headerProblem, readHeader } from './csv-header'
import { bytesText, LIMITS } from './limits'
import { isJsonRows, ROWS_AS_JSON } from './schema-json'
import { isColumnList } from './schema-list'

/** What is looked at before the engine is loaded: the file's first bytes and its last eight. */
export type Look = { name: string; size: number; head: Uint8Array; tail: Uint8Array }
export type FileKind = { kind: 'parquet' } | { kind: 'csv'; delimiter: string } | { kind: 'schema'; text: string }
export type Looked = ({ ok: true } & FileKind) | { ok: false; message: string }

const no = (message: string): Looked => ({ ok: false, message })
const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte)
const PAR1 = [0x50, 0x41, 0x52, 0x31]

const SAVE_AS = 'Save the table as CSV (UTF-8) or Parquet and drop that.'
const ascii = (text: string) => Array.from(text, (char) => char.charCodeAt(0))

/** Files that are often dropped by mistake, by their first bytes. */
const KNOWN: readonly [start: number[], message: string][] = [
  [[0x50, 0x4b, 3, 4], 'This is a zip archive or an Excel workbook. Save the sheet as CSV (UTF-8) and drop that.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is an old Excel workbook or another Office file. Save the sheet as CSV (UTF-8).'],
  [[0x1f, 0x8b], 'This file is gzip-compressed. Unpack it first.'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'This file is zstd-compressed. Unpack it first.'],
  [ascii('BZh'), 'This file is bzip2-compressed. Unpack it first.'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'This file is xz-compressed. Unpack it first.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'This is a 7z archive. Unpack it first.'],
  [ascii('%PDF'), 'This is a PDF. Drop a CSV or Parquet file.'],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture. Drop a CSV or Parquet file.'],
  [[0xff, 0xd8, 0xff], 'This is a picture. Drop a CSV or Parquet file.'],
  [ascii('GIF8'), 'This is a picture. Drop a CSV or Parquet file.'],
  [ascii('ARROW1'), `This is an Arrow (Feather) file. ${SAVE_AS}`],
  [[0x4f, 0x62, 0x6a, 1], `This is an Avro file. ${SAVE_AS}`],
  [[0x4f, 0x52, 0x43, 0x0a], `This is an ORC file. ${SAVE_AS}`],
  [[0x89, 0x48, 0x44, 0x46], `This is an HDF5 file. ${SAVE_AS}`],
  [ascii('SQLite format 3'), `This is an SQLite database. ${SAVE_AS}`],
  [[0xff, 0xfe], 'This text is encoded as UTF-16. Save it as UTF-8 and drop it again.'],
  [[0xfe, 0xff], 'This text is encoded as UTF-16. Save it as UTF-8 and drop it again.'],
]
/** Bytes that no text in UTF-8, Latin-1 or Windows-1252 holds. */
const isBinary = (head: Uint8Array) => head.some((byte) => byte < 9 || (byte > 13 && byte < 27) || byte === 28)

function parquet({ name, size, tail }: Look): Looked {
  const last = tail.slice(-4)
  if (size < 12 || !startsWith(last, ...PAR1))
    return no(`“${name}” is cut off: a Parquet file ends with its index, and this one does not. Copy it again.`)
  const [a = 0, b = 0, c = 0, d = 0] = tail.slice(-8, -4)
  const index = a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24
  return index > size - 12
    ? no(`“${name}” is damaged: its index is said to be longer than the file. Copy it again.`)
    : { ok: true, kind: 'parquet' }
}

/** Text in UTF-8, or undefined. A sample may end within a character. */
function textOf(head: Uint8Array, isWhole: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isWhole })
  } catch {
    return undefined
  }
}

const SCHEMA_TEXT =
  /^\s*(--[^\n]*\n\s*|\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*create\s+(or\s+replace\s+)?(temp(orary)?\s+)?table\b|^\s*\{/i

/** What a file is, by its bytes rather than by its name. */
export function lookAt(look: Look): Looked {
  const { name, size, head } = look
  if (size === 0) return no(`“${name}” is empty.`)
  if (startsWith(head, ...PAR1)) return size > LIMITS.fileBytes ? tooLarge(look) : parquet(look)
  const known = KNOWN.find(([start]) => startsWith(head, ...start))
  if (known) return no(known[1])
  if (/\.parquet$/i.test(name)) return no(`“${name}” is no Parquet file: it does not begin like one.`)
  if (isBinary(head)) return no(`“${name}” holds binary data, not text. Drop a CSV or Parquet file.`)
  const text = textOf(head, size <= head.length)
  if (text === undefined)
    return no(
      `“${name}” is not encoded as UTF-8 (perhaps Latin-1 or Windows-1252). Save it as UTF-8 and drop it again.`,
    )
  if (text.trim() === '') return no(`“${name}” holds nothing but blanks.`)
  if (/^\s*<(!doctype html|html|\?xml)\b/i.test(text))
    return no(`“${name}” is a web page or XML, not a table: a download that needed signing in may look so. ${SAVE_AS}`)
  if (isJsonRows(text)) return no(ROWS_AS_JSON)
  if (SCHEMA_TEXT.test(text) || /\.(sql|ddl|json)$/i.test(name) || (size <= LIMITS.schemaBytes && isColumnList(text))) {
    return size > LIMITS.schemaBytes
      ? no(`A schema of more than ${bytesText(LIMITS.schemaBytes)} is not read. Keep the one table.`)
      : { ok: true, kind: 'schema', text }
  }
  if (size > LIMITS.fileBytes) return tooLarge(look)
  if (/^\uFEFF?sep=.\r?\n/i.test(text))
    return no(
      `“${name}” begins with a line for Excel, “sep=…”. Remove that line, so that the names of columns come first.`,
    )
  const header = readHeader(text)
  const problem = headerProblem(header.names)
  if (problem) return no(`“${name}”: ${problem}`)
  if (header.names.length > LIMITS.columns) return no(tooManyColumns(header.names.length))
  return { ok: true, kind: 'csv', delimiter: header.delimiter }
}

export const tooManyColumns = (count: number): string =>
  `This file has ${count} columns; up to ${LIMITS.columns} are read. Drop one with the columns that matter.`

const tooLarge = ({ name, size }: Look): Looked =>
  no(
    `“${name}” has ${bytesText(size)}; up to ${bytesText(LIMITS.fileBytes)} are read in the browser. Drop a random sample of its rows.`,
  )
