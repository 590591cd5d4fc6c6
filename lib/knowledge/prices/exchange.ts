import type { PriceText } from './schema'
import { CURRENCIES, type Currency } from './units'

/** Dollars for one unit, rounded, from memory of 2025: good for an order of magnitude and marked as assumed. */
const RATES: Readonly<Record<Currency, number>> = {
  eur: 1.15,
  gbp: 1.33,
  inr: 0.0115,
  chf: 1.24,
  jpy: 0.0067,
  pln: 0.27,
  brl: 0.18,
  sek: 0.105,
  nok: 0.099,
  dkk: 0.154,
}

/** The price of a rate of exchange, by its currency. */
export const exchangeId = (currency: string): string => `exchange_${currency}`

const isCurrency = (id: string): id is Currency => id in CURRENCIES

/** Rates at which amounts of a brief in another currency are set beside costs in dollars. */
export const EXCHANGE_RATES: readonly PriceText[] = Object.keys(CURRENCIES)
  .filter(isCurrency)
  .map((currency) => ({
    id: exchangeId(currency),
    name: `One ${CURRENCIES[currency]} in dollars`,
    aliases: [currency.toUpperCase(), 'exchange rate'],
    what: `What one ${CURRENCIES[currency]} is worth in dollars, where a brief names amounts in that currency.`,
    price: {
      label: `One ${CURRENCIES[currency]}`,
      value: RATES[currency],
      unit: `usd/${currency}`,
      assumption: true,
      note: 'Rounded, from memory of 2025; set the rate of the day.',
    },
    choose: ['A budget or the cost of an error is named in this currency.'],
    avoid: ['Bills are paid in this currency: then ask the provider for its own price list.'],
    assumption: true,
    related: ['price:object_storage', 'price:edge_device'],
  }))
