import * as z from 'zod'
import { statedValue } from '@/lib/designs/bodies'
import { storable } from '@/lib/storable'

/** Longest name, and most inputs that one variant changes. */
const NAME_CHARS = 60
export const MOST_OVERRIDES = 60

const name = z.string().transform(storable).pipe(z.string().trim().min(1).max(NAME_CHARS))
const path = z.string().min(3).max(200)
const overrideSchema = z.strictObject({ path, value: statedValue })
export const overridesSchema = z.array(overrideSchema).max(MOST_OVERRIDES)

/** `overrides`: to bring back one that was discarded. */
export const createVariantBody = z.strictObject({ name, overrides: overridesSchema.default([]) })
export type CreateVariantBody = z.infer<typeof createVariantBody>

/** Another name, a value for an input, or that input back as designed. */
export const changeVariantBody = z.union([
  z.strictObject({ name }),
  z.strictObject({ path, value: statedValue }),
  z.strictObject({ path, clear: z.literal(true) }),
])
export type ChangeVariantBody = z.infer<typeof changeVariantBody>

/** Some inputs of a design, changed to see what follows. */
export type Variant = { id: string; name: string; overrides: z.infer<typeof overridesSchema> }
