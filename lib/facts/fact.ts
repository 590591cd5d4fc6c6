import * as z from 'zod'

/** Where a figure comes from. `decided`: a choice of this design, with the id of its decision. */
export const ORIGINS = ['user', 'calculated', 'cited', 'measured', 'decided', 'assumed'] as const
export type Origin = (typeof ORIGINS)[number]

/** The seven steps, in order; also the first seven sections of fact paths (`reg` and `brief` are the others). */
export const STEP_IDS = ['problem', 'data', 'model', 'arch', 'exp', 'prod', 'perf'] as const
export type StepId = (typeof STEP_IDS)[number]

/** A row of a list fact (latency stages, cost lines): `id` is stable across revisions. */
const rowSchema = z.looseObject({ id: z.string() })
export type FactRow = z.infer<typeof rowSchema>

export const factValueSchema = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.array(z.number()),
  z.array(rowSchema),
])
/** More entries of a list than this nobody states; every page of the design would read them. */
export const MOST_ENTRIES = 500
/** A value that somebody gives. */
export const statedValueSchema = factValueSchema.refine(
  (value) => !Array.isArray(value) || value.length <= MOST_ENTRIES,
  `A list has at most ${MOST_ENTRIES} entries.`,
)

/** `null` and `[]` mean "known to be absent"; an unknown fact has no entry at all. */
export type FactValue = z.infer<typeof factValueSchema>

export const sourceSchema = z.object({
  title: z.string(),
  url: z.string().nullable(),
  asOf: z.string().nullable(),
  /** The words of the brief (or of the source) that the value was read from. */
  quote: z.string().nullable(),
})
export type Source = z.infer<typeof sourceSchema>

export const callSchema = z.object({
  /** A calculator function of the registry, or `expr` for arithmetic between facts. */
  fn: z.string(),
  /** For `expr` the expression itself, e.g. `{data.rowsPerDay}*{data.positiveRate}`; else the calculator's formula. */
  formula: z.string(),
  /** `path` is the fact an input comes from, or null for a literal; `value` is what was put in. */
  inputs: z.array(z.object({ name: z.string(), path: z.string().nullable(), value: factValueSchema })),
  /** Which of the calculator's outputs this fact is (`value` for `expr`). */
  output: z.string(),
})
export type Call = z.infer<typeof callSchema>

export const factSchema = z.object({
  path: z.string(),
  label: z.string(),
  unit: z.string(),
  value: factValueSchema,
  origin: z.enum(ORIGINS),
  step: z.enum(STEP_IDS),
  /** `user`, or the id of the model that proposed it, e.g. `advisor:expert`. */
  setBy: z.string(),
  /** ISO time, or null where the fact comes straight from the brief. */
  setAt: z.string().nullable(),
  source: sourceSchema.nullable(),
  calculator: callSchema.nullable(),
  note: z.string().nullable(),
  decisionId: z.string().nullable(),
})
export type Fact = z.infer<typeof factSchema>

/** The ledger: every fact of a design by its path. */
export type Facts = Readonly<Record<string, Fact>>
export const factsSchema = z.record(z.string(), factSchema)
