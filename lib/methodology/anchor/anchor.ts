import { type Cells, isAnywhereElse, nearest, newCells, type Span } from './approximate'
import { correspondence } from './correspondence'

/** Characters kept of what stands on either side of a quote. */
export const CONTEXT = 32

/** A passage of a text: where it stands, how it reads, and what stands beside it. */
export type Anchor = {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

export const anchorAt = (text: string, { start, end }: Span): Anchor => ({
  start,
  end,
  quote: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT), start),
  suffix: text.slice(end, end + CONTEXT),
})

/** A passage that was there before the edit, or one that had been lost by then. */
export type Placed = Anchor & { readonly isLost: boolean }

/** So long a quote is nobody else's by chance; a shorter one is told by what stands beside it. */
const TELLING = 24
const BESIDE = 16
/** What the beginning and the end of a text count for, where both places reach them. */
const EDGE = 8
/** Letters in one piece that prove something. */
const PIECE = 8
/** By how many characters more of its surroundings one place has to be the right one than any other. */
const CLEARLY = 4
/** The most of a place that may be text which stood elsewhere before, as words that recur do. */
const FOREIGN = 0.3
/** The least of a passage that is left of it where it was edited. */
const LEFT = 0.5
/** The most that may be written into it, against its length. */
const GROWN = 1.6
const MOST_RIVALS = 200

/** What was kept of a passage: where it stands now, and how many letters tell that it is the same. */
type Piece = Span & { readonly told: number }

function occurrences(text: string, quote: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(quote); at !== -1 && found.length < MOST_RIVALS; at = text.indexOf(quote, at + 1))
    found.push(at)
  return found
}

/** How many characters are the same before two places, and behind them. */
function shared(a: string, from: Span, b: string, to: Span): number {
  let head = 0
  while (head < Math.min(from.start, to.start) && a[from.start - 1 - head] === b[to.start - 1 - head]) head++
  let tail = 0
  while (from.end + tail < a.length && to.end + tail < b.length && a[from.end + tail] === b[to.end + tail]) tail++
  const isAtStart = from.start === head && to.start === head
  const isAtEnd = from.end + tail === a.length && to.end + tail === b.length
  return head + tail + (isAtStart ? EDGE : 0) + (isAtEnd ? EDGE : 0)
}

/**
 * Where passages of a text are after an edit of it: mapped through the difference, else where the quote stands alone,
 * else where something much like it does. Undefined where that is nowhere, or could be two places. Made once for all
 * passages of one edit.
 */
export function relocator(
  before: string,
  after: string,
  cells: Cells = newCells(),
): (placed: Placed) => Anchor | undefined {
  const map = correspondence(before, after)
  const spanAt = (start: number, quote: string): Span => ({ start, end: start + quote.length })

  /** The share of a place in the new text that stood outside the passage in the old one. */
  function foreign({ start, end }: Span, placed: Placed): number {
    let count = 0
    for (let at = start; at < end; at++) {
      const from = map.from(at)
      if (from !== undefined && (placed.isLost || from < placed.start || from >= placed.end)) count++
    }
    return count / Math.max(1, end - start)
  }

  /** Of a lost passage only what was kept of its surroundings is known. */
  function beside(placed: Placed, to: Span): number {
    if (!placed.isLost) return shared(before, placed, after, to)
    const known = placed.prefix + placed.quote + placed.suffix
    return shared(known, spanAt(placed.prefix.length, placed.quote), after, to)
  }

  /** Whether the place reads like this passage more than like any other of the same words, before or after. */
  function isClear(placed: Placed, to: Span): boolean {
    const own = beside(placed, to)
    const rivals = occurrences(before, placed.quote).filter((at) => placed.isLost || at !== placed.start)
    const others = occurrences(after, placed.quote).filter((at) => at !== to.start)
    return (
      rivals.every((at) => own >= shared(before, spanAt(at, placed.quote), after, to) + CLEARLY) &&
      others.every((at) => own >= beside(placed, spanAt(at, placed.quote)) + CLEARLY)
    )
  }

  const isTold = (placed: Placed, span: Span): boolean =>
    (placed.quote.length >= TELLING || beside(placed, span) >= BESIDE) && isClear(placed, span)

  /** Wholly kept by the edit, in one piece. */
  function mapped(placed: Placed): Span | undefined {
    if (placed.isLost) return undefined
    const first = map.to(placed.start)
    if (first === undefined) return undefined
    for (let at = placed.start; at < placed.end; at++) if (map.to(at) !== first + at - placed.start) return undefined
    const span = spanAt(first, placed.quote)
    return isTold(placed, span) ? span : undefined
  }

  function exact(placed: Placed): Span | undefined {
    const found = occurrences(after, placed.quote)
      .map((at) => spanAt(at, placed.quote))
      .filter((span) => foreign(span, placed) <= FOREIGN)
    const clear = found.filter((span) => isTold(placed, span))
    return clear.length === 1 ? clear[0] : undefined
  }

  /** What was kept of a passage in one piece, if its letters, and those kept on beyond its ends, are like no others. */
  function pieces({ start, end }: Placed): Piece[] {
    const found: Piece[] = []
    for (let at = start; at < end; at++) {
      if (map.to(at) === undefined) continue
      const from = at
      while (at + 1 < end && follows(at)) at++
      const own = { start: from, end: at + 1 }
      const wide = {
        start: from === start ? from - kept(from, -1) : from,
        end: at + 1 === end ? end + kept(at, 1) : at + 1,
      }
      const text = before.slice(wide.start, wide.end)
      if (
        text.trim().length >= PIECE &&
        occurrences(before, text).length === 1 &&
        occurrences(after, text).length === 1
      )
        found.push({ start: map.to(own.start) ?? 0, end: (map.to(at) ?? 0) + 1, told: text.length })
    }
    return found
  }
  /** The next character is the next one in both. */
  function follows(at: number): boolean {
    const to = map.to(at)
    return to !== undefined && map.to(at + 1) === to + 1
  }
  /** How many characters are kept on from there without a gap, as far as it matters. */
  function kept(from: number, step: 1 | -1): number {
    let count = 0
    while (count < CONTEXT && follows(step === 1 ? from + count : from - count - 1)) count++
    return count
  }

  /** What is left of a passage that was edited within, from its first piece to its last. A word alone proves nothing. */
  function edited(placed: Placed): Span | undefined {
    if (placed.isLost) return undefined
    const left = pieces(placed)
    const [first, last] = [left[0], left.at(-1)]
    if (!first || !last) return undefined
    const span = { start: first.start, end: last.end }
    const letters = left.reduce((sum, { start, end }) => sum + end - start, 0)
    const isTold = left.reduce((sum, { told }) => sum + told, 0) >= TELLING
    const isOwn =
      isTold && letters >= LEFT * placed.quote.length && span.end - span.start <= GROWN * placed.quote.length
    return isOwn && foreign(span, placed) === 0 ? span : undefined
  }

  function alike(placed: Placed): Span | undefined {
    if (placed.quote.length < TELLING) return undefined
    const span = nearest(after, placed.quote, cells)
    if (!span || foreign(span, placed) > FOREIGN) return undefined
    return isAnywhereElse(before, placed.quote, placed.isLost ? undefined : placed, cells) ? undefined : span
  }

  return (placed) => {
    if (placed.quote.trim() === '') return undefined
    const span = mapped(placed) ?? exact(placed) ?? edited(placed) ?? alike(placed)
    return span && anchorAt(after, span)
  }
}
