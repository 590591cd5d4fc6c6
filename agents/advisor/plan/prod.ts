import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { from, literal, type Planner } from '../planner'

export function planProd(p: Planner, a: Archetype): void {
  retraining(p, a)
  p.decide('prod.slo', p.num('arch.availabilityTarget') ?? 0.999, 'D6.2', { label: 'Objective: share of good answers' })
  p.calc('prod.budgetMin', 'error_budget', { slo: from('prod.slo') }, 'minutesPer30d', {
    label: 'Error budget in 30 days',
    unit: 'min',
  })
  p.decide('prod.burnAlert', 14.4, 'D6.2', {
    label: 'Burn rate that pages',
    unit: 'x',
    note: 'Google SRE Workbook, ch. 5.',
  })
  p.calc('prod.burnHours', 'burn_rate', { burn: from('prod.burnAlert'), hours: literal(1) }, 'exhaustHours', {
    label: 'Budget gone at that rate after',
    unit: 'h',
  })
  p.decide('prod.rollbackMinutes', 5, 'D6.2')
  p.decide('prod.rollback', true, 'D6.2')
  p.assume('prod.owner', a.prod.owner, 'Suggested by this design; the organisation names the team.')
  p.decide(
    'prod.monitoring',
    ['inputs', 'data_quality', 'predictions', 'labels', 'slices', 'latency', 'skew', 'cost'],
    'D6.2',
  )
  p.decide('prod.reproducible', true, 'D6.1')
  drift(p)
  canary(p, a)
  governance(p)
}

function retraining(p: Planner, a: Archetype): void {
  if (a.id === 'rules_only') return
  p.decide('prod.retrainCadenceDays', a.prod.retrainDays, 'D6.1')
  p.decide('prod.autoRetrain', true, 'D6.1')
  p.decide('prod.modelValidationGate', true, 'D6.1')
}

function drift(p: Planner): void {
  p.decide('prod.driftTest', 'psi', 'D6.2')
  p.decide('prod.driftBins', 10, 'D6.2')
  p.decide('prod.driftThreshold', 0.1, 'D6.2')
  p.assume('prod.driftFeatures', 40, 'Watched inputs and segments; the most important ones, not all.')
  p.decide('prod.checksPerDay', 1, 'D6.2')
  p.decide('prod.driftAlpha', 0.001, 'D6.2')
  p.expr('prod.driftN', 'max(200,min(floor({data.rowsPerDay}),20000))', {
    label: 'Cases in one drift window',
    unit: 'n',
  })
  p.expr('prod.driftRefN', '{prod.driftN}*5', { label: 'Cases in the reference window', unit: 'n' })
  p.calc(
    'prod.psiNoise',
    'psi_critical',
    { n: from('prod.driftN'), m: from('prod.driftRefN'), bins: from('prod.driftBins'), alpha: from('prod.driftAlpha') },
    'critical',
    { label: 'PSI that pure chance reaches', unit: 'psi' },
  )
  p.expr('prod.falseAlarmsPerWeek', '{prod.driftAlpha}*{prod.driftFeatures}*{prod.checksPerDay}*7', {
    label: 'False drift tickets a week',
    unit: 'count',
  })
}

function canary(p: Planner, a: Archetype): void {
  const rows = p.num('data.rowsPerDay') ?? 0
  // The smallest first stage whose day holds enough cases to see a doubled complaint rate.
  const share = [0.01, 0.05, 0.1, 0.25].find((s) => rows * s >= 3_000) ?? 0.5
  p.decide('prod.stage1Share', share, 'D6.2', { label: 'First stage, share of the traffic', unit: 'ratio' })
  p.decide('prod.stage1Days', rows * share >= 3_000 ? 1 : 7, 'D6.2', { label: 'First stage lasts', unit: 'd' })
  p.expr('prod.stage1N', 'max(1,floor({data.rowsPerDay}*{prod.stage1Share}*{prod.stage1Days}))', {
    label: 'Cases the first stage sees',
    unit: 'n',
  })
  p.assume(
    'prod.canaryP0',
    0.01,
    `Rate of the guardrail event among ${a.words.units} today; take it from the control of the same size.`,
    { label: 'Guardrail event, rate today' },
  )
  p.expr('prod.canaryP1', '{prod.canaryP0}*2', { label: 'Rate the first stage must catch', unit: 'ratio' })
  const inputs = { p0: from('prod.canaryP0'), p1: from('prod.canaryP1'), n: from('prod.stage1N') }
  p.calc('prod.stage1Alarm', 'canary', inputs, 'alarmCount', {
    label: 'Stop the first stage at so many events',
    unit: 'n',
  })
  p.calc('prod.stage1Detect', 'canary', inputs, 'detect', {
    label: 'Chance that it stops a doubled rate',
    unit: 'prob',
  })
  p.decide(
    'prod.canaryStages',
    a.prod.stages
      .filter((stage) => stage.share > 0)
      .map((stage, index) => ({ id: stage.id, share: index === 0 ? share : Math.max(stage.share, share) })),
    'D6.2',
  )
}

function governance(p: Planner): void {
  const eu = p.has('reg.regions', 'EU')
  if (p.is('reg.affectsIndividuals', true) || p.is('reg.legalEffect', true) || p.is('reg.sector', 'employment')) {
    p.decide('prod.fairnessAudit', true, 'D6.2')
    p.decide('prod.auditLog', true, 'D6.2')
  }
  if (p.is('reg.euAiActClass', 'high')) {
    p.decide('prod.humanOversight', 'override', 'D6.2')
    p.decide('prod.auditLog', true, 'D6.2')
    p.decide('prod.techDoc', true, 'D6.2')
  }
  if (eu && (p.is('data.specialCategory', true) || p.is('reg.largeScaleProfiling', true)))
    p.decide('prod.dpia', true, 'D6.2')
  if (eu && p.is('reg.legalEffect', true) && p.is('reg.automation', 'full'))
    p.decide('reg.automation', 'assisted', 'D6.2')
  if (p.is('problem.type', 'agent', 'rag_qa', 'text_generation')) p.decide('prod.aiDisclosure', true, 'D6.2')
  if (p.is('reg.bank', true)) p.decide('prod.independentValidation', true, 'D6.2')
}
