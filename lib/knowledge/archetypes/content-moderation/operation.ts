import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const contentModerationOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'site',
        name: 'Site',
        kind: 'external',
        rhythm: 'request',
        note: 'submits the text, shows the outcome',
        personal: true,
      },
      {
        id: 'gate',
        name: 'Moderation service',
        kind: 'service',
        rhythm: 'request',
        note: 'rules, language, thresholds',
      },
      { id: 'model', name: 'Encoder', kind: 'model', rhythm: 'request', note: 'one score a rule' },
      { id: 'queue', name: 'Moderator queue', kind: 'people', rhythm: 'seconds', note: 'held cases, by risk and age' },
      {
        id: 'log',
        name: 'Decision log',
        kind: 'store',
        rhythm: 'seconds',
        note: 'text, scores, rule, version',
        personal: true,
      },
      { id: 'appeals', name: 'Appeals desk', kind: 'people', rhythm: 'days', note: 'second look, overturns' },
      { id: 'grade', name: 'Weekly grading', kind: 'job', rhythm: 'days', note: 'random sample per language' },
      { id: 'train', name: 'Training and gate', kind: 'job', rhythm: 'days', note: 'per-language and identity tests' },
    ],
    links: [
      { from: 'site', to: 'gate', label: 'comment' },
      { from: 'gate', to: 'model', label: 'text and parent' },
      { from: 'model', to: 'gate', label: 'scores' },
      { from: 'gate', to: 'queue', label: 'held' },
      { from: 'gate', to: 'log', label: 'decision' },
      { from: 'queue', to: 'log', label: 'verdict' },
      { from: 'appeals', to: 'log', label: 'overturn' },
      { from: 'log', to: 'grade', label: 'sample' },
      { from: 'grade', to: 'train', label: 'labels' },
      { from: 'train', to: 'model', label: 'accepted version' },
    ],
    flow: [
      'Rules run first and end the clear cases; the encoder scores the rest; two thresholds a rule and a language decide between publish, hold and reject.',
      'Every automatic rejection writes its statement of reasons at once, from rule and version.',
    ],
    stages: [
      { id: 'rules', name: 'rules, language, tokens', share: 0.15 },
      { id: 'model', name: 'encoder', share: 0.55 },
      { id: 'decide', name: 'thresholds and log', share: 0.15 },
    ],
    defaultLatencyMs: 300,
    concurrency: 4,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'rules_and_hold',
      text: 'When the encoder is late, rules decide, first-time [[entity]] posts are held and known ones publish with a mark for later scoring (asynchronous catch-up).',
    },
    security: [
      'Obfuscation is expected: text is normalised before scoring and stored as written; thresholds and word lists are not readable from outside.',
    ],
    alternatives: [
      {
        given: 'live chat instead of [[units]]',
        then: 'a small distilled encoder on the message and its last few neighbours, delete afterwards instead of hold before',
      },
      { given: 'images as well', then: 'hash match first, then an image encoder behind the same queue' },
      { given: 'a minute of patience', then: 'score in a stream after publishing, hide on a hit' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'thread',
    why: 'Replies share a mood: whole threads are randomised, so that a hidden insult does not still feed answers in the other arm.',
    rejected: [
      { option: 'By reader', whyNot: 'two readers of one thread would see different conversations' },
      { option: 'All titles at once', whyNot: 'no language could be held back when it goes wrong' },
    ],
    offline: [
      'Recall at the required precision per language and rule with Wilson intervals; a language with an interval too wide stays on hold-only.',
      'The identity set is read as pairs: the same [[unit]] with and without the term must not change sides.',
    ],
    slices: [
      'language and title',
      'identity terms and dialect',
      'quoted and ironic text',
      'new against known authors',
      'length of the comment',
    ],
    fairness: [
      'Wrong holds per identity term and dialect with intervals; a ratio above {{prod.identityRatio}} stops automatic rejection for that rule. It is a screening statistic, not a legal test.',
    ],
    errorAnalysis:
      'Weekly, a moderator a language and the engineer read wrong holds and missed [[units]] side by side; each ends as a guideline change, a training example, or a rule. Search stays small: length, learning rate, thresholds.',
    online: { metric: 'published violations among graded comments', baselineRate: 0.02, mdeRel: -0.2 },
  },
  prod: {
    monitors: [
      {
        id: 'share',
        watch: 'Share held per language, hourly',
        threshold: 'outside the interval of the last weeks of that hour',
        why: 'a campaign, or a broken tokenizer',
        who: 'trust and safety',
        firstMove: 'read the newest held [[units]]',
      },
      {
        id: 'drift',
        watch: 'Score distribution per language',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'new slang or a new evasion',
        who: 'ML',
        firstMove: 'grade a sample of the moved band',
      },
      {
        id: 'appeal',
        watch: 'Upheld appeals',
        threshold: 'above the share for human decisions',
        why: 'the one signal that comes from those who were silenced',
        who: 'editors',
        firstMove: 'raise the threshold of that rule, republish',
      },
      {
        id: 'missed',
        watch: 'Violations in the weekly random sample',
        threshold: 'above the interval of the last quarter',
        why: 'what nobody reports is invisible elsewhere',
        who: 'ML',
        firstMove: 'compare by rule and language',
      },
      {
        id: 'latency',
        watch: 'Answers within {{arch.latencyP99Ms}}',
        threshold: 'budget burning {{prod.burnAlert}} too fast',
        why: 'late means unscored',
        who: 'platform on call',
        firstMove: 'switch to rules and hold',
      },
    ],
    stages: [
      { id: 'Shadow in every language', share: 0, text: 'graded disagreements per language are read by moderators' },
      {
        id: 'Hold only, one title',
        share: 0.05,
        text: 'fewer than {{prod.stage1Alarm}} upheld complaints in {{prod.stage1N}} [[units]]',
      },
      { id: 'Hold everywhere', share: 0.5, text: 'queue is emptied daily and wrong holds by group stay in bounds' },
      {
        id: 'Reject the clearest, per language',
        share: 1,
        text: 'precision shown in that language, statement of reasons tested',
      },
    ],
    retrainDays: 14,
    retraining:
      'Every {{prod.retrainCadenceDays}} on graded and adjudicated [[units]]; new slang enters through the weekly sample, and a candidate may lose in no language.',
    runbook: [
      'Campaign: tighten the hold threshold for that title for an hour, never the reject threshold.',
      'Wrong-hold wave: release the held band, publish, apologise in the thread.',
      'Illegal content: preserve, escalate to the named lawyer, do not forward.',
    ],
    owner: 'trust-and-safety',
    governance: [
      {
        text: 'DSA: a statement of reasons with each restriction, an internal complaint path for six months, and decisions on complaints not by automation alone.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2022/2065, art. 17 and 20',
      },
      {
        text: 'Moderators’ exposure is a health and safety duty towards them; rotation and counselling are part of the plan.',
        asOf: '2026-06',
        source: 'Directive 89/391/EEC',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
