/** Currencies that briefs name beside dollars, and what one of them is called. */
export const CURRENCIES = {
  eur: 'euro',
  gbp: 'pound',
  inr: 'rupee',
  chf: 'Swiss franc',
  jpy: 'yen',
  pln: 'zloty',
  brl: 'real',
  sek: 'Swedish krona',
  nok: 'Norwegian krone',
  dkk: 'Danish krone',
} as const
export type Currency = keyof typeof CURRENCIES

/** Units of prices. A fact in one of them that has no value is unpriced, never free. Travels to the browser. */
export const PRICE_UNITS: readonly string[] = [
  'usd/h',
  'usd/GB-month',
  'usd/Mtok',
  'usd/device',
  ...Object.keys(CURRENCIES).map((currency) => `usd/${currency}`),
]

export const isPriceUnit = (unit: string): boolean => PRICE_UNITS.some((known) => known === unit)
