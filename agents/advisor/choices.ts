import type { Cond } from '@/lib/knowledge/archetypes/line'
import type { Archetype, ModelOption } from '@/lib/knowledge/archetypes/types'
import { holds } from './lines'
import type { Planner } from './planner'

/** The primary metric: what the brief already uses where it fits, a quantile loss where a quantile is decided on. */
export function primaryMetricOf(p: Planner, a: Archetype): string {
  const stated = p.text('problem.primaryMetric')
  const bad = a.metrics.bad.map((m) => m.id)
  if (stated && a.metrics.good.includes(stated) && !bad.includes(stated) && !isReported(p)) return stated
  const quantile = p.is('problem.decisionNeedsQuantile', true)
    ? a.metrics.good.find((m) => m === 'pinball_loss')
    : undefined
  return quantile ?? a.metrics.good[0] ?? 'cost_weighted_loss'
}

/** A figure that somebody quotes of today's model is no choice of a metric: it is compared, not adopted. */
const isReported = (p: Planner): boolean =>
  p.fact('problem.primaryMetric')?.setBy === 'brief' &&
  (p.num('problem.reportedMetricValue') !== undefined || p.num('problem.reportedAccuracy') !== undefined)

const met = (p: Planner, conditions: readonly Cond[]) => conditions.every((condition) => holds(p.all(), condition))

/** Families that send data to somebody else's service, and families that need accelerators to answer in time. */
export const OUTSIDE: readonly string[] = ['llm_api', 'managed_asr_api', 'managed_document_api']
const ACCELERATED = [
  'open_llm_self_hosted',
  'code_llm_fim',
  'llm_with_speculative_decoding',
  'vlm_extraction',
  'rt_detr',
]

export const isAllowed = (p: Planner, family: string): boolean =>
  !(p.is('data.thirdPartyApi', false) && OUTSIDE.includes(family)) &&
  !(p.num('perf.gpuCount') === 0 && ACCELERATED.includes(family))

const fitting = (p: Planner, a: Archetype): ModelOption[] => a.model.options.filter(({ fits }) => met(p, fits ?? []))

/** Whether what is ruled out (a service outside, accelerators) leaves any family that fits. */
export const hasAllowedOption = (p: Planner, a: Archetype): boolean => fitting(p, a).some(({ id }) => isAllowed(p, id))

/** The first option of the archetype that is allowed and whose conditions hold; the last one where none does. */
export function chosenOption(p: Planner, a: Archetype): ModelOption {
  const options = fitting(p, a)
  const found = options.find(({ id }) => isAllowed(p, id)) ?? options[0]
  const option = found ?? a.model.options.at(-1)
  if (!option) throw new Error(`Archetype ${a.id} has no model options.`)
  return option
}

/** Serving: a device without a reliable link answers on the device, whatever is usual for the archetype. */
export function servingOf(p: Planner, a: Archetype): string {
  if (p.is('arch.network', 'offline', 'intermittent')) return 'edge'
  const stated = p.text('arch.serving')
  const deadline = p.num('problem.decisionDeadlineMs')
  if (
    a.arch.serving === 'batch' &&
    deadline !== undefined &&
    deadline < 60_000 &&
    p.fact('problem.decisionDeadlineMs')?.origin === 'user'
  ) {
    return stated === 'hybrid' ? 'hybrid' : stated === 'online' ? 'online' : 'hybrid'
  }
  if (stated && stated !== a.arch.serving && stated !== 'edge' && a.arch.serving !== 'edge') {
    const fits = stated !== 'batch' || deadline === undefined || deadline >= 60_000
    if (fits) return stated
  }
  return a.arch.serving
}
