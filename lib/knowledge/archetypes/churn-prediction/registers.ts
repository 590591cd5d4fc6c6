import type { Archetype } from '../types'

/** Performance, assumptions, decisions, risks and questions of the churn entry. */
export const churnRegisters = {
  perf: {
    bottleneck:
      'Joining months of events into features takes most of the night; scoring {{data.rowsPerDay}} [[units]] takes minutes.',
    techniques: [
      {
        name: 'Incremental features',
        verdict: 'use',
        why: 'yesterday’s sums plus one day, instead of {{data.historyDays}} of events',
        risk: 'a late event is missed',
      },
      {
        name: 'Score changed customers only',
        verdict: 'later',
        why: 'saves part of {{perf.servingUsd}}',
        risk: 'silence is the signal and changes nothing',
      },
      {
        name: 'Scores on each page view',
        verdict: 'refuse',
        why: 'the list is weekly; {{perf.servingUsd}} buys what nobody reads sooner',
        risk: 'two chances for one customer',
      },
      {
        name: 'Deep sequence model',
        verdict: 'refuse',
        why: '{{data.nPositives}} leavers do not feed one, and reasons are owed to the callers',
        risk: 'unexplained list',
      },
    ],
    scaling: [
      'Twice the [[units]] is twice the night’s work; the hours of [[actor]] do not double, so the cut of the list moves.',
    ],
    tools: [
      { name: 'SQL in the warehouse', why: 'features where the events are; Spark only past one machine' },
      { name: 'LightGBM or XGBoost', why: 'tables with gaps; PyTorch has nothing to add here' },
      { name: 'scikit-learn', why: 'calibration and the linear reference' },
      { name: 'Airflow', why: 'one weekly chain; Kubeflow is more than a batch of tables' },
      { name: 'MLflow', why: 'model, calibration and cut as one version' },
    ],
  },
  assumptions: [
    {
      path: 'problem.contactsPerQuarter',
      value: 2,
      label: 'Contacts a customer bears in a quarter',
      unit: 'count',
      note: 'Replace by the cap of the campaign team.',
    },
  ],
  expressions: [],
  decisions: [
    {
      step: 'problem',
      title: 'Whom to contact',
      choice: 'Those whom an [[offer]] moves, ordered by chance times margin; a random holdout is never contacted',
      alternatives: [
        {
          option: 'Everybody above a chance',
          whyNot:
            'spends {{problem.cFP}} on [[units]] who stay anyway, and wakes some who would not have thought of leaving',
        },
      ],
      rationale:
        'One kept [[unit]] is worth {{problem.cFN}}, an [[offer]] costs {{problem.cFP}}; both depend on the effect, which only the holdout shows.',
      confidence: 'medium',
      revisitWhen: 'The holdout leaves no more often than the contacted, two quarters in a row',
    },
    {
      step: 'data',
      title: 'Window of the label',
      choice: 'Observation up to a date, outcome in the {{data.labelDelayDays}} after it, nothing in between',
      alternatives: [
        {
          option: 'Left or not, as of today',
          whyNot: 'mixes [[units]] observed for a week with those observed for a year',
        },
      ],
      rationale:
        'The list is used before the outcome, so {{data.labelDelayDays}} separate what may be known from what is asked.',
      confidence: 'high',
      revisitWhen: 'Contracts change the term of notice',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Predicts [[positive]] but not persuadability: discounts go to those who would stay or go anyway',
      severity: 'high',
      mitigation: 'Standing holdout, then an uplift model',
      owner: 'Finance',
    },
    {
      step: 'problem',
      risk: 'Contact wakes sleeping dogs: the called leave more often',
      severity: 'high',
      mitigation: 'Effect by plan against the holdout; stop at {{exp.halfWidth}}',
      owner: 'Retention',
    },
    {
      step: 'data',
      risk: 'Leakage: cancel-page visits and late extraction make the offline figure',
      severity: 'high',
      mitigation: 'Dated copies, window gap of {{data.labelDelayDays}}',
      owner: 'ML',
    },
    {
      step: 'data',
      risk: 'Feedback: past campaigns decide who looks saved',
      severity: 'medium',
      mitigation: 'Weight by the logged chance of contact',
      owner: 'ML',
    },
    {
      step: 'exp',
      risk: 'Label delay: an effect is known only after {{data.labelDelayDays}}',
      severity: 'medium',
      mitigation: 'Use and complaints as early signs, never as the verdict',
      owner: 'Finance',
    },
    {
      step: 'prod',
      risk: 'Objection to profiling is honored late',
      severity: 'medium',
      mitigation: 'List built from the objection register of the same day',
      owner: 'Data protection',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What margin does a kept [[unit]] bring over a year?',
      whyItMatters: 'Moves D1.2 and the cut of the list: {{problem.cFN}} is our guess.',
      meanwhile: '{{problem.cFN}}',
    },
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does one contact with its [[offer]] cost, discount included?',
      whyItMatters: 'Moves D1.2: below it no call pays.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'problem',
      path: 'problem.goalIsIncremental',
      question: 'Is the goal to know who leaves, or whom an [[offer]] would keep?',
      whyItMatters: 'Decides D3.1: the second needs a randomized campaign.',
      meanwhile: 'who leaves, with a holdout that prepares the second',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which regions do the [[units]] live?',
      whyItMatters: 'Moves D6.2: objection, consent to calls, opt-out.',
      meanwhile: 'the strictest of them',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
