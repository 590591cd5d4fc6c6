import { parseReference } from '@/lib/facts/path'
import type { Span } from './approximate'

/** Stands for a figure, whatever it shows: prose has a reference where the page has a number. */
export const FIGURE = '￼'

/** The letters and digits of a text as it is read, and where each stands. */
export type Reading = { readonly signs: string; readonly at: readonly number[] }

/** What is written and not read: addresses of links, marks of lists and of code. In this order. */
const UNREAD = [
  /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g,
  /^[ \t>]*\d{1,9}[.)][ \t]/gm,
  /^[ \t>]*[-*+][ \t]+\[[ xX]\]/gm,
  /^[ \t>]*(?:```|~~~)[^\n]*/gm,
]
const REFERENCE = /\{\{\s*([^{}]+?)\s*\}\}/g
const READ = /[\p{L}\p{N}]/u

/** Of prose as it is stored (Markdown with references). */
export function readingOf(source: string): Reading {
  const skipped = new Map<number, { end: number; sign: string }>()
  for (const match of source.matchAll(REFERENCE))
    if (parseReference(match[1] ?? '')) skipped.set(match.index, { end: match.index + match[0].length, sign: FIGURE })
  for (const pattern of UNREAD)
    for (const match of source.matchAll(pattern))
      skipped.set(match.index, { end: match.index + match[0].length, sign: '' })
  let signs = ''
  const at: number[] = []
  for (let index = 0; index < source.length; ) {
    const gap = skipped.get(index)
    const sign = gap ? gap.sign : String.fromCodePoint(source.codePointAt(index) ?? 0)
    if (gap ? sign !== '' : READ.test(sign)) {
      for (let unit = 0; unit < sign.length; unit++) at.push(index)
      signs += sign
    }
    index = gap?.end ?? index + sign.length
  }
  return { signs, at }
}

/** The letters of words that somebody read, a figure being one. */
export const lettersOf = (words: string): string =>
  Array.from(words)
    .filter((sign) => sign === FIGURE || READ.test(sign))
    .join('')

/** What was read, and what stands before it and behind it. */
export type Passage = { readonly text: string; readonly before: string; readonly after: string }

/**
 * From where to where of `signs` a passage goes; undefined where it is not there, or where it could be two places: what
 * stands beside it tells which.
 */
export function findIn(signs: string, passage: Passage): Span | undefined {
  const [text, before, after] = [lettersOf(passage.text), lettersOf(passage.before), lettersOf(passage.after)]
  if (text === '') return undefined
  let best: { start: number; beside: number } | undefined
  let isTied = false
  for (let start = signs.indexOf(text); start !== -1; start = signs.indexOf(text, start + 1)) {
    const end = start + text.length
    let beside = 0
    for (let n = 1; n <= before.length && n <= start && signs[start - n] === before.at(-n); n++) beside++
    for (let n = 0; n < after.length && signs[end + n] !== undefined && signs[end + n] === after[n]; n++) beside++
    isTied = best?.beside === beside || (isTied && beside < (best?.beside ?? 0))
    if (!best || beside > best.beside) best = { start, beside }
  }
  return best && !isTied ? { start: best.start, end: best.start + text.length } : undefined
}

/** Where a passage that was read stands in the prose as it is stored. */
export function locate(source: string, passage: Passage): Span | undefined {
  const { signs, at } = readingOf(source)
  const found = findIn(signs, passage)
  const [start, last] = [found && at[found.start], found && at[found.end - 1]]
  if (!found || start === undefined || last === undefined) return undefined
  // A figure goes on to the end of its reference, a letter to the end of itself.
  const rest = source.slice(last)
  const length =
    signs[found.end - 1] === FIGURE ? rest.indexOf('}}') + 2 : String.fromCodePoint(rest.codePointAt(0) ?? 0).length
  return { start, end: last + length }
}
