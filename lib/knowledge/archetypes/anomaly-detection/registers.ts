import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const anomalyDetectionRegisters = {
  perf: {
    bottleneck: 'Attention runs out first: {{prod.alertBudget}} looks a day; scoring costs almost nothing.',
    techniques: [
      {
        name: 'Grouping by common dimension',
        verdict: 'use',
        why: 'one incident of {{prod.alertBudget}} instead of hundreds of alerts',
        risk: 'two causes at once are merged',
      },
      {
        name: 'Vectorized state updates',
        verdict: 'use',
        why: 'one job carries {{arch.qpsDesign}} without a cluster',
        risk: 'none for quality',
      },
      {
        name: 'Hierarchical pruning',
        verdict: 'later',
        why: 'part of the {{arch.p99_score}} of scoring',
        risk: 'opposite moves cancel in the parent',
      },
      {
        name: 'Deep forecasting network',
        verdict: 'refuse',
        why: 'scoring is {{arch.p99_score}} of {{arch.sumP99Ms}}; attention is the limit',
        risk: 'learns [[breakages]] as normal',
      },
      {
        name: 'Accelerators',
        verdict: 'refuse',
        why: '{{arch.qpsDesign}} updates of a few states',
        risk: 'batching delay',
      },
    ],
    scaling: ['Series are keyed: twice as many are twice the partitions. The budget does not grow with them.'],
    tools: [
      { name: 'Flink', why: 'keyed state, event time and checkpoints are there; Spark batches would add minutes' },
      { name: 'statsmodels and scikit-learn', why: 'decomposition and replay offline; no deep framework' },
      { name: 'Airflow', why: 'replay every {{prod.retrainCadenceDays}}' },
      { name: 'Prometheus', why: 'the planted [[breakage]] and the static limits live outside the stream job' },
    ],
  },
  assumptions: [
    {
      path: 'prod.alertBudget',
      value: 10,
      label: 'Alerts that can be looked at in a day',
      unit: 'count',
      note: 'What one person on call can read with care; ask the rota.',
    },
    {
      path: 'problem.ackFloor',
      value: 0.5,
      label: 'Alerts acknowledged, at least',
      unit: 'ratio',
      note: 'Below it people stop reading; the team that reads sets it.',
    },
  ],
  expressions: [
    {
      path: 'prod.alertShare',
      label: 'Share of the points that may alert',
      unit: 'ratio',
      formula: '{prod.alertBudget}/{data.rowsPerDay}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Budget before score',
      choice: 'Rank and cut at {{prod.alertBudget}} a day',
      alternatives: [
        {
          option: 'A threshold per series',
          whyNot: 'false alarms grow with each [[entity]], attention stays at {{prod.alertBudget}}',
        },
      ],
      rationale: 'Only {{prod.alertShare}} of the points may speak; which ones is the problem.',
      confidence: 'high',
      revisitWhen: 'The rota can read more than {{prod.alertBudget}}',
    },
    {
      step: 'data',
      title: 'Gold events',
      choice: 'Read the [[post_mortems]] into events with start, end and series, twice and independently',
      alternatives: [
        { option: 'Label points', whyNot: 'nobody can say at which point of {{data.testDays}} a slow drift begins' },
      ],
      rationale: 'Enough to replay {{data.testDays}}, not to train.',
      confidence: 'high',
      revisitWhen: 'Verdicts in the channel outnumber them',
    },
    {
      step: 'arch',
      title: 'Watching the watcher',
      choice: 'A planted [[breakage]] every day on a test series',
      alternatives: [
        { option: 'Heartbeat of the job', whyNot: 'a live job with stale state misses a [[positive]] in silence too' },
      ],
      rationale: 'No alert within {{arch.latencyP99Ms}} must mean that nothing broke.',
      confidence: 'high',
      revisitWhen: 'A real incident a week does the same',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Alert fatigue: more than {{prod.alertBudget}} a day and [[actor]] mutes the channel',
      severity: 'high',
      mitigation: 'Hard cut, grouping, weekly reading of false alarms',
      owner: 'metrics team',
    },
    {
      step: 'data',
      risk: 'No labels of [[positive]], so no honest evaluation beyond a small gold set of [[post_mortems]]',
      severity: 'high',
      mitigation: 'Replay with intervals, graded samples of new alerts',
      owner: 'metrics team',
    },
    {
      step: 'model',
      risk: '[[Launches]] or change points move the season of a [[entity]] and flood the channel',
      severity: 'medium',
      mitigation: 'Calendar, change-point adoption, expected jumps shown and not paged',
      owner: 'metrics team',
    },
    {
      step: 'model',
      risk: 'Multiple testing over thousands of correlated series hides the root cause of a [[positive]]',
      severity: 'medium',
      mitigation: 'Rank and group; one incident with its children',
      owner: 'metrics team',
    },
    {
      step: 'arch',
      risk: 'Late [[units]] look like an outage',
      severity: 'medium',
      mitigation: 'Wait, mark, suppress, replay',
      owner: 'data platform',
    },
    {
      step: 'prod',
      risk: 'The detector dies and [[actor]] reads silence as health',
      severity: 'high',
      mitigation: 'Planted [[breakage]] and static limits elsewhere',
      owner: 'metrics team',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'prod.alertBudget',
      question: 'How many alerts a day can on-call look at with care?',
      whyItMatters: 'Moves {{prod.alertBudget}} and with it D1.3.',
      meanwhile: '{{prod.alertBudget}} a day',
    },
    {
      step: 'data',
      path: 'data.nPositives',
      question: 'How many past [[breakages]] have a start, an end and the affected series?',
      whyItMatters: 'Bounds what the replay of D2.3 can claim.',
      meanwhile: 'the [[post_mortems]], read twice',
    },
    {
      step: 'arch',
      path: 'arch.latencyP99Ms',
      question: 'How long after a [[breakage]] is an alert still useful?',
      whyItMatters: 'Holds the wait for late points of D4.1.',
      meanwhile: '{{arch.latencyP99Ms}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which regions does it run, and must incidents be reported?',
      whyItMatters: 'Says who must see which of {{prod.alertBudget}} alerts: D6.2.',
      meanwhile: 'alerts and verdicts are logged',
    },
    {
      step: 'prod',
      path: 'prod.owner',
      question: 'Who owns each [[entity]]?',
      whyItMatters: 'Without an owner no stage of D6.2 opens.',
      meanwhile: '{{prod.owner}}',
    },
    {
      step: 'exp',
      path: 'exp.plannedDays',
      question: 'How many weeks may it run in a silent channel?',
      whyItMatters: '[[Breakages]] are rare; sets the length of D5.1.',
      meanwhile: '{{exp.plannedDays}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
