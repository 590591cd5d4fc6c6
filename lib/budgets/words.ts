const cents = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' })
const small = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumSignificantDigits: 2 })
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** Dollars to the cent; less than one in two figures, so that nothing spent reads as nothing. */
export const dollars = (usd: number): string => (usd !== 0 && usd < 0.01 ? small.format(usd) : cents.format(usd))

export const tokens = (count: number): string => `${whole.format(count)} ${count === 1 ? 'token' : 'tokens'}`

/** What was used, as it is known: a cost that nobody can tell is unpriced, and what was not told is said to be reckoned. */
export const costWords = (usd: number | null): string => (usd === null ? 'unpriced' : dollars(usd))
