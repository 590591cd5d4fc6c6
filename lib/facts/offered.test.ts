import { describe, expect, it } from 'vitest'
import { expr, fact, ledger } from './fixtures/fact'
import { COST_PATH, offeredChanges, offeredGroups, offeredLedger } from './offered'

const run = () => ({})
const price = fact('a.price', 2)
const count = fact('a.count', 10)
const kept = fact('a.kept', 5, { origin: 'user', setBy: 'user' })
const now = ledger(price, count, kept, expr(COST_PATH, '{a.price}*{a.count}', { value: 20 }))
const asked = (path: string, value: number, note: string) =>
  fact(path, value, { origin: 'decided', decisionId: 'D1.1', note })

describe('what a proposal changes', () => {
  it('is each input by itself, with the cost that it alone would lead to, cheapest first', () => {
    const offered = ledger(asked('a.price', 1.9, 'Lower.'), asked('a.count', 4, 'Fewer.'))
    expect(offeredChanges(now, offered, run)).toEqual([
      { paths: ['a.count'], reason: null, cost: { before: 20, after: 8 } },
      { paths: ['a.price'], reason: null, cost: { before: 20, after: 19 } },
    ])
  })
  it('stands together where it was asked for in the same words', () => {
    const why = 'Asked to be cheaper: g6.xlarge instead.'
    const offered = ledger(asked('a.price', 1, `${why} Long.`), asked('a.count', 4, why), asked('a.machine', 6, why))
    expect(offeredChanges(now, offered, run)).toEqual([
      { paths: ['a.price', 'a.count', 'a.machine'], reason: why, cost: { before: 20, after: 4 } },
    ])
  })
  it('is neither what follows, nor what is new, nor what a person has given', () => {
    const offered = ledger(fact('a.new', 1), asked('a.kept', 1, 'x'), expr(COST_PATH, '{a.price}', { value: 2 }))
    expect(offeredGroups(now, offered)).toEqual([])
  })
  it('has no cost where none is known, or where it does not move', () => {
    const { [COST_PATH]: _, ...unknown } = now
    const offered = ledger(asked('a.count', 4, 'Fewer.'))
    expect(offeredChanges(unknown, offered, run)[0]?.cost).toBeNull()
    const aside = ledger(asked('a.other', 4, 'Asked for in words.'))
    expect(offeredChanges(now, aside, run)).toEqual([{ paths: ['a.other'], reason: 'Asked for in words.', cost: null }])
  })
  it('is worked out, not believed', () => {
    const offered = [asked('a.count', 4, 'Fewer.'), expr(COST_PATH, '{a.price}*{a.count}', { value: 1 })]
    expect(offeredLedger(now, offered, run)[COST_PATH]?.value).toBe(8)
  })
})
