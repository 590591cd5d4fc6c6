import * as z from 'zod'
import { factValueSchema } from '@/lib/facts/fact'
import { MEASURABLE } from '@/lib/profile/facts'
import { storable } from '@/lib/storable'

/** Longest brief, in bytes of UTF-8. */
export const BRIEF_LIMIT_BYTES = 100_000

export const createDesignBody = z.strictObject({
  brief: z.string().transform((text) => storable(text).trim()),
  /** Runs all seven steps without stopping. */
  draftAll: z.boolean().optional(),
  model: z.string().max(200).optional(),
})
export type CreateDesignBody = z.infer<typeof createDesignBody>

/** Either a value, or `dontKnow` (with the value to go on with meanwhile, where there is one), or `clear`. */
export const setFactBody = z.strictObject({
  editId: z.uuid(),
  path: z.string().min(3).max(200),
  value: factValueSchema.optional(),
  dontKnow: z.boolean().optional(),
  /** Takes the fact out of the ledger, as if nobody had said anything. */
  clear: z.boolean().optional(),
})
export type SetFactBody = z.infer<typeof setFactBody>

/** Figures that a person's own browser measured on a file, and that they accepted. No row is among them. */
export const measuredBody = z.strictObject({
  editId: z.uuid(),
  file: z.string().transform(storable).pipe(z.string().trim().min(1).max(200)),
  facts: z
    .array(
      z.strictObject({
        path: z.enum(MEASURABLE),
        value: factValueSchema,
        note: z.string().max(500).transform(storable),
        /** The person saw the value that a person gave, and replaces it. */
        over: z.boolean(),
      }),
    )
    .min(1)
    .max(MEASURABLE.length),
})
export type MeasuredBody = z.infer<typeof measuredBody>

export const renameBody = z.strictObject({
  title: z.string().transform(storable).pipe(z.string().trim().min(1).max(200)),
})
