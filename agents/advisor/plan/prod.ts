import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { applicable } from '../lines'
import type { Planner } from '../planner'
import { from, literal } from '../planner-input'

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
  p.assume('prod.owner', a.prod.owner, 'Suggested by this design; the organization names the team.')
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
  p.assume('prod.driftFeatures', 40, 'Watched inputs and segments; the most important ones, not all.')
  p.decide('prod.checksPerDay', 1, 'D6.2')
  // About one false ticket a week in all: the more series, the stricter each of them.
  const looks = (p.num('prod.driftFeatures') ?? 40) * (p.num('prod.checksPerDay') ?? 1) * 7
  p.decide('prod.driftAlpha', [1e-3, 1e-4, 1e-5, 1e-6, 1e-7].find((alpha) => alpha * looks <= 1) ?? 1e-8, 'D6.2')
  // A day of a few hundred cases moves by chance alone: there the window is the last week.
  const days = (p.num('data.rowsPerDay') ?? 0) < 500 ? 7 : 1
  p.expr('prod.driftN', `max(200,min(floor({data.rowsPerDay}*${days}),20000))`, {
    label: `Cases in one drift window, ${days === 7 ? 'the last week' : 'one day'}`,
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
  // Two hundredths above what chance reaches in windows of this size, never below the usual tenth.
  const noise = p.num('prod.psiNoise')
  const limit = noise === undefined ? 0.1 : Math.max(0.1, Math.ceil(noise * 100 + 2) / 100)
  p.decide(
    'prod.driftThreshold',
    limit,
    'D6.2',
    limit > 0.1 ? { note: 'Set above the noise of a window this small; a larger window allows a lower limit.' } : {},
  )
  p.expr('prod.falseAlarmsPerWeek', '{prod.driftAlpha}*{prod.driftFeatures}*{prod.checksPerDay}*7', {
    label: 'False drift tickets a week',
    unit: 'count',
  })
}

function canary(p: Planner, a: Archetype): void {
  const daily = a.exp.online.perDay && p.num('exp.casesPerDay') !== undefined ? 'exp.casesPerDay' : 'data.rowsPerDay'
  const rows = p.num(daily) ?? 0
  // The smallest first stage whose day holds enough cases to see a doubled complaint rate.
  const share = [0.01, 0.05, 0.1, 0.25].find((s) => rows * s >= 3_000) ?? 0.5
  p.decide('prod.stage1Share', share, 'D6.2', { label: 'First stage, share of the traffic', unit: 'ratio' })
  p.decide('prod.stage1Days', rows * share >= 3_000 ? 1 : daily === 'exp.casesPerDay' ? 28 : 7, 'D6.2', {
    label: 'First stage lasts',
    unit: 'd',
  })
  p.expr('prod.stage1N', `max(1,floor({${daily}}*{prod.stage1Share}*{prod.stage1Days}))`, {
    label: 'Cases the first stage sees',
    unit: 'n',
  })
  if (a.prod.canary)
    p.expr('prod.canaryP0', a.prod.canary.formula, {
      label: 'Guardrail event, rate this design promises',
      unit: 'ratio',
      note: 'What the entry of this kind of system promises elsewhere in the design.',
    })
  p.assume(
    'prod.canaryP0',
    0.01,
    `Rate of the guardrail event among ${a.words.units} today; take it from the control of the same size.`,
    { label: 'Guardrail event, rate today' },
  )
  p.expr('prod.canaryP1', 'min(0.95,{prod.canaryP0}*2)', { label: 'Rate the first stage must catch', unit: 'ratio' })
  if (p.num('exp.deff') !== undefined) {
    p.expr('prod.stage1Deff', 'max(1,1+({exp.clusterSize}*{prod.stage1Days}/{exp.plannedDays}-1)*{exp.icc})', {
      label: 'Design effect of the first stage',
      unit: 'x',
      note: 'Clusters have had less time to fill than in the test.',
    })
    p.expr('prod.stage1EffN', 'max(1,floor({prod.stage1N}/{prod.stage1Deff}))', {
      label: 'Independent cases the first stage is worth',
      unit: 'n',
    })
  }
  const n = p.num('prod.stage1EffN') === undefined ? 'prod.stage1N' : 'prod.stage1EffN'
  const inputs = { p0: from('prod.canaryP0'), p1: from('prod.canaryP1'), n: from(n) }
  p.calc('prod.stage1Alarm', 'canary', inputs, 'alarmCount', {
    label: 'Stop the first stage at so many events',
    unit: 'n',
  })
  p.calc('prod.stage1Detect', 'canary', inputs, 'detect', {
    label: 'Chance that it stops a doubled rate',
    unit: 'prob',
  })
  window(p, 'hour', `max(1,floor({${daily}}/24))`, 1 / 720, 'one false alarm a month')
  window(p, 'week', `max(1,floor({${daily}}*7))`, 1 / 52, 'one false alarm a year')
  p.decide(
    'prod.canaryStages',
    applicable(a.prod.stages, p.all())
      .map(({ item }) => item)
      .filter((stage) => stage.share > 0)
      .map((stage, index) => ({ id: stage.id, share: index === 0 ? share : Math.max(stage.share, share) })),
    'D6.2',
  )
}

/** Guardrail events in one hour or week that chance alone would bring about as rarely as promised. */
function window(p: Planner, id: 'hour' | 'week', cases: string, alpha: number, promise: string): void {
  p.expr(`prod.${id}N`, cases, { label: `Cases in one ${id}`, unit: 'n' })
  p.calc(
    `prod.${id}Alarm`,
    'canary',
    { p0: from('prod.canaryP0'), p1: from('prod.canaryP1'), n: from(`prod.${id}N`), alpha: literal(alpha) },
    'alarmCount',
    { label: `Guardrail events in one ${id} that raise an alarm`, unit: 'n', note: `Set for ${promise}.` },
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
