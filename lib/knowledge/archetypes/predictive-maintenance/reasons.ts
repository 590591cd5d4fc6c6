import type { Reasons } from '../reasons'

/** Why each decision of the maintenance entry falls as it does. */
export const maintenanceReasons: Reasons = {
  metric: {
    runnerUp: 'knows ranks and no dates; planners work {{problem.leadDays}} ahead',
    revisitWhen: 'Slots and spares come in less than {{problem.leadDays}}',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'A threshold at one half',
        whyNot: 'no [[entity]] reaches it over {{problem.leadDays}}, and a miss costs {{problem.cFN}}',
      },
    ],
    rationale: [
      'An inspection pays from there on, at {{problem.cFP}} against {{problem.cFN}}; below it even a free slot stays empty.',
    ],
    revisitWhen: 'The books put {{problem.cFN}} or {{problem.cFP}} at another amount',
  },
  split: { revisitWhen: 'A new type of [[entity]] enters service: it is held out whole' },
  family: { revisitWhen: 'Confirmed failures of one mode exceed five hundred' },
  conditions: {
    rejected: [
      {
        option: 'Alerts without the regime',
        whyNot: 'full load would be read as wear on {{data.rowsPerDay}}',
      },
    ],
    rationale: [
      'Signals are compared inside their regime, and a finding is a rank for {{prod.inspectionsPerDay}} inspections, never an order to stop or run.',
    ],
    revisitWhen: 'Inspections find nothing in one half of the ranks',
  },
  serving: {
    rejected: [
      { option: 'At the end of the month', whyNot: '{{problem.leadDays}} of warning would have passed' },
      {
        option: 'On the machine itself',
        whyNot: 'slots are planned elsewhere, and the controller’s software is not changed for it',
      },
    ],
    rationale: [
      'Each [[unit]] is scored when its data land; planners need it before the next planning round, {{arch.latencyP99Ms}} after arrival.',
    ],
    revisitWhen: 'Data arrive once a week',
  },
  fallback: {
    rejected: [{ option: 'Silence', whyNot: '[[actor]] would read it as all well, at {{problem.cFN}} a miss' }],
    rationale: [
      'Intervals go on whatever the model says; a stale rank moves none of {{prod.inspectionsPerDay}} inspections.',
    ],
    revisitWhen: 'Intervals are extended because of the model',
  },
  test: { revisitWhen: 'Overhauls in one arm change the parts of the other' },
  retraining: {
    rejected: [
      { option: 'After each failure', whyNot: 'one event in {{data.labelDelayDays}} is an anecdote, not a fit' },
    ],
    revisitWhen: 'Regimes or a repair method change',
  },
  release: {
    rejected: [
      {
        option: 'The fleet at once',
        whyNot: 'inspections at {{problem.cFP}} without a finding use up trust in a month',
      },
    ],
    rationale: [
      'Advice only: at most {{prod.inspectionsPerDay}} requests a day, ended by no-fault [[pulls]] over {{prod.noFaultLimit}}; the interval stays in force.',
    ],
    revisitWhen: 'Two failures of one stage come without a warning',
  },
  oversight: {
    rejected: [
      {
        option: 'Extend intervals from the score',
        whyNot: 'that is a change of the approved program, and the authority’s to allow',
      },
    ],
    rationale: [
      'Airworthiness or machine safety stays with the program: the score adds inspections, up to {{prod.inspectionsPerDay}}, and removes none.',
    ],
    revisitWhen: 'An authority is asked to credit the score',
  },
  optimise: {
    rejected: [
      {
        option: 'Sequence networks on accelerators',
        whyNot: '{{data.nPositives}} failures cannot feed one, whatever it costs a month',
      },
    ],
    rationale: ['Raw signals become features once a cycle; scoring takes {{arch.p99_score}} of {{arch.sumP99Ms}}.'],
    revisitWhen: 'Signals come at ten times the rate',
  },
  money: [
    'An in-service failure costs {{problem.cFN}}, an empty inspection {{problem.cFP}}; cycles cost {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers and one planner who answers: features first, networks when failures allow.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-02': ['Windows of one [[entity]] on both sides let the model know it by its quirks; each is held out whole.'],
    'DS-01': ['Shuffled cycles let the days after a failure explain those before it.'],
    'DS-09': [
      '{{data.nPositives}} failures pay for a handful of terms; the censored lives carry the rest, and every figure has its interval.',
    ],
    'DS-23': ['Parts changed in good time never failed: they are censored, not healthy for ever.'],
    'PF-03': [
      'Hardly any cycle ends in a failure: “healthy” is right {{problem.constantAccuracy}} of the time and helps nobody.',
    ],
    'PF-10': [
      'Not one miss and no empty inspection cannot be had from {{data.nPositives}} failures; costs decide between them.',
    ],
  },
  gaps: [
    { test: 'M2', how: 'replayed failures by lead time against findings, {{exp.readDay}}' },
    { test: 'D1', how: 'limits of each sensor by regime, before the first rank' },
    { test: 'R1', how: 'a firmware change replayed on old cycles' },
  ],
}
