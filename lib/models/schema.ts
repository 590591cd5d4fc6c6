import * as z from 'zod'
import { STEP_IDS } from '@/lib/facts/fact'

/** Dollars per million tokens. Null: nobody has said, and so the cost is unpriced. */
const price = z.number().min(0).max(100_000).nullable()

/** A model that a workspace offers. */
export const offerSchema = z.object({
  id: z.string().trim().min(1).max(200),
  /** Tokens of prompt and answer together; null: not known. */
  contextTokens: z.number().int().min(1).nullable(),
  inputUsd: price,
  outputUsd: price,
  /** Where the prices were read, and when; null where there are none. */
  source: z.object({ title: z.string(), asOf: z.string() }).nullable(),
})
export type Offer = z.infer<typeof offerSchema>
export const offersSchema = z.array(offerSchema).max(200)

/** A model that is offered and of which nothing else is known. */
export const plainOffer = (id: string): Offer => ({
  id,
  contextTokens: null,
  inputUsd: null,
  outputUsd: null,
  source: null,
})

/** Whom a default is for: a step, or all that have none of their own. */
export const defaultForSchema = z.enum(['all', ...STEP_IDS])
export type DefaultFor = z.infer<typeof defaultForSchema>
