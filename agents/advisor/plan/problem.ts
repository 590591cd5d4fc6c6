import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { defaultsFor, hasThreshold, isUnlabelled } from '../defaults'
import type { Planner } from '../planner'
import { literal, from } from '../planner-input'
import { primaryMetricOf, servingOf } from '../choices'
import { planWindows } from './data'
import { rememberProposal } from './model'
import { planCurrency } from './money'

/** Nobody waits for a batch: its answers are due within the hour after it. */
const BATCH_MS = 3_600_000

const CLASSIFIES = ['binary_classification', 'multiclass_classification', 'multilabel_classification']

const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')

export function planProblem(p: Planner, a: Archetype): void {
  const d = defaultsFor(a.id)
  planCurrency(p)
  p.assume('problem.archetype', a.id, 'Read from the words of the brief; choose another one if the case is different.')
  // How many classes there are is the brief's to say; another kind of question is the design's to correct.
  const stated = p.text('problem.type') ?? ''
  const sameKind = CLASSIFIES.includes(stated) && CLASSIFIES.includes(a.problemType)
  if (!sameKind) p.decide('problem.type', a.problemType, 'D1.1')
  p.decide('problem.primaryMetric', primaryMetricOf(p, a), 'D1.1')
  p.decide('problem.metrics', a.metrics.good.filter((m) => m !== p.text('problem.primaryMetric')).slice(0, 3), 'D1.1')
  p.decide(
    'problem.guardrails',
    a.metrics.guardrails.map((g) => g.id),
    'D1.1',
  )
  p.assume(
    'problem.businessMetric',
    a.metrics.business.id,
    'The brief names no business number: to be confirmed by its owner before a line is built.',
  )
  p.assume(
    'problem.actionOnPrediction',
    slug(a.words.action),
    'What the output changes; to be confirmed by those who act on it.',
  )
  p.decide('problem.ruleBaseline', 'measured', 'D1.1')
  p.assume('model.baselineFamily', a.problem.baseline.id, 'The simplest thing that has to be beaten on the same split.')
  p.decide('problem.gainRel', 0.05, 'D1.1', {
    label: 'Relative gain over the baseline that pays a release',
    unit: 'ratio',
    note: 'Below it a second stack costs more than it brings; the owner of the business number moves it.',
  })
  p.assume(
    'exp.mdeRel',
    a.exp.online.mdeRel,
    'The smallest change worth shipping; the owner of the business number sets it.',
  )
  if (p.num('arch.latencyP99Ms') === undefined && p.num('problem.decisionDeadlineMs') !== undefined) {
    p.expr('arch.latencyP99Ms', '{problem.decisionDeadlineMs}')
  }
  p.assume(
    'arch.latencyP99Ms',
    servingOf(p, a) === 'batch' ? Math.max(BATCH_MS, a.arch.defaultLatencyMs) : a.arch.defaultLatencyMs,
    'No limit in the brief: usual for this kind of system. Replace by the limit of the caller.',
  )
  p.assume(
    'problem.decisionDeadlineMs',
    p.num('arch.latencyP99Ms') ?? a.arch.defaultLatencyMs,
    'Taken from the latency limit.',
  )
  load(p, d.rowsPerDay)
  p.assume(
    'data.labelDelayDays',
    d.labelDelayDays,
    'Usual for this kind of outcome. Replace by the age at which nine in ten outcomes are known.',
  )
  costs(p, d, a)
  // Step 1 answers what the brief proposes, and needs these figures for it.
  rememberProposal(p)
  if (a.id !== 'rules_only') planWindows(p)
}

function load(p: Planner, rowsPerDay: number): void {
  p.assume('arch.peakToMean', 3, 'Peak over mean of a day; read it off last month’s traffic.', {
    label: 'Peak over mean load',
    unit: 'x',
  })
  if (p.num('data.rowsPerDay') === undefined && p.num('arch.qpsPeak') !== undefined) {
    p.expr('data.rowsPerDay', '{arch.qpsPeak}/{arch.peakToMean}*86400', {
      note: 'The brief gives the peak; the day follows from it.',
    })
  }
  if (p.num('data.rowsPerDay') === undefined && p.num('brief.fleet') !== undefined) {
    p.assume('data.cyclesPerMachine', 6, 'Flights, runs or shifts of one machine that are scored; count them.', {
      label: 'Operating cycles of one machine a day',
      unit: 'count',
    })
    p.expr('data.rowsPerDay', '{brief.fleet}*{data.cyclesPerMachine}', {
      note: 'The brief gives the fleet; the cycles of a day follow from it.',
    })
  }
  p.assume('data.rowsPerDay', rowsPerDay, 'The brief names no cases a day. Replace by last month’s count.')
  if (p.num('arch.qpsPeak') === undefined)
    p.expr('arch.qpsPeak', '{data.rowsPerDay}/86400*{arch.peakToMean}', {
      note: 'The brief gives the day; the peak follows from it.',
    })
}

function costs(p: Planner, d: { cFP: number; cFN: number }, a: Archetype): void {
  const note = 'The brief does not say what this error costs. Replace by the mean of last quarter.'
  p.assume('problem.cFP', d.cFP, note, { label: 'Cost of one false alarm' })
  p.assume('problem.cFN', d.cFN, note, { label: 'Cost of one miss' })
  p.expr('problem.costRatio', '{problem.cFN}/{problem.cFP}', { label: 'A miss costs as much as so many false alarms' })
  if (p.num('data.positiveRate') !== undefined) {
    p.expr('problem.constantAccuracy', 'max({data.positiveRate},1-{data.positiveRate})', {
      label: 'Accuracy of a constant answer',
    })
    p.expr('problem.positivesPerDay', '{data.rowsPerDay}*{data.positiveRate}', {
      label: `Positive ${a.words.units} a day`,
      unit: '1/d',
    })
    p.expr('problem.lossPerDay', '{problem.positivesPerDay}*{problem.cFN}', {
      label: 'Cost of missing all of them',
      unit: 'usd/day',
    })
    if (p.num('problem.reportedAccuracy') !== undefined) {
      p.expr('problem.accuracyOverConstant', '{problem.reportedAccuracy}-{problem.constantAccuracy}', {
        label: 'Reported accuracy above a constant answer',
      })
    }
  }
  if (hasThreshold(p.text('problem.type')) && !isUnlabelled(p.all())) {
    p.calc(
      'model.threshold',
      'cost_threshold',
      { cFP: from('problem.cFP'), cFN: from('problem.cFN'), cTP: literal(0), cTN: literal(0) },
      'threshold',
      { label: 'Decision threshold', unit: 'prob' },
    )
  }
}
