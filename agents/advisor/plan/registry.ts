import type { StepId } from '@/lib/facts/fact'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { applicable } from '../lines'
import type { Planner } from '../planner'
import { planArch } from './arch'
import { planData } from './data'
import { planExp } from './exp'
import { planModel } from './model'
import { planPerf } from './perf'
import { planProblem } from './problem'
import { planProd } from './prod'

const PLANS = {
  problem: planProblem,
  data: planData,
  model: planModel,
  arch: planArch,
  exp: planExp,
  prod: planProd,
  perf: planPerf,
} satisfies Record<StepId, (planner: Planner, archetype: Archetype) => void>

/** Adds the facts of one step: the common ones, then the archetype's own assumptions and arithmetic. */
export function planStep(planner: Planner, archetype: Archetype): void {
  // What a team can read in a day is one figure, whatever a setting calls it.
  if (archetype.assumptions.some(({ path }) => path === 'problem.readsPerDay'))
    planner.expr('problem.readsPerDay', '{prod.inspectionsPerDay}', {
      label: 'Alerts the team reads a day',
      unit: 'count',
    })
  for (const { item } of applicable(archetype.assumptions, planner.all()))
    planner.assume(item.path, item.value, item.note, { label: item.label, unit: item.unit })
  for (const { item } of applicable(archetype.prices ?? [], planner.all()))
    planner.price(item.path, item.id, { label: item.label })
  PLANS[planner.step](planner, archetype)
  for (const { item } of applicable(archetype.expressions, planner.all()))
    planner.expr(item.path, item.formula, { label: item.label, unit: item.unit })
}
