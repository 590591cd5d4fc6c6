import type { Archetype } from '../types'
import { churnOperation } from './operation'
import { churnReasons } from './reasons'
import { churnRegisters } from './registers'

export const churnPrediction: Archetype = {
  id: 'churn_prediction',
  name: 'Churn and retention',
  problemType: 'binary_classification',
  keywords: ['churn', 'cancel', 'retention', 'unsubscribe', 'lapse', 'attrition'],
  words: {
    unit: 'customer',
    units: 'customers',
    positive: 'leaving',
    entity: 'customer',
    action: 'contact it with an offer, or leave it alone',
    actor: 'the retention team',
    consumer: 'the customer who is contacted',
    task: 'retention targeting',
    baseline: 'the rule on days without activity',
    offer: 'offer',
  },
  sources: [
    'Ascarza 2018, Retention Futility, doi 10.1509/jmr.16.0163',
    'Chamberlain et al., KDD 2017, arXiv:1703.02596',
    'Radcliffe & Surry 2011, Real-World Uplift Modeling',
  ],
  metrics: {
    good: ['lift_at_k', 'pr_auc', 'calibration_error', 'log_loss'],
    pick: 'The team can contact only so many [[units]] a week: what counts is how many of those at the top of the list would leave, {{data.positiveRate}} leaving on average.',
    bad: [
      { id: 'accuracy', why: 'saying that nobody leaves scores the share that stays' },
      { id: 'roc_auc', why: 'averages over [[units]] whom nobody will ever call' },
    ],
    business: {
      id: 'retained_margin',
      name: 'Margin kept, against [[units]] left alone',
      target: 'change of {{exp.mdeRel}} between the arms',
    },
    guardrails: [
      {
        id: 'sleeping_dogs',
        name: 'Leaving among the contacted, against the untouched arm',
        limit: 'never above it by more than {{problem.gainRel}}',
      },
      { id: 'offer_cost', name: 'Cost of [[offer]]s', limit: 'below {{problem.cFN}} a [[unit]] kept' },
      { id: 'contacts', name: 'Contacts a [[unit]]', limit: 'at most {{problem.contactsPerQuarter}} a quarter' },
    ],
  },
  problem: {
    summary: [
      'Each [[unit]] gets a weekly chance of [[positive]] within {{data.labelDelayDays}}, and from it a place on the list of [[actor]].',
      'A high chance is no reason to call: an [[offer]] pays only where it changes the outcome, and that is learned from a group that gets none.',
    ],
    whyMl: [
      '[[baseline]] finds those who have gone already. Fading use, support calls and a renewal date weigh differently for each plan, and that is learned.',
      'Failed payments, house moves and deaths stay rules: no [[offer]] answers them.',
    ],
    antiGoals: [
      'No score is shown to [[units]] or used for their service.',
      'No bigger [[offer]] for whoever threatens to leave most often.',
      'No forecast of revenue from the list: whoever is contacted is no longer the same.',
    ],
    falsePositive: 'a discount for somebody who would have stayed',
    falseNegative: 'a customer leaves whom an offer would have kept',
    baseline: {
      id: 'rules',
      text: '[[baseline]] in the order of lost margin, at the same number of contacts a week.',
    },
    stakeholders: [
      { who: 'Retention team', cares: 'a list it can finish, with a reason a line' },
      { who: 'Finance', cares: 'margin kept beyond what would have stayed' },
      { who: 'Data protection', cares: 'objection to profiling is honored at once' },
    ],
  },
  data: {
    sources: [
      { name: 'Use and sessions', holds: 'what, how long, which device', trap: 'silence may be holiday' },
      { name: 'Contract and billing', holds: 'plan, price, renewal, failed payments', trap: 'overwritten in place' },
      { name: 'Contacts and [[offer]]s', holds: 'who was called, with what', trap: 'past campaigns chose whom' },
      { name: 'Cancellation flow', holds: 'reason, date, page visits', trap: 'inside the prediction window' },
    ],
    labels: [
      'A [[unit]] has left when nothing is paid or used for {{data.labelDelayDays}} after the observation date; for contracts, when notice takes effect, not when it is given.',
      'Whoever was called before is labeled by what the call did. They are marked, and the model of the untreated learns from those left alone.',
    ],
    features: [
      {
        group: 'Trend of use over weeks',
        available: 'nightly, to the day before',
        trap: 'counted from extraction day',
      },
      { group: 'Plan, price, tenure, days to renewal', available: 'dated contract copy', trap: 'today’s plan' },
      { group: 'Failed payments, support contacts', available: 'nightly', trap: 'tickets closed later' },
      { group: 'Past [[offer]]s and answers', available: 'campaign log', trap: 'selection by the old list' },
      { group: 'Visits to the cancel page', available: 'too late', trap: 'banned: it is the outcome' },
    ],
    leaks: [
      'Anything dated within the window that is predicted.',
      '“Days since last login” worked out on the day of extraction.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Observation dates a month apart; after the last one used for training, {{data.labelDelayDays}} pass before the first test date, so that no label is still open.',
        'The same [[unit]] may stand on both sides at different dates, as it will next month.',
      ],
      whyNotRandom: 'next month’s price change would explain this month’s [[positive]] of the same [[unit]]',
    },
    quality: [
      'Each month: leavers by plan against billing, [[units]] without any use event, and plans that appear for the first time.',
    ],
    privacy: [
      'Profiling for marketing ends the day a [[unit]] objects; browsing outside the product is not collected for it.',
    ],
  },
  model: {
    options: [
      {
        id: 'uplift_model',
        name: 'Uplift model on a randomized campaign',
        fits: [{ path: 'problem.goalIsIncremental', is: true }],
        pro: 'The question is whom an [[offer]] moves, and a randomized campaign answers it; {{problem.cFP}} is spent on nobody who stays anyway.',
        con: 'Needs a randomized campaign first; of {{data.rowsPerDay}} [[units]] this design holds some out to begin it.',
        work: 'two tree ensembles, one a table row',
      },
      {
        id: 'gbdt',
        name: 'Gradient-boosted trees, calibrated',
        pro: 'Use, contract and support data are a table with gaps and thresholds; and {{data.rowsPerDay}} [[units]] are scored in minutes.',
        con: 'Says who leaves, not whom an [[offer]] keeps.',
        work: 'a few hundred shallow trees',
      },
      {
        id: 'survival_model',
        name: 'Survival model of time to leaving',
        pro: 'Uses [[units]] whose end is not known yet, and says when.',
        con: 'When is not acted on here: the list is weekly and the horizon {{data.labelDelayDays}}.',
        work: 'one hazard a week',
      },
      {
        id: 'logistic_regression',
        name: 'Logistic regression on recency and tenure',
        pro: 'Enough below {{data.nPositives}} leavers, and read by anybody.',
        con: 'Misses what differs by plan.',
        work: 'one dot product',
      },
    ],
    theory: [
      'Log loss makes scores chances, so that list, [[offer]] and margin meet in money: call where chance times margin times effect exceeds {{problem.cFP}}.',
    ],
    loss: 'Log loss; [[units]] contacted earlier weighted by one over their chance of not having been.',
    augmentation: 'None: an invented [[unit]] has no renewal date.',
    regularization:
      'Leaf size and monotone use: less use never lowers the chance. Early stopping on a later observation date.',
    optimization: 'Random search on rolling observation dates, chosen by leavers among the contacts of a week.',
    interpretability: [
      'The two strongest reasons stand on the list, in the words of the team (“use halved in three weeks”); the price paid by others is never one of them.',
    ],
  },
  reasons: churnReasons,
  ...churnOperation,
  ...churnRegisters,
}
