import type { Archetype } from '../types'

/** Architecture, experiment and production of the pricing entry. */
export const pricingOperation = {
  arch: {
    serving: 'batch',
    parts: [
      { id: 'erp', name: 'Stock, cost, sales', kind: 'external', rhythm: 'days', note: 'nightly, with hour' },
      { id: 'log', name: 'Price log', kind: 'store', rhythm: 'days', note: 'step, chance, reason' },
      { id: 'demand', name: 'Demand model', kind: 'model', rhythm: 'days', note: 'bend by group' },
      { id: 'opt', name: 'Optimizer', kind: 'job', rhythm: 'days', note: 'stock, corridor, season' },
      { id: 'guard', name: 'Limits', kind: 'service', rhythm: 'days', note: 'floor, moves, freeze' },
      { id: 'managers', name: 'Category managers', kind: 'people', rhythm: 'days', note: 'corridors, fixes' },
      { id: 'shop', name: 'Shop and tills', kind: 'external', rhythm: 'seconds', note: 'show one price' },
    ],
    links: [
      { from: 'erp', to: 'demand', label: 'sales' },
      { from: 'log', to: 'demand', label: 'steps' },
      { from: 'demand', to: 'opt', label: 'curves' },
      { from: 'erp', to: 'opt', label: 'stock' },
      { from: 'opt', to: 'guard', label: 'proposal' },
      { from: 'managers', to: 'guard', label: 'corridor' },
      { from: 'guard', to: 'shop', label: 'price' },
      { from: 'guard', to: 'log', label: 'as set' },
    ],
    flow: [
      'The night estimates and optimizes, limits cut what they must, and one [[unit]] an [[item]] goes to shop and tills with its hour; what was set is logged before it is shown.',
    ],
    stages: [
      { id: 'demand', name: 'demand curves', share: 0.4 },
      { id: 'opt', name: 'optimizer and limits', share: 0.4 },
    ],
    defaultLatencyMs: 7_200_000,
    concurrency: 8,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'keep',
      text: 'If the run fails, [[units]] stay as they are; after two nights [[baseline]] goes on from them, within {{problem.maxMove}}.',
    },
    security: [
      'Only the limits service writes to the shop; corridors need two people, and rivals’ pages are read without log-in.',
    ],
    alternatives: [
      { given: 'surge within minutes', then: 'curves by the hour and a stream; the limits service stays in front' },
      { given: 'one-off clearance', then: 'the optimizer alone, on last season’s bends' },
      { given: 'few [[items]]', then: 'a calendar of tests by hand' },
    ],
  },
  exp: {
    type: 'switchback',
    unit: 'product group and week',
    why: 'Customers move between like [[items]], so whole groups change together, week about, in a drawn order.',
    rejected: [
      {
        option: 'A/B by customer',
        whyNot:
          'two people would see two [[units]] for one [[item]]: unlawful in places, and told on within {{exp.plannedDays}}',
      },
      { option: 'Before and after', whyNot: 'season and stock move margin by more than {{exp.mdeRel}}' },
    ],
    offline: [
      'Margin on randomly set [[units]], weighted, with an interval of {{exp.halfWidth}}; beside it the error of bends on held-out tests.',
    ],
    slices: ['season and end of season', 'low and high stock', 'price band', 'online and shop', 'new [[items]]'],
    fairness: [
      '[[Units]] by region against income where shops differ; a gap over {{problem.maxMove}} needs a cost that explains it.',
    ],
    errorAnalysis:
      'Weekly, managers and engineer read the largest misses: no stock, a rival’s promotion, a wrong cost; each ends in the data, a limit or the curve.',
    online: {
      metric: 'share of stock sold at or above planned margin',
      baselineRate: 0.4,
      mdeRel: 0.05,
      clusterSize: 300,
      icc: 0.02,
    },
  },
  prod: {
    monitors: [
      {
        id: 'floor',
        watch: '[[Units]] at a limit',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}} an hour',
        why: 'a wrong cost or a race with a rival',
        who: 'pricing on call',
        firstMove: 'freeze that group',
      },
      {
        id: 'margin',
        watch: 'Margin on random steps, weekly',
        threshold: 'outside {{exp.halfWidth}} of plan',
        why: 'the bend has moved',
        who: 'ML',
        firstMove: 'pool wider, smaller steps',
      },
      {
        id: 'bend',
        watch: 'Sign of bends by group',
        threshold: 'any positive; {{problem.maxMove}} steps only',
        why: 'confounding is back',
        who: 'ML',
        firstMove: 'check that steps were random',
      },
      {
        id: 'moves',
        watch: 'Changes a day',
        threshold: 'over {{problem.maxMove}} a step',
        why: 'trust goes before margin does',
        who: 'category manager',
        firstMove: 'widen the dead band',
      },
      {
        id: 'inputs',
        watch: 'Cost, stock and rival feeds',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'a late feed prices yesterday',
        who: 'data engineering',
        firstMove: 'hold the last good hour',
      },
    ],
    stages: [
      { id: 'Proposals only', share: 0, text: 'managers see them beside [[baseline]]' },
      { id: 'One group', share: 0.05, text: '{{prod.stage1N}} [[units]]; stops at {{prod.stage1Alarm}} at a limit' },
      { id: 'Week about', share: 0.5, text: 'runs {{exp.plannedDays}}, read on {{exp.readDay}}' },
      { id: 'All, random part kept', share: 1, text: '{{data.exploreShare}} of steps stay random' },
    ],
    retrainDays: 7,
    retraining:
      'Curves every {{prod.retrainCadenceDays}} on weeks whose returns are in ({{data.labelDelayDays}}); groups are redrawn each season.',
    runbook: [
      'Race with a rival: freeze, match once by hand, unfreeze with a wider band.',
      'Wrong cost: take back by the log, refund what was sold above the shown [[unit]].',
      'Emergency declared: raises are off until legal lifts it.',
    ],
    owner: 'pricing',
    governance: [
      {
        text: 'A reduction is announced against the lowest [[unit]] of the last weeks; a personal [[unit]] must be told as such.',
        asOf: '2026-06',
        source: 'Directive 98/6/EC art. 6a; Directive 2011/83/EU art. 6(1)(ea)',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Pricing that follows rivals by a shared tool can be collusion; rivals’ data come from public pages alone.',
        asOf: '2026-06',
        source: 'TFEU art. 101',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'State laws on surveillance pricing and price gouging, and antitrust law on shared algorithms, apply.',
        asOf: '2026-06',
        source: 'Sherman Act s. 1; state statutes, to be listed by counsel',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
