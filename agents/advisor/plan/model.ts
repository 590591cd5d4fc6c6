import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { chosenOption } from '../choices'
import { isPretrained, paramsBOf } from '@/lib/knowledge/families/registry'
import { billingOf } from '@/lib/knowledge/prices/hosted'
import { hasThreshold, isUnlabelled } from '../defaults'
import type { Planner } from '../planner'
import { from } from '../planner-input'

const GENERATIVE = ['rag_qa', 'agent', 'text_generation']

export function planModel(p: Planner, a: Archetype): void {
  rememberProposal(p)
  const option = chosenOption(p, a)
  p.decide('model.family', option.id, 'D3.1')
  if (isPretrained(option.id)) p.decide('model.pretrained', true, 'D3.1')
  const params = paramsBOf(option.id)
  if (params !== undefined) {
    p.decide('model.paramsB', params, 'D3.1')
    p.decide('model.weightBits', 16, 'D3.1')
    weights(p)
  } else if (!writesOnOwnMachines(p) && p.num('model.paramsB') !== undefined) {
    p.decide('model.paramsB', null, 'D3.1', {
      note: 'The chosen family is not counted in parameters, or its provider does not say.',
    })
  }
  if (writesOnOwnMachines(p) && params === undefined) {
    p.assume('model.weightBits', 16, 'The usual precision to serve at; fewer bits need an evaluation of their own.')
    weights(p)
  }
  const type = p.text('problem.type') ?? a.problemType
  if (isUnlabelled(p.all())) p.decide('model.thresholdPolicy', 'capacity', 'D3.2')
  else if (hasThreshold(type)) {
    p.decide('model.calibrated', true, 'D3.2')
    p.decide('model.outputUsedAsProbability', true, 'D3.2')
    p.decide('model.thresholdPolicy', 'cost_based', 'D3.2')
  }
  if (p.is('model.positionFeature', true) || p.is('data.labelSource', 'clicks')) {
    p.decide('model.positionFeature', false, 'D3.1')
    p.decide('model.positionHandled', true, 'D3.1')
  }
  if (p.is('problem.decisionNeedsQuantile', true) || type === 'quantile_regression')
    p.decide('model.outputsQuantiles', true, 'D3.1')
  if (p.is('reg.reasonsRequired', true)) {
    p.decide('prod.explanations', true, 'D3.2')
    p.decide('model.interpretable', true, 'D3.2')
    p.decide('reg.adverseActionReasons', true, 'D3.2')
  }
  if (GENERATIVE.includes(type)) {
    p.decide('model.evalSet', true, 'D3.2')
    if (type === 'rag_qa') p.decide('model.citesSources', true, 'D3.2')
    if (type !== 'text_generation') p.decide('model.guardrails', ['prompt_injection', 'unsupported_claims'], 'D3.2')
  }
  if (generatesText(p)) tokens(p)
  if (p.is('model.toolsWithSideEffects', true)) {
    p.decide('model.actionLimits', true, 'D3.2')
    p.decide('model.humanApproval', true, 'D3.2')
  }
}

/** What the weights take, from how many there are. */
function weights(p: Planner): void {
  p.expr('model.params', '{model.paramsB}*1000000000', { label: 'Parameters', unit: 'count' })
  p.calc(
    'model.weightBytes',
    'weight_bytes',
    { params: from('model.params'), bits: from('model.weightBits') },
    'bytes',
    {
      label: 'Weights',
      unit: 'B',
    },
  )
}

/** What one request reads and writes, where nothing better is known. */
function tokens(p: Planner): void {
  p.assume('model.promptTokens', 3_000, 'Instructions and retrieved text of one request; count it on real requests.')
  p.assume('model.outputTokens', 250, 'Mean answer; count it on real requests.')
}

export const OWN_WRITERS: readonly string[] = [
  'open_llm_self_hosted',
  'code_llm_fim',
  'llm_with_speculative_decoding',
  'distilled_llm',
  'encoder_decoder',
]

/** Whether text is written on accelerators of one's own. */
export const writesOnOwnMachines = (p: Planner): boolean => generatesText(p) && p.is('model.family', ...OWN_WRITERS)

/** Whether tokens are read and written for each case: retrieval alone writes nothing, whatever family finds the texts. */
export const generatesText = (p: Planner): boolean =>
  p.text('problem.type') !== 'retrieval' && usesLargeModel(p.text('model.family') ?? '')

const usesLargeModel = (family: string): boolean => billingOf(family) === 'tokens' || OWN_WRITERS.includes(family)

/** What the brief's own proposal would take, worked out before the design replaces it. */
export function rememberProposal(p: Planner): void {
  const proposed = p.fact('model.paramsB')
  if (proposed?.setBy === 'brief' && typeof proposed.value === 'number') {
    const bits = p.num('model.weightBits') ?? 16
    p.assume('brief.proposedParamsB', proposed.value, 'As the brief says.', {
      label: 'Proposed model, billions of parameters',
      unit: 'x',
    })
    p.assume(
      'brief.proposedBits',
      bits,
      p.num('model.weightBits') === undefined ? 'Usual precision; the brief names none.' : 'As the brief says.',
      { label: 'Bits a weight of the proposed model', unit: 'count' },
    )
    p.expr('brief.proposedGB', '{brief.proposedParamsB}*{brief.proposedBits}/8', {
      label: 'Weights of the proposed model',
      unit: 'GB',
    })
    // Named in the brief: the machines of this design are those of what it chose, not of what it refused.
    if (p.fact('arch.memBandwidthGBs')?.origin === 'user') {
      p.expr('brief.proposedTokenMs', '1000*{brief.proposedGB}/{arch.memBandwidthGBs}', {
        label: 'One pass over the proposed model’s weights',
        unit: 'ms',
        note: 'Lower bound: every decoded token reads all weights once (scaling-book, inference).',
      })
      p.expr('brief.proposedTimesLimit', '{brief.proposedTokenMs}/{arch.latencyP99Ms}', {
        label: 'That pass over the latency limit',
        unit: 'x',
      })
    }
  }
}
