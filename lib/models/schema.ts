import * as z from 'zod'
import { STEP_IDS } from '@/lib/facts/fact'
import type { ModelPrice } from '@/lib/model-figures'

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

/** A model that a step may be drafted with: `provider:model`, and what it is called. */
export type ModelChoice = { readonly id: string; readonly label: string }

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Leave out control characters.')
const perMillion = z
  .number('Give a price in dollars, or leave it empty.')
  .min(0, 'A price is at least 0.')
  .max(100_000, 'That is more than any model costs.')
  .nullable()

const offerInput = z
  .strictObject({
    id: text(200).min(1, 'Give the name of the model as its provider writes it.'),
    contextTokens: z
      .number('Give the context in tokens, or leave it empty.')
      .int('Give whole tokens.')
      .min(1000, 'A step needs a context of more than 1,000 tokens.')
      .max(100_000_000, 'No model has a context that long.')
      .nullable(),
    inputUsd: perMillion,
    outputUsd: perMillion,
    source: z
      .strictObject({
        title: text(200).min(3, 'Say where the prices are from.'),
        asOf: z.iso.date('Give the day as of which the prices hold.'),
      })
      .nullable(),
  })
  .refine(({ inputUsd, outputUsd, source }) => (inputUsd === null && outputUsd === null) || source !== null, {
    error: 'A price needs its source and its day.',
    path: ['source', 'title'],
  })

/** What is typed to connect a provider. An empty key keeps the stored one, where the address stays. */
export const connectionInput = z.strictObject({
  provider: z.string().max(20),
  key: text(2000).regex(/^[\x21-\x7e]*$/, 'A key has no spaces and no letters beyond ASCII.'),
  forgetKey: z.boolean(),
  baseUrl: text(500),
  offers: z
    .array(offerInput)
    .max(200)
    .refine((offers) => new Set(offers.map(({ id }) => id)).size === offers.length, 'Each model once.'),
})
export type ConnectionInput = z.infer<typeof connectionInput>

/** What a form is told after it was sent. `field`: where it was refused, e.g. `key` or `offers.1.inputUsd`. */
export type ModelAnswer =
  | { readonly status: 'saved'; readonly message: string }
  | { readonly status: 'refused'; readonly message: string; readonly field: string | null }

/** What a test found; each part on its own, since a server may know one and not another. */
export const modelTestSchema = z.object({
  at: z.string(),
  model: z.string(),
  ok: z.boolean(),
  /** In plain words. */
  message: z.string(),
  structured: z.boolean(),
  toolCall: z.boolean(),
  streaming: z.boolean(),
  /** Milliseconds to the first sign of an answer, a call or a word; null: none came. */
  firstWordMs: z.number().nullable(),
  tokens: z.number().nullable(),
  usd: z.number().nullable(),
})
export type ModelTest = z.infer<typeof modelTestSchema>
export const testBody = z.strictObject({ model: z.string().trim().min(1).max(200) })

/** A provider as its row of the settings shows it. Holds no key. */
export type ProviderView = {
  readonly id: string
  readonly name: string
  readonly sends: string
  readonly keyNeed: 'required' | 'optional'
  readonly hasAddress: boolean
  readonly defaultAddress: string
  /** Tokens of a model of which nobody has said them. */
  readonly assumedContext: number
  readonly from: 'operator' | 'workspace' | null
  readonly baseUrl: string | null
  readonly keyHint: string | null
  /** The workspace has stored something, if only models to offer. */
  readonly isStored: boolean
  readonly offers: readonly Offer[]
  /** Models that the environment names: they cannot be taken away here. */
  readonly fixedOffers: readonly string[]
  /** What the server says that models of it cost: below these none counts, whatever is written here. */
  readonly floors: Readonly<Record<string, ModelPrice>>
  readonly test: ModelTest | null
  readonly isDefault: boolean
  /** Models of a server that was found on this machine and is not set up yet; null where none was. */
  readonly found: readonly string[] | null
}

export const defaultInput = z.strictObject({ for: defaultForSchema, model: z.string().max(200).nullable() })
