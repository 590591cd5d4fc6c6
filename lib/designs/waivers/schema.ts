import * as z from 'zod'
import { factValueSchema } from '@/lib/facts/fact'
import { storable } from '@/lib/storable'
import { REASON_MAX, REASON_MIN } from '../../checks/reason'

/** What a check read at one place, as a value and in words. Without a value, nothing was stated there. */
export const inputSchema = z.object({
  path: z.string(),
  label: z.string(),
  text: z.string(),
  value: factValueSchema.optional(),
})
export type Input = z.infer<typeof inputSchema>

export const waiverSchema = z.object({
  id: z.string(),
  /** Id of the check. */
  check: z.string(),
  reason: z.string(),
  /** Name of the person, as it was then. */
  by: z.string(),
  /** ISO time of the database. */
  at: z.string(),
  fingerprint: z.string(),
  inputs: z.array(inputSchema),
})
export type Waiver = z.infer<typeof waiverSchema>

/** A place where a check reads something else than when its finding was waived. */
export const changeSchema = z.object({ path: z.string(), label: z.string(), before: z.string(), after: z.string() })
export type Change = z.infer<typeof changeSchema>

/** A finding that is open again: what was waived, and what changed since. */
export const lapsedSchema = z.object({ check: z.string(), waiver: waiverSchema, changes: z.array(changeSchema) })
export type Lapsed = z.infer<typeof lapsedSchema>

export const waiveBody = z.strictObject({
  check: z.string().min(1).max(100),
  reason: z
    .string()
    .transform((text) => storable(text).trim())
    .pipe(
      z
        .string()
        .min(REASON_MIN, `Say why in at least ${REASON_MIN} characters.`)
        .max(REASON_MAX, `Say why in at most ${REASON_MAX.toLocaleString('en-US')} characters.`),
    ),
  /** What the finding quoted where it was read: a waiver is of that, and of nothing that changed meanwhile. */
  seen: z.array(z.strictObject({ path: z.string().max(300), text: z.string().max(20_000) })).max(500),
})
export type WaiveBody = z.infer<typeof waiveBody>
