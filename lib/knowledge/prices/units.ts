/** Units of prices. A fact in one of them that has no value is unpriced, never free. Travels to the browser. */
export const PRICE_UNITS = ['usd/h', 'usd/GB-month', 'usd/Mtok', 'usd/device'] as const

export const isPriceUnit = (unit: string): boolean => PRICE_UNITS.some((known) => known === unit)
