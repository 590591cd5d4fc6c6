import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newBudget, type Part, partsOf } from './list-diff'

const rebuilt = (a: readonly string[], b: readonly string[], parts: readonly Part[]): string[] => {
  const list: string[] = []
  let at = 0
  for (const { start, length, from, count } of parts) {
    list.push(...a.slice(at, start), ...b.slice(from, from + count))
    at = start + length
  }
  return [...list, ...a.slice(at)]
}

describe('where two lists differ', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 })

  it('one can be made from the other, however little may be compared', () => {
    let spent = 0
    fc.assert(
      fc.property(list, list, fc.nat(600), fc.nat(80), (a, b, pairs, most) => {
        const budget = newBudget(pairs)
        const parts = partsOf(a, b, budget, most)
        if (budget.left === 0) spent += 1
        expect(budget.left).toBeGreaterThanOrEqual(0)
        expect(rebuilt(a, b, parts)).toEqual(b)
      }),
    )
    expect(spent).toBeGreaterThan(0)
  })

  it('the other way round it is the same', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const cost = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + part.length + part.count, 0)
        expect(cost(partsOf(a, b, newBudget(), 80))).toBe(cost(partsOf(b, a, newBudget(), 80)))
      }),
    )
  })

  it('what is only put in, or only taken out, costs nothing', () => {
    const long = Array.from({ length: 10_000 }, (_, n) => `${n}`)
    const budget = newBudget(0)
    expect(partsOf(long, long.toSpliced(5_000, 100), budget, 1)).toEqual([
      { start: 5_000, length: 100, from: 5_000, count: 0 },
    ])
    expect(partsOf(long, [...long, 'x'], budget, 1)).toEqual([{ start: 10_000, length: 0, from: 10_000, count: 1 }])
  })

  it('what many lists cost together is bounded by their one budget', () => {
    const budget = newBudget(100_000)
    const one = (stem: string, n: number) => Array.from({ length: 200 }, (_, k) => `${(k * stem.length + n) % 7}`)
    const found = Array.from({ length: 50 }, (_, n) => partsOf(one('abc', n), one('abcde', n), budget, 1_000))
    expect(budget.left).toBe(0)
    expect(found[0]?.length).toBeGreaterThan(1)
    expect(found.at(-1)).toHaveLength(1)
  })
})
