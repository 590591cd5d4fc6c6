import { upliftModelingOperation } from './operation'
import { upliftModelingRegisters } from './registers'
import { upliftReasons } from './reasons'
import type { Archetype } from '../types'

export const upliftModeling: Archetype = {
  id: 'uplift_modeling',
  name: 'Uplift and treatment targeting',
  problemType: 'uplift',
  keywords: [
    'uplift',
    'incremental',
    'who should get a coupon',
    'promotion targeting',
    'treatment effect',
    'persuadable',
    'discount budget',
  ],
  words: {
    unit: 'customer',
    units: 'customers',
    positive: 'persuadable customer',
    entity: 'household',
    action: 'send the offer or hold it back',
    actor: 'the campaign tool',
    consumer: 'the customer who is contacted',
    task: 'treatment targeting',
    treatment: 'offer',
    treatments: 'offers',
    outcome: 'purchase',
    outcomes: 'purchases',
  },
  sources: [
    'Free lunch, retrospective estimation for uplift under ROI limits (Booking.com), arXiv:2008.06293',
    'Gutierrez & Gérardy 2017, Causal inference and uplift modeling, PMLR 67',
    'Künzel et al. 2019, Metalearners, arXiv:1706.03461',
  ],
  metrics: {
    good: ['qini', 'auuc', 'policy_value_ips', 'incremental_roi'],
    pick: 'Qini orders randomized [[units]] by the extra [[outcomes]] caused, which no single one ever shows; it is read down to the {{problem.treatShare}} that the budget pays for.',
    bad: [
      { id: 'roc_auc', why: 'praises a model that finds those who buy anyway' },
      { id: 'conversion_rate_of_targeted', why: 'is highest where sure buyers get the [[treatment]]' },
    ],
    business: {
      id: 'incremental_profit',
      name: 'Incremental profit per eligible [[unit]]',
      target: '{{exp.mdeRel}} above today’s targeting at equal spend, against a random control',
    },
    guardrails: [
      {
        id: 'incremental_roi',
        name: 'Incremental margin over spend on [[treatments]]',
        limit: 'lower bound above {{problem.breakEvenUplift}}',
      },
      {
        id: 'cannibalisation',
        name: 'Full-price and later [[outcomes]] lost to the [[treatment]]',
        limit: 'net effect above zero after {{data.outcomeWindowDays}}',
      },
      {
        id: 'subgroup_harm',
        name: 'Segments with a negative effect',
        limit: 'none of {{exp.testN}} or more stays treated',
      },
    ],
  },
  problem: {
    summary: [
      'Not who shows the [[outcome]] is asked, but for whom the [[treatment]] changes it; the spend goes there.',
      'One [[treatment]] costs {{problem.treatCostUsd}}, an extra [[outcome]] earns {{problem.outcomeMarginUsd}}: an effect below {{problem.breakEvenUplift}} does not pay, and the budget ends at {{problem.treatShare}} of [[units]].',
      {
        text: 'Without stored assignment probabilities no effect can be learned: the first deliverable is a randomized campaign, not a model.',
        when: [{ path: 'data.loggedPropensities', is: false }],
      },
    ],
    whyMl: [
      'Effects differ between [[units]] along recency, price sensitivity and past [[treatments]] in ways that a few hand-made segments blur.',
      'If [[units]] differ no more than chance, all or none are treated by {{problem.breakEvenUplift}}, and no model is built.',
    ],
    antiGoals: [
      'No prediction of who buys as a stand-in for who is moved.',
      'No personal price: one approved [[treatment]], given or not.',
      'No claim about the effect on one named [[unit]]; only groups can be checked.',
    ],
    falsePositive: 'the offer goes to someone who would have bought anyway, or is driven away by it',
    falseNegative: 'someone the offer would have moved does not get it',
    baseline: {
      id: 'treat_all_none_response',
      text: 'At equal spend on the same test campaigns: treat nobody, treat at random up to {{problem.treatShare}}, treat by today’s response score.',
    },
    stakeholders: [
      { who: 'Campaign owner', cares: 'extra sales per unit of budget' },
      { who: 'Finance', cares: 'margin that would not have come anyway' },
      { who: 'Customers', cares: 'fair access to offers, not too many messages' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Assignment log',
        holds: 'eligible [[units]], arm, probability, seed, time',
        trap: 'only those sent are logged, so the control group is lost',
      },
      {
        name: 'Exposure log',
        holds: 'sent, delivered, opened, redeemed',
        trap: 'comparing openers with non-openers undoes the randomization',
      },
      {
        name: 'Order ledger',
        holds: '[[outcomes]], margin, returns, for both arms',
        trap: 'coupon orders joined only where a code was used',
      },
      {
        name: 'Contact history',
        holds: 'other campaigns and channels',
        trap: 'control gets the same [[treatment]] by another channel',
      },
    ],
    labels: [
      'There is no label of uplift: a [[unit]] shows its [[outcome]] under one arm only.',
      'Randomized data comes first: {{data.randomShare}} of eligible [[units]] is assigned by a seeded draw whatever the score, about {{data.randomRows}}.',
      'The [[outcome]] is net margin within {{data.outcomeWindowDays}} of assignment, treated or not; it is complete after {{data.labelDelayDays}}.',
      'A [[unit]] that was assigned and not reached stays in its arm.',
    ],
    features: [
      {
        group: 'Purchase history before assignment',
        available: 'nightly, cut at assignment time',
        trap: 'extracted later, it holds the effect itself',
      },
      {
        group: 'Past [[treatments]] and responses',
        available: 'nightly',
        trap: 'old targeting decided who has any, so it encodes the old policy',
      },
      {
        group: 'Channel, consent, device',
        available: 'nightly',
        trap: 'consent changed by the campaign',
      },
      {
        group: 'Season and price level',
        available: 'calendar',
        trap: 'one campaign has one value, so no effect of it can be learned',
      },
    ],
    leaks: [
      'Post-treatment covariates: opens, site visits and basket after assignment are results of the [[treatment]], not inputs.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Train on randomized campaigns of {{data.trainDays}}, test on the campaigns of the next {{data.testDays}}, with a gap of {{data.labelDelayDays}}.',
        'Each [[entity]] is on one side only, and both sides keep the same treated share.',
      ],
      whyNotRandom:
        'campaigns share season and [[treatment]]: shuffled rows of {{data.trainDays}} hide that the effect fades',
    },
    quality: [
      'Before any effect is read: sample ratio against the planned split, covariate balance, and equal [[outcome]] capture in both arms.',
      'Eligibility is fixed before the draw; a [[unit]] dropped afterwards in one arm only biases every estimate.',
    ],
    privacy: [
      'Scores are personal data made by profiling: keyed ids, objection to marketing removes the [[unit]] before the draw.',
    ],
  },
  model: {
    options: [
      {
        id: 'response_model_rules',
        name: 'Response rules, and a randomized campaign first',
        fits: [{ path: 'data.loggedPropensities', is: false }],
        pro: 'Nothing is randomized yet: keep today’s rules inside the budget while the draw collects the first usable [[units]].',
        con: 'ranks the [[outcome]], and spends {{problem.treatCostUsd}} on [[units]] that buy anyway',
        work: 'a few comparisons',
      },
      {
        id: 'causal_forest',
        name: 'Causal forest with honest splits',
        fits: [
          { path: 'data.nRows', known: true, below: 1_000_000 },
          { path: 'model.interpretable', is: true },
        ],
        pro: 'With {{data.nRows}} randomized [[units]] it gives an interval for each segment’s effect, so the cut-off can follow the lower bound.',
        con: 'spends half the rows on estimates; intervals of single [[units]] are not needed down to {{problem.treatShare}}',
        work: 'a few thousand tree walks',
      },
      {
        id: 't_x_learner',
        name: 'T- and X-learner on boosted trees',
        pro: 'One regressor per arm, then a model of imputed effects, which borrows strength where the arm of {{data.randomShare}} is small.',
        con: 'without {{data.randomShare}} drawn at random they cannot be fitted, and two fits differ by noise alone',
        work: 'a few hundred tree walks per arm',
      },
    ],
    theory: [
      'Effect is noise-sized: the [[outcome]] rate is {{exp.baselineRate}} and the whole average effect moves it to {{exp.treatedRate}}.',
      'To see that average takes {{exp.nPerArm}} [[units]] per arm; to see a difference of the same size between two halves takes {{exp.nInteraction}}.',
      'Treat while effect times {{problem.outcomeMarginUsd}} exceeds {{problem.treatCostUsd}}, and stop sooner where the budget ends.',
    ],
    loss: 'Squared error of net margin per arm, then of imputed effects, weighted by the known chance of assignment; models are chosen by Qini.',
    augmentation: 'None: an invented row carries an invented effect.',
    regularization: 'Shallow trees, both arms in each leaf, effects shrunk to the average.',
    optimization: 'Cross-fitting over campaigns; few settings tried, since Qini of small effects rewards luck.',
    interpretability: [
      'Effect by predicted decile against randomized truth, with intervals, is the page the campaign owner signs.',
    ],
  },
  reasons: upliftReasons,
  ...upliftModelingOperation,
  ...upliftModelingRegisters,
}
