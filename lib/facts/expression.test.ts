import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, referencesOf } from './expression'
import type { FactValue } from './fact'

const facts: Record<string, FactValue> = {
  'data.rowsPerDay': 9_000_000,
  'data.positiveRate': 0.0012,
  'arch.replicasTwoZones': 8,
  'arch.stages': [
    { id: 'read keys', mean: 4, p99: 18 },
    { id: 'model', mean: 2, p99: 6 },
  ],
  'arch.stageP99Ms': [18, 6],
  'problem.type': 'ranking',
}
const lookup = (path: string) => facts[path]
const value = (formula: string) => {
  const result = evaluate(formula, lookup)
  return result.ok ? result.value : result.message
}

describe('evaluate', () => {
  it.each([
    ['{data.rowsPerDay}*{data.positiveRate}', 10_800],
    ['3*ceil({arch.replicasTwoZones}/2)', 12],
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['8/4/2', 1],
    ['2-3-4', -5],
    ['2^3^2', 512],
    ['-2^2', -4],
    ['2**3', 8],
    ['2^-1', 0.5],
    ['-2*3', -6],
    ['1.5e3 + .5', 1500.5],
    ['sum({arch.stages.p99})', 24],
    ['max({arch.stageP99Ms}, 20)', 20],
    ['{arch.stages[model].p99}/{arch.stages[read keys].mean}', 1.5],
    ['min(3, 2)+abs(-1)+round(2.4)+floor(2.9)', 7],
    ['sqrt(16)+exp(0)+ln(1)', 5],
  ])('%s', (formula, expected) => expect(value(formula)).toBeCloseTo(expected, 9))

  it.each([
    ['{data.nRows}+1', 'data.nRows is not known yet.'],
    ['{problem.type}+1', 'problem.type is not a number.'],
    ['1/0', 'Division by zero.'],
    ['ln(0)', 'ln() of a value that is not above 0.'],
    ['sqrt(-1)', 'sqrt() of a negative value.'],
    ['10^400', 'The result is not a finite number.'],
    ['(-1)^0.5', 'The result is not a finite number.'],
    ['{arch.stageP99Ms}*2', 'arch.stageP99Ms needs sum(), min() or max() around it.'],
    ['constructor(1)', 'There is no function constructor().'],
    ['1+', 'The formula ends too early.'],
    ['(1', '“)” is missing at the end of the formula.'],
    ['1 2', '“2” is out of place in the formula.'],
    ['a;b', '“;b” is not understood in a formula.'],
    ['min()', 'min() has no values.'],
  ])('%s names what is wrong', (formula, message) => expect(value(formula)).toContain(message.slice(0, 20)))

  it('never gives NaN and never throws, whatever is typed', () => {
    const piece = fc.constantFrom(
      '1',
      '0',
      '{data.rowsPerDay}',
      '{x}',
      '+',
      '-',
      '*',
      '/',
      '^',
      '(',
      ')',
      'ln(',
      'sum(',
      ',',
      '!',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const result = evaluate(pieces.join(''), lookup)
        return result.ok ? Number.isFinite(result.value) : result.message !== ''
      }),
    )
    expect(evaluate('('.repeat(5000), lookup).ok).toBe(false)
    expect(evaluate('('.repeat(900), lookup).ok).toBe(false)
  })
})

describe('referencesOf', () => {
  it('lists each reference once', () => {
    expect(referencesOf('{a.b}+sum({arch.stages.p99})*{a.b}')).toEqual(['a.b', 'arch.stages.p99'])
    expect(referencesOf('{a.b}+')).toEqual([])
  })
})
