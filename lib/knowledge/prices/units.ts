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

/** The most that a price can be, by its unit: above it somebody has slipped on a key or mistaken the unit. */
export const PRICE_CEILINGS: Readonly<Record<string, number>> = {
  'usd/h': 10_000,
  'usd/GB-month': 1_000,
  'usd/Mtok': 10_000,
  'usd/device': 10_000_000,
  'usd/audio-min': 10,
  'usd/page': 100,
  ...Object.fromEntries(Object.keys(CURRENCIES).map((currency) => [`usd/${currency}`, 100])),
}

/** Units of prices. A fact in one of them that has no value is unpriced, never free. Travels to the browser. */
export const PRICE_UNITS: readonly string[] = Object.keys(PRICE_CEILINGS)

export const isPriceUnit = (unit: string): boolean => PRICE_UNITS.some((known) => known === unit)
/** What a unit of another currency costs is never nothing. */
export const isExchangeUnit = (unit: string): boolean => unit.startsWith('usd/') && unit.slice(4) in CURRENCIES
