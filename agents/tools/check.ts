import { tool, zodSchema } from 'ai'
import * as z from 'zod'
import { acceptFacts } from '@/agents/judge/accept-facts'
import { firedBy } from '@/agents/judge/review-draft'
import type { StepInput } from '@/agents/types'

// No optional fields: strict providers refuse them.
export const checkInput = z.object({
  facts: z
    .array(
      z.object({
        path: z.string().describe('Path of the fact, e.g. "data.labelDelayDays"'),
        valueJson: z.string().describe('Its value as JSON'),
      }),
    )
    .describe('Facts you mean to propose; [] to check the ledger as it is'),
})
/** Made once: the SDK makes the JSON schema of a bare one anew at every turn. */
const form = zodSchema(checkInput)
export type CheckInput = z.infer<typeof checkInput>

/** What fires on the ledger with these facts. Nothing is entered. */
export function check(input: StepInput, { facts }: CheckInput) {
  const proposals = facts.map(({ path, valueJson }) => ({
    path,
    valueJson,
    label: '',
    unit: '',
    // Tried as a decision, which is the most that an agent may say: it stands where the draft's fact would.
    origin: 'decided' as const,
    source: null,
    calculator: null,
    note: null,
    decisionId: 'tried',
  }))
  const tried = acceptFacts(input.facts, proposals, {
    step: input.step,
    model: 'tried',
    at: input.asOf,
    citable: input,
  })
  return {
    ok: true as const,
    fired: firedBy(tried.facts).map(({ check: id, step, severity, message, clauses, fix }) => ({
      id,
      step,
      severity,
      message,
      clauses: clauses.map(({ path, text }) => ({ path, text })),
      fix,
    })),
    refused: tried.problems.map(({ path, message }) => ({ path, message })),
  }
}

export const checkTool = (input: StepInput) =>
  tool({
    description:
      'Runs the checks on the ledger with the facts you mean to propose: which fire, on what, and what mends them. Enters nothing. Call it before you write the draft.',
    inputSchema: form,
    execute: async (asked) => check(input, asked),
  })
