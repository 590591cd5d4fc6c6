/** Where a design holds the price of a hosted model's tokens, and which entries of the table they are. */
export const TOKEN_PRICES = [
  { path: 'perf.usdPerMtokIn', id: 'hosted_llm_small_input', label: 'Tokens read by a small hosted model' },
  { path: 'perf.usdPerMtokOut', id: 'hosted_llm_small_output', label: 'Tokens written by a small hosted model' },
] as const
