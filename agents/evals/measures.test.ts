import { describe, expect, it } from 'vitest'
import type { Exchange, TimedPart } from '@/lib/ai/recording/format'
import { FirstCard } from './first-card'
import { costOf, measuresOf, priceOf, type StepRecord } from './measures'

describe('the first card of a draft', () => {
  /** Letters until the card stands, or null; the same in pieces of one letter and whole. */
  const lettersTo = (text: string): number | null => {
    const card = new FirstCard()
    const at = text.split('').findIndex((letter) => card.push(letter))
    expect(new FirstCard().push(text)).toBe(at >= 0)
    return at < 0 ? null : at + 1
  }
  it.each([
    '{"facts":[],"summary":"T',
    '{"summary":"T',
    '{"facts":[],"summary":"","decisions":[{"id":"D',
    '{"facts":[{"path":"data.x","label":"{\\"summary\\":\\"x\\"}"}],"tables":{"sources":[{"id":"s',
    'Here it is:\n```json\n{"facts" : [ ] , "summary" : "T',
  ])('stands with the last letter of %s', (text) => expect(lettersTo(text)).toBe(text.length))
  it.each([
    '',
    'I would "split" by time.',
    '{"facts":[{"path":"summary","label":"x"},{"path":"y"}],"summary":"',
    '{"facts":[{"calculator":{"inputs":["a","b"]}}],"decisions":[],"tables":{"sources":[]},"summary":""}',
  ])('is not there: %s', (text) => expect(lettersTo(text)).toBeNull())
})

const text = (t: number, delta: string): TimedPart => ({ t, part: { type: 'text-delta', id: 't', delta } })
const finish = (input: number | undefined, output: number | undefined): TimedPart => ({
  t: 90,
  part: {
    type: 'finish',
    finishReason: { unified: 'stop', raw: undefined },
    usage: {
      inputTokens: { total: input, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
      outputTokens: { total: output, text: undefined, reasoning: undefined },
    },
  },
})
const exchange = (at: number, parts: TimedPart[]): Exchange => ({
  at,
  key: 'k',
  pieces: {},
  parts,
  end: { t: 99, opened: true, fault: null },
})
const step = (more: Partial<StepRecord>): StepRecord => ({
  step: 'problem',
  exchanges: [],
  durationMs: 100,
  repair: null,
  failure: null,
  ...more,
})

describe('the figures of a case', () => {
  const price = { inputUsd: 2, outputUsd: 10 }
  it('are sums over its steps; the first card is that of the first step, retries and tools before it', () => {
    const first = step({
      exchanges: [
        exchange(0, [text(5, 'Let me "think": first')]),
        exchange(40, [text(7, '{"facts":[{"path":"x"}],'), text(9, '"summary":"T'), finish(1000, 100)]),
      ],
      repair: { findings: 3, kept: null },
    })
    const second = step({
      step: 'data',
      exchanges: [exchange(1, [text(2, '{"summary":"T'), finish(2000, 50)])],
      repair: { findings: 2, kept: 'It fell silent.' },
      failure: 'It broke.',
    })
    expect(measuresOf([first, second], price)).toEqual({
      tokens: { input: 3000, output: 150 },
      costUsd: 0.0075,
      firstCardMs: 49,
      durationMs: 200,
      repairs: { runs: 2, findings: 5, kept: 1 },
      failures: [{ step: 'data', reason: 'It broke.' }],
    })
  })
  it('are unknown where the model did not tell, and nothing where nothing came', () => {
    const untold = step({ exchanges: [exchange(0, [finish(5, undefined)]), exchange(1, [finish(5, 5)])] })
    expect(measuresOf([untold], price)).toMatchObject({ tokens: { input: 10, output: null }, costUsd: null })
    const refused = step({ exchanges: [exchange(0, [])], failure: 'Refused.' })
    expect(measuresOf([refused], price)).toMatchObject({ tokens: { input: 0, output: 0 }, firstCardMs: null })
    expect(measuresOf([], undefined)).toMatchObject({ costUsd: 'unpriced', firstCardMs: null, durationMs: 0 })
  })
  it('have the price of their model, else that of all; the advisor is free', () => {
    const prices = { 'openai:m': price, '*': { inputUsd: 1, outputUsd: 1 } }
    expect(priceOf('openai:m', prices)).toBe(price)
    expect(priceOf('openai:n', prices)).toBe(prices['*'])
    expect(priceOf('openai:n', {})).toBeUndefined()
    expect(costOf({ input: 9, output: 9 }, priceOf('advisor:expert', prices))).toBe(0)
  })
})
