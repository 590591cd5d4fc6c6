import * as z from 'zod'
import { factSchema, factValueSchema, STEP_IDS } from '@/lib/facts/fact'
import { agentSchema, authorSchema } from '@/lib/methodology/content'
import { FIELD_LIMIT } from '@/lib/methodology/limits'
import { questionAnswerSchema, WORDS_LIMIT } from '@/lib/methodology/question'
import { unrepairedSchema } from '@/lib/methodology/unrepaired'
import { BRIEF_LIMIT_BYTES } from '../bodies'
import { tagSchema } from '../tags/bodies'
import { MOST_TAGS } from '../tags/schema'
import { inputSchema } from '../waivers/schema'
import { REASON_MAX } from '../../checks/reason'

/** Raised with every change of the form that an older release could not read; migrate.ts then gets one more entry. */
export const FORM = 2
export const FORMAT_PREFIX = 'groundplan.design/'
export const FORMAT = `${FORMAT_PREFIX}${FORM}` as const

const MOST_STEP_ITEMS = 500

const shortText = z.string().max(500)
const time = z.iso.datetime({ offset: true })
/** An agent notes the day, a person's act its moment. */
const when = z.union([time, z.iso.date()])

const factForm = factSchema.extend({
  path: z.string().regex(/^[A-Za-z][\w-]*\.[\w-]+$/, 'is no path of a fact'),
  label: shortText,
  unit: z.string().max(100),
  setBy: z.string().max(200),
  setAt: when.nullable(),
})

const agentsForm = z.record(z.string(), agentSchema.extend({ model: z.string().max(200), at: time }))

const answerForm = questionAnswerSchema.extend({
  question: z.string().max(FIELD_LIMIT),
  words: z.string().max(WORDS_LIMIT, `an answer may have ${WORDS_LIMIT} characters`).nullable(),
  assumption: z.string().max(FIELD_LIMIT),
  by: z.string().max(200),
  at: time,
})

const stepForm = z.looseObject({
  id: z.enum(STEP_IDS),
  state: z.enum(['empty', 'drafted', 'edited', 'accepted']),
  stale: z.string().max(5_000).nullable(),
  moved: z.record(z.string(), factValueSchema).nullable(),
  authors: z.record(z.string(), authorSchema.extend({ name: z.string().max(200), at: time })),
  agents: agentsForm.optional(),
  drafted: z.record(z.string(), z.object({ text: z.string().max(20), agents: agentsForm.optional() })).optional(),
  unrepaired: unrepairedSchema.optional(),
  answers: z.array(answerForm).max(MOST_STEP_ITEMS),
  summary: z.string().optional(),
  proposed: z.array(z.unknown()).max(2_000).optional(),
})
export type StepForm = z.infer<typeof stepForm>

const waiverForm = z.object({
  check: z.string().min(1).max(100),
  reason: z.string().min(1).max(REASON_MAX),
  by: z.string().max(200),
  at: time,
  inputs: z.array(inputSchema).max(MOST_STEP_ITEMS),
})

const notBlank = (text: string) => text.trim() !== ''

/** Everything but what is only told to readers elsewhere. */
export const fileForm = z.object({
  title: z.string().max(200).refine(notBlank, 'a design has a title'),
  brief: z
    .string()
    .refine(notBlank, 'a design begins with a brief')
    .refine((text) => Buffer.byteLength(text) <= BRIEF_LIMIT_BYTES, 'this brief is longer than 100 kB'),
  asOf: z.iso.date(),
  archetype: z.string().regex(/^[a-z0-9_-]{1,60}$/, 'is no id of a kind of system'),
  tags: z.array(tagSchema).max(MOST_TAGS),
  facts: z.record(z.string(), factForm),
  steps: z.array(stepForm).max(STEP_IDS.length),
  waivers: z.array(waiverForm).max(MOST_STEP_ITEMS),
})
export type FileForm = z.infer<typeof fileForm>
