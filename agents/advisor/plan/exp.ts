import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { capitalised } from '../lines'
import type { Planner } from '../planner'
import { from, literal } from '../planner-input'

/** Designs whose units are groups: rows inside one are alike, so the sample is smaller than it looks. */
const CLUSTERED = ['switchback', 'cluster']
const CLUSTER_SIZE = 200
const ICC = 0.01

export function planExp(p: Planner, a: Archetype): void {
  const type = experimentTypeOf(p, a)
  p.decide('exp.type', type, 'D5.1')
  p.decide('exp.unit', a.exp.unit, 'D5.1')
  p.decide('exp.analysisUnit', a.exp.unit, 'D5.1')
  p.decide(
    'exp.guardrails',
    a.metrics.guardrails.map((g) => g.id),
    'D5.1',
  )
  p.decide('exp.sequential', p.is('exp.peeking', true), 'D5.1')
  p.decide('exp.nVariants', 2, 'D5.1')
  p.decide('exp.nPrimaryMetrics', 1, 'D5.1')
  const grouped = CLUSTERED.includes(type) || a.exp.online.clusterSize !== undefined
  if (grouped) p.decide('exp.clusterSE', true, 'D5.1')
  p.decide('exp.alpha', 0.05, 'D5.1')
  p.decide('exp.power', 0.8, 'D5.1')
  if (a.exp.online.rateFrom && p.num(a.exp.online.rateFrom) !== undefined)
    p.expr('exp.baselineRate', `{${a.exp.online.rateFrom}}`, { label: `Today: ${a.exp.online.metric}` })
  p.assume(
    'exp.baselineRate',
    a.exp.online.baselineRate,
    `${capitalised(a.exp.online.metric)}: no rate in the brief. Replace by last month’s.`,
    { label: `Today: ${a.exp.online.metric}` },
  )
  p.assume(
    'exp.mdeRel',
    a.exp.online.mdeRel,
    'The smallest change worth shipping; the owner of the business number sets it.',
  )
  p.expr('exp.treatedRate', '{exp.baselineRate}*(1+{exp.mdeRel})', {
    label: 'Rate the test must be able to see',
    unit: 'ratio',
  })
  p.calc(
    'exp.nIndependent',
    'ab_two_prop',
    { p1: from('exp.baselineRate'), p2: from('exp.treatedRate'), alpha: from('exp.alpha'), power: from('exp.power') },
    'nPerArm',
    { label: 'Cases per arm, if independent', unit: 'n' },
  )
  if (grouped) clustering(p, a)
  else p.expr('exp.nPerArm', 'ceil({exp.nIndependent})', { label: 'Cases per arm', unit: 'n' })
  eligible(p, a)
  p.calc(
    'exp.days',
    'ab_duration',
    { nPerArm: from('exp.nPerArm'), variants: literal(2), dailyEligible: from('exp.dailyEligible') },
    'days',
    { label: 'Days of traffic needed', unit: 'd' },
  )
  if (p.num('exp.days') !== undefined)
    p.expr('exp.plannedDays', 'max(14,ceil({exp.days}/7)*7)', { label: 'Days enrolled, whole weeks', unit: 'd' })
  p.expr('exp.readDay', '{exp.plannedDays}+{data.labelDelayDays}', {
    label: 'Day of the final reading, once outcomes are in',
    unit: 'day',
  })
  p.expr('exp.nFourWeeks', '28*{exp.dailyEligible}/2', { label: 'Cases per arm after four weeks', unit: 'n' })
  p.calc('exp.mdeFourWeeks', 'mde_prop', { p: from('exp.baselineRate'), nPerArm: from('exp.nFourWeeks') }, 'mdeAbs', {
    label: 'Smallest change four weeks can show',
    unit: 'points',
  })
  offline(p)
}

/** Cases of the metric a day: of an alert or inspection there are far fewer than cases scored. */
function eligible(p: Planner, a: Archetype): void {
  const { perDay } = a.exp.online
  if (perDay) p.expr('exp.casesPerDay', perDay.formula, { label: `${capitalised(perDay.cases)} a day`, unit: '1/d' })
  const path = p.num('exp.casesPerDay') === undefined ? 'data.rowsPerDay' : 'exp.casesPerDay'
  p.decide('exp.allocation', (p.num(path) ?? 0) > 500_000 ? 0.2 : 1, 'D5.1', {
    label: 'Share of the traffic in the test',
    unit: 'ratio',
  })
  const daily = `{${path}}*{exp.allocation}`
  p.expr('exp.dailyEligible', path === 'data.rowsPerDay' ? `max(1,floor(${daily}))` : daily, {
    label: 'Cases in the test a day',
    unit: '1/d',
  })
}

export function experimentTypeOf(p: Planner, a: Archetype): string {
  const stated = p.text('exp.type')
  if (p.is('exp.interference', true) && a.exp.type === 'ab') return 'switchback'
  return stated &&
    stated !== 'pre_post' &&
    stated !== 'none' &&
    !(stated === 'ab' && p.is('exp.interference', true)) &&
    stated === a.exp.type
    ? stated
    : a.exp.type
}

/** A unit that holds many cases is worth fewer than it holds: n grows by the design effect. */
function clustering(p: Planner, a: Archetype): void {
  p.assume(
    'exp.icc',
    a.exp.online.icc ?? ICC,
    `Likeness of cases inside one ${a.exp.unit}; estimate it from an A/A period.`,
    {
      label: 'Intra-cluster correlation',
      unit: 'ratio',
    },
  )
  p.assume(
    'exp.clusterSize',
    a.exp.online.clusterSize ?? CLUSTER_SIZE,
    `Cases in one ${a.exp.unit} during the test; count them.`,
    {
      label: `Cases in one ${a.exp.unit}`,
      unit: 'count',
    },
  )
  p.expr('exp.deff', '1+({exp.clusterSize}-1)*{exp.icc}', {
    label: 'Design effect',
    unit: 'x',
    note: 'Kish 1965: 1 + (m − 1) × ICC.',
  })
  p.expr('exp.nPerArm', 'ceil({exp.nIndependent}*{exp.deff})', { label: 'Cases per arm', unit: 'n' })
}

function offline(p: Planner): void {
  p.assume('exp.expectedMetric', 0.85, 'A level to plan with, not a forecast: it sets how wide the interval is.', {
    label: 'Level the test set is sized for',
    unit: 'ratio',
  })
  p.decide('exp.halfWidth', 0.03, 'D5.1', { label: 'Half-width wanted for a slice', unit: 'points' })
  p.calc('exp.testN', 'wilson_n', { p: from('exp.expectedMetric'), halfWidth: from('exp.halfWidth') }, 'n', {
    label: 'Cases a slice needs to be read alone',
    unit: 'n',
  })
  p.decide('exp.offlineDiff', 0.02, 'D5.1', { label: 'Difference between two models worth a switch', unit: 'points' })
  p.assume('exp.discordant', 0.1, 'Share of cases on which two candidates disagree; count it on the first pair.', {
    label: 'Cases on which candidates disagree',
    unit: 'ratio',
  })
  p.calc('exp.pairedN', 'mcnemar_n', { discordant: from('exp.discordant'), diff: from('exp.offlineDiff') }, 'n', {
    label: 'Cases for a paired comparison',
    unit: 'n',
  })
  const positives = p.num('data.nPositives')
  const metrics = [p.text('problem.primaryMetric'), p.all()['problem.metrics']?.value].flat()
  const isAucRead = metrics.some((metric) => typeof metric === 'string' && /auc/.test(metric))
  if (isAucRead && positives !== undefined && positives >= 2 && positives < 2_000) {
    p.assume('exp.aucPlan', 0.85, 'A level to plan with: it sets how wide the interval is.', {
      label: 'AUC the interval is worked out at',
      unit: 'ratio',
    })
    p.calc(
      'exp.aucSe',
      'auc_se',
      { auc: from('exp.aucPlan'), nPos: from('data.nPositives'), nNeg: literal(10_000) },
      'se',
      { label: 'Standard error of an AUC on these positives', unit: 'ratio' },
    )
  }
}
