import type { Setting } from '../types'
import { launderingReasons } from './laundering-reasons'
import { launderingRegisters } from './laundering-registers'

/** Alerts of a monitoring system, ranked for investigators who decide whether to report. */
export const launderingAlerts: Setting = {
  id: 'laundering_alerts',
  name: 'Laundering alerts for investigators',
  signs: [
    /\banti[- ]money[- ]laundering\b|\bAML\b/,
    /\bsuspicious activity\b|\bSARs?\b|\bSTRs?\b/,
    /\blaunder/i,
    /\btransaction monitoring\b/i,
  ],
  over: {
    ...launderingRegisters,
    reasons: launderingReasons,
    words: {
      unit: 'alert',
      units: 'alerts',
      positive: 'laundering',
      entity: 'customer',
      action: 'rank it for an investigator, who closes or reports it',
      actor: 'the investigation team',
      consumer: 'the customer whose account is looked into',
      task: 'ranking of laundering alerts',
      baseline: 'the order in which rules raise alerts',
      analyst: 'investigator',
    },
    problem: {
      summary: [
        'Each [[unit]] that the monitoring rules raise gets a place in the queue, so that investigators read the likely reports first and none is closed unread by a machine.',
        {
          text: 'About {{data.positiveRate}} of them end in a report today; the rest is reading time.',
          when: [{ path: 'data.positiveRate', known: true }],
        },
      ],
      whyMl: [
        'Thresholds on amounts and countries stay rules: supervisors examine them one by one. What a rule cannot do is say which of the [[units]] it raises resembles those that became reports.',
      ],
      antiGoals: [
        'No [[unit]] is closed without a person; the score orders, it does not decide.',
        'No score is told to the [[entity]]: tipping off is an offense.',
        'No account is blocked from this score.',
      ],
      falsePositive: 'An investigator spends an hour on ordinary business.',
      falseNegative: 'A reportable pattern waits at the end of the queue beyond the legal term.',
      baseline: {
        id: 'rules',
        text: 'Present queue order, replayed on the same test months at the same number of readings.',
      },
      stakeholders: [
        { who: 'Money-laundering reporting officer', cares: 'terms kept, every closure explained' },
        { who: 'Investigators', cares: 'a short reason beside each place in the queue' },
        { who: 'Supervisor', cares: 'model file, validation, and proof that nothing was dropped' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Alert history',
          holds: 'rule, date, closure, report filed',
          trap: 'closure codes differ between teams',
        },
        { name: 'Ledger of transfers', holds: 'amount, counterparty, channel', trap: 'late postings change the past' },
        {
          name: 'Customer file',
          holds: 'expected activity, owners, risk class',
          trap: 'refreshed only at review; keep the dated copy',
        },
      ],
      labels: [
        'The label is an investigator’s decision to report, {{data.labelDelayDays}} after the [[unit]]; law enforcement seldom answers, so it is a judgment and not the truth.',
        'Activity that no [[unit]] was raised for has no label at all. A random sample below the line is read each month for what the rules miss.',
      ],
      features: [
        {
          group: 'Rule, amount, countries of the [[unit]]',
          available: 'when it is raised',
          trap: 'rule versions shift meanings',
        },
        {
          group: 'Flows in and out over months, by counterparty',
          available: 'nightly, up to the day before',
          trap: 'windows must end before the alert',
        },
        { group: 'Links to earlier reports', available: 'nightly', trap: 'only reports filed by then' },
        { group: 'Investigator notes, closure code', available: 'after the reading', trap: 'banned' },
      ],
      leaks: [
        'Notes and status fields written during the investigation.',
        'Several [[units]] of one case on both sides of the split.',
      ],
      split: {
        strategy: 'time_based',
        text: [
          'By month the [[unit]] was raised, whole cases together, with {{data.labelDelayDays}} left out before the test so that its decisions are final.',
          'A change of rules starts a new test period.',
        ],
        whyNotRandom: '[[units]] of one case carry the same transfers into training and test',
      },
      quality: ['Alerts a day by rule, share without counterparty, and postings that arrive after the month’s close.'],
      privacy: [
        'Suspicion is confidential by law: access by name, every look logged, nothing leaves the bank’s own systems.',
      ],
    },
    metrics: {
      good: ['precision_at_k', 'recall_at_precision', 'pr_auc'],
      pick: 'Reports among the {{problem.readsPerDay}} [[units]] that the team reads in a day: the queue is cut there, whatever the score.',
      bad: [
        { id: 'accuracy', why: 'closing every [[unit]] would be right most days' },
        { id: 'roc_auc', why: 'averages over parts of the queue that nobody reads' },
      ],
      business: {
        id: 'hours_per_report',
        name: 'Hours of reading a report',
        target: '{{exp.mdeRel}} more reports in the hours worked',
      },
      guardrails: [
        { id: 'term', name: '[[Units]] past the legal term', limit: 'none over {{problem.termDays}}' },
        {
          id: 'below_line',
          name: 'Reports in the random sample below the line',
          limit: 'at most {{data.belowLineShare}} of {{data.belowLineN}}',
        },
        { id: 'segment', name: 'Top places between segments', limit: 'ratio under {{exp.fairRatio}}, or explained' },
      ],
    },
    model: {
      options: [
        {
          id: 'gbdt',
          name: 'Gradient-boosted trees by case',
          fits: [{ path: 'data.rowsPerDay', above: 20 }],
          pro: 'Flows, counterparties and rule hits interact; trees give each place among {{data.rowsPerDay}} its reasons.',
          con: 'Too few decided [[units]] for their freedom',
          work: 'a few hundred tree walks a row',
        },
        {
          id: 'logistic_regression',
          name: 'Logistic regression on rule features',
          pro: 'Few decided [[units]], and each weight can be shown to a supervisor.',
          con: 'Blind to flows that matter only together; the baseline',
          work: 'one sum a row',
        },
        {
          id: 'gnn',
          name: 'Graph network over counterparties',
          pro: 'Sees layers of accounts.',
          con: 'Cannot say to an [[analyst]] which transfer raised the place; link counts enter as features',
          work: 'gathering of neighbors',
        },
      ],
      theory: [
        'A queue needs order only: [[units]] are ranked within the day by the chance of a report, and cut at {{problem.readsPerDay}}.',
        'The chance is that of a report given what an [[analyst]] could see, not of [[positive]] itself.',
      ],
      loss: 'Log loss by case, so that a case with many [[units]] counts once.',
      augmentation: 'None: invented typologies would rank what their author imagined.',
      regularization: 'Monotone in amount and past reports; rule version as an input, so that retuning is seen.',
      optimization: 'Rolling months, chosen by reports within {{problem.readsPerDay}} readings a day.',
      interpretability: [
        'Each place shows the flows behind it, with dates and counterparties, as sentences for the case file.',
      ],
    },
    arch: {
      serving: 'batch',
      defaultLatencyMs: 3_600_000,
      concurrency: 200,
      parts: [
        {
          id: 'rules',
          name: 'Monitoring rules',
          kind: 'external',
          rhythm: 'days',
          note: 'raise alerts overnight',
          personal: true,
        },
        {
          id: 'history',
          name: 'Ledger and customer file',
          kind: 'store',
          rhythm: 'days',
          note: 'dated copies',
          personal: true,
        },
        { id: 'ranker', name: 'Nightly ranking', kind: 'job', rhythm: 'days', note: 'features, score, reason' },
        { id: 'model', name: 'Calibrated trees', kind: 'model', rhythm: 'days', note: 'version in the model file' },
        { id: 'queue', name: 'Case queue', kind: 'store', rhythm: 'days', note: 'order, reason, term', personal: true },
        { id: 'people', name: 'Investigators', kind: 'people', rhythm: 'days', note: 'close or report' },
        {
          id: 'train',
          name: 'Training and validation',
          kind: 'job',
          rhythm: 'days',
          note: 'twice a year, independent',
        },
      ],
      links: [
        { from: 'rules', to: 'ranker', label: 'alerts' },
        { from: 'history', to: 'ranker', label: 'flows' },
        { from: 'ranker', to: 'model', label: 'rows' },
        { from: 'model', to: 'queue', label: 'place and reason' },
        { from: 'queue', to: 'people', label: 'case' },
        { from: 'people', to: 'train', label: 'decisions' },
        { from: 'train', to: 'model', label: 'validated version' },
      ],
      flow: [
        'Rules raise, the night ranks, people decide.',
        'A case with little left of {{problem.termDays}} moves up whatever its score.',
      ],
      stages: [{ id: 'model', name: 'ranking run', share: 0.8 }],
      fallback: {
        id: 'by_term',
        text: 'If the run fails, the queue is ordered by legal term and amount, as before the model.',
      },
      security: ['Scores and suspicions stay inside the compliance zone; exports go through the reporting officer.'],
      alternatives: [
        {
          given: 'payments stopped before they leave',
          then: 'the online design of card fraud, with sanctions lists in front',
        },
      ],
    },
    exp: {
      type: 'shadow',
      unit: 'case',
      why: 'Investigators must not be steered in two ways at once on one [[entity]]: both orders are computed, and the share of reports reached within the day’s hours is compared.',
      rejected: [
        {
          option: 'Random order for half the cases',
          whyNot: 'a reportable case could pass its legal term for the sake of a test',
        },
        { option: 'Before and after', whyNot: 'rules and staffing change within {{data.labelDelayDays}}' },
      ],
      offline: [
        'Replay of a year: reports reached within {{problem.readsPerDay}} readings a day.',
        'Read by rule and segment; the drawn {{data.belowLineN}} are counted apart.',
      ],
      slices: ['rule that raised it', 'private and business', 'new customers', 'cash-heavy trades', 'branch'],
      fairness: [
        'Nationality and residence may enter risk rules by law, yet the ranking is read by both with intervals: a segment that rises needs a reason a supervisor accepts.',
      ],
      errorAnalysis:
        'Each month the officer and the engineer read reports that ranked low, and top places closed at once.',
      online: {
        metric: 'reports within the hours worked',
        baselineRate: 0.05,
        mdeRel: 0.2,
        rateFrom: 'data.positiveRate',
        perDay: { formula: '{problem.readsPerDay}', cases: 'alerts' },
      },
    },
  },
}
