/** Dollars of a million tokens; null: nobody has said. */
export type Prices = { readonly inputUsd: number | null; readonly outputUsd: number | null }
/** Nobody has said. */
export const UNPRICED: Prices = { inputUsd: null, outputUsd: null }
export type Tokens = { readonly inputTokens: number; readonly outputTokens: number }

const isPriced = (prices: Prices): prices is { inputUsd: number; outputUsd: number } =>
  prices.inputUsd !== null && prices.outputUsd !== null

const higher = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)

/** The higher price of each kind; one that is missing is taken from the other. */
export const higherOf = (one: Prices, other: Prices): Prices => ({
  inputUsd: higher(one.inputUsd, other.inputUsd),
  outputUsd: higher(one.outputUsd, other.outputUsd),
})

/**
 * Dollars of these tokens, or null where a price is missing: unpriced, never 0. Input read from a cache counts as any
 * other, so that the figure is at most too high.
 */
export const costOf = ({ inputTokens, outputTokens }: Tokens, prices: Prices): number | null =>
  isPriced(prices) ? (inputTokens * prices.inputUsd + outputTokens * prices.outputUsd) / 1e6 : null
