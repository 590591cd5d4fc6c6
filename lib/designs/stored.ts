import * as z from 'zod'
import { CHECK_SEVERITIES } from '@/lib/checks/define'
import { factsSchema, factValueSchema, STEP_IDS } from '@/lib/facts/fact'
import { parseStepContent, STEP_STATES } from '@/lib/methodology/content'
import { questionAnswerSchema } from '@/lib/methodology/question'
import type { DesignContent } from './schema'
import { inputSchema, lapsedSchema, waiverSchema } from './waivers/schema'

const findingSchema = z.object({
  check: z.string(),
  severity: z.enum(CHECK_SEVERITIES),
  phase: z.enum(['facts', 'design']),
  step: z.enum(STEP_IDS),
  title: z.string(),
  message: z.string(),
  clauses: z.array(inputSchema),
  why: z.string(),
  fix: z.string(),
  source: z.string(),
  asOf: z.string().nullable(),
})

const contentSchema = z.object({
  id: z.string(),
  title: z.string(),
  brief: z.string(),
  asOf: z.string(),
  archetype: z.string(),
  facts: factsSchema,
  steps: z.array(
    z.object({
      id: z.enum(STEP_IDS),
      state: z.enum(STEP_STATES),
      rev: z.number(),
      content: z.unknown(),
      stale: z.string().nullable(),
      moved: z.record(z.string(), factValueSchema).optional(),
      worked: z.enum(STEP_STATES).optional(),
      answers: z.array(questionAnswerSchema).optional(),
    }),
  ),
  findings: z.array(findingSchema),
  // Versions from before there were waivers have none.
  waived: z.array(z.object({ finding: findingSchema, waiver: waiverSchema })).default([]),
  lapsed: z.array(lapsedSchema).default([]),
})

/** Parses a design as a version keeps it; throws a ZodError that names the field. Versions keep no proposals. */
export function parseDesignContent(raw: unknown): DesignContent {
  const stored = contentSchema.parse(raw)
  return {
    ...stored,
    steps: stored.steps.map((step) => ({
      ...step,
      content: step.content === null ? null : parseStepContent(step.id, step.content),
      proposal: null,
    })),
  }
}
