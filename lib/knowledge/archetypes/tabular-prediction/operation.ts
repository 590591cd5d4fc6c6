import type { Archetype } from '../types'

/** Architecture, experiment, production and performance of the entry on tabular prediction. */
export const tabularPredictionOperation: Pick<Archetype, 'arch' | 'exp' | 'prod' | 'perf'> = {
  arch: {
    serving: 'batch',
    parts: [
      { id: 'tables', name: 'Source tables', kind: 'external', rhythm: 'days', note: 'attributes, outcomes' },
      {
        id: 'history',
        name: 'Dated table',
        kind: 'store',
        rhythm: 'days',
        note: 'as known on each day',
        personal: true,
      },
      { id: 'train', name: 'Training and replay', kind: 'job', rhythm: 'days', note: 'later blocks, conformal widths' },
      { id: 'model', name: 'Model', kind: 'model', rhythm: 'days', note: 'median, bounds, version' },
      { id: 'score', name: 'Estimates', kind: 'job', rhythm: 'days', note: 'all units, or one on request' },
      { id: 'store', name: 'Estimate table', kind: 'store', rhythm: 'days', note: 'interval, date, version' },
      { id: 'people', name: 'Reviewers', kind: 'people', rhythm: 'days', note: 'wide intervals, odd cases' },
    ],
    links: [
      { from: 'tables', to: 'history', label: 'dated copy' },
      { from: 'history', to: 'train', label: 'as-of rows' },
      { from: 'train', to: 'model', label: 'accepted version' },
      { from: 'history', to: 'score', label: 'rows' },
      { from: 'model', to: 'score', label: 'version' },
      { from: 'score', to: 'store', label: 'estimates' },
      { from: 'store', to: 'people', label: 'abstained' },
      { from: 'people', to: 'tables', label: 'corrections' },
    ],
    flow: [
      'A run takes the rows as they stand, works out {{data.rowsPerDay}} estimates, tests ranges and totals, and publishes them whole.',
      'Model, widths and column list carry one version, and each estimate names it.',
    ],
    stages: [
      { id: 'rows', name: 'rows as of now', share: 0.45 },
      { id: 'score', name: 'score and widen', share: 0.25 },
      { id: 'publish', name: 'test and publish', share: 0.15 },
    ],
    defaultLatencyMs: 200,
    concurrency: 60,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'stored_estimate',
      text: 'The last published estimate with its date; for a new [[unit]] [[baseline]], marked as such and without an action.',
    },
    security: ['Estimates are written by the run alone; a correction goes to the source table, with name and date.'],
    alternatives: [
      { given: 'an answer while somebody waits', then: 'the same model behind a service, rows looked up by key' },
      { given: 'a hundred times the [[units]]', then: 'the same run in parts, split by [[area]]' },
      { given: 'a formula that is as good', then: 'the formula, with the interval of its past errors' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'unit',
    why: 'Decisions on a random half of [[units]] follow the estimate, the other half [[baseline]]; both are read by what the decision cost.',
    rejected: [
      { option: 'Before and after', whyNot: 'another year moves [[outcome]]s more than {{exp.mdeRel}}' },
      {
        option: 'Offline error alone',
        whyNot: 'a smaller error need not change one decision; {{problem.cFN}} is paid for decisions',
      },
    ],
    offline: [
      'Error and signed error on {{exp.testN}} later [[outcome]]s, half-width {{exp.halfWidth}}, beside [[baseline]] on the same [[units]].',
      'Coverage of {{problem.intervalCoverage}} by [[area]] and by size; a paired comparison against the linear model.',
    ],
    slices: [
      'size of the outcome',
      'area never measured before',
      'attributes missing',
      'newest cases',
      'measured long ago',
    ],
    fairness: [
      'Signed error by groups of people behind [[units]], where lawful data exist: one below zero by {{prod.biasLimit}} is mended first.',
    ],
    errorAnalysis:
      'Each quarter somebody of the trade reads the largest misses: wrong attribute, wrong merge, odd [[unit]], or a column that is lacking.',
    online: { metric: 'decisions that cost less than under the baseline', baselineRate: 0.5, mdeRel: 0.05 },
  },
  prod: {
    monitors: [
      {
        id: 'bias',
        watch: 'Signed error by [[area]], as [[outcome]]s arrive',
        threshold: 'beyond {{prod.biasLimit}}',
        why: 'a level has moved',
        who: 'analytics team',
        firstMove: 'compare with the linear model, then widen',
      },
      {
        id: 'coverage',
        watch: '[[outcome]]s inside the interval',
        threshold: 'below {{problem.intervalCoverage}} by {{exp.halfWidth}}',
        why: 'decisions trust the width',
        who: 'analytics team',
        firstMove: 'recompute widths on the latest block',
      },
      {
        id: 'inputs',
        watch: '{{prod.driftFeatures}} columns, missing shares',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'a source changes its coding',
        who: 'data engineering',
        firstMove: 'hold that source at its last good date',
      },
      {
        id: 'overrides',
        watch: 'Estimates overruled by people in a week',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}}',
        why: 'they know what no column holds',
        who: 'decision owner',
        firstMove: 'read their reasons',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'written beside [[baseline]], read after {{data.labelDelayDays}}' },
      { id: 'Shown', share: 0.1, text: 'people decide; {{prod.stage1Alarm}} of {{prod.stage1N}} overruled end it' },
      { id: 'Followed', share: 0.5, text: 'test with {{exp.nPerArm}} an arm' },
      { id: 'All', share: 1, text: 'coverage holds {{problem.intervalCoverage}}' },
    ],
    retrainDays: 90,
    retraining:
      'Every {{prod.retrainCadenceDays}}, and only if the latest block and each third by size are no worse than before.',
    runbook: [
      'Bias in one [[area]]: stop its actions, look for a changed source before believing it.',
      'Bad run: the published table of the run before stands; within {{prod.rollbackMinutes}} the old version is back.',
    ],
    owner: 'analytics-team',
    governance: [
      {
        text: 'Estimates about people are personal data: purpose, information and objection come with them.',
        asOf: '2026-06',
        source: 'GDPR art. 13, 14 and 21; not legal advice',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
    ],
  },
  perf: {
    bottleneck:
      'Joining tables as of a date over {{data.historyDays}} takes longer than training and scoring together: the model is {{perf.modelShare}} of a run.',
    techniques: [
      {
        name: 'Only changed rows anew',
        verdict: 'use',
        why: 'of {{data.rowsPerDay}} estimates most keep their attributes',
        risk: 'a missed change leaves a stale estimate',
      },
      {
        name: 'Columnar, dated tables',
        verdict: 'use',
        why: 'few columns of {{data.storedBytes}} are read',
        risk: 'partitions by date to keep',
      },
      {
        name: 'Histogram trees on all cores',
        verdict: 'use',
        why: 'training costs {{perf.trainUsd}}',
        risk: 'none for quality',
      },
      {
        name: 'Accelerators, pruned trees',
        verdict: 'refuse',
        why: 'twice as fast trees give {{perf.amdahlModel}} overall',
        risk: 'another stack to keep',
      },
    ],
    scaling: ['Work grows with [[units]] and splits by [[area]].'],
    tools: [
      { name: 'LightGBM or XGBoost', why: 'bounds and monotone columns; Random Forest where a quick answer is enough' },
      { name: 'scikit-learn', why: 'linear reference, pipelines, conformal splits' },
      { name: 'DuckDB', why: 'as-of joins on one machine; Dask or Spark past {{data.storedBytes}} many times over' },
      { name: 'MLflow', why: 'model, columns and widths in one version; DVC where data live in files' },
      { name: 'A scheduled job', why: 'one chain needs no Airflow, and no Kubernetes' },
    ],
  },
}
