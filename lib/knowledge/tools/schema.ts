import * as z from 'zod'
import { baseSchema, isHonest } from '../entry'
import { type Source, sourceSchema, web } from '../source'

/** What a tool is for, in the order in which a project meets it. */
export const CATEGORIES = {
  model: 'Kinds of model',
  framework: 'Frameworks and libraries',
  data: 'Data and features',
  labelling: 'Labeling',
  pipeline: 'Pipelines and tracking',
  distributed: 'Distributed computing',
  serving: 'Serving',
  platform: 'Platforms',
  monitoring: 'Monitoring and release',
  guard: 'Evaluation and guards',
} as const
const categories = z.enum([
  'model',
  'framework',
  'data',
  'labelling',
  'pipeline',
  'distributed',
  'serving',
  'platform',
  'monitoring',
  'guard',
])

export const STATUSES = {
  active: 'Active',
  slow: 'Slow',
  dormant: 'Dormant',
  unmaintained: 'No longer maintained',
  unknown: 'Not looked at',
  timeless: 'A method, not a product',
} as const

const stateSchema = z.strictObject({
  status: z.enum(['active', 'slow', 'dormant', 'unmaintained', 'unknown', 'timeless']),
  /** The version seen; null where none was confirmed. */
  version: z.string().nullable(),
  /** Where and when it was seen; null for methods and for what nobody has looked at. */
  source: sourceSchema.nullable(),
})

export const toolSchema = baseSchema
  .extend({ category: categories, state: stateSchema })
  .refine(isHonest, 'a source or an assumption')
  .refine(
    ({ state }) => state.status === 'timeless' || state.status === 'unknown' || Boolean(state.source?.asOf),
    'the day on which its state was seen',
  )
  .refine(
    ({ state, assumption }) => state.status !== 'unknown' || assumption,
    'what was not looked at is an assumption',
  )
export type Tool = z.output<typeof toolSchema>
export type ToolText = z.input<typeof toolSchema>

/** The package index as it answered on the day of the survey; newer Pythons may see newer releases. */
const SURVEY = '2026-11-23'
export const pypi = (name: string): Source => web(`https://pypi.org/project/${name}/`, `${name} on PyPI`, SURVEY)

export const active = (version: string | null, source: Source) => ({ status: 'active' as const, version, source })
/** Known from practice; nobody has looked at its state. */
export const UNSEEN = { status: 'unknown' as const, version: null, source: null }
/** A method rather than a product. */
export const METHOD = { status: 'timeless' as const, version: null, source: null }
