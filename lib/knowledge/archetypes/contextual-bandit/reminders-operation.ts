import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const remindersOperation = {
  arch: {
    serving: 'batch',
    parts: [
      {
        id: 'context',
        name: 'Context table',
        kind: 'store',
        rhythm: 'days',
        note: 'streak, history, consent',
        personal: true,
      },
      {
        id: 'rules',
        name: 'Eligibility rules',
        kind: 'service',
        rhythm: 'days',
        note: 'consent, quiet hours, fitting arms',
      },
      { id: 'policy', name: 'Policy', kind: 'model', rhythm: 'days', note: 'probabilities, seeded draw' },
      {
        id: 'log',
        name: 'Decision log',
        kind: 'store',
        rhythm: 'days',
        note: 'arms, propensity, version',
        personal: true,
      },
      { id: 'sender', name: 'Sender', kind: 'external', rhythm: 'seconds', note: 'idempotent delivery' },
      { id: 'join', name: 'Reward join', kind: 'job', rhythm: 'days', note: 'closed windows only' },
      { id: 'fit', name: 'Fit and off-policy gate', kind: 'job', rhythm: 'days', note: 'scores, SNIPS' },
    ],
    links: [
      { from: 'context', to: 'rules', label: 'people' },
      { from: 'rules', to: 'policy', label: 'eligible arms' },
      { from: 'policy', to: 'log', label: 'choice and propensity' },
      { from: 'log', to: 'sender', label: 'committed choices' },
      { from: 'sender', to: 'join', label: 'receipts, returns' },
      { from: 'log', to: 'join', label: 'propensities' },
      { from: 'join', to: 'fit', label: 'rewards' },
      { from: 'fit', to: 'policy', label: 'scores' },
    ],
    flow: [
      'Each run filters by eligibility, draws one [[arm]] per [[entity]] with a recorded seed, commits the log, and only then hands the list to the sender.',
      'A retry reads the committed choice instead of drawing again, or the logged propensity would be false.',
    ],
    stages: [
      { id: 'context', name: 'read context', share: 0.35 },
      { id: 'choose', name: 'filter and draw', share: 0.2 },
      { id: 'log', name: 'commit propensity', share: 0.3 },
    ],
    defaultLatencyMs: 100,
    concurrency: 64,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'uniform_eligible',
      text: 'A uniform draw over eligible [[arms]], logged as such: the fallback still yields clean data. Without consent state nothing is sent.',
    },
    security: [
      'Only the sender may reach contact addresses; the policy sees pseudonymous ids.',
      'New [[arms]] need approval by a second person before they become eligible.',
    ],
    alternatives: [
      {
        given: 'a choice at page load',
        then: 'the same policy behind an online call, with the propensity in the impression event',
      },
      { given: 'hundreds of [[arms]]', then: 'features of the [[arm]] and a linear reward model' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'person',
    why: 'Whole people are assigned for the full test to bandit, [[baseline]] or uniform choice, since fatigue carries over from [[unit]] to [[unit]].',
    rejected: [
      {
        option: 'Assignment per send',
        whyNot: 'the [[arms]] of one policy tire the [[entity]] for the other within {{model.recoveryHalfLife}}',
      },
      {
        option: 'Comparing arms inside the adaptive log',
        whyNot: 'shares follow past luck: plain means over {{data.arms}} [[arms]] are biased',
      },
    ],
    offline: [
      'SNIPS and DR value of each policy on {{data.uniformRows}} uniform [[units]] a day, with intervals by [[entity]] and effective sample size.',
      'Estimates that disagree, or an effective sample below that of one [[arm]], block the launch.',
    ],
    slices: [
      'on a streak or lapsed',
      'first month',
      'language',
      'arms new this month',
      'seen this arm recently',
      'minors',
    ],
    fairness: [
      'Small languages keep the floor of {{model.propensityFloor}}, or [[arms]] for them are never learned; opt-outs are read by age band.',
    ],
    errorAnalysis:
      'Monthly, growth and copywriters read the [[arms]] that fell most and the last messages before opt-outs: each ends as a rule, a new text or a retirement.',
    online: { metric: 'people who return inside the reward window', baselineRate: 0.2, mdeRel: 0.01 },
  },
  prod: {
    monitors: [
      {
        id: 'optout',
        watch: 'Unsubscribes per arm, daily',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}} an hour',
        why: 'an opt-out ends all later reward',
        who: 'growth',
        firstMove: 'make the arm ineligible',
      },
      {
        id: 'floor',
        watch: 'Smallest logged propensity',
        threshold: 'below {{model.propensityFloor}}',
        why: 'evaluation dies before reward does',
        who: 'ML team',
        firstMove: 'raise the temperature, check the draw',
      },
      {
        id: 'match',
        watch: 'Sent shares against logged propensities',
        threshold: 'apart in {{prod.driftAlpha}} of draws by chance',
        why: 'retries or filters after the draw make the log untrue',
        who: 'ML team',
        firstMove: 'send uniformly, repair the path',
      },
      {
        id: 'decay',
        watch: 'Reward per arm by times seen',
        threshold: 'below [[baseline]] for a full {{model.recoveryHalfLife}}',
        why: 'novelty has worn off',
        who: 'copywriters',
        firstMove: 'rest or retire the text',
      },
      {
        id: 'eligibility',
        watch: 'Mix of eligible sets',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'a broken streak field silences arms',
        who: 'data platform',
        firstMove: 'restore the context table',
      },
    ],
    stages: [
      {
        id: 'Uniform logging',
        share: 0,
        text: 'sent shares match logged chances; every window of {{data.rewardWindow}} closes',
      },
      {
        id: 'Small arm of people',
        share: 0.05,
        text: '{{prod.stage1N}} [[units]]; stops at {{prod.stage1Alarm}} opt-outs',
      },
      {
        id: 'Wide',
        share: 1,
        text: 'after {{exp.plannedDays}} with a gain; {{data.uniformShare}} stays uniform',
      },
    ],
    retrainDays: 1,
    retraining:
      'Scores are refitted every {{prod.retrainCadenceDays}} from closed windows; the uniform slice is kept out of the fit and gates temperature and features.',
    runbook: [
      'Unsubscribes jump: rest the [[arm]], fall back to uniform, read its eligibility.',
      'Log not committed: send nothing; an unlogged evening teaches nothing and cannot be repaired.',
      'One [[arm]] takes nearly all [[units]]: check eligibility and recovery fields before believing it.',
    ],
    owner: 'growth-ml',
    governance: [
      {
        text: 'Commercial messages carry an opt-out that is honored within the term of the law.',
        asOf: '2026-06',
        source: '16 CFR 316 (CAN-SPAM); 47 CFR 64.1200 for texts',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
      {
        text: 'Choices that pressure people against their interest may be dark patterns on platforms; texts are reviewed for it.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2022/2065 art. 25',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Direct messages need consent or an existing relation, and an opt-out in each.',
        asOf: '2026-06',
        source: 'Directive 2002/58/EC art. 13',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
