import * as z from 'zod'
import { baseSchema, figureSchema, isHonest } from '../entry'
import type { Source } from '../source'

/** How far a person can see why it answered. */
const INTERPRETABILITY = ['full', 'high', 'reason codes', 'saliency only', 'medium', 'low'] as const

export const familySchema = baseSchema
  .extend({
    topic: z.string(),
    interpretability: z.enum(INTERPRETABILITY),
    /** What it needs to be worth its trouble, in words; amounts stand in the figures. */
    dataNeed: z.string().min(3),
    /** Starts from weights that others have trained. */
    pretrained: z.boolean().default(false),
    /** Billions of parameters of the usual base checkpoint. */
    paramsB: figureSchema.nullable().default(null),
  })
  .refine(isHonest, 'a source or an assumption')
export type Family = z.output<typeof familySchema>
/** As an author writes it: id and name stand in `names.ts`, the topic in the registry. */
export type FamilyText = Omit<z.input<typeof familySchema>, 'id' | 'name' | 'topic'>

const rule =
  (label: string, unit: string) =>
  (value: number, to: number | null = null): z.input<typeof figureSchema> => ({
    label,
    value,
    to,
    unit,
    assumption: true,
    note: 'Rule of thumb from practice; measure yours.',
  })

/** Typical time of one prediction, seconds to milliseconds: a rule of thumb. */
export const latencyMs = rule('One prediction takes', 'ms')
/** Cases with labels from which it is worth trying: a rule of thumb. */
export const labelsFrom = rule('Labelled cases from about', 'count')

/** The size of the checkpoint that is usually meant. */
export const sizeB = (value: number, checkpoint: string, source: Source | null): z.input<typeof figureSchema> => ({
  label: `Parameters (${checkpoint})`,
  value,
  unit: 'billion',
  source,
  assumption: source === null,
  note: source === null ? 'Model card of the base checkpoint, from memory.' : null,
})
