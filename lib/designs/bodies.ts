import * as z from 'zod'
import { factValueSchema, statedValueSchema } from '@/lib/facts/fact'
import { MEASURABLE, READABLE } from '@/lib/profile/facts'
import { storable, storableValue } from '@/lib/storable'

/** Longest brief, in bytes of UTF-8. */
export const BRIEF_LIMIT_BYTES = 100_000

export const createDesignBody = z.strictObject({
  brief: z.string().transform((text) => storable(text).trim()),
  /** Runs all seven steps without stopping. */
  draftAll: z.boolean().optional(),
  model: z.string().max(200).optional(),
})
export type CreateDesignBody = z.infer<typeof createDesignBody>

/** As it is stored, so that an answer says nothing that is not there. */
export const statedValue = statedValueSchema.transform(storableValue).pipe(factValueSchema)

/** Either a value, or `dontKnow` (with the value to go on with meanwhile, where there is one), or `clear`. */
export const setFactBody = z.strictObject({
  path: z.string().min(3).max(200),
  value: statedValue.optional(),
  dontKnow: z.boolean().optional(),
  /** Takes the fact out of the ledger, as if nobody had said anything. */
  clear: z.boolean().optional(),
  /** Brings the fact back as it was before this change of the ledger, origin and source with it. */
  undo: z.uuid().optional(),
  /** The value that the person saw, null where none stood there: another one is not replaced. Pages from before say nothing. */
  over: factValueSchema.nullable().optional(),
})
export type SetFactBody = z.infer<typeof setFactBody>

/** Takes back a change that gave several facts at once: `over` names each with the value that the person saw, null for none. */
export const undoFactsBody = z.strictObject({
  change: z.uuid(),
  over: z
    .array(z.strictObject({ path: z.string().min(3).max(200), value: factValueSchema }))
    .min(1)
    .max(200),
})
export type UndoFactsBody = z.infer<typeof undoFactsBody>

/** What a body asks for at once, though only one of it can be done; undefined where it can. */
export function contradictionIn({ clear, undo, value, dontKnow }: SetFactBody): string | undefined {
  const asked = [
    ...(value !== undefined ? ['value'] : []),
    ...(dontKnow ? ['dontKnow'] : []),
    ...(clear ? ['clear'] : []),
    ...(undo !== undefined ? ['undo'] : []),
  ]
  const isOne = asked.length < 2 || (asked.length === 2 && value !== undefined && dontKnow)
  return isOne ? undefined : `Give one of ${asked.join(' and ')}: together they contradict each other.`
}

const common = {
  file: z.string().transform(storable).pipe(z.string().trim().min(1).max(200)),
}
const given = {
  value: statedValue,
  note: z.string().max(500).transform(storable),
  /** The value that a person had given, as the page showed it, to be replaced; null where none stood there. */
  over: factValueSchema.nullable(),
}

/**
 * What a person's own browser measured on a file, or read from a schema by the names in it, and what of it they
 * accepted. No row is among it.
 */
export const measuredBody = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('rows'),
    ...common,
    facts: z
      .array(z.strictObject({ path: z.enum(MEASURABLE), ...given }))
      .min(1)
      .max(MEASURABLE.length),
  }),
  z.strictObject({
    from: z.literal('schema'),
    ...common,
    facts: z
      .array(z.strictObject({ path: z.enum(READABLE), ...given }))
      .min(1)
      .max(READABLE.length),
  }),
])
export type MeasuredBody = z.infer<typeof measuredBody>

export const renameBody = z.strictObject({
  title: z.string().transform(storable).pipe(z.string().trim().min(1).max(200)),
})
