import { describe, expect, it } from 'vitest'
import { expr, fact, ledger } from './fixtures/fact'
import { resolve } from './ledger'
import { put } from './merge'
import { unworked } from './unworked'

const quotient = (path: string, over: string) =>
  expr(path, `100/{${over}}`, {
    value: 25,
    calculator: {
      fn: 'expr',
      formula: `100/{${over}}`,
      inputs: [{ name: over, path: over, value: 4 }],
      output: 'value',
    },
  })
const noRun = () => {
  throw new Error('no calculator here')
}
const before = ledger(fact('x.a', 4), quotient('x.b', 'x.a'), expr('x.c', '{x.b}+1', { value: 26 }), fact('x.d', 1))

describe('figures that their inputs no longer give', () => {
  it('are none where all follows', () => {
    expect(unworked(resolve(before, noRun).facts)).toEqual(new Set())
    expect(unworked(resolve(put(before, fact('x.a', 5, { origin: 'user' })), noRun).facts)).toEqual(new Set())
  })
  it('are the one that was refused and what rests on it, until the input is back', () => {
    const { facts, problems } = resolve(put(before, fact('x.a', 0, { origin: 'user' })), noRun)
    expect(problems.map(({ path }) => path)).toEqual(['x.b'])
    expect(facts['x.b']?.value).toBe(25)
    expect(unworked(facts)).toEqual(new Set(['x.b', 'x.c']))
    expect(unworked(resolve(put(facts, fact('x.a', 4, { origin: 'user' })), noRun).facts)).toEqual(new Set())
  })
})
