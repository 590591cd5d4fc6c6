/** Made once: `toLocaleString` makes one at each call, which costs more than all else about showing a figure. */
const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat('en-US', options)

/** Groups of thousands, no decimals. */
export const WHOLE = format({ maximumFractionDigits: 0 })
export const CENTS = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
export const THREE_DECIMALS = format({ maximumFractionDigits: 3 })
export const THREE_DIGITS = format({ maximumSignificantDigits: 3 })
export const SIX_DIGITS = format({ maximumSignificantDigits: 6 })
