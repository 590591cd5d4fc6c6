import { tabularPredictionOperation } from './operation'
import { tabularPredictionRegisters } from './registers'
import { tabularReasons } from './reasons'
import { valuation } from './valuation'
import type { Archetype } from '../types'

export const tabularPrediction: Archetype = {
  id: 'tabular_prediction',
  name: 'Tabular prediction',
  problemType: 'regression',
  keywords: [
    'estimate value',
    'house price',
    'valuation',
    'availability',
    'in stock',
    'lifetime value',
    'predict the probability',
  ],
  words: {
    unit: 'case',
    units: 'cases',
    positive: 'large error',
    entity: 'group',
    action: 'act on the estimate',
    actor: 'the decision owner',
    consumer: 'the person concerned',
    task: 'estimation',
    baseline: 'the mean of comparable cases',
    area: 'group',
    outcome: 'outcome',
  },
  settings: [valuation],
  sources: [
    'Grinsztajn et al. 2022, arXiv:2207.08815',
    'Romano et al. 2019, arXiv:1905.03222 (conformalized quantiles)',
    'Roberts et al. 2017, doi 10.1111/ecog.02881 (block cross-validation)',
  ],
  metrics: {
    good: ['mae', 'pinball_loss', 'rmse', 'calibration_error'],
    pick: 'An error counts by its size, {{problem.cFN}} on one side and {{problem.cFP}} on the other; the mean absolute error is in the unit that [[actor]] plans with.',
    bad: [
      { id: 'r2', why: 'grows with the spread of [[units]], whatever the error of one' },
      {
        id: 'accuracy',
        why: 'an amount is never simply right or wrong',
        when: [{ path: 'problem.type', is: 'regression' }],
      },
      { id: 'mape', why: 'a small [[outcome]] weighs without bound, and low estimates win' },
    ],
    business: {
      id: 'cost_per_decision',
      name: 'Cost of decisions taken on an estimate',
      target: '{{exp.mdeRel}} better than under [[baseline]]',
    },
    guardrails: [
      {
        id: 'signed_bias',
        name: 'Signed error of each [[area]]',
        limit: 'within {{prod.biasLimit}} of its mean [[outcome]]',
      },
      {
        id: 'interval_coverage',
        name: '[[outcome]]s inside the stated interval',
        limit: '{{problem.intervalCoverage}}, in each third by size too',
      },
      {
        id: 'abstained_share',
        name: '[[units]] without a usable estimate',
        limit: 'at most {{problem.abstainShare}}, shown openly',
      },
    ],
  },
  problem: {
    summary: [
      'Each [[unit]] gets an estimate with an interval that holds {{problem.intervalCoverage}} of [[outcome]]s, so that [[actor]] can [[action]] or ask a person.',
      {
        text: 'The [[outcome]] is known for {{data.nLabeled}} [[units]]; whether they resemble the rest decides whether the error found on them means anything.',
        when: [{ path: 'data.nLabeled', known: true }],
      },
      {
        text: 'The [[outcome]] is known {{data.labelDelayDays}} late, and {{data.unproved}} estimates are out by then.',
        when: [{ path: 'data.nLabeled', known: false }],
      },
    ],
    whyMl: [
      '[[Baseline]] averages over attributes that act together; where the difference between [[units]] alike on paper stays large, a model finds which of them matter.',
      'If a formula of the trade exists, it is the first column of the table and the reference to beat by {{problem.gainRel}}.',
    ],
    antiGoals: [
      'No causal reading: a changed attribute of [[a_unit]] need not change its [[outcome]].',
      'No estimate outside the range seen: those up to {{problem.abstainShare}} go to a person.',
      'No use for another decision without its own review.',
    ],
    falsePositive: 'the estimate is too high, and effort goes where it is not needed',
    falseNegative: 'the estimate is too low, and what was needed is not done',
    baseline: {
      id: 'group_mean',
      text: '[[Baseline]], and a regularized linear model, on the same split: whoever does not beat both by {{problem.gainRel}} is not built.',
    },
    stakeholders: [
      { who: 'Decision owner', cares: 'size of the error, and where it is unknown' },
      { who: 'Data owners', cares: 'corrections reach the table' },
      { who: 'Finance', cares: 'cost of a wrong decision, both ways' },
    ],
  },
  data: {
    sources: [
      { name: 'Attribute tables', holds: 'what [[a_unit]] is, as of a date', trap: 'overwritten in place' },
      {
        name: '[[Outcome]] records',
        holds: 'value, date, how it was measured',
        trap: 'kept only where somebody looked',
      },
      {
        name: 'Estimates and decisions',
        holds: 'what we said and did, with version',
        trap: 'a decision changes its own [[outcome]]',
      },
    ],
    labels: [
      'An [[outcome]] is final {{data.labelDelayDays}} after its [[unit]] is estimated; units of measurement and ways of measuring are made equal first.',
      {
        text: 'Only some [[units]] have an [[outcome]], and not at random: the rest are weighted by how likely each was to be measured, and a random sample of {{exp.testN}} is measured on purpose.',
        when: [{ path: 'data.selectiveLabels', is: true }],
      },
      {
        text: 'With {{data.nLabeled}} [[outcome]]s known, the most useful money goes into measuring more, chosen at random inside each [[area]].',
        when: [{ path: 'data.nLabeled', known: true, below: 20_000 }],
      },
    ],
    features: [
      {
        group: 'Attributes as they stood',
        available: 'at the estimate, from dated tables',
        trap: 'corrected after the [[outcome]]',
      },
      {
        group: 'History of the same [[unit]]',
        available: 'up to the day before',
        trap: 'holds the [[outcome]] itself',
      },
      {
        group: 'Means of the [[area]]',
        available: 'fitted on training rows',
        trap: 'the [[unit]] counts in its own mean',
      },
      {
        group: 'Calendar, weather, prices',
        available: 'as known that day',
        trap: 'trees cannot pass a level never seen',
      },
    ],
    leaks: [
      'Fields filled in once the [[outcome]] is known: status, closing date, remarks, totals.',
      'Target encoding of [[area]] over all rows, the test among them.',
      'The same [[unit]] twice under two keys, once on each side.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Train on {{data.trainDays}}, leave {{data.labelDelayDays}} out, test on the latest {{data.testDays}}; a [[unit]] stands on one side only.',
        'A second test holds out whole [[area]]s ({{exp.holdoutAreas}}): what comes next is often one that nobody has measured.',
      ],
      whyNotRandom:
        'later rows of one [[area]] tell the earlier ones: over {{data.trainDays}} a shuffled test knows levels that nobody knew',
    },
    quality: [
      'One key for [[a_unit]] over all tables; a wrong merge is the largest single error.',
      'Ranges, units of measurement and missing shares are tested at each load of {{data.rowsPerDay}}.',
    ],
    privacy: ['Columns that point at a person are dropped or keyed before they reach the table.'],
  },
  model: {
    options: [
      {
        id: 'linear_regularized',
        name: 'Regularized linear model',
        fits: [{ path: 'data.nLabeled', known: true, below: 3000 }],
        pro: 'With {{data.nLabeled}} [[outcome]]s a penalized linear model varies less than trees, and can be read aloud.',
        con: 'misses what attributes of {{data.rowsPerDay}} [[units]] do together',
        work: 'one dot product',
      },
      {
        id: 'quantile_gbdt',
        name: 'Boosted trees for median and bounds',
        pro: 'Mixed columns with gaps, a few million rows: trees take them as they are, and heads for the bounds give the {{problem.intervalCoverage}} interval.',
        con: 'want more than some thousand [[outcome]]s, and {{problem.intervalCoverage}} needs a conformal step',
        work: 'some hundred tree walks per bound',
      },
      {
        id: 'tabular_dl',
        name: 'Network over embedded columns',
        pro: 'Shares what it learns over many related outcomes.',
        con: 'on plain columns no better than trees at many times {{perf.trainUsd}} of tuning',
        work: 'a few dense layers',
      },
      {
        id: 'gbdt',
        name: 'Boosted trees, one figure',
        pro: 'The simplest strong model.',
        con: 'a figure alone says not where {{problem.intervalCoverage}} end',
        work: 'some hundred tree walks',
      },
    ],
    theory: [
      'Columns of different kinds and scales, thresholds and gaps are what trees split on; smooth networks have to unlearn their smoothness first.',
      'Split-conformal widening on the latest {{data.testDays}} holds {{problem.intervalCoverage}} while the next window resembles them, whatever the model.',
    ],
    loss: 'Pinball at the median and both bounds of {{problem.intervalCoverage}}; on logs where the [[outcome]] spans powers of ten',
    augmentation: 'None; columns missing in use are masked at the same rate in training',
    regularization: 'Leaves of many rows, monotone where the trade is sure of the sign, depth small',
    optimization: 'Early stopping by the later block; {{data.testDays}} stay untouched',
    interpretability: [
      'Beside each estimate stand the most alike [[units]] with known [[outcome]]: experts refute examples sooner than contributions.',
    ],
  },
  reasons: tabularReasons,
  ...tabularPredictionOperation,
  ...tabularPredictionRegisters,
}
