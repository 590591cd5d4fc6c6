type Row = { end: number; lines: number; cells: number; isBlank: boolean; trouble: string | null }

/** One record by RFC 4180 from `at` on: quotes may hold delimiters and line breaks. */
function rowAt(text: string, at: number, delimiter: string): Row {
  let [i, cells, lines, begun] = [at, 1, 1, at]
  const row = (trouble: string | null): Row => ({
    end: i,
    lines,
    cells,
    isBlank: cells === 1 && text.slice(at, i).trim() === '',
    trouble,
  })
  for (; i < text.length; i++) {
    const char = text.charAt(i)
    if (char === delimiter) [cells, begun] = [cells + 1, i + 1]
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text.charAt(i + 1) === '\n') i += 1
      i += 1
      return row(null)
    } else if (char === '"') {
      if (i > begun) return row('has a quote within a cell that does not begin with one')
      const end = quoteEnd(text, i)
      if (end === undefined) return row('opens a quote that is never closed')
      lines += text.slice(i, end).split('\n').length - 1
      i = end
      if (!['', '\n', '\r', delimiter].includes(text.charAt(i + 1)))
        return row('goes on behind the quote that ends a cell')
    }
  }
  return row(null)
}

/** Where the quote that opens at `at` is closed: two in a row are one within the cell. */
function quoteEnd(text: string, at: number): number | undefined {
  for (let i = text.indexOf('"', at + 1); i >= 0; i = text.indexOf('"', i + 2)) if (text.charAt(i + 1) !== '"') return i
  return undefined
}

/** Where a text stops being a table, in words; undefined where every row has as many cells as the first line. */
export function unevenRow(text: string, delimiter: string): string | undefined {
  let line = 1
  let first: number | undefined
  for (let at = 0; at < text.length; ) {
    const { end, lines, cells, isBlank, trouble } = rowAt(text, at, delimiter)
    if (trouble !== null) return `line ${line} ${trouble}`
    first ??= cells
    if (cells !== first && !isBlank) {
      const last = end >= text.length && cells < first ? '; it is the last one, so the file may be cut off' : ''
      return `line ${line} has ${cells === 1 ? '1 cell' : `${cells} cells`}, the first line ${first}${last}`
    }
    line += lines
    at = end
  }
  return undefined
}
