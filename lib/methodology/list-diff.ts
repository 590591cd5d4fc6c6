import { diffArrays } from 'diff'

/**
 * How many pairs may still be compared. One is shared by all texts that one answer needs: what it costs is then bounded,
 * whatever they hold, and the same texts always give the same answer (a limit of time would not).
 */
export type Budget = { left: number }

const ENOUGH = 200_000

export const newBudget = (pairs = ENOUGH): Budget => ({ left: pairs })

/** `length` of the first list from `start` on, and the `count` of the second from `from` on that stand in their place. */
export type Part = { readonly start: number; readonly length: number; readonly from: number; readonly count: number }

class Spent extends Error {}

/**
 * Where two lists differ. Where that is in more than `mostEdits` places, or takes more than the budget has, all that lies
 * between their common ends is one part: coarser, and as true.
 */
export function partsOf(a: readonly string[], b: readonly string[], budget: Budget, mostEdits: number): Part[] {
  const { head, tail } = ends(a, b)
  const [middle, other] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  if (middle.length === 0 && other.length === 0) return []
  const isPlain = middle.length === 0 || other.length === 0
  const found = isPlain ? undefined : within(middle, other, budget, mostEdits)
  return found ? collected(found, head) : [{ start: head, length: middle.length, from: head, count: other.length }]
}

/** How much is the same at both ends: found without the budget, in the length of the lists. */
function ends(a: readonly string[], b: readonly string[]): { head: number; tail: number } {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head++
  let tail = 0
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return { head, tail }
}

function within(a: string[], b: string[], budget: Budget, maxEditLength: number) {
  const comparator = (one: string, other: string) => {
    if (budget.left <= 0) throw new Spent()
    budget.left -= 1
    return one === other
  }
  try {
    return diffArrays(a, b, { maxEditLength, comparator })
  } catch (error) {
    if (error instanceof Spent) return undefined
    throw error
  }
}

function collected(found: readonly { value: string[]; added: boolean; removed: boolean }[], head: number): Part[] {
  const parts: Part[] = []
  let [start, from] = [head, head]
  let [length, count] = [0, 0]
  const close = () => {
    if (length + count > 0) parts.push({ start, length, from, count })
    ;[start, from, length, count] = [start + length, from + count, 0, 0]
  }
  for (const { value, added, removed } of found) {
    if (removed) length += value.length
    else if (added) count += value.length
    else {
      close()
      start += value.length
      from += value.length
    }
  }
  close()
  return parts
}
