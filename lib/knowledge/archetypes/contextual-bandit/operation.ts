import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const contextualBanditOperation = {
  arch: {
    serving: 'online',
    parts: [
      { id: 'caller', name: 'Page or program', kind: 'external', rhythm: 'request', note: 'asks, shows, reports' },
      {
        id: 'context',
        name: 'Context store',
        kind: 'store',
        rhythm: 'request',
        note: 'history, consent',
        personal: true,
      },
      { id: 'rules', name: 'Eligibility rules', kind: 'service', rhythm: 'request', note: 'which arms are allowed' },
      { id: 'policy', name: 'Policy', kind: 'model', rhythm: 'request', note: 'probabilities, seeded draw' },
      {
        id: 'log',
        name: 'Decision log',
        kind: 'store',
        rhythm: 'seconds',
        note: 'set, draw, probability, version',
        personal: true,
      },
      { id: 'join', name: 'Reward join', kind: 'job', rhythm: 'days', note: 'closed windows, by draw id' },
      { id: 'fit', name: 'Fit and off-policy gate', kind: 'job', rhythm: 'days', note: 'posterior, SNIPS' },
    ],
    links: [
      { from: 'caller', to: 'rules', label: 'request' },
      { from: 'context', to: 'rules', label: 'state' },
      { from: 'rules', to: 'policy', label: 'eligible arms' },
      { from: 'policy', to: 'caller', label: 'draw and its id' },
      { from: 'policy', to: 'log', label: 'draw and probability' },
      { from: 'caller', to: 'join', label: 'exposures, outcomes' },
      { from: 'log', to: 'join', label: 'probabilities' },
      { from: 'join', to: 'fit', label: 'rewards' },
      { from: 'fit', to: 'policy', label: 'posterior' },
    ],
    flow: [
      'Rules cut the list, the policy draws with a recorded seed, the draw is logged under an id, and that id comes back with exposure and outcome.',
      'A retry reads the logged draw instead of drawing again, or the probability would be false.',
    ],
    stages: [
      { id: 'context', name: 'read context', share: 0.35 },
      { id: 'choose', name: 'filter and draw', share: 0.2 },
      { id: 'log', name: 'log the draw', share: 0.3 },
    ],
    defaultLatencyMs: 100,
    concurrency: 64,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'uniform_eligible',
      text: 'A uniform draw over eligible [[arms]], made by the caller and logged as such; where that fails too, [[baseline]], left out of learning.',
    },
    security: [
      'Outcomes from one source in bulk are held back: whoever clicks by script teaches the policy what to give.',
      'A new [[arm]] needs a second person’s approval before it becomes eligible.',
    ],
    alternatives: [
      { given: 'choices known a day ahead', then: 'the same policy as a nightly run, draws committed before use' },
      { given: 'hundreds of [[arms]]', then: 'attributes of the [[arm]] in place of one posterior each' },
      { given: 'a choice that changes what comes next', then: 'no bandit: the whole course is to be valued' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'person',
    why: 'Whole persons get the policy, [[baseline]] or uniform draws for the full test: what one choice leaves behind meets the next.',
    rejected: [
      {
        option: 'Assignment choice by choice',
        whyNot: 'one [[entity]] meets both policies within {{data.rewardWindow}}, and outcomes cannot be told apart',
      },
      {
        option: 'Comparing [[arms]] inside the adaptive log',
        whyNot: 'shares follow past luck: plain means over {{data.arms}} [[arms]] are biased',
      },
    ],
    offline: [
      'SNIPS and DR value of each policy on {{data.uniformRows}} uniform draws a day, with intervals by [[entity]] and effective sample size.',
      'Estimates that disagree, or an effective sample below that of one [[arm]], block the launch.',
    ],
    slices: [
      'first visit',
      'returning',
      'device',
      'language or region',
      '[[arms]] new this month',
      'few eligible [[arms]]',
    ],
    fairness: [
      'Small groups keep the floor of {{model.propensityFloor}}, or what suits them is never learned; complaints are read by group.',
    ],
    errorAnalysis:
      'Monthly, the makers read the [[arms]] that fell most and what preceded complaints: each ends as a rule, a new [[arm]] or a withdrawal.',
    online: {
      metric: 'choices that bring the wanted response',
      baselineRate: 0.05,
      mdeRel: 0.05,
      rateFrom: 'data.positiveRate',
      perDay: { formula: '{data.rowsPerDay}', cases: 'choices' },
    },
  },
  prod: {
    monitors: [
      {
        id: 'harm',
        watch: 'Complaints, hides and exits',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}} an hour',
        why: 'a reward can be bought with annoyance',
        who: 'product owner',
        firstMove: 'make the [[arm]] ineligible',
      },
      {
        id: 'floor',
        watch: 'Smallest logged probability',
        threshold: 'below {{model.propensityFloor}}',
        why: 'evaluation dies before reward does',
        who: 'ML team',
        firstMove: 'restore the floor, check the draw',
      },
      {
        id: 'match',
        watch: 'Shares shown against logged probabilities',
        threshold: 'apart in {{prod.driftAlpha}} of draws by chance',
        why: 'a filter after the draw makes the log untrue',
        who: 'ML team',
        firstMove: 'draw uniformly, repair the path',
      },
      {
        id: 'level',
        watch: 'Reward of the policy over uniform draws',
        threshold: 'no gain for a full {{model.memoryHalfLife}}',
        why: 'effects have moved, or reward is not joined',
        who: 'ML team',
        firstMove: 'check the join, then widen the prior',
      },
      {
        id: 'eligibility',
        watch: 'Mix of eligible sets',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'one wrong rule silences [[arms]]',
        who: 'data platform',
        firstMove: 'restore the rules of the day before',
      },
    ],
    stages: [
      {
        id: 'Uniform logging',
        share: 0,
        text: 'shares match logged probabilities; windows of {{data.rewardWindow}} close and join',
      },
      {
        id: 'Small share',
        share: 0.05,
        text: '{{prod.stage1N}} choices; stops at {{prod.stage1Alarm}} complaints or exits',
      },
      { id: 'Test', share: 0.5, text: 'read once, on {{exp.readDay}}' },
      { id: 'Wide', share: 1, text: 'with a gain; {{data.uniformShare}} stays uniform for good' },
    ],
    retrainDays: 1,
    retraining:
      'The posterior is refitted every {{prod.retrainCadenceDays}} from closed windows; uniform draws stay out of the fit and gate half-life and features.',
    runbook: [
      'Complaints jump: withdraw the [[arm]], draw uniformly, read its eligibility.',
      'Draws not logged: [[baseline]] for all; what is not logged teaches nothing and cannot be repaired.',
      'One [[arm]] takes nearly all: check eligibility and the reward join before believing it.',
    ],
    owner: 'personalisation-team',
    governance: [
      {
        text: 'EU: interfaces that deceive or press people are dark patterns on online platforms; [[arms]] are reviewed for it.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2022/2065 art. 25; not legal advice',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Choosing by a person’s history is profiling: information and objection come with it; on-device identifiers need consent.',
        asOf: '2026-06',
        source: 'GDPR art. 13 and 21; Directive 2002/58/EC art. 5(3) and its UK counterpart; not legal advice',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'US: an [[arm]] that misleads in wording or design is unfair or deceptive, however it was chosen.',
        asOf: '2026-06',
        source: 'FTC Act § 5; not legal advice',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
