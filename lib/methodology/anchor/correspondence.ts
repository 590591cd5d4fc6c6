import { newBudget, partsOf } from '../list-diff'

/** Where each character of one text stands in another that was made from it; undefined: nowhere. */
export type Correspondence = {
  readonly to: (before: number) => number | undefined
  readonly from: (after: number) => number | undefined
}

/** Texts that differ in more pieces were written anew. */
const MOST_EDITS = 600

const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? []

const length = (tokens: readonly string[]): number => tokens.reduce((sum, { length: own }) => sum + own, 0)

/** By words: what a word became another one of is not the same word. */
export function correspondence(before: string, after: string): Correspondence {
  const [a, b] = [tokensOf(before), tokensOf(after)]
  const to = new Int32Array(before.length).fill(-1)
  const from = new Int32Array(after.length).fill(-1)
  let [index, old, now] = [0, 0, 0]
  const keep = (tokens: readonly string[]) => {
    for (let left = length(tokens); left > 0; left--) {
      to[old] = now
      from[now++] = old++
    }
  }
  for (const part of partsOf(a, b, newBudget(), MOST_EDITS)) {
    keep(a.slice(index, part.start))
    index = part.start + part.length
    old += length(a.slice(part.start, index))
    now += length(b.slice(part.from, part.from + part.count))
  }
  keep(a.slice(index))
  const read = (list: Int32Array) => (at: number) => {
    const found = list[at]
    return found === undefined || found === -1 ? undefined : found
  }
  return { to: read(to), from: read(from) }
}
