import type { Archetype } from '../types'
import { pricingOperation } from './operation'
import { pricingReasons } from './reasons'
import { pricingRegisters } from './registers'

export const dynamicPricing: Archetype = {
  id: 'dynamic_pricing',
  name: 'Pricing and markdown',
  problemType: 'regression',
  keywords: ['price', 'pricing', 'markdown', 'discount level', 'elasticity', 'nightly rate'],
  words: {
    unit: 'price',
    units: 'prices',
    positive: 'a sale',
    entity: 'product',
    action: 'set it within its corridor, or propose it to a manager',
    actor: 'the pricing team',
    consumer: 'the customer who pays it',
    task: 'pricing',
    baseline: 'the markup table with its markdown calendar',
    item: 'product',
    items: 'products',
  },
  sources: [
    'Ye et al., KDD 2018, doi 10.1145/3219819.3219830',
    'Price markdown at Zalando, arXiv:2305.14406',
    'Chernozhukov et al. 2018, Double/debiased machine learning, doi 10.1111/ectj.12097',
  ],
  metrics: {
    good: ['revenue_ips_estimate', 'elasticity_rmse_on_experiments', 'wape', 'regret'],
    pick: 'Margin that the policy would have made on the randomly set [[units]], weighted by one over their logged chance: the one number that a chosen history cannot flatter.',
    bad: [
      { id: 'r2_observational', why: '[[units]] were raised when demand was high, so fit and cause part ways' },
      { id: 'mape', why: 'most [[items]] sell nothing on most days' },
    ],
    business: {
      id: 'margin_per_item',
      name: 'Margin, stock cost included',
      target: 'change of {{exp.mdeRel}} against [[baseline]]',
    },
    guardrails: [
      { id: 'floor', name: '[[Units]] under cost', limit: 'none below {{problem.marginFloor}} of margin' },
      { id: 'moves', name: 'Changes of one [[unit]]', limit: 'at most {{problem.maxMove}} a step' },
      {
        id: 'fair',
        name: 'Same [[item]], same hour, two customers',
        limit: 'one [[unit]]; {{problem.maxMove}} bounds any test',
      },
    ],
  },
  problem: {
    summary: [
      'Each of {{data.rowsPerDay}} [[units]] a day is set between a floor and a ceiling so that margin, stock and trust together come out best.',
      'History alone cannot say what a change would do: a small random part of the corridor is bought on purpose, and everything is learned from it.',
    ],
    whyMl: [
      'Cost plus markup, legal floors and contracts stay rules. How demand bends at {{problem.maxMove}} more differs by [[item]], season and stock; that can be estimated, if somebody moves [[units]] at random.',
    ],
    antiGoals: [
      'No [[unit]] for a person: the same [[item]] costs the same for all at one hour.',
      'No following of a rival’s algorithm in a loop.',
      'No raise in an emergency.',
    ],
    falsePositive: 'a cut that would not have been needed',
    falseNegative: 'stock that is left, or a sale lost to a high price',
    baseline: { id: 'cost_plus', text: '[[baseline]], replayed on the same [[items]] and the same stock.' },
    stakeholders: [
      { who: 'Category managers', cares: 'a corridor they set, reasons they can tell' },
      { who: 'Finance', cares: 'margin after stock cost' },
      { who: 'Legal', cares: 'former price, competition law, no personal price' },
      { who: 'Customers', cares: 'no [[unit]] that jumps between two visits' },
    ],
  },
  data: {
    sources: [
      { name: 'Sales', holds: 'quantity, [[unit]], hour', trap: 'no sale may mean no stock' },
      { name: 'Price log', holds: 'what was set, by whom, why', trap: 'effective hour differs by shop' },
      { name: 'Stock', holds: 'on hand, arriving', trap: 'censors demand' },
      { name: 'Rivals’ [[units]]', holds: 'scraped, with hour', trap: 'they follow ours' },
    ],
    labels: [
      'The outcome is what sold at the [[unit]] that was set; at every other [[unit]] it is unknown. Days without stock are censored, not zero.',
      'Old [[units]] followed demand, so a regression on them finds the wrong sign. {{data.exploreShare}} of steps are drawn at random with their chance logged.',
    ],
    features: [
      { group: 'Cost, stock, days to season’s end', available: 'when the [[unit]] is set', trap: 'corrected later' },
      { group: 'Sales up to yesterday, censoring marked', available: 'nightly', trap: 'returns arrive weeks later' },
      {
        group: 'Rivals’ [[units]], weather, holidays',
        available: 'with their hour',
        trap: 'forecast, not what happened',
      },
      { group: 'Clearance result, final sell-through', available: 'after the season', trap: 'banned' },
    ],
    leaks: ['Final markdown and sell-through of the season that is predicted.', 'Stock corrected after the count.'],
    split: {
      strategy: 'time_based',
      text: [
        'By week and season: the test begins {{data.labelDelayDays}} after the last training day, so that returns are in, and counts the randomly set [[units]] by themselves.',
      ],
      whyNotRandom:
        'weeks of one [[item]] share stock and season; over {{data.trainDays}} a shuffled week is half known',
    },
    quality: ['Daily: [[units]] set but not shown, sales without stock, costs above the [[unit]].'],
    privacy: ['Nothing about a person enters a [[unit]]: neither device, account nor history.'],
  },
  model: {
    options: [
      {
        id: 'contextual_bandit',
        name: 'Bandit over steps of the corridor',
        fits: [
          { path: 'data.labelDelayDays', below: 2 },
          { path: 'data.rowsPerDay', above: 100_000 },
        ],
        pro: '{{data.rowsPerDay}} decisions a day answer within {{data.labelDelayDays}}: trying and learning are one.',
        con: 'Answers come after {{data.labelDelayDays}}, and stock links today’s [[unit]] with next week’s.',
        work: 'one score a step',
      },
      {
        id: 'demand_forecast_plus_optimizer',
        name: 'Demand by price, then an optimizer over stock',
        pro: 'Stock, season’s end and corridor bind [[units]] of weeks together; an optimizer over {{data.rowsPerDay}} [[units]] respects all three.',
        con: 'Two parts to keep honest, where {{data.rowsPerDay}} quick answers would do.',
        work: 'trees, then a small convex program',
      },
      {
        id: 'causal_elasticity',
        name: 'Elasticities from experiments, partly pooled',
        pro: 'Each group of [[items]] gets one bend with an interval.',
        con: 'Says nothing of stock; enters the optimizer as its price response.',
        work: 'two cross-fitted regressions',
      },
    ],
    theory: [
      'With [[units]] drawn at random inside {{problem.maxMove}}, sales differ by the [[unit]] and not by why it was chosen; that is what makes the bend causal.',
      'Few sales an [[item]]: bends are pooled by group, and an [[item]] moves away from its group only with evidence.',
    ],
    loss: 'Poisson with censoring for quantity; random steps weighted by one over their logged chance.',
    augmentation: 'None; a sale at a [[unit]] never asked cannot be made up.',
    regularization: 'Monotone in the [[unit]]: dearer never sells more. Bends shrunk to the group.',
    optimization:
      'Rolling weeks, chosen by margin on randomly set [[units]]; the optimizer is tested on known demand curves.',
    interpretability: [
      'Beside each [[unit]]: stock, days left, bend with interval, and what binds it; a manager may fix it, and the fix is logged as such.',
    ],
  },
  reasons: pricingReasons,
  ...pricingOperation,
  ...pricingRegisters,
}
