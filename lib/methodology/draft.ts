import * as z from 'zod'
import { ORIGINS, sourceSchema } from '@/lib/facts/fact'
import { type StepQuestion, stepQuestionSchema } from './question'

/** Schemas here are what a model must answer with: strict-mode friendly (nullable instead of optional, no records). */

export const CONFIDENCES = ['high', 'medium', 'low'] as const
export const SEVERITIES = ['high', 'medium', 'low'] as const

/** A fact as an agent proposes it. Values travel as JSON text because providers refuse untagged unions. */
export const factProposalSchema = z.object({
  path: z.string(),
  label: z.string(),
  unit: z.string(),
  valueJson: z.string().describe('The value as JSON: 0.12, "online", true, null, ["a"], [{"id":"model","p99":6}]'),
  origin: z.enum(ORIGINS),
  source: sourceSchema.nullable(),
  calculator: z
    .object({
      fn: z.string(),
      formula: z.string(),
      inputs: z.array(z.object({ name: z.string(), path: z.string().nullable(), valueJson: z.string() })),
      output: z.string(),
    })
    .nullable(),
  note: z.string().nullable(),
  decisionId: z.string().nullable(),
})
export type FactProposal = z.infer<typeof factProposalSchema>

const text = z.string()

const alternativeSchema = z.object({ option: text, whyNot: text })

export const decisionSchema = z.object({
  id: z.string(),
  title: text,
  choice: text,
  alternatives: z.array(alternativeSchema),
  rationale: text,
  confidence: z.enum(CONFIDENCES),
  revisitWhen: text,
  /** Ids of the checks on the brief that this decision answers. */
  answers: z.array(z.string()),
})
/** Alternatives have ids of their own once a person changed their list (item.ts). */
export const storedDecisionSchema = decisionSchema.extend({
  alternatives: z.array(alternativeSchema.extend({ id: z.string().optional() })),
})
export type Decision = z.infer<typeof storedDecisionSchema>
export type Alternative = Decision['alternatives'][number]

export const sectionSchema = z.object({ id: z.string(), heading: text, markdown: text })
export type Section = z.infer<typeof sectionSchema>

export const riskSchema = z.object({
  id: z.string(),
  risk: text,
  severity: z.enum(SEVERITIES),
  mitigation: text,
  owner: text,
})
export type Risk = z.infer<typeof riskSchema>

export const openQuestionSchema = z.object({
  id: z.string(),
  question: text,
  whyItMatters: text,
  assumption: text,
})
export type OpenQuestion = z.infer<typeof openQuestionSchema>

/** What an agent answers to whoever asked for something: for them, and no part of the design. */
export const replySchema = z.object({ heading: text, text })
export type Reply = z.infer<typeof replySchema>

/** A table row: `id` plus one string a column; which columns is said by the step's definition. */
export type TableRow = { readonly id: string } & Readonly<Record<string, string>>

/**
 * The envelope of every step. `tables` is narrowed by each step's own columns (define-step.ts). Models write keys in
 * this order: a figure is entered before a sentence names it.
 */
export const envelope = {
  facts: z.array(factProposalSchema),
  summary: text,
  decisions: z.array(decisionSchema),
  sections: z.array(sectionSchema),
  risks: z.array(riskSchema),
  openQuestions: z.array(openQuestionSchema),
}

/** What the person is asked, last: a model knows what it had to assume once the rest is written. */
export const asking = { questions: z.array(stepQuestionSchema) }
/** Drafts from before questions were asked have none; those of a draft that cannot be read cost nothing else. */
export const storedAsking = { questions: asking.questions.optional().catch(undefined) }

/** The widened view of a step's draft, for code that treats all seven alike. */
export type StepDraft = {
  summary: string
  facts: FactProposal[]
  decisions: Decision[]
  tables: Record<string, TableRow[]>
  sections: Section[]
  risks: Risk[]
  openQuestions: OpenQuestion[]
  /** What the person is asked; each stands among the open questions too. */
  questions?: StepQuestion[] | undefined
}
