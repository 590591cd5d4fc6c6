export type Span = { readonly start: number; readonly end: number }

/** A place that reads much like something: how many characters would have to change for it to read the same. */
type Near = Span & { readonly distance: number }

/** The most that may differ, as a share of what is looked for; and by how much more any other place has to. */
const DIFFERING = 0.2
const APART = 0.15
/**
 * How many cells of the table that is filled for it may still be filled. One is shared by all passages of an edit: what
 * they cost together is bounded, and what goes without is looked for again with the next edit.
 */
export type Cells = { left: number }

const ENOUGH = 8_000_000

export const newCells = (cells = ENOUGH): Cells => ({ left: cells })

/** Of each end in the text the least distance from `words` to what ends there, and where that begins (Sellers, 1980). */
function rows(text: string, words: string): Near[] {
  const height = words.length + 1
  let distance = Array.from({ length: height }, (_, at) => at)
  let start = Array.from({ length: height }, () => 0)
  const ends: Near[] = []
  for (let end = 1; end <= text.length; end++) {
    const next = [0]
    const begun = [end]
    for (let row = 1; row < height; row++) {
      const same = (distance[row - 1] ?? 0) + (text[end - 1] === words[row - 1] ? 0 : 1)
      const added = (distance[row] ?? 0) + 1
      const left = (next[row - 1] ?? 0) + 1
      const least = Math.min(same, added, left)
      next[row] = least
      begun[row] = (least === same ? start[row - 1] : least === added ? start[row] : begun[row - 1]) ?? 0
    }
    ;[distance, start] = [next, begun]
    ends.push({ start: start[height - 1] ?? 0, end, distance: distance[height - 1] ?? height })
  }
  return ends
}

function mayFill(text: string, words: string, cells: Cells): boolean {
  if (text.length * words.length > cells.left) return false
  cells.left -= text.length * words.length
  return true
}
const isApart = (one: Span, other: Span) => one.end <= other.start || one.start >= other.end

/** The one place in a text that reads much like `words`; undefined where there is none, or another one nearly as near. */
export function nearest(text: string, words: string, cells: Cells): Span | undefined {
  if (!mayFill(text, words, cells)) return undefined
  const all = rows(text, words)
  const best = all.reduce<Near | undefined>(
    (one, other) => (one && one.distance <= other.distance ? one : other),
    undefined,
  )
  if (!best || best.distance > DIFFERING * words.length || best.end <= best.start) return undefined
  const isRival = (one: Near) => isApart(one, best) && one.distance < best.distance + APART * words.length
  return all.some(isRival) ? undefined : { start: best.start, end: best.end }
}

/** Whether another place of a text, beside the one that is known, reads much like `words`. */
export function isAnywhereElse(text: string, words: string, known: Span | undefined, cells: Cells): boolean {
  if (!mayFill(text, words, cells)) return true
  const most = (DIFFERING + APART) * words.length
  return rows(text, words).some((one) => one.distance <= most && (!known || isApart(one, known)))
}
