import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/errors'
import { costOf } from './cost'
import { needOf } from './need'
import { type Limit, leftWords, roomFor } from './room'
import { limitInput } from './schema'
import { dollars, together, tokens, usedWords } from './words'

const PRICES = { inputUsd: 3, outputUsd: 15 }
const UNPRICED = { inputUsd: null, outputUsd: null }

describe('the cost of tokens', () => {
  it('is their count at the prices of a million', () => {
    expect(costOf({ inputTokens: 1_000_000, outputTokens: 100_000 }, PRICES)).toBeCloseTo(4.5, 12)
    expect(costOf({ inputTokens: 10, outputTokens: 10 }, { inputUsd: 0, outputUsd: 0 })).toBe(0)
  })
  it('is not known where a price is missing, also of nothing', () => {
    for (const prices of [UNPRICED, { inputUsd: 3, outputUsd: null }, { inputUsd: null, outputUsd: 15 }])
      expect(costOf({ inputTokens: 0, outputTokens: 0 }, prices)).toBeNull()
  })
})

describe('what a run may need', () => {
  it('is at least a request and a short draft, and at most every turn and a repair', () => {
    const { least, most } = needOf(10_000, 32_000, PRICES)
    expect(least).toEqual({ tokens: 14_000, usd: costOf({ inputTokens: 10_000, outputTokens: 4000 }, PRICES) })
    // 24 prompts, 1,500 more at each turn, the first draft in twelve of them; two answers, and the calls.
    const inputTokens = 24 * 10_000 + 1500 * 276 + 12 * 32_000
    const outputTokens = 2 * 32_000 + 24 * 1500
    expect(most).toEqual({ tokens: inputTokens + outputTokens, usd: costOf({ inputTokens, outputTokens }, PRICES) })
  })
  it('grows with the prompt, and is unpriced without prices', () => {
    expect(needOf(20_000, 32_000, PRICES).most.tokens).toBeGreaterThan(needOf(10_000, 32_000, PRICES).most.tokens)
    expect(needOf(1000, undefined, UNPRICED)).toMatchObject({ least: { usd: null }, most: { usd: null } })
  })
})

const limit = (part: Partial<Limit>): Limit => ({
  whose: 'workspace',
  kind: 'tokensPerDay',
  limit: 1000,
  used: 0,
  held: 0,
  frees: new Date('2026-12-01T00:00:00Z'),
  freesInSeconds: 3600,
  ...part,
})
const NEED = { least: { tokens: 100, usd: 1 }, most: { tokens: 900, usd: 9 } }
const month = { kind: 'usdPerMonth' as const }

describe('the room that limits leave', () => {
  it.each<[string, Limit[], object]>([
    ['no limit: all that it can need', [], { tokens: 900, usd: 9 }],
    ['more than enough', [limit({}), limit({ ...month, limit: 9 })], { tokens: 900, usd: 9 }],
    ['less, and enough to begin', [limit({ used: 300, held: 200 })], { tokens: 500, usd: 9 }],
    ['just enough to begin', [limit({ used: 900 }), limit({ ...month, limit: 1 })], { tokens: 100, usd: 1 }],
    ['the least of several', [limit({ used: 400 }), limit({ whose: 'person', used: 500 })], { tokens: 500, usd: 9 }],
  ])('%s', (_, limits, given) => expect(roomFor('m', NEED, limits)).toEqual(given))
  it.each<[string, Limit, RegExp]>([
    [
      'tokens',
      limit({ used: 800, held: 150 }),
      /^The limit of this workspace, 1,000 tokens a day, leaves 50 tokens, and this run needs 100 tokens at least\. Runs under way have set aside 150 tokens of it\.$/,
    ],
    ['dollars', limit({ ...month, limit: 0.5, whose: 'person' }), /^Your limit, \$0\.50 a month, leaves \$0\.50, and/],
    ['passed', limit({ used: 5000, whose: 'instance' }), /^The limit of this server, .* leaves 0 tokens/],
  ])('too little of %s is said in full', (_, one, message) => {
    try {
      roomFor('m', NEED, [limit({}), one])
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(AppError)
      expect(error).toMatchObject({ code: 'too-many', message: expect.stringMatching(message) })
      expect(error).toMatchObject({ hint: expect.stringContaining('on 1 December 2026 at 00:00 UTC') })
      expect(error).toMatchObject({ details: { retryAfterSeconds: 3600 } })
    }
  })
  it('is said beside each limit', () => {
    expect(leftWords(limit({ used: 400 }))).toBe('600 tokens left today')
    expect(leftWords(limit({ ...month, limit: 20, held: 3 }))).toBe(
      '$17.00 left this month, with $3.00 set aside for runs under way',
    )
  })
})

describe('words of what was used', () => {
  it('never round something to nothing', () => {
    expect([0, 0.00042, 0.01, 12.345].map(dollars)).toEqual(['$0.00', '$0.00042', '$0.01', '$12.35'])
    expect([0, 1, 1234567].map(tokens)).toEqual(['0 tokens', '1 token', '1,234,567 tokens'])
  })
  it.each<[string, Parameters<typeof usedWords>[0], string]>([
    ['priced', { tokens: 1000, usd: 0.02, unpricedTokens: 0, reckonedTokens: 0 }, '1,000 tokens, $0.02'],
    ['unpriced', { tokens: 10, usd: null, unpricedTokens: 10, reckonedTokens: 0 }, '10 tokens, unpriced'],
    ['free', { tokens: 10, usd: 0, unpricedTokens: 0, reckonedTokens: 0 }, '10 tokens, $0.00'],
    [
      'in part',
      { tokens: 30, usd: 0.02, unpricedTokens: 10, reckonedTokens: 20 },
      '30 tokens (20 tokens of them estimated: the provider did not tell), $0.02, and 10 tokens unpriced',
    ],
    [
      'not told',
      { tokens: 30, usd: null, unpricedTokens: 30, reckonedTokens: 30 },
      '30 tokens (estimated: the provider did not tell), unpriced',
    ],
  ])('%s', (_, used, words) => expect(usedWords(used)).toBe(words))
  it('add up, and what is unpriced stays so', () => {
    const priced = { tokens: 10, usd: 0.1, unpricedTokens: 0, reckonedTokens: 0 }
    const unpriced = { tokens: 5, usd: null, unpricedTokens: 5, reckonedTokens: 5 }
    expect(together([priced, unpriced])).toEqual({ tokens: 15, usd: 0.1, unpricedTokens: 5, reckonedTokens: 5 })
    expect(together([unpriced, unpriced])).toMatchObject({ usd: null })
    expect(together([])).toMatchObject({ tokens: 0, usd: null })
  })
})

describe('a limit as it is typed', () => {
  const typed = { whose: 'workspace', usdPerMonth: 50, tokensPerDay: null }
  it('may be none', () => {
    expect(limitInput.parse({ ...typed, usdPerMonth: null })).toMatchObject({ usdPerMonth: null })
  })
  it.each<[object, string]>([
    [{ usdPerMonth: 'much' }, 'Give dollars, e.g. 50, or leave it empty for no limit.'],
    [{ usdPerMonth: -1 }, 'A limit is at least 0, which lets nothing through that costs.'],
    [{ tokensPerDay: 1.5 }, 'Give whole tokens.'],
    [{ tokensPerDay: 'all' }, 'Give tokens, e.g. 2,000,000, or leave it empty for no limit.'],
    [{ tokensPerDay: 2e12 }, 'Give at most 1,000,000,000,000 tokens, or leave it empty for no limit.'],
  ])('is refused in plain words: %j', (part, message) => {
    const parsed = limitInput.safeParse({ ...typed, ...part })
    expect(parsed.error?.issues.map((issue) => issue.message)).toContain(message)
  })
})
