import type { StepId } from '@/lib/facts/fact'
import type { Step } from './define-step'
import { arch } from './steps/arch'
import { data } from './steps/data'
import { exp } from './steps/exp'
import { model } from './steps/model'
import { perf } from './steps/perf'
import { problem } from './steps/problem'
import { prod } from './steps/prod'

/** The seven steps. Navigation, forms, document, share page and tests iterate over this. */
const byId = { problem, data, model, arch, exp, prod, perf } satisfies Record<StepId, unknown>

export const STEPS: readonly Step[] = Object.values(byId).map((step): Step => step)

export const findStep = (id: string): Step | undefined => STEPS.find((step) => step.id === id)

export function stepOf(id: StepId): Step {
  return byId[id]
}
