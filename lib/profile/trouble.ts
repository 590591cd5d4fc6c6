import { unevenRow } from './csv-rows'
import { bytesText, LIMITS } from './limits'
import { Unreadable } from './open-table'

const MEMORY = /out of memory|memory access out of bounds|allocat|cannot enlarge|rangeerror|maximum size|overflow/i
const ENCODING = /unicode|utf-?8|codepoint/i
const PARQUET = /parquet|thrift|tprotocol|snappy|zstd|magic|metadata|page|footer|decompress/i
const GONE = /NotReadable|NotFoundError|could not be read|could not be found/i
const CHANGED = 'The file was moved, deleted or changed while it was read. Drop it again.'
const LIMIT = `The browser gives it a few GB and holds the table uncompressed; files of up to ${bytesText(LIMITS.fileBytes)} are tried. Drop a random sample of its rows, or fewer columns.`

/** The engine's first line only: the rest quotes its own source. Its words may quote a cell, so they stay on the page. */
const firstLine = (message: string) => message.split('\n')[0]?.slice(0, 300) ?? ''

/** A CSV's beginning, to whole lines, to say where it stops being a table. */
export type Start = { text: string; delimiter: string }

const NOT_EVEN = 'This is not a CSV that can be read: '

/** What went wrong with a file, and what to do about it. */
export function troubleOf(error: unknown, kind: 'csv' | 'parquet', start?: Start): string {
  if (error instanceof Unreadable) return error.message
  const message = error instanceof Error ? error.message : String(error)
  if (MEMORY.test(message)) return `This file does not fit into memory. ${LIMIT}`
  if (kind === 'csv' && ENCODING.test(message))
    return 'Some of its text is not encoded as UTF-8. Save it as UTF-8 and drop it again.'
  const longLine = /line (\d+): Maximum line size/.exec(message)?.[1]
  if (longLine !== undefined)
    return `Line ${longLine} is longer than the 2 MB that a row may have. Leave long texts out, or save as Parquet.`
  if (GONE.test(message) || (error instanceof Error && GONE.test(error.name))) return CHANGED
  if (kind === 'csv' && /auto-detected|values per row/.test(message)) {
    const where = start && unevenRow(start.text, start.delimiter)
    return where
      ? `${NOT_EVEN}${where}. The first line has to hold the names of the columns, and each row as many cells.`
      : `${NOT_EVEN}not every row has as many cells as the first line, or a quote is never closed.`
  }
  if (kind === 'csv') return NOT_EVEN + firstLine(message).replace(/^.*?Error in file "[^"]*",? (at|on) /, '')
  if (/compression codec/.test(message))
    return `${firstLine(message).replace(/^.*?(Unsupported)/, '$1')}. Write the file with zstd or snappy.`
  return PARQUET.test(message) || /IO Error|Invalid/i.test(message)
    ? `This Parquet file is damaged or uses what is not supported here: ${firstLine(message)}`
    : `This Parquet file cannot be read: ${firstLine(message)}`
}
