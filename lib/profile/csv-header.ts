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

/** The delimiter that cuts the first line into most names; a comma where none cuts it. */
export function readHeader(text: string): Header {
  const found = DELIMITERS.map((delimiter) => ({ delimiter, names: firstRecord(text, delimiter) }))
  return found.reduce((best, next) => (next.names.length > best.names.length ? next : best))
}

/** Where the text stops being a table: a row with other cells than the first line, or a quote that is never closed. */
export function unevenRow(text: string, delimiter: string): string | undefined {
  let [line, start, cells, first, quoted, isOpen] = [1, 1, 1, 0, 0, false]
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (char === '\n') line += 1
    if (isOpen) {
      if (char === '"') isOpen = false
    } else if (char === '"') [isOpen, quoted] = [true, line]
    else if (char === delimiter) cells += 1
    else if (char === '\n') {
      // A blank line holds no row.
      const isBlank = cells === 1 && text.slice(text.lastIndexOf('\n', i - 1) + 1, i).trim() === ''
      if (first === 0) first = cells
      else if (cells !== first && !isBlank) return `line ${start} has ${counted(cells)}, the first line ${first}`
      ;[start, cells] = [line, 1]
    }
  }
  return isOpen ? `the quote that opens in line ${quoted} is never closed` : undefined
}
const counted = (cells: number) => (cells === 1 ? '1 cell' : `${cells} cells`)

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
  const seen = new Set<string>()
  const twice = given.filter((name) => {
    const plain = name.toLowerCase()
    return seen.size === seen.add(plain).size
  })
  if (twice.length === 0) return undefined
  return `More than one column is called ${[...new Set(twice)].map((name) => `“${name}”`).join(', ')}. Rename one of them.`
}
