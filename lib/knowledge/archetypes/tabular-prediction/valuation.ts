import type { Setting } from '../types'
import { valuationOperation } from './valuation-operation'
import { valuationReasons } from './valuation-reasons'
import { valuationRegisters } from './valuation-registers'

/** What something would fetch: homes, vehicles, machines, second-hand goods. Acting on the estimate selects its errors. */
export const valuation: Setting = {
  id: 'valuation',
  name: 'Valuation',
  signs: [
    /\b(?:homes?|houses?|flats?|apartments?|propert(?:y|ies)|dwellings?|real estate|land)\b[^.]{0,80}\b(?:values?|valuations?|prices?|worth|sells?|sold|apprais\w+)\b/i,
    /\b(?:values?|valuations?|valued?|priced?|worth|apprais\w+|residual values?|resale|fetch)\b[^.]{0,80}\b(?:homes?|houses?|flats?|apartments?|propert(?:y|ies)|dwellings?|cars?|vans?|trucks?|vehicles?|tractors?|machines|boats|watches|second-hand|used)\b/i,
    /\b(?:residual|resale|market|hammer|auction) (?:values?|prices?)\b/i,
    /\bwhat (?:a|an|the) [a-z]+ (?:will |would )?(?:fetch|sell for|be worth)/i,
  ],
  over: {
    words: {
      unit: 'item',
      units: 'items',
      positive: 'large error',
      entity: 'item',
      action: 'act on the estimate',
      actor: 'the decision owner',
      consumer: 'the customer',
      task: 'estimation',
      baseline: 'the group median',
      area: 'region',
      outcome: 'outcome',
    },
    sources: [
      'https://www.zillow.com/z/zestimate/',
      'Zillow Group, shareholder letter Q3 2021',
      'Grinsztajn et al. 2022, arXiv:2207.08815',
      'Romano et al. 2019, arXiv:1905.03222 (conformalized quantiles)',
    ],
    metrics: {
      good: ['median_abs_pct_error', 'pinball_loss', 'mae', 'calibration_error'],
      pick: 'The median absolute percentage error reads alike for cheap and dear [[units]]; interval coverage of {{problem.intervalCoverage}} stands beside it, since [[actor]] pays for the tails.',
      bad: [
        { id: 'rmse', why: 'a few dear [[units]] decide it' },
        { id: 'r2', why: 'differences between [[area]]s inflate it; the error within one is what hurts' },
        { id: 'accuracy', why: 'an amount is never simply right or wrong' },
      ],
      business: {
        id: 'margin_per_decision',
        name: 'Result per decision taken on an estimate',
        target: 'relative change of {{exp.mdeRel}} against held-out [[area]]s',
      },
      guardrails: [
        {
          id: 'signed_bias_month',
          name: 'Median signed error of the latest month',
          limit: 'within {{prod.biasLimit}} of zero, per [[area]]',
        },
        {
          id: 'interval_coverage',
          name: '[[outcome]]s inside the stated interval',
          limit: '{{problem.intervalCoverage}}, in each value band and not only on average',
        },
        {
          id: 'abstained_share',
          name: '[[units]] without a usable estimate',
          limit: 'at most one in ten of {{data.rowsPerDay}}, shown openly',
        },
      ],
    },
    problem: {
      summary: [
        'Give each [[unit]] a median and an interval that holds {{problem.intervalCoverage}} of later [[outcome]]s, so that [[actor]] can [[action]] or step back.',
        'An error against us costs {{problem.cFN}} where the estimate is acted upon, one in our favor {{problem.cFP}} in lost business, so a quantile decides.',
      ],
      whyMl: [
        'Attributes of [[units]] interact, and [[baseline]] of the [[area]] misses them; trees learn that from past [[outcome]]s.',
      ],
      antiGoals: [
        'No causal reading: a coefficient does not say what a change to [[a_unit]] would bring.',
        'No estimate outside the range of [[outcome]]s seen: such [[units]] go to a person.',
        'No use in lending or insurance without the rules of that use.',
      ],
      falsePositive: 'a good deal is not done because the estimate was too low',
      falseNegative: 'money is committed at an estimate that was too high',
      baseline: {
        id: 'group_median',
        text: 'Last known [[outcome]] moved by the [[area]] index, else the median of the [[area]] and type: on the same test window.',
      },
      stakeholders: [
        { who: 'Decision owner', cares: 'bias in the turning [[area]], width of the interval' },
        { who: 'Finance', cares: 'capital at risk before the first [[outcome]]' },
        { who: 'Customers', cares: 'an estimate they can correct' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Register of [[outcome]]s',
          holds: 'date, amount, kind of transaction',
          trap: 'recorded weeks later; forced sales are not the market',
        },
        {
          name: 'Attributes',
          holds: 'what [[a_unit]] is, as of a date',
          trap: 'overwritten in place',
        },
        { name: 'Text and photos', holds: 'condition', trap: 'exist only for [[units]] on offer' },
        {
          name: 'Estimates and decisions',
          holds: 'what we said and did, with version',
          trap: 'our own estimate moves the asking price',
        },
      ],
      labels: [
        'The [[outcome]] arrives {{data.labelDelayDays}} after the estimate; until then {{data.unproved}} estimates stand without proof.',
        {
          text: 'Only some [[units]] have an [[outcome]], and not at random: error is reported apart for [[units]] with no recent one, the off-market case.',
          when: [{ path: 'data.selectiveLabels', is: true }],
        },
      ],
      features: [
        {
          group: 'Attributes as they stood at the estimate',
          available: 'from the dated history',
          trap: 'corrected after the [[outcome]]',
        },
        {
          group: 'Neighbors’ [[outcome]]s and [[area]] index',
          available: 'by recording date, not by deal date',
          trap: 'the deal itself counts among its neighbors',
        },
        {
          group: 'Asking amount, days on offer so far',
          available: 'only while on offer',
          trap: 'total days on market is filled at the close',
        },
        { group: 'Interest rate, season', available: 'daily', trap: 'trees cannot extrapolate a new level' },
      ],
      leaks: [
        'Fields filled at the close: final amount, total duration, reason of withdrawal.',
        'Target encoding of [[area]] over all rows, the test among them.',
      ],
      split: {
        strategy: 'time_based',
        text: [
          'Train on {{data.trainDays}}, leave a gap of {{data.labelDelayDays}}, test on the latest {{data.testDays}} with rolling origins, each read once.',
          'A second test holds out whole [[area]]s ({{exp.holdoutAreas}}), since new ones have no neighbors.',
        ],
        whyNotRandom:
          'a shuffled test prices [[a_unit]] from sales that happened after it, and hides the turn of a market',
      },
      quality: ['One key over all registers: a wrong merge is the largest single error.'],
      privacy: ['Address plus amount identifies a household: estimates are public only where the register is.'],
    },
    model: {
      options: [
        {
          id: 'linear_regularized',
          name: 'Regularized linear model',
          fits: [{ path: 'data.nLabeled', known: true, below: 3000 }],
          pro: 'With so few [[outcome]]s, {{data.nLabeled}}, a penalized linear model varies less and can be read aloud.',
          con: 'Misses interactions that the many [[outcome]]s can carry.',
          work: 'one dot product',
        },
        {
          id: 'quantile_gbdt',
          name: 'Quantile trees on an index',
          pro: 'The index carries the level, so trees never extrapolate it; quantile heads give the {{problem.intervalCoverage}} interval.',
          con: 'Crossing quantiles need sorting, and coverage needs a conformal step.',
          work: 'some hundreds of tree walks per quantile',
        },
        {
          id: 'tabular_dl',
          name: 'Network with photos',
          pro: 'Uses condition seen in pictures.',
          con: 'Photos exist for a minority of [[units]]; their embedding as a tree feature brings most of it.',
          work: 'one dense pass and an image encoder',
        },
        {
          id: 'gbdt',
          name: 'Boosted trees, mean',
          pro: 'Simplest strong model.',
          con: 'The mean says nothing about where to stop bidding.',
          work: 'some hundreds of tree walks',
        },
      ],
      theory: [
        'On logs the error is multiplicative; index plus residual separates what moves in weeks from what a [[unit]] is.',
        'Split-conformal widening, per [[area]] and value band, holds {{problem.intervalCoverage}} while the last window resembles the next: what fails at a turn.',
        'Acting where our estimate beats other bidders selects our positive errors: the winner’s curse.',
      ],
      loss: 'Pinball on the log residual, three quantiles; weights decay with age',
      augmentation: 'Recent [[outcome]]s masked at random, for [[units]] that have none',
      regularization: 'Monotone where economics gives the sign; minimum leaf size per [[area]]',
      optimization: 'Depth, rate and decay by rolling origin; none on the test',
      interpretability: [
        'Nearest comparable [[units]] with dates are shown beside each estimate: experts refute comparables, not attributions.',
      ],
    },
    reasons: valuationReasons,
    ...valuationOperation,
    ...valuationRegisters,
  },
}
