import type { Archetype } from '../types'

/** Architecture, experiment, production and performance of valuations. */
export const valuationOperation: Pick<Archetype, 'arch' | 'exp' | 'prod' | 'perf'> = {
  arch: {
    serving: 'hybrid',
    parts: [
      {
        id: 'history',
        name: 'Dated history',
        kind: 'store',
        rhythm: 'days',
        note: 'registers, feeds, as-of joins',
        personal: true,
      },
      { id: 'train', name: 'Train and replay', kind: 'job', rhythm: 'days', note: 'rolling origins, conformal widths' },
      { id: 'refresh', name: 'Batch estimates', kind: 'job', rhythm: 'days', note: 'area index, then all items' },
      { id: 'cache', name: 'Estimate store', kind: 'store', rhythm: 'request', note: 'median, interval, version' },
      { id: 'api', name: 'Estimate API', kind: 'service', rhythm: 'request', note: 'read, or score a changed item' },
      { id: 'model', name: 'Model', kind: 'model', rhythm: 'request', note: 'quantiles of the residual' },
      {
        id: 'policy',
        name: 'Decision policy',
        kind: 'service',
        rhythm: 'request',
        note: 'quantile, exposure cap, abstain',
      },
      { id: 'experts', name: 'Reviewers', kind: 'people', rhythm: 'days', note: 'wide intervals, large stakes' },
    ],
    links: [
      { from: 'history', to: 'train', label: 'as-of features' },
      { from: 'history', to: 'refresh', label: 'area index' },
      { from: 'train', to: 'model', label: 'version' },
      { from: 'model', to: 'refresh', label: 'quantiles' },
      { from: 'refresh', to: 'cache', label: 'estimates' },
      { from: 'api', to: 'cache', label: 'read' },
      { from: 'api', to: 'model', label: 'changed item' },
      { from: 'api', to: 'policy', label: 'interval' },
      { from: 'policy', to: 'experts', label: 'abstained' },
    ],
    flow: [
      'A daily batch rewrites all estimates; a request reads the store and scores afresh only where an attribute changed.',
      'Model, index and conformal widths carry one version.',
    ],
    stages: [
      { id: 'read', name: 'read the stored estimate', share: 0.2 },
      { id: 'features', name: 'as-of features of a changed item', share: 0.35 },
      { id: 'score', name: 'score and widen', share: 0.25 },
    ],
    defaultLatencyMs: 200,
    concurrency: 60,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'stored_estimate',
      text: 'The last stored estimate with its date; past its age limit, [[baseline]] with an open interval and no automatic action.',
    },
    security: ['Offers cannot be queried at will: an open API teaches sellers where the estimate is too high.'],
    alternatives: [
      { given: 'no use within the day', then: 'batch only, no scoring service' },
      { given: 'the estimate starts no action', then: 'the median alone, without the policy' },
    ],
  },
  exp: {
    type: 'cluster',
    unit: 'region',
    why: 'Acting on estimates moves the local market, so whole [[area]]s are randomized in matched pairs and run at the same time.',
    rejected: [
      {
        option: 'Before and after',
        whyNot: 'a rising market looks like {{exp.mdeRel}} of model; a concurrent control carries the same market',
      },
      { option: 'A/B by [[unit]]', whyNot: 'neighbors’ deals are features of each other' },
    ],
    offline: [
      'Rolling-origin error of {{exp.testN}} later [[outcome]]s, half-width {{exp.halfWidth}}, beside [[baseline]] on the same [[units]].',
      'Replay of decisions: take only the [[units]] where we would have won, and read the signed error there.',
    ],
    slices: [
      'recent outcome or none (off-market)',
      'value band',
      'area and area age in the data',
      'rising, flat, turning market',
      'attributes missing',
    ],
    fairness: [
      'Signed error by neighborhood make-up where lawful data exist: undervaluation harms even without a decision.',
    ],
    errorAnalysis:
      'Monthly, analysts read the largest misses: wrong attributes, wrong merge, odd sale, or market move.',
    online: {
      metric: 'decisions whose outcome lies inside the interval and above cost',
      baselineRate: 0.6,
      mdeRel: 0.05,
    },
  },
  prod: {
    monitors: [
      {
        id: 'bias',
        watch: 'Median signed error by [[area]], as [[outcome]]s arrive',
        threshold: 'beyond {{prod.biasLimit}}',
        why: 'the market turns before the model does',
        who: 'valuation team',
        firstMove: 'widen, shift the index, pause actions in that [[area]]',
      },
      {
        id: 'early',
        watch: 'Asking amounts and withdrawals against estimates',
        threshold: 'outside the range of the previous year',
        why: '[[outcome]]s lag by {{data.labelDelayDays}}',
        who: 'valuation team',
        firstMove: 'refresh the index from asking amounts',
      },
      {
        id: 'coverage',
        watch: 'Interval coverage per value band',
        threshold: 'below {{problem.intervalCoverage}} outside its binomial interval',
        why: 'the policy trusts the width',
        who: 'valuation team',
        firstMove: 'recompute conformal widths',
      },
      {
        id: 'won',
        watch: 'Signed error on acted [[units]] minus the rest',
        threshold: 'above zero by {{exp.halfWidth}}',
        why: 'adverse selection',
        who: 'decision owner',
        firstMove: 'lower the acting quantile',
      },
      {
        id: 'inputs',
        watch: 'PSI of {{prod.driftFeatures}} features, missing shares',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'a county changes its file',
        who: 'data engineering',
        firstMove: 'hold that feed at its last good date',
      },
    ],
    stages: [
      {
        id: 'Shadow',
        share: 0,
        text: 'stored beside the present ones for {{data.labelDelayDays}}',
      },
      { id: 'Shown, not acted on', share: 0.05, text: 'corrections by [[consumer]] read' },
      { id: 'Acted on, capped', share: 0.2, text: 'capital cap per [[area]] until coverage is proved' },
      { id: 'All', share: 1, text: 'bias and selection monitors quiet' },
    ],
    retrainDays: 30,
    retraining:
      'The index moves daily; trees every {{prod.retrainCadenceDays}}, and only if the latest rolling window and every value band are no worse.',
    runbook: [
      'Bias in one [[area]]: pause its actions, widen, check for a feed error before believing the market.',
      'Bad version: restore model, index and widths together within {{prod.rollbackMinutes}}.',
    ],
    owner: 'valuation-team',
    governance: [
      {
        text: 'US: an estimate used in mortgage lending falls under the quality-control rule for automated valuation models, non-discrimination included.',
        asOf: '2026-06',
        source: '12 CFR 1026.42(i), AVM rule',
      },
      {
        text: 'EU: an address-level estimate is personal data of its owner; information and objection are owed.',
        asOf: '2026-06',
        source: 'GDPR arts 14 and 21',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
    ],
  },
  perf: {
    bottleneck:
      'As-of joins over {{data.historyDays}} of history cost more than training or scoring; {{arch.qpsDesign}} reads are cache hits.',
    techniques: [
      {
        name: 'Incremental refresh of changed [[units]]',
        verdict: 'use',
        why: 'of {{data.rowsPerDay}} most move only with the index, one multiplication',
        risk: 'a missed change flag leaves a stale estimate',
      },
      {
        name: 'Columnar dated history',
        verdict: 'use',
        why: 'as-of joins read few columns of {{data.storedBytes}}',
        risk: 'needs partitions by date',
      },
      {
        name: 'Histogram trees on all cores',
        verdict: 'use',
        why: 'one machine, {{perf.trainUsd}}',
        risk: 'none for quality',
      },
      {
        name: 'Photo embeddings, stored once',
        verdict: 'later',
        why: 'once bias is below {{prod.biasLimit}}',
        risk: 'coverage differs by [[area]]',
      },
      {
        name: 'Tree pruning or int8',
        verdict: 'refuse',
        why: 'scoring is part of {{perf.servingUsd}}; twice as fast gives {{perf.amdahlModel}}',
        risk: 'crossing quantiles',
      },
    ],
    scaling: ['Batch work grows with [[units]] and splits by [[area]]; {{arch.replicas}} replicas carry the reads.'],
    tools: [
      {
        name: 'LightGBM or XGBoost',
        why: 'quantiles and monotone constraints; PyTorch only for photos',
      },
      { name: 'scikit-learn', why: 'linear fallback and conformal splits in few lines' },
      {
        name: 'Delta or Iceberg with Spark',
        why: 'time travel for as-of joins; Dask while one machine is enough',
      },
      { name: 'Airflow', why: 'daily refresh, monthly replay' },
      { name: 'MLflow', why: 'model, index and widths under one version' },
    ],
  },
}
