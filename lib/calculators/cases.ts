import * as z from 'zod'
import { CalculatorError } from './errors'
import { runCalculator } from './registry'

const expected = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]))

const caseSchema = z
  .object({
    fn: z.string(),
    input: z.unknown(),
    expect: expected.nullish().transform((value) => value ?? {}),
    /** Relative; absolute where the expected value is 0. */
    relTol: z
      .number()
      .min(0)
      .nullish()
      .transform((value) => value ?? 1e-9),
    provenance: z.string().nullish(),
    expectError: z.union([z.boolean(), z.string()]).nullish().transform(Boolean),
  })
  .refine((item) => item.expectError || Object.keys(item.expect).length > 0, {
    error: 'a case needs values in "expect", or "expectError": true',
    path: ['expect'],
  })
type Case = z.infer<typeof caseSchema>

/** A list of cases, alone or under `cases`. */
export const casesSchema = z.preprocess(
  (raw) => (typeof raw === 'object' && raw !== null && 'cases' in raw ? raw.cases : raw),
  z.array(caseSchema),
)

type Fault = { readonly key: string; readonly got: string; readonly expected: string }

function matches(got: unknown, expected: unknown, relTol: number): boolean {
  const wanted = typeof expected === 'boolean' ? Number(expected) : expected
  if (typeof got !== 'number' || typeof wanted !== 'number') return got === wanted
  return Math.abs(got - wanted) <= relTol * (wanted === 0 ? 1 : Math.abs(wanted))
}

/** What is wrong with a case; nothing when it passes. */
export function runCase({ fn, input, expect, relTol, expectError }: Case): Fault[] {
  try {
    const { values } = runCalculator(fn, input)
    if (expectError) return [{ key: 'error', got: JSON.stringify(values), expected: 'a refusal' }]
    return Object.entries(expect).flatMap(([key, expected]) =>
      key in values && matches(values[key], expected, relTol)
        ? []
        : [{ key, got: key in values ? String(values[key]) : 'no such output', expected: String(expected) }],
    )
  } catch (error) {
    if (!(error instanceof CalculatorError)) throw error
    return expectError ? [] : [{ key: 'error', got: error.message, expected: JSON.stringify(expect) }]
  }
}
