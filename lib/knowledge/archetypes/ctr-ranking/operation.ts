import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const ctrRankingOperation = {
  arch: {
    serving: 'online',
    parts: [
      { id: 'feed', name: 'Feed service', kind: 'service', rhythm: 'request', note: 'request, deadline' },
      { id: 'cand', name: 'Candidate list', kind: 'external', rhythm: 'request', note: 'popular, followed, fresh' },
      {
        id: 'features',
        name: 'Feature store',
        kind: 'store',
        rhythm: 'request',
        note: 'counts, catalog',
        personal: true,
      },
      { id: 'rank', name: 'Ranker', kind: 'model', rhythm: 'request', note: 'rules or model, one interface' },
      { id: 'mix', name: 'Re-rank rules', kind: 'service', rhythm: 'request', note: 'diversity, policy, exploration' },
      {
        id: 'log',
        name: 'Impression log',
        kind: 'store',
        rhythm: 'seconds',
        note: 'position, propensity',
        personal: true,
      },
      { id: 'count', name: 'Counter job', kind: 'job', rhythm: 'seconds', note: 'decayed counts' },
      { id: 'train', name: 'Training and gate', kind: 'job', rhythm: 'days', note: 'matured labels' },
    ],
    links: [
      { from: 'feed', to: 'cand', label: 'request' },
      { from: 'cand', to: 'rank', label: 'candidates' },
      { from: 'features', to: 'rank', label: 'features' },
      { from: 'rank', to: 'mix', label: 'scores' },
      { from: 'mix', to: 'feed', label: 'list' },
      { from: 'feed', to: 'log', label: 'seen impressions' },
      { from: 'log', to: 'count', label: 'events' },
      { from: 'count', to: 'features', label: 'counts' },
      { from: 'log', to: 'train', label: 'labels' },
      { from: 'train', to: 'rank', label: 'version' },
    ],
    flow: [
      'The feed service asks once per page; [[entity]] features are read once, [[item]] features in one batch, and all candidates are scored together.',
      'The log is written from what the screen showed, not from what the ranker returned.',
    ],
    stages: [
      { id: 'candidates', name: 'candidates', share: 0.25 },
      { id: 'features', name: 'feature reads', share: 0.3 },
      { id: 'rank', name: 'score', share: 0.25 },
      { id: 'mix', name: 're-rank', share: 0.1 },
    ],
    defaultLatencyMs: 150,
    concurrency: 16,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'popularity',
      text: 'Past {{arch.latencyP99Ms}} the cached list of [[baseline]] for the country is shown and marked in the log.',
    },
    security: [
      'Click farms: counts exclude traffic that fails the bot filter.',
      'Histories are keyed by pseudonymous id and leave with the account.',
    ],
    alternatives: [
      { given: 'a page that changes daily', then: 'lists computed overnight, with no online model' },
      { given: 'paid placements', then: 'calibrated probability times bid' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'user',
    why: 'Assignment by [[entity]] keeps habit and novelty inside one arm for {{exp.plannedDays}}.',
    rejected: [
      {
        option: 'Assignment per request',
        whyNot: 'one [[entity]] sees both orders within {{exp.plannedDays}} and carries habits across',
      },
      {
        option: 'Offline gain as proof',
        whyNot: 'all but {{data.exploreShare}} of the log is what the old order showed',
      },
    ],
    offline: [
      'NDCG per request on {{data.exploredRows}} randomized [[units]] a day, against [[baseline]], with intervals by [[entity]].',
      'Calibration ratio per surface and [[item]] age; replay by inverse propensity as a gate.',
    ],
    slices: ['new users', 'new items', 'surface and device', 'light and heavy users', 'language'],
    fairness: [
      'Exposure against satisfied [[units]] is compared for small creators and languages; equal quality should not need fame.',
    ],
    errorAnalysis:
      'Every fortnight, product and engineers read lists of users who hid or left; each ends as a filter, a feature or a catalog fix.',
    online: { metric: 'sessions that end satisfied', baselineRate: 0.3, mdeRel: 0.02 },
  },
  prod: {
    monitors: [
      {
        id: 'calibration',
        watch: 'Predicted over observed, per surface',
        threshold: 'apart by {{exp.halfWidth}} over a week',
        why: 'prices and blends use the probability',
        who: 'ranking team',
        firstMove: 'recalibrate, then look for a broken feature',
      },
      {
        id: 'fresh',
        watch: 'Age of counts',
        threshold: 'over {{arch.countAgeMin}}',
        why: 'stale counts repeat what was just watched',
        who: 'data platform',
        firstMove: 'serve [[baseline]]',
      },
      {
        id: 'oov',
        watch: 'Candidates without features',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'a catalog release lost its join',
        who: 'ranking team',
        firstMove: 'repair the feed',
      },
      {
        id: 'bait',
        watch: 'Short visits and hides',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}} an hour',
        why: 'the order has learned bait',
        who: 'product',
        firstMove: 'return to the last version',
      },
      {
        id: 'head',
        watch: 'Exposure of the head',
        threshold: '{{problem.gainRel}} above the holdout',
        why: 'feedback loop',
        who: 'product',
        firstMove: 'raise the exploration share',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'logged features match and {{arch.latencyP99Ms}} holds' },
      {
        id: 'Small arm',
        share: 0.05,
        text: '{{prod.stage1N}} [[units]]; stops at {{prod.stage1Alarm}} hides or reports',
      },
      { id: 'Wide', share: 0.5, text: 'after {{exp.plannedDays}}; a holdout keeps [[baseline]]' },
    ],
    retrainDays: 7,
    retraining:
      'Every {{prod.retrainCadenceDays}} from matured labels; the new order replaces the old only when randomized [[units]] agree.',
    runbook: [
      'Empty or repeated lists: serve [[baseline]], check counts and filters.',
      'Calibration jumps: return the version within {{prod.rollbackMinutes}}.',
      'Log stops: pause training; unlogged days are skipped, not guessed.',
    ],
    owner: 'ranking-team',
    governance: [
      {
        text: 'Viewing histories stay out of other hands, and what a household watched is deleted when no longer needed.',
        asOf: '2026-06',
        source: '18 USC 2710 (video privacy)',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
      {
        text: 'Platforms state the main parameters of recommenders; very large ones offer an option without profiling.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2022/2065 art. 27 and 38',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'No advertising based on profiling of minors.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2022/2065 art. 28',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
