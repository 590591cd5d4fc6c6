import { unevenRow } from './csv-rows'
import { bytesText, LIMITS } from './limits'

const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** The first record of a CSV by RFC 4180: quotes may hold delimiters and line breaks. */
function firstRecord(text: string, delimiter: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (quoted) {
      if (char !== '"') cell += char
      else if (text.charAt(i + 1) === '"') cell += text.charAt(++i)
      else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (char === '\n' || char === '\r') break
    else cell += char
  }
  return [...cells, cell].map((name) => name.trim())
}

export type Header = { delimiter: Delimiter; names: string[] }

/** Rows that a delimiter is tried on. */
const TRIED = 20_000

/** The delimiter that cuts the first line into most names, and the next rows into as many; a comma where none cuts it. */
export function readHeader(text: string): Header {
  const rows = text.length > TRIED ? text.slice(0, text.lastIndexOf('\n', TRIED) + 1) : text
  const found = DELIMITERS.map((delimiter) => {
    const names = firstRecord(text, delimiter)
    const isEven = names.length > 1 && unevenRow(rows, delimiter) === undefined
    return { delimiter, names, weight: names.length + (isEven ? text.length : 0) }
  })
  const { delimiter, names } = found.reduce((best, next) => (next.weight > best.weight ? next : best))
  return { delimiter, names }
}

const FIGURE = /^[-+]?[\d.,]*\d(e[-+]?\d+)?%?$|^\d{4}-\d\d-\d\d/i

/** Names that look like cells: perhaps the file has no line of names, and its first row is taken for one. */
export const namesLikeCells = (names: readonly string[]): string[] => names.filter((name) => FIGURE.test(name))

/** What is wrong with these names of columns, or undefined. Case does not tell columns apart. */
export function headerProblem(names: readonly string[]): string | undefined {
  const given = names.filter((name) => name !== '')
  if (given.length === 0) return 'Its first line is empty. Put the names of the columns there.'
  if (given.every((name) => FIGURE.test(name)))
    return 'Its first line holds figures, not names. Add a line with the names of the columns.'
  if (names.length - given.length > 1)
    return `${names.length - given.length} columns have no name. Give each column one.`
  const long = given.find((name) => name.length > LIMITS.nameLength)
  if (long !== undefined)
    return `A name of a column has more than ${LIMITS.nameLength} characters, “${long.slice(0, 40)}…”. Is the first line a row? Put the names there.`
  const bytes = new Blob([...names]).size
  if (bytes > LIMITS.namesBytes)
    return `The names of its columns have ${bytesText(bytes)} together; up to ${bytesText(LIMITS.namesBytes)} are read. Shorten them, or leave columns out.`
  const seen = new Set<string>()
  const twice = given.filter((name) => {
    const plain = name.toLowerCase()
    return seen.size === seen.add(plain).size
  })
  if (twice.length === 0) return undefined
  return `More than one column is called ${[...new Set(twice)].map((name) => `“${name}”`).join(', ')}. Rename one of them.`
}
