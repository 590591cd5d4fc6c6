import type { Archetype } from '../types'

/** Architecture, experiment and production of moderated comments. */
export const contentModerationOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'site',
        name: 'Submission form',
        kind: 'external',
        rhythm: 'request',
        note: 'submits, shows the outcome',
        personal: true,
      },
      {
        id: 'gate',
        name: 'Moderation gate',
        kind: 'service',
        rhythm: 'request',
        note: 'lists, thresholds a rule and language',
      },
      { id: 'model', name: 'Encoder', kind: 'model', rhythm: 'request', note: 'one probability a rule' },
      { id: 'queue', name: 'Moderators', kind: 'people', rhythm: 'seconds', note: 'held cases, oldest threads first' },
      {
        id: 'log',
        name: 'Verdict log',
        kind: 'store',
        rhythm: 'seconds',
        note: 'wording, rule, scores, version',
        personal: true,
      },
      { id: 'appeals', name: 'Appeals desk', kind: 'people', rhythm: 'days', note: 'other people than the first' },
      { id: 'grade', name: 'Weekly draw', kind: 'job', rhythm: 'days', note: 'published text, native readers' },
      { id: 'train', name: 'Training and gate', kind: 'job', rhythm: 'days', note: 'worst language, identity pairs' },
    ],
    links: [
      { from: 'site', to: 'gate', label: 'text' },
      { from: 'gate', to: 'model', label: 'text, parent' },
      { from: 'model', to: 'gate', label: 'scores' },
      { from: 'gate', to: 'queue', label: 'held' },
      { from: 'gate', to: 'log', label: 'decision' },
      { from: 'queue', to: 'log', label: 'verdict' },
      { from: 'appeals', to: 'log', label: 'reversal' },
      { from: 'log', to: 'grade', label: 'draw' },
      { from: 'grade', to: 'train', label: 'graded' },
      { from: 'train', to: 'model', label: 'version' },
    ],
    flow: [
      'Lists settle slurs and copies; the encoder scores what is left against two thresholds a rule and language.',
      'A rejection writes its statement of reasons in the same transaction, so none can be shown without one.',
    ],
    stages: [
      { id: 'rules', name: 'lists, language, tokens', share: 0.15 },
      { id: 'model', name: 'encoder', share: 0.55 },
      { id: 'decide', name: 'thresholds, reasons', share: 0.15 },
    ],
    defaultLatencyMs: 300,
    concurrency: 4,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'rules_and_hold',
      text: 'When the encoder is late, lists answer: first posts of an [[entity]] wait, others appear, and all are scored once it returns.',
    },
    security: [
      'Evasion is the rule: homoglyphs are folded before scoring, the original is stored, and neither lists nor scores can be probed from outside.',
    ],
    alternatives: [
      { given: 'pictures too', then: 'hash match, then an image encoder, same queue' },
      { given: 'a minute of patience', then: 'publish, score in a stream, hide on a hit' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'thread',
    why: 'Anger is catching: an insult draws replies, so a thread of about {{exp.clusterSize}} [[units]] is randomized whole.',
    rejected: [
      {
        option: 'Randomize readers',
        whyNot: 'one [[unit]] would be there for some and gone for others in the same thread',
      },
    ],
    offline: [
      'Recall at {{problem.rejectPrecision}} precision by language with Wilson intervals: where the interval is too wide, that language may hold and not reject.',
      'Identity pairs are read as pairs: swapping the term may not swap the verdict.',
    ],
    slices: [
      'language and section',
      'identity terms, by dialect',
      'quotation and irony',
      'first posts',
      'fewer than five words',
    ],
    fairness: [
      'Wrong holds by identity term and dialect with intervals; beyond {{prod.identityRatio}} the rule loses automatic rejection.',
    ],
    errorAnalysis:
      'Weekly, a moderator of each language reads wrong holds and misses; out come guideline, pair or list entry.',
    online: {
      metric: 'published texts taken down after a report',
      baselineRate: 0.005,
      mdeRel: -0.2,
      clusterSize: 30,
      icc: 0.05,
    },
  },
  prod: {
    monitors: [
      {
        id: 'share',
        watch: 'Rejections an hour',
        threshold: '{{prod.hourAlarm}} reversed of {{prod.hourN}}',
        why: 'a campaign, or a broken tokenizer',
        who: 'trust and safety',
        firstMove: 'read the newest, per language',
      },
      {
        id: 'drift',
        watch: 'Scores, by language',
        threshold: 'PSI {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'slang moves before verdicts do',
        who: 'ML',
        firstMove: 'grade the band that moved',
      },
      {
        id: 'appeal',
        watch: 'Reversed rejections',
        threshold: 'above {{prod.overturnMax}} in a week',
        why: 'only the silenced report a wrong rejection',
        who: 'policy owner',
        firstMove: 'stop rejecting under that rule',
      },
      {
        id: 'missed',
        watch: 'Violations in the weekly draw',
        threshold: 'interval above last quarter’s, {{data.gradedPerLanguage}} read',
        why: 'what nobody reported',
        who: 'ML',
        firstMove: 'sort by rule, then language',
      },
      {
        id: 'late',
        watch: 'Verdicts within {{arch.latencyP99Ms}}',
        threshold: 'budget burning {{prod.burnAlert}}',
        why: 'late text appears unread',
        who: 'platform on call',
        firstMove: 'lists and waiting',
      },
    ],
    stages: [
      { id: 'Shadow, every language', share: 0, text: 'disagreements graded, {{data.gradedPerLanguage}} a language' },
      { id: 'Hold only, one section', share: 0.05, text: 'under {{prod.stage1Alarm}} wrong holds in {{prod.stage1N}}' },
      {
        id: 'Hold everywhere',
        share: 0.5,
        text: 'queue younger than {{prod.holdHours}}; ratio under {{prod.identityRatio}}',
      },
      {
        id: 'Reject, language by language',
        share: 1,
        text: '{{problem.rejectPrecision}} precision shown there; reasons and appeals live',
      },
    ],
    retrainDays: 14,
    retraining:
      'Fresh slang arrives with the weekly draw; reversals are re-read before they train, and a candidate that loses in any language stays out.',
    runbook: [
      'Campaign: widen the held band of that section for an hour; the reject threshold stays.',
      'Wrong-hold wave: publish the band, go back within {{prod.rollbackMinutes}}, answer in the thread.',
      'Crime or threat to life: preserve, and call the named lawyer.',
    ],
    owner: 'trust-and-safety',
    governance: [
      {
        text: {
          text: 'US: good-faith moderation is shielded; state laws on large platforms and minors differ.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
        asOf: '2026-06',
        source: '47 USC 230',
      },
      {
        text: {
          text: 'EU: reasons with each restriction, complaints for six months, none settled by machine alone. Whether the section is an “ancillary feature”, or the firm small enough for an exemption, counsel says; the design meets both articles.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'Regulation (EU) 2022/2065, recital 13, art. 17, 19 and 20',
      },
      {
        text: {
          text: 'Brazil: a notice may oblige since the Supreme Court’s ruling of 2025-06 on art. 19.',
          when: [{ path: 'reg.regions', has: ['BR'] }],
        },
        asOf: '2026-06',
        source: 'Marco Civil da Internet, Lei 12.965/2014',
      },
      {
        text: {
          text: 'Japan: designated large services answer removal requests within a term; counsel says whether this is one.',
          when: [{ path: 'reg.regions', has: ['JP'] }],
        },
        asOf: '2026-06',
        source: 'Information Distribution Platform Act, in force 2025-04',
      },
      {
        text: {
          text: 'UK: duties on illegal content and on children apply by risk assessment.',
          when: [{ path: 'reg.regions', has: ['UK'] }],
        },
        asOf: '2026-06',
        source: 'Online Safety Act 2023',
      },
      {
        text: {
          text: 'The country decides which duties to give reasons and hear complaints bind; Q6.1 asks, and both are built meanwhile.',
          when: [{ path: 'reg.regions', known: false }],
        },
        asOf: '2026-06',
        source: 'open point',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
