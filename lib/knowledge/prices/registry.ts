import * as z from 'zod'
import { EXCHANGE_RATES } from './exchange'
import { MACHINE_PRICES } from './machines'
import { type Price, priceSchema } from './schema'
import { SERVICE_PRICES } from './services'

/** Prices that designs start from. A workspace may set its own over each. */
export const PRICES: readonly Price[] = z
  .array(priceSchema)
  .parse([...MACHINE_PRICES, ...SERVICE_PRICES, ...EXCHANGE_RATES])

const byId = new Map(PRICES.map((price) => [price.id, price]))
export const findPrice = (id: string): Price | undefined => byId.get(id)
