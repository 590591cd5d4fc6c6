import { describe, expect, it } from 'vitest'
import type { Facts } from './fact'
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
      { paths: ['a.count'], reason: null, outdated: false, cost: { before: 20, after: 8 } },
      { paths: ['a.price'], reason: null, outdated: false, cost: { before: 20, after: 19 } },
    ])
  })
  it('stands together where it was asked for in the same words', () => {
    const why = 'Asked to be cheaper: g6.xlarge instead.'
    const offered = ledger(asked('a.price', 1, `${why} Long.`), asked('a.count', 4, why), asked('a.machine', 6, why))
    expect(offeredChanges(now, offered, run)).toEqual([
      { paths: ['a.price', 'a.count', 'a.machine'], reason: why, outdated: false, cost: { before: 20, after: 4 } },
    ])
  })
  it('is one machine as a whole: its price, and what it holds', () => {
    const small = ledger(fact('arch.replicasPerMachine', 8), fact('arch.usdPerHour', 1.4), fact('arch.other', 1))
    const large = ledger(
      expr('arch.replicasPerMachine', '{arch.cardsPerMachine}', { value: 2 }),
      fact('arch.cardsPerMachine', 2),
      fact('arch.other', 2),
      fact('arch.usdPerHour', 4),
    )
    const pathsOf = (from: Facts, to: Facts) => offeredGroups(from, to).map(({ paths }) => paths)
    const machine = ['arch.usdPerHour', 'arch.replicasPerMachine', 'arch.cardsPerMachine']
    expect(pathsOf(small, large)).toEqual([['arch.other'], machine])
    expect(pathsOf(large, small)).toEqual([machine.slice(0, 2), ['arch.other']])
    // A price that moved by itself is no other machine.
    expect(pathsOf(small, ledger(fact('arch.usdPerHour', 2)))).toEqual([['arch.usdPerHour']])
  })
  it('is neither what follows, nor what is new, nor what a person has given', () => {
    const offered = ledger(fact('a.new', 1), asked('a.kept', 1, 'x'), expr(COST_PATH, '{a.price}', { value: 2 }))
    expect(offeredGroups(now, offered)).toEqual([])
  })
  it('is of a repair what a person has given and what is new, where the finding reads it, and nothing else', () => {
    const offered = ledger(fact('a.new', 1), asked('a.kept', 1, 'x'), fact('a.newer', 1))
    expect(offeredGroups(now, offered, now, ['a.kept', 'a.new']).map(({ paths }) => paths)).toEqual([
      ['a.new'],
      ['a.kept'],
    ])
    expect(offeredLedger(now, Object.values(offered), run, ['a.kept'])['a.kept']?.value).toBe(1)
    expect(offeredLedger(now, Object.values(offered), run)['a.kept']?.value).toBe(5)
  })
  it('has no cost where none is known, or where it does not move', () => {
    const { [COST_PATH]: _, ...unknown } = now
    const offered = ledger(asked('a.count', 4, 'Fewer.'))
    expect(offeredChanges(unknown, offered, run)[0]?.cost).toBeNull()
    const aside = ledger(asked('a.other', 4, 'Asked for in words.'))
    expect(offeredChanges(now, aside, run)).toEqual([
      { paths: ['a.other'], reason: 'Asked for in words.', outdated: false, cost: null },
    ])
  })
  it('is worked out, not believed', () => {
    const offered = [asked('a.count', 4, 'Fewer.'), expr(COST_PATH, '{a.price}*{a.count}', { value: 1 })]
    expect(offeredLedger(now, offered, run)[COST_PATH]?.value).toBe(8)
  })

  it('is outdated where one of its inputs has another value now than when it was made', () => {
    const offered = ledger(fact('a.count', 2), fact('a.price', 9))
    const at = (was: Facts) => offeredGroups(now, offered, was).map(({ outdated }) => outdated)
    expect(at(now)).toEqual([false, false])
    expect(at({ ...now, ...ledger(fact('a.count', 7)) })).toEqual([true, false])
    // Already what is offered: nothing to decide.
    expect(offeredGroups({ ...now, ...ledger(fact('a.count', 2)) }, offered, now).map(({ paths }) => paths)).toEqual([
      ['a.price'],
    ])
  })
})
