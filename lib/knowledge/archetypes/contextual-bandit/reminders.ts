import type { Setting } from '../types'
import { remindersOperation } from './reminders-operation'
import { remindersReasons } from './reminders-reasons'
import { remindersRegisters } from './reminders-registers'

/** One message to each person, chosen from texts that wear off: people leave by opting out. */
export const reminders: Setting = {
  id: 'push_reminders',
  name: 'Reminders and messages to people',
  signs: [
    /\b(?:push|practice|daily|evening) (?:messages?|reminders?|notifications?)\b/i,
    /\b(?:reminders?|notifications?|nudges?|newsletters?)\b/i,
    /\b(?:receiv\w+|sends?|sent|sending)\b[^.]{0,60}\bmessages?\b/i,
    /\bunsubscri\w+|\bopt(?:s|ed)?[- ]outs?\b/i,
  ],
  over: {
    words: {
      unit: 'send',
      units: 'sends',
      positive: 'return',
      entity: 'person',
      action: 'choose one eligible arm or none',
      actor: 'the sending job',
      consumer: 'the recipient',
      arm: 'template',
      arms: 'templates',
      task: 'choosing the template',
      baseline: 'the best single template',
    },
    sources: [
      'Yancey & Settles, KDD 2020, doi 10.1145/3394486.3403351',
      'Li et al. 2010, arXiv:1003.0146',
      'Dudík et al. 2011, arXiv:1103.4601',
      'Netflix artwork personalization, engineering blog 2017',
    ],
    metrics: {
      good: ['snips', 'dr_estimate', 'ips_estimate', 'cumulative_reward', 'regret'],
      pick: 'SNIPS on the {{data.uniformRows}} [[units]] a day drawn uniformly estimates what another policy would have earned; its normalization limits the pull of rare, heavily weighted choices.',
      bad: [
        {
          id: 'accuracy',
          why: 'it judges only the [[arm]] that went out; a model that knows who opens everything scores well and chooses nothing',
        },
        { id: 'ctr_replay_biased', why: 'it credits a [[arm]] with the people it was picked for' },
        { id: 'roc_auc', why: 'it orders people by activity, while the choice is between [[arms]] for one [[entity]]' },
      ],
      business: {
        id: 'return_after_send',
        name: 'People who return inside the reward window',
        target: 'a relative gain of {{exp.mdeRel}} over [[baseline]], at unchanged opt-outs',
      },
      guardrails: [
        {
          id: 'unsubscribe_rate',
          name: 'Unsubscribes and opt-outs per send',
          limit: '{{problem.optOutLimit}} of [[units]] rests the [[arm]]',
        },
        {
          id: 'repeat_rate',
          name: 'Same arm to the same recipient inside its recovery time',
          limit: 'never twice running; a half-life of {{model.recoveryHalfLife}} between',
        },
        {
          id: 'worst_segment_reward',
          name: 'Reward in the worst segment',
          limit: 'at most {{problem.gainRel}} below [[baseline]] in any language or tenure group',
        },
      ],
    },
    problem: {
      summary: [
        'For each [[unit]], choose among the [[arms]] the [[entity]] is eligible for, so that a [[positive]] inside {{data.rewardWindow}} becomes likelier, and record the probability of that choice.',
        'Which [[arm]] causes a [[positive]] is not who returns: most who return would have done so after any.',
      ],
      whyMl: [
        'Hand-set weights cannot follow {{data.arms}} [[arms]] whose effect differs by [[entity]] and wears off.',
        'Eligibility and quiet hours stay rules, applied before the policy sees the list.',
      ],
      antiGoals: [
        'The policy does not raise the number of [[units]]; frequency is another decision with its own guardrail.',
        'No [[arm]] text is written by the model.',
        'No guilt or false urgency, whatever its reward.',
      ],
      falsePositive: 'a stale or ill-fitting message goes out and brings an opt-out closer',
      falseNegative: 'a better arm stays unsent and its effect unknown',
      baseline: {
        id: 'rules',
        text: '[[Baseline]] among those eligible, never the same twice in a row: the bandit must beat it, not the hand-set weights alone.',
      },
      stakeholders: [
        { who: 'Growth', cares: 'returns that last beyond the first week' },
        { who: 'Recipients', cares: 'few messages, none of them twice' },
        { who: 'Copywriters', cares: 'a fair trial for each new text' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Decision log',
          holds: 'eligible arms, arm sent, probability, policy version',
          trap: 'old rows lack the probability, and it cannot be recovered afterwards',
        },
        {
          name: 'Delivery receipts',
          holds: 'sent, delivered, opened',
          trap: 'opens are missing on devices that block them',
        },
        {
          name: 'Activity and opt-outs',
          holds: 'sessions, unsubscribes, notification settings',
          trap: 'system-level opt-out arrives as silence',
        },
      ],
      labels: [
        'Reward is a [[positive]] within {{data.rewardWindow}} of delivery; an unsubscribe in the same window counts against the [[arm]].',
        'What was sent without a logged chance is a prior only; evaluation begins with {{data.uniformRows}} uniform [[units]] a day whose sent shares match their logged chances.',
        'A [[unit]] whose window is still open is censored, not a failure.',
      ],
      features: [
        {
          group: 'Days since this arm was last seen, times seen',
          available: 'at the choice',
          trap: 'counted at sending, though never delivered',
        },
        {
          group: 'Streak, tenure, language, usual hour',
          available: 'at the choice',
          trap: 'read after the [[unit]], when the streak already includes the [[positive]]',
        },
        { group: 'Arm topic and tone', available: 'when the arm is written', trap: 'edited text under the old id' },
      ],
      leaks: [
        'Reward windows of two [[units]] that overlap.',
        'Activity counters refreshed after delivery.',
        'Eligibility recomputed from today’s streak rather than logged.',
      ],
      split: {
        strategy: 'time_based',
        text: [
          'The policy is fitted on earlier weeks and valued on the uniform slice of the last {{data.testDays}}, after the reward window has closed.',
          'New [[arms]] first seen in the test weeks are a slice of their own.',
        ],
        whyNotRandom:
          'recovery from repetition runs along time, so shuffled [[units]] show the model the next evening of the same [[entity]]',
      },
      quality: [
        'Probabilities over the eligible [[arms]] sum to one, or the batch is not sent.',
        'Weights above the cap that the floor of {{model.propensityFloor}} implies point to a logging fault.',
      ],
      privacy: [
        'The log holds a pseudonymous id, coarse context and the [[arm]]; message history is erased with the account.',
      ],
    },
    model: {
      options: [
        {
          id: 'sleeping_recovering_bandit',
          name: 'Sleeping, recovering bandit',
          fits: [{ path: 'arch.serving', not: 'online' }],
          pro: 'It compares each of {{data.arms}} [[arms]] only with those eligible beside it and discounts recent ones, the two facts that plain bandits get wrong.',
          con: 'Recovery matters less where the same [[arm]] may stand for weeks.',
          work: 'one softmax over the eligible arms',
        },
        {
          id: 'bandit_on_gbdt',
          name: 'Exploration over a boosted reward model',
          fits: [
            { path: 'data.loggedPropensities', is: true },
            { path: 'problem.engineers', above: 3 },
          ],
          pro: 'Rich context and logged propensities carry a separate reward estimate per [[entity]].',
          con: 'Needs logged propensities and upkeep; a challenger once the uniform slice has grown.',
          work: 'one tree pass per eligible arm',
        },
        {
          id: 'linucb',
          name: 'Linear upper confidence bound',
          fits: [{ path: 'arch.serving', is: 'online' }],
          pro: 'Shares what it learns across [[arms]] through context at the cost of one small matrix.',
          con: 'Its choice is deterministic, so propensities are degenerate and off-policy estimates break.',
          work: 'one small matrix product per arm',
        },
        {
          id: 'thompson_sampling',
          name: 'Thompson sampling per arm',
          pro: 'Few parameters, and exploration falls as certainty grows.',
          con: 'Takes every one of {{data.arms}} [[arms]] for always available and never stale; a delayed batch keeps sampling from old posteriors.',
          work: 'one draw per eligible arm',
        },
      ],
      theory: [
        'Weighting each reward by one over its propensity makes the mean unbiased for any policy that chooses only what the log could have chosen; hence the floor of {{model.propensityFloor}}.',
        'An [[arm]] eligible only for people on a streak looks good because those people return anyway: its score is its reward minus that of the other eligible [[arms]] in the same stratum.',
        'Novelty is a penalty that decays with a half-life of {{model.recoveryHalfLife}} since the [[entity]] last saw the [[arm]].',
      ],
      loss: 'Importance-weighted relative reward per [[arm]] and stratum; the unsubscribe enters with the weight {{model.optOutWeight}} returns.',
      augmentation: 'None on rewards: an invented outcome for an unsent [[arm]] is the question itself.',
      regularization:
        'Scores shrink to the mean of the [[arms]]; weights are capped at the inverse of {{model.propensityFloor}}.',
      optimization:
        'Temperature and half-life are chosen by SNIPS on the uniform slice; few values, since each comparison spends its precision.',
      interpretability: [
        'Per [[arm]]: score with interval, share sent, eligibility, fatigue and unsubscribes, on one page copywriters read weekly.',
      ],
    },
    reasons: remindersReasons,
    ...remindersOperation,
    ...remindersRegisters,
  },
}
