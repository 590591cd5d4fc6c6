import type { Facts, FactValue, StepId } from '@/lib/facts/fact'
import type { HardwareTable } from '@/lib/knowledge/hardware/table'
import type { PriceTable } from '@/lib/knowledge/prices/table'

/** An input of a calculation: the path of a fact, or a literal. */
export type Input = { from: string } | { literal: FactValue }
export const from = (path: string): Input => ({ from: path })
export const literal = (value: FactValue): Input => ({ literal: value })

/** What is said of a fact beside its value. */
export type Extra = { label?: string; unit?: string; note?: string; decisionId?: string }
/** `isRepair`: asked for of this finding, so that it may also be offered in place of what a person gave. */
export type Asked = Extra & { origin?: 'decided' | 'assumed'; isRepair?: boolean }

/** What a plan starts from, as it stands in the prompt. */
export type Given = {
  step: StepId
  brief: string
  facts: Facts
  prices: PriceTable
  hardware: HardwareTable
  asOf: string
}
