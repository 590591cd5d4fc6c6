import * as z from 'zod'

/** Largest limits that make sense: above them nobody means a limit. */
const MOST = { usdPerMonth: 1_000_000, tokensPerDay: 1_000_000_000_000 }

/** What is typed as a limit; null: none. `whose`: of the caller alone, or of the whole workspace. */
export const limitInput = z.strictObject({
  whose: z.enum(['person', 'workspace']),
  usdPerMonth: z
    .number('Give dollars, e.g. 50, or leave it empty for no limit.')
    .min(0, 'A limit is at least 0, which lets nothing through that costs.')
    .max(MOST.usdPerMonth, 'Give at most 1,000,000 dollars, or leave it empty for no limit.')
    .nullable(),
  tokensPerDay: z
    .number('Give tokens, e.g. 2,000,000, or leave it empty for no limit.')
    .int('Give whole tokens.')
    .min(0, 'A limit is at least 0, which lets only the built-in advisor draft.')
    .max(MOST.tokensPerDay, 'Give at most 1,000,000,000,000 tokens, or leave it empty for no limit.')
    .nullable(),
})
export type LimitInput = z.infer<typeof limitInput>

/** What a form is told after it was sent. */
export type LimitAnswer =
  | { readonly status: 'saved'; readonly message: string }
  | { readonly status: 'refused'; readonly message: string; readonly field: string | null }

const count = z.coerce.number()

export const sumsSchema = z.tuple([
  z.object({
    tokensToday: count,
    usdMonth: z.number(),
    heldTokens: count,
    heldUsd: z.number(),
    dayEnds: z.date(),
    monthEnds: z.date(),
    dayLeft: z.number(),
    monthLeft: z.number(),
  }),
])

export const limitRowSchema = z.object({
  userId: z.string(),
  usdPerMonth: z.number().nullable(),
  tokensPerDay: count.nullable(),
  setByName: z.string(),
  setAt: z.date(),
})

const used = {
  tokens: count,
  /** Dollars of what has a price; null where nothing has one. */
  usd: z.number().nullable(),
  /** Tokens without a price. */
  unpricedTokens: count,
  /** Tokens that no provider told, and that were reckoned. */
  reckonedTokens: count,
}
const usedSchema = z.object(used)
/** What was used, and how much of it is known. */
export type Used = z.infer<typeof usedSchema>

export const modelUseSchema = z.object({ model: z.string(), today: usedSchema, month: usedSchema })
export const runUseSchema = usedSchema.extend({ runId: z.string(), step: z.string().nullable(), model: z.string() })

/** A limit as the settings show it, in words; null: none. */
export type LimitView = {
  readonly usdPerMonth: number | null
  readonly tokensPerDay: number | null
  /** What is left of each, in words. */
  readonly left: string | null
  /** Who set it, and the day. */
  readonly set: string | null
}

/** What a model has used, in words. */
export type ModelUse = { readonly model: string; readonly today: string; readonly month: string }

/** What the last run of a step, the step and its design have used, in words; null: nothing yet. */
export type StepUse = {
  readonly run: string | null
  readonly step: string | null
  readonly design: string | null
} | null
