import * as z from 'zod'
import {
  type Fact,
  type Facts,
  factSchema,
  type FactValue,
  factValueSchema,
  STEP_IDS,
  type StepId,
} from '@/lib/facts/fact'
import type { Waiver } from './waivers/schema'
import { type QuestionAnswer, questionAnswerSchema } from '@/lib/methodology/question'
import { parseStepContent, type StepContent, STEP_STATES, type StepState } from '@/lib/methodology/content'

/** A step as stored; `drafting` and `stale` are seen from outside, `state` is what was last done to it. */
export type StepRecord = {
  id: StepId
  state: StepState
  rev: number
  content: StepContent | null
  /** Unparsed: lib/drafts knows its form. */
  proposal: unknown
  /** Why it is stale; only a step with content can be. */
  stale: string | null
  /** What moved since it was drafted, with the value it was drafted from; null where nobody has kept that. */
  moved: Readonly<Record<string, FactValue>> | null
  /** What people said to its questions, first said first. */
  answers: readonly QuestionAnswer[]
}

export type DesignRecord = {
  id: string
  workspaceId: string
  title: string
  brief: string
  asOf: string
  archetype: string
  /** Of the design as a whole. */
  rev: number
  /** Acts in its reviews. */
  judged: number
  tags: string[]
  steps: Record<StepId, StepRecord>
  facts: Facts
  /** In force or lapsed; not those that were withdrawn. */
  waivers: readonly Waiver[]
}

/** The columns of a step and of a fact that are read. */
export const STEP_COLUMNS = {
  key: true,
  state: true,
  rev: true,
  content: true,
  proposal: true,
  stale: true,
  moved: true,
  answers: true,
} as const
export const FACT_COLUMNS = {
  path: true,
  label: true,
  unit: true,
  value: true,
  origin: true,
  step: true,
  setBy: true,
  setAt: true,
  source: true,
  calculator: true,
  note: true,
  decisionId: true,
} as const

const stepSchema = z.object({
  key: z.enum(STEP_IDS),
  state: z.enum(STEP_STATES),
  rev: z.number(),
  content: z.unknown(),
  proposal: z.unknown(),
  stale: z.string().nullable(),
  moved: z.record(z.string(), factValueSchema).nullable(),
  answers: z.array(questionAnswerSchema).nullable(),
})

export function toStep(raw: unknown): StepRecord {
  const { key, content, answers, ...row } = stepSchema.parse(raw)
  return { ...row, id: key, answers: answers ?? [], content: content === null ? null : parseStepContent(key, content) }
}

export const emptyStep = (id: StepId): StepRecord => ({
  id,
  state: 'empty',
  rev: 0,
  content: null,
  proposal: null,
  stale: null,
  moved: null,
  answers: [],
})

/** The seven of them; a step without a row is empty. */
export function toSteps(rows: readonly unknown[]): Record<StepId, StepRecord> {
  const records = rows.map(toStep)
  const step = (id: StepId) => records.find((record) => record.id === id) ?? emptyStep(id)
  return {
    problem: step('problem'),
    data: step('data'),
    model: step('model'),
    arch: step('arch'),
    exp: step('exp'),
    prod: step('prod'),
    perf: step('perf'),
  }
}

export function toFacts(rows: readonly unknown[]): Facts {
  const facts: Record<string, Fact> = {}
  for (const row of rows) {
    const fact = factSchema.parse(row)
    facts[fact.path] = fact
  }
  return facts
}
