import type { Facts, StepId } from '@/lib/facts/fact'
import type { HardwareTable } from '@/lib/knowledge/hardware/table'
import type { PriceTable } from '@/lib/knowledge/prices/table'
import type { StepDraft } from '@/lib/methodology/draft'
import type { Repair } from '@/lib/methodology/repair'
import type { QuestionAnswer } from '@/lib/methodology/question'

/** All that an agent knows when it drafts a step. Travels to the model as one delimited data part. */
export type StepInput = {
  designId: string | null
  brief: string
  /** ISO date of the run: models and the advisor have no clock. */
  asOf: string
  archetype: string
  facts: Facts
  /** Prices of the workspace as they stood when the run was queued. */
  prices: PriceTable
  /** Its figures of hardware, likewise. */
  hardware: HardwareTable
  earlier: Partial<Record<StepId, StepDraft>>
  step: StepId
  instruction: string | null
  /** The finding that it is asked to mend; left out: none. */
  repair?: Repair | null
  previous: StepDraft | null
  /** What people said to questions of any step; left out: nothing yet. */
  answers?: readonly QuestionAnswer[]
}

export type Usage = { inputTokens: number | null; outputTokens: number | null }
