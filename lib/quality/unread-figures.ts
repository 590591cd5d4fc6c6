import type { Reading } from '@/lib/brief/types'
import type { Facts } from '@/lib/facts/fact'

/** A figure with what it counts, for people: "about 350 images of defects". */
const AROUND = 24

/** Digits that are no quantity: years, names (H100, p99, 80/20), ordinals, versions. */
const isName = (before: string, after: string, digits: string) =>
  /[\p{L}/_.-]$/u.test(before) ||
  /^(?:\/|-?[\p{L}]+-?\d|th\b|st\b|nd\b|rd\b)/u.test(after) ||
  /^(?:19|20)\d\d$/.test(digits)

/** Whole words only: the first and the last are left out where the cut went through them. */
function wordsAround(brief: string, from: number, to: number): string {
  const [start, end] = [Math.max(0, from - AROUND), Math.min(brief.length, to + AROUND)]
  const before = brief.slice(start, from).replace(start > 0 && /\S/.test(brief[start - 1] ?? '') ? /^\S*/ : '', '')
  const after = brief.slice(to, end).replace(end < brief.length && /\S/.test(brief[end] ?? '') ? /\S*$/ : '', '')
  return `${before}${brief.slice(from, to)}${after}`.replace(/\s+/g, ' ').trim()
}

/** Figures in a brief that stand in no quote of the ledger and in no read of the reader. */
export function unreadFigures(brief: string, facts: Facts, reading: Reading): { figures: number; unread: string[] } {
  const covered: [from: number, to: number][] = [...reading.facts, ...reading.quantities].map((read) => [
    read.start,
    read.end,
  ])
  for (const fact of Object.values(facts)) {
    const quote = fact.source?.quote
    const from = quote ? brief.indexOf(quote) : -1
    if (quote && from >= 0) covered.push([from, from + quote.length])
  }
  const found = [...brief.matchAll(/\d[\d,.]*(?:[ \u00a0\u202f]\d{3}(?!\d))*/g)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].replace(/[,.]+$/, '').length]
    return isName(brief.slice(0, from), brief.slice(to), brief.slice(from, to)) ? [] : [{ from, to }]
  })
  const unread = found.filter(({ from, to }) => !covered.some(([start, end]) => start <= from && to <= end))
  return {
    figures: found.length,
    unread: unread.map(({ from, to }) => wordsAround(brief, from, to)),
  }
}
