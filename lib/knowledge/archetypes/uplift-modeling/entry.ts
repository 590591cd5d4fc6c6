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
    'Gutierrez & Gérardy 2017, Causal inference and uplift modelling, PMLR 67',
    'Künzel et al. 2019, Metalearners, arXiv:1706.03461',
  ],
  metrics: {
    good: ['qini', 'auuc', 'policy_value_ips', 'incremental_roi'],
    pick: 'Qini on randomised [[units]] not used in fitting: it orders by extra [[outcomes]] caused, which no single [[unit]] ever shows. It is read with a bootstrap interval, and at the depth the budget pays for.',
    bad: [
      { id: 'roc_auc', why: 'scores the outcome, so it praises a model that finds those who buy anyway' },
      { id: 'accuracy', why: 'the effect on one person is never observed, so nothing can be counted as right' },
      { id: 'conversion_rate_of_targeted', why: 'is highest when the offer goes to sure buyers and changes nothing' },
    ],
    business: {
      id: 'incremental_profit',
      name: 'Incremental profit per eligible [[unit]]',
      target: 'above today’s targeting at equal spend, measured against a random control group',
    },
    guardrails: [
      {
        id: 'incremental_roi',
        name: 'Incremental margin over spend on [[treatments]]',
        limit: 'lower interval bound above break-even; spend inside the approved budget',
      },
      {
        id: 'cannibalisation',
        name: 'Full-price and later [[outcomes]] lost to the [[treatment]]',
        limit: 'net effect still positive after {{data.outcomeWindowDays}}, all products counted',
      },
      {
        id: 'subgroup_harm',
        name: 'Segments with a negative effect',
        limit: 'none whose interval lies below zero goes on being treated',
      },
    ],
  },
  problem: {
    summary: [
      'The question is not which [[unit]] will show the [[outcome]], but for which one the [[treatment]] changes it; the spend goes there.',
      'A [[treatment]] costs about {{problem.treatCostUsd}} and an extra [[outcome]] earns {{problem.outcomeMarginUsd}}, so the effect must exceed {{problem.breakEvenUplift}} to pay.',
      'The budget reaches {{problem.treatShare}} of [[units]], about {{problem.treatedPerDay}}: the model decides the order, the budget and break-even decide where it stops.',
      {
        text: 'Without stored assignment probabilities no effect can be learned: the first deliverable is a randomised campaign, not a model.',
        when: [{ path: 'data.loggedPropensities', is: false }],
      },
    ],
    whyMl: [
      'Effects differ between [[units]] along recency, price sensitivity and past [[treatments]] in ways that a few hand-made segments blur.',
      'If the randomised data shows an average effect but no reliable difference between [[units]], treat all or none by break-even and stop there.',
    ],
    antiGoals: [
      'No prediction of who buys as a stand-in for who is moved.',
      'No personal price: the [[treatment]] is one approved list, given or not given.',
      'No claim about the effect on one named [[unit]]; only groups can be checked.',
    ],
    falsePositive: 'the offer goes to someone who would have bought anyway, or is driven away by it',
    falseNegative: 'someone the offer would have moved does not get it',
    baseline: {
      id: 'treat_all_none_response',
      text: 'Three policies at equal spend: treat none, treat at random up to the budget, and treat by today’s response score.',
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
        trap: 'comparing openers with non-openers undoes the randomisation',
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
      'There is no label of uplift: each [[unit]] shows its [[outcome]] under one arm only, and the other is never seen.',
      'Randomised data comes first: {{data.randomShare}} of eligible [[units]] is assigned by a seeded draw whatever the score, about {{data.randomRows}}.',
      'The [[outcome]] is net margin within {{data.outcomeWindowDays}} of assignment, treated or not; it is complete after {{data.labelDelayDays}}.',
      'Effects are taken by assignment, not by exposure: a [[unit]] that was assigned and not reached stays in its arm.',
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
      'Arm predicted from features: if a classifier can tell treated from control [[units]] before sending, the draw was not random.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Train on randomised campaigns of {{data.trainDays}}, test on the campaigns of the next {{data.testDays}}, with a gap of {{data.labelDelayDays}}.',
        'Each [[entity]] is on one side only, and both sides keep the same treated share.',
      ],
      whyNotRandom: 'campaigns share season and offer, so shuffled rows hide that the effect fades',
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
        name: 'Response rules, and a randomised campaign first',
        fits: [{ path: 'data.loggedPropensities', is: false }],
        pro: 'Nothing is randomised yet: keep today’s rules inside the budget while the draw collects the first usable [[units]].',
        con: 'Refused where randomised data exists: it ranks the [[outcome]] and spends the budget on [[units]] that buy anyway.',
        work: 'a few comparisons',
      },
      {
        id: 'causal_forest',
        name: 'Causal forest with honest splits',
        fits: [
          { path: 'data.nRows', known: true, below: 1_000_000 },
          { path: 'model.interpretable', is: true },
        ],
        pro: 'With {{data.nRows}} randomised [[units]] it gives an interval for each segment’s effect, so the cut-off can follow the lower bound.',
        con: 'Honest splitting spends half the rows on estimates; slower at volume, and intervals per [[unit]] are not needed for a budgeted order.',
        work: 'a few thousand tree walks',
      },
      {
        id: 't_x_learner',
        name: 'T- and X-learner on boosted trees',
        pro: 'Two ordinary regressors, one per arm, then a model of imputed effects; the X-learner borrows strength when control is small.',
        con: 'Two separate fits can show a difference that is only their separate noise, and without a control group they cannot be fitted.',
        work: 'a few hundred tree walks per arm',
      },
    ],
    theory: [
      'Effect is noise-sized: the [[outcome]] rate is {{exp.baselineRate}} and the whole average effect moves it to {{exp.treatedRate}}.',
      'To see that average takes {{exp.nPerArm}} [[units]] per arm; to see a difference of the same size between two halves takes {{exp.nInteraction}}.',
      'So segments stay coarse and trees shallow: a deep split of [[units]] ranks chance, and its top slice shrinks on the next campaign.',
      'The cut-off is economic: treat while effect times {{problem.outcomeMarginUsd}} exceeds {{problem.treatCostUsd}}, and stop earlier when the budget is spent.',
    ],
    loss: 'Squared error of the net margin per arm, then of the imputed effects weighted by the known assignment probability; selection is by Qini, not by this loss.',
    augmentation:
      'None: invented rows would carry an invented effect. A placebo arm drawn inside control tests the pipeline.',
    regularization:
      'Shallow trees, large leaves with both arms in each, same features in both fits, shrinkage of effects to the average.',
    optimization: 'Cross-fitting over campaigns; few settings tried, since Qini of small effects rewards luck.',
    interpretability: [
      'Effect by predicted decile against randomised truth, with intervals, is the page the campaign owner signs.',
      'One shallow tree fitted to the scores names the segments; it describes the model, not causes.',
    ],
  },
  reasons: upliftReasons,
  ...upliftModelingOperation,
  ...upliftModelingRegisters,
}
