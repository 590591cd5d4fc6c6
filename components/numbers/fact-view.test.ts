import { describe, expect, it } from 'vitest'
import { expr, fact, ledger } from '@/lib/facts/fixtures/fact'
import { factViews } from './fact-view'
import { unitWord } from './question-view'

describe('a formula in words', () => {
  it.each([
    ['{x.cost}+{x.logs}', 'Total = Cost/month + Half-width'],
    ['1-{x.cost}', 'Total = 1 − Cost/month'],
    ['ceil({x.cost}*-2e-3)', 'Total = ceil(Cost/month × −2e-3)'],
    ['max(1,{x.cost}/{x.logs})', 'Total = max(1, Cost/month ÷ Half-width)'],
  ])('%s', (formula, said) => {
    const facts = ledger(
      fact('x.cost', 2, { label: 'Cost/month' }),
      fact('x.logs', 3, { label: 'Half-width' }),
      expr('x.total', formula, { label: 'Total', value: 5 }),
    )
    expect(factViews(facts)['x.total']?.formula).toBe(said)
  })
})

describe('the unit of a control', () => {
  it.each([
    ['x', '×'],
    ['eur/month', 'EUR a month'],
    ['usd/month', 'USD a month'],
    ['usd/h', 'USD an hour'],
    ['usd/eur', 'USD for one euro'],
    ['usd', 'USD'],
    ['count', ''],
    ['ms', 'ms'],
  ])('%s is “%s”', (unit, said) => {
    expect(unitWord(unit)).toBe(said)
  })
})
