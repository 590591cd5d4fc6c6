import type { Used } from './schema'

const cents = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' })
const small = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumSignificantDigits: 2 })
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** Dollars to the cent; less than one in two figures, so that nothing spent reads as nothing. */
export const dollars = (usd: number): string => (usd !== 0 && usd < 0.01 ? small.format(usd) : cents.format(usd))

export const tokens = (count: number): string => `${whole.format(count)} ${count === 1 ? 'token' : 'tokens'}`

function costWords({ usd, unpricedTokens }: Used): string {
  if (usd === null) return 'unpriced'
  return unpricedTokens > 0 ? `${dollars(usd)}, and ${tokens(unpricedTokens)} unpriced` : dollars(usd)
}

/** What was used, as it is known: without a price it is unpriced, and what was not told is said to be an estimate. */
export function usedWords(used: Used): string {
  const part = used.reckonedTokens === used.tokens ? '' : `${tokens(used.reckonedTokens)} of them `
  const estimate = used.reckonedTokens > 0 ? ` (${part}estimated: the provider did not tell)` : ''
  return `${tokens(used.tokens)}${estimate}, ${costWords(used)}`
}

const NOTHING: Used = { tokens: 0, usd: null, unpricedTokens: 0, reckonedTokens: 0 }

/** Several together. */
export const together = (all: readonly Used[]): Used =>
  all.reduce(
    (sum, one) => ({
      tokens: sum.tokens + one.tokens,
      usd: sum.usd === null && one.usd === null ? null : (sum.usd ?? 0) + (one.usd ?? 0),
      unpricedTokens: sum.unpricedTokens + one.unpricedTokens,
      reckonedTokens: sum.reckonedTokens + one.reckonedTokens,
    }),
    NOTHING,
  )
