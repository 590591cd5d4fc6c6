import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const anomalyDetectionRegisters = {
  perf: {
    bottleneck:
      'Attention is what runs out: {{prod.alertBudget}} looks a day over {{prod.driftFeatures}} series; computing the scores costs almost nothing.',
    techniques: [
      {
        name: 'Grouping by common dimension',
        verdict: 'use',
        why: 'turns one broken checkout into one incident instead of hundreds of alerts',
        risk: 'two causes at once are merged',
      },
      {
        name: 'Vectorised state updates',
        verdict: 'use',
        why: 'one job carries {{arch.qpsDesign}} without a cluster',
        risk: 'none for quality',
      },
      {
        name: 'Hierarchical pruning',
        verdict: 'later',
        why: 'skips children while the parent is quiet',
        risk: 'opposite moves cancel in the parent',
      },
      {
        name: 'Deep forecasting network',
        verdict: 'refuse',
        why: 'better residuals do not make a tired analyst look; grouping does',
        risk: 'learns breakages as normal',
      },
      { name: 'Accelerators', verdict: 'refuse', why: 'there is nothing dense to compute', risk: 'none' },
    ],
    scaling: ['Series are keyed: twice as many are twice the partitions. The budget does not grow with them.'],
    tools: [
      { name: 'Flink', why: 'keyed state, event time and checkpoints are there; Spark batches would add minutes' },
      { name: 'statsmodels and scikit-learn', why: 'decomposition and replay offline; no deep framework' },
      { name: 'Airflow', why: 'weekly replay' },
      { name: 'MLflow', why: 'replay runs with their parameters; W&B is not needed for two numbers' },
      { name: 'Prometheus', why: 'the planted breakage and the static limits live outside the stream job' },
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
        { option: 'A threshold per series', whyNot: 'false alarms grow with the number of series, attention does not' },
      ],
      rationale: 'Only {{prod.alertShare}} of all [[units]] may speak; which ones is the whole problem.',
      confidence: 'high',
      revisitWhen: 'The rota changes',
    },
    {
      step: 'data',
      title: 'Gold events',
      choice: 'Read the post-mortems into events with start, end and series, twice and independently',
      alternatives: [{ option: 'Label points', whyNot: 'nobody can say where a slow leak begins to the minute' }],
      rationale: 'The few known breakages are enough to replay, not to train.',
      confidence: 'high',
      revisitWhen: 'Verdicts in the channel outnumber them',
    },
    {
      step: 'arch',
      title: 'Watching the watcher',
      choice: 'A planted breakage every day on a test series',
      alternatives: [{ option: 'Heartbeat of the job', whyNot: 'a live job with stale state is silent too' }],
      rationale: 'No alert must mean that nothing broke.',
      confidence: 'high',
      revisitWhen: 'Never while alerts are trusted',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Alert fatigue: more than ten a day and [[actor]] mutes the channel again',
      severity: 'high',
      mitigation: 'Hard budget of {{prod.alertBudget}}, grouping, weekly reading of false alarms',
      owner: 'metrics team',
    },
    {
      step: 'data',
      risk: 'No labels of [[positive]], so no honest evaluation beyond a small gold set of post-mortems',
      severity: 'high',
      mitigation: 'Replay with intervals, graded samples of new alerts',
      owner: 'metrics team',
    },
    {
      step: 'model',
      risk: 'A launch or change point moves the season of a [[entity]] and floods the channel',
      severity: 'medium',
      mitigation: 'Calendar, change-point adoption, expected jumps shown and not paged',
      owner: 'product teams',
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
      mitigation: 'Planted breakage and static limits elsewhere',
      owner: 'metrics team',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'prod.alertBudget',
      question: 'How many alerts a day can on-call look at with care?',
      whyItMatters: 'It is the operating point of the whole system.',
      meanwhile: '{{prod.alertBudget}} a day',
    },
    {
      step: 'data',
      path: 'data.nPositives',
      question: 'How many past breakages have a start, an end and the affected series?',
      whyItMatters: 'Decides what can be claimed from the replay.',
      meanwhile: 'the post-mortems, read twice',
    },
    {
      step: 'arch',
      path: 'arch.latencyP99Ms',
      question: 'How long after a breakage is an alert still useful?',
      whyItMatters: 'The wait for late points comes out of it.',
      meanwhile: '{{arch.latencyP99Ms}}',
    },
    {
      step: 'prod',
      path: 'prod.owner',
      question: 'Who owns each metric?',
      whyItMatters: 'An alert without an owner is noise.',
      meanwhile: '{{prod.owner}}',
    },
    {
      step: 'exp',
      path: 'exp.plannedDays',
      question: 'How many weeks may it run in a silent channel?',
      whyItMatters: 'Breakages are rare; a quiet fortnight proves nothing.',
      meanwhile: '{{exp.plannedDays}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
