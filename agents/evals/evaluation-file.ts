import * as z from 'zod'
import { CRITERION_IDS } from '@/lib/quality/criteria'
import type { Evaluation } from './run'

/** What `--json` writes for one model; with several of them `{evaluations: […]}`. */
export type EvaluationFile = Pick<Evaluation, 'cases' | 'totals'> & {
  readonly model: string
  readonly asOf: string
  /** Cases that were not run, where the evaluation was stopped. */
  readonly unfinished?: readonly string[]
}

const verdict = z.object({ ok: z.boolean().nullable(), got: z.string().nullable() })
const share = z.object({ matched: z.number(), total: z.number() })
const rate = z.number().nullable()
const cost = z.union([z.number(), z.literal('unpriced')]).nullable()
const tokens = z.object({ input: rate, output: rate })
const repairs = z.object({ runs: z.number(), findings: z.number(), kept: z.number() })
const grades = z.partialRecord(z.enum(CRITERION_IDS.map(String)), z.number())

// What was measured came later than what was scored: files without it can be compared as well.
const caseSchema = z.object({
  id: z.string(),
  problemType: verdict,
  archetype: verdict,
  primaryMetric: verdict,
  badMetric: verdict,
  split: verdict,
  modelFamily: verdict,
  serving: verdict,
  risks: share,
  checks: z.object({ required: z.array(z.string()), missing: z.array(z.string()) }),
  facts: z.object({ correct: z.number(), stated: z.number() }),
  asks: share,
  quality: grades,
  error: z.string().nullable(),
  contradictions: z.array(z.string()).optional(),
})
const totalsSchema = z.object({
  problemType: rate,
  archetype: rate,
  primaryMetric: rate,
  badMetric: rate,
  split: rate,
  modelFamily: rate,
  serving: rate,
  risks: rate,
  checks: rate,
  facts: rate,
  factsWrong: rate,
  asks: rate,
  filler: rate,
  quality: grades,
  tokens: tokens.optional(),
  costUsd: cost.optional(),
  firstCardMs: z.object({ median: rate, p95: rate }).optional(),
  durationMs: z.number().optional(),
  repairs: repairs.optional(),
  contradictions: rate.optional(),
  failures: z.number().optional(),
})
const oneSchema = z.object({ model: z.string().optional(), cases: z.array(caseSchema), totals: totalsSchema })

/** An evaluation as far as it is compared. */
export type Compared = Omit<z.infer<typeof oneSchema>, 'model'> & { readonly name: string }

/** The evaluations of a file, named by their models, or by the file where it says none. Throws where it is none. */
export function readEvaluations(text: string, fileName: string): Compared[] {
  const raw: unknown = JSON.parse(text)
  const several = z.object({ evaluations: z.array(z.unknown()).min(1) }).safeParse(raw)
  const list = several.success ? several.data.evaluations : [raw]
  return list.map((one) => {
    const parsed = oneSchema.safeParse(one)
    if (!parsed.success) throw new Error(`is no evaluation: ${z.prettifyError(parsed.error).split('\n')[0]}`)
    const { model, ...rest } = parsed.data
    return { name: model ?? fileName, ...rest }
  })
}
