import type { Measure } from './measures'
import type { Scan } from './scan'
import { isAnothers, isOver } from './subject'

/** A figure with the words of its own: from the figure before it, or the mark before that, to the next. */
export type Segment = { readonly m: Measure; readonly before: string; readonly after: string }

const CUT = /[;:(|]|,(?!\d)|\s(?:and|but|while|whereas|against|versus|vs\.?|yet)\s/g

/** What stands before a figure and belongs to no other, and what stands after it. */
export function segmentOf(s: Scan, m: Measure, reach = 90): Segment {
  const at = s.measures.indexOf(m)
  const earlier = s.measures[at - 1]
  const later = s.measures[at + 1]
  const from = Math.max(0, m.start - (earlier ? Math.max(0, earlier.head) : 0))
  const before = s.before(m, Math.min(reach, earlier ? from : reach))
  const tail = s.after({ start: m.start, end: m.head }, reach)
  const end = later ? Math.max(0, Math.min(tail.length, later.start - m.head)) : tail.length
  return { m, before, after: tail.slice(0, end) }
}

/** The part of the words before a figure that stands in its own clause. */
export function nearest(before: string): string {
  // A mark right before the figure leads to it: "cost per page: $3".
  const words = before.replace(/[\s:(|]+$/, ' ')
  const last = [...words.matchAll(CUT)].at(-1)
  return last ? words.slice(last.index + last[0].length) : words
}

/** The part of the words after a figure up to the next mark. */
export function upTo(after: string): string {
  const cut = after.search(new RegExp(CUT.source))
  return cut < 0 ? after : after.slice(0, cut)
}

/** Which of several roles a figure has, by the word that stands nearest: just behind it, before it, then later. */
export function roleOf<R extends string>(
  { before, after }: Segment,
  roles: readonly (readonly [role: R, says: RegExp])[],
): R | undefined {
  const close = nearest(before)
  const behind = upTo(after)
  const last = (text: string) =>
    roles
      .flatMap(([role, says]) => [...text.matchAll(says)].map((hit) => ({ role, at: hit.index + hit[0].length })))
      .sort((a, b) => b.at - a.at)[0]?.role
  const first = (text: string) =>
    roles
      .flatMap(([role, says]) => [...text.matchAll(says)].map((hit) => ({ role, at: hit.index })))
      .sort((a, b) => a.at - b.at)[0]?.role
  return last(close) ?? first(behind) ?? last(before)
}

/** Figures of the own system, as it is now. */
export const ours = (s: Scan, { start, end }: Measure): boolean =>
  !isAnothers(s, { start, end }) && !isOver(s, { start, end })

/** The sentence of a figure and what comes right before it. */
export const context = (s: Scan, m: Measure, back = 160, on = 160): string =>
  s.low.slice(Math.max(0, m.start - back), m.end + on)
