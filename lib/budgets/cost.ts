/** Dollars of a million tokens; null: nobody has said. */
export type Prices = { readonly inputUsd: number | null; readonly outputUsd: number | null }
export type Tokens = { readonly inputTokens: number; readonly outputTokens: number }

const isPriced = (prices: Prices): prices is { inputUsd: number; outputUsd: number } =>
  prices.inputUsd !== null && prices.outputUsd !== null

/**
 * Dollars of these tokens, or null where a price is missing: unpriced, never 0. Input read from a cache counts as any
 * other, so that the figure is at most too high.
 */
export const costOf = ({ inputTokens, outputTokens }: Tokens, prices: Prices): number | null =>
  isPriced(prices) ? (inputTokens * prices.inputUsd + outputTokens * prices.outputUsd) / 1e6 : null
