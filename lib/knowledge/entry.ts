import * as z from 'zod'
import { PROBLEM_TYPE_IDS } from './problem-types'
import { sourceSchema } from './source'

/** Sentences: a capital, an end, and no template left in. */
const sentence = z
  .string()
  .regex(/^[\p{Lu}“][^]*[.!?”)]$/u, 'write a whole sentence')
  .regex(/^[^{}]*$/)

const types = z.array(z.enum(PROBLEM_TYPE_IDS))

/** A reason for or against, and the problem types it is about; none: about all of them. */
const useSchema = z
  .union([sentence, z.strictObject({ text: sentence, types })])
  .transform((use) => (typeof use === 'string' ? { text: use, types: [] } : use))
export type Use = z.output<typeof useSchema>

/** A reason that holds for some problem types: `on('ranking retrieval', '…')`. */
export const on = (ids: string, text: string): { text: string; types: z.input<typeof types> } => ({
  text,
  types: types.parse(ids.split(' ')),
})

export const figureSchema = z
  .strictObject({
    label: z.string().min(2),
    /** Null where nobody has published it: shown in words, never as 0. */
    value: z.number().nullable(),
    /** The upper end where the figure is a range. */
    to: z.number().nullable().default(null),
    unit: z.string(),
    source: sourceSchema.nullable().default(null),
    /** Nobody has re-read a source for it. */
    assumption: z.boolean().default(false),
    note: z.string().nullable().default(null),
  })
  .refine((figure) => figure.value === null || figure.source !== null || figure.assumption, 'a source or an assumption')
export type Figure = z.output<typeof figureSchema>

/** `kind:id` of another entry. */
const refSchema = z.string().regex(/^[a-z]+:[a-z0-9][a-z0-9_.-]*$/)

/** What every entry says, whatever its kind. */
export const baseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9_.-]*$/),
  name: z.string().min(2),
  /** Other names people search by. */
  aliases: z.array(z.string()).default([]),
  what: sentence,
  choose: z.array(useSchema).min(1),
  avoid: z.array(useSchema).min(1),
  figures: z.array(figureSchema).default([]),
  sources: z.array(sourceSchema).default([]),
  /** General professional knowledge that nobody has looked up: shown with the word "assumption". */
  assumption: z.boolean().default(false),
  related: z.array(refSchema).default([]),
})

/** An entry without a source says that it is one. */
export const isHonest = (entry: { sources: readonly unknown[]; assumption: boolean }): boolean =>
  entry.assumption || entry.sources.length > 0
