import { contextualBanditOperation } from './operation'
import { contextualBanditRegisters } from './registers'
import { banditReasons } from './reasons'
import { reminders } from './reminders'
import type { Archetype } from '../types'

export const contextualBandit: Archetype = {
  id: 'contextual_bandit',
  name: 'Contextual bandit',
  problemType: 'bandit',
  keywords: [
    'bandit',
    'which notification',
    'which variant',
    'which template',
    'artwork',
    'thumbnail',
    'reminder',
    'explore',
  ],
  words: {
    unit: 'choice',
    units: 'choices',
    positive: 'response',
    entity: 'person',
    action: 'choose one eligible option',
    actor: 'the calling page or program',
    consumer: 'whoever gets the option',
    arm: 'option',
    arms: 'options',
    task: 'choosing the option',
    baseline: 'the best single option',
  },
  settings: [reminders],
  sources: [
    'Li et al. 2010, arXiv:1003.0146',
    'Agrawal & Goyal 2013, arXiv:1209.3352 (linear Thompson sampling)',
    'Dudík et al. 2011, arXiv:1103.4601',
  ],
  metrics: {
    good: ['snips', 'dr_estimate', 'ips_estimate', 'cumulative_reward', 'regret'],
    pick: 'On the {{data.uniformRows}} uniform draws a day SNIPS estimates what any other policy would have earned; its normalization limits the pull of rare, heavily weighted ones.',
    bad: [
      {
        id: 'accuracy',
        why: 'it judges only the [[arm]] that was given; who responds to anything is predicted well and chooses nothing',
      },
      { id: 'ctr_replay_biased', why: 'it credits an [[arm]] with those it was picked for' },
      { id: 'roc_auc', why: 'it orders cases by activity, while the choice is between [[arms]] for one [[entity]]' },
    ],
    business: {
      id: 'response_rate',
      name: '[[Positive]] within the reward window',
      target: 'a relative gain of {{exp.mdeRel}} over [[baseline]], at unchanged complaints',
    },
    guardrails: [
      {
        id: 'harm_rate',
        name: 'Complaints, hides and exits right after',
        limit: 'an [[arm]] at {{problem.harmLimit}} rests',
      },
      {
        id: 'worst_segment_reward',
        name: 'Reward in the worst segment',
        limit: 'at most {{problem.gainRel}} below [[baseline]]',
      },
      {
        id: 'arm_trials',
        name: 'Uniform draws of each [[arm]], new ones too',
        limit: '{{data.perArmRows}} a day, or it is not judged',
      },
    ],
  },
  problem: {
    summary: [
      'For each [[entity]], draw one of the eligible [[arms]] so that a [[positive]] within {{data.rewardWindow}} becomes likelier, and record the probability of the draw.',
      'Which [[arm]] causes a [[positive]] is another question than who responds: some respond to anything.',
    ],
    whyMl: [
      'One choice for all is right for the average; where the best of {{data.arms}} [[arms]] differs by context, or changes with time, a policy that keeps trying finds it.',
      'Which [[arms]] are allowed stays a rule, applied before the policy sees the list.',
    ],
    antiGoals: [
      'No [[arm]] is written or changed by the policy; people add and withdraw them.',
      'No reward that [[consumer]] would object to: a [[positive]] got by deceit counts against the [[arm]].',
      'No learning for a set of [[arms]] that lives shorter than {{model.memoryHalfLife}}: a plain test decides that.',
    ],
    falsePositive: 'an option is given that fits worse than the usual one',
    falseNegative: 'a better option is not tried, and its effect stays unknown',
    baseline: {
      id: 'rules',
      text: '[[Baseline]] for all, and today’s way of choosing beside it, on the same uniform draws: the policy must beat both.',
    },
    stakeholders: [
      { who: 'Product owner', cares: 'a gain that lasts beyond novelty' },
      { who: 'Whoever makes the [[arms]]', cares: 'a fair trial for each new one' },
      { who: 'Those who get them', cares: 'nothing misleading, no endless trials' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Decision log',
        holds: 'eligible set, draw, probability, policy version',
        trap: 'old rows lack the probability; it cannot be recovered',
      },
      {
        name: 'Exposure events',
        holds: 'what was really seen or received',
        trap: 'chosen is not shown: filters and cut-offs come after',
      },
      {
        name: 'Outcomes',
        holds: '[[positive]], complaint, exit, with time',
        trap: 'joined by [[entity]], two choices share one outcome',
      },
    ],
    labels: [
      'Reward is a [[positive]] within {{data.rewardWindow}} of exposure, joined by the id of the draw; a complaint or exit in the same window counts against the [[arm]].',
      'Choices without a logged probability are a prior only; evaluation begins with {{data.uniformRows}} uniform draws a day.',
      'A [[unit]] whose window is still open is censored, not a failure.',
    ],
    features: [
      {
        group: 'Context of the moment: time, device, place, source',
        available: 'at the choice',
        trap: 'read again later, when it has moved on',
      },
      {
        group: 'History of the [[entity]] with these [[arms]]',
        available: 'at the choice',
        trap: 'holds the outcome of this choice',
      },
      {
        group: 'Attributes of the [[arm]]',
        available: 'when it is added',
        trap: 'changed content under the old id',
      },
    ],
    leaks: [
      'Reward windows of two choices that overlap.',
      'Counters refreshed after exposure.',
      'Eligibility recomputed from today’s rules instead of logged.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'The policy is fitted on earlier weeks and valued on the uniform draws of the last {{data.testDays}}, once their windows are closed.',
        '[[Arms]] first seen in the test weeks are a slice of their own.',
      ],
      whyNotRandom:
        'the log of {{data.testDays}} was made by policies that had learned from its earlier rows; shuffled, a policy is tested on its own past',
    },
    quality: [
      'Probabilities over the eligible [[arms]] sum to one, or the choice falls back.',
      'Weights above the cap that the floor of {{model.propensityFloor}} implies point to a logging fault.',
    ],
    privacy: ['The log holds a pseudonymous id, coarse context and the draw; it is erased with the account.'],
  },
  model: {
    options: [
      {
        id: 'sleeping_recovering_bandit',
        name: 'Sleeping, recovering bandit',
        fits: [{ path: 'arch.serving', is: 'batch' }],
        pro: 'Compares each of {{data.arms}} [[arms]] only with those eligible beside it, and discounts what the same [[entity]] had lately.',
        con: 'Models fatigue over days; inside one visit context carries it.',
        work: 'one softmax over the eligible arms',
      },
      {
        id: 'bandit_on_gbdt',
        name: 'Exploration over a boosted reward model',
        fits: [
          { path: 'data.loggedPropensities', is: true },
          { path: 'problem.engineers', above: 3 },
        ],
        pro: 'Rich context and logged probabilities carry a reward estimate of its own for each of {{data.arms}} [[arms]].',
        con: 'Has no doubt of its own to explore by; a challenger once uniform draws have grown.',
        work: 'one tree pass per eligible arm',
      },
      {
        id: 'thompson_sampling',
        name: 'Linear Thompson sampling with a floor',
        pro: 'Context shifts a posterior that all {{data.arms}} [[arms]] share, exploration falls as doubt does, and the floor of {{model.propensityFloor}} keeps every draw measurable.',
        con: 'Keeps sampling from old posteriors where rewards come late.',
        work: 'one draw and one dot product per arm',
      },
      {
        id: 'linucb',
        name: 'Linear upper confidence bound',
        pro: 'Same features, one small matrix.',
        con: 'Its choice is deterministic: but for the floor of {{model.propensityFloor}} no other policy could be valued on its log.',
        work: 'one small matrix product per arm',
      },
    ],
    theory: [
      'Weighting each reward by one over its probability makes the mean unbiased for any policy that chooses only what the log could have chosen; hence the floor of {{model.propensityFloor}}.',
      'An [[arm]] that only some may get looks good if they respond to anything: it is compared inside each eligible set.',
      'Effects move: a reward counts half after {{model.memoryHalfLife}}, so that the posterior widens again and old losers are retried.',
    ],
    loss: 'Reward less {{model.harmWeight}} times the complaints, importance-weighted, discounted by age',
    augmentation: 'None: an invented outcome for an [[arm]] not given is the question itself',
    regularization:
      '[[Arms]] share a prior by their attributes; weights are capped at the inverse of {{model.propensityFloor}}',
    optimization:
      'Prior variance and half-life by SNIPS on uniform draws; few values, each comparison spends precision',
    interpretability: [
      'Per [[arm]]: reward with interval, share, eligibility, complaints, best and worst context, on a page read weekly by its makers.',
    ],
  },
  reasons: banditReasons,
  ...contextualBanditOperation,
  ...contextualBanditRegisters,
}
