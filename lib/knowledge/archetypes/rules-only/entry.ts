import { rulesOnlyOperation } from './operation'
import { rulesOnlyRegisters } from './registers'
import { rulesReasons } from './reasons'
import { countingWindow } from './window'
import type { Archetype } from '../types'

export const rulesOnly: Archetype = {
  id: 'rules_only',
  name: 'Policy rules without a model',
  problemType: 'none',
  keywords: [
    'policy says',
    'always flag',
    'threshold',
    'if more than',
    'compliance rule',
    'fixed limit',
    'exactly when',
  ],
  words: {
    unit: 'case',
    units: 'cases',
    positive: 'policy hit',
    entity: 'item',
    action: 'apply the rule or let it through',
    actor: 'the calling system',
    consumer: 'the person concerned',
    task: 'policy checking',
    baseline: 'the policy text itself',
  },
  sources: [
    'Rules of ML no. 1, https://developers.google.com/machine-learning/guides/rules-of-ml',
    'OMG Decision Model and Notation (DMN)',
  ],
  metrics: {
    good: ['rule_coverage', 'sla_compliance', 'false_alarms_per_day'],
    pick: 'Rule coverage: each of {{data.rowsPerDay}} [[units]] has one logged decision, and it equals the one recomputed from the policy. The target is all of them.',
    bad: [
      { id: 'roc_auc', why: 'there is no score to rank' },
      { id: 'accuracy', why: 'a policy is met or broken; a high share right still leaves missed cases' },
      { id: 'f1_at_0.5', why: 'trades misses against holds, which the policy does not allow' },
    ],
    business: {
      id: 'policy_compliance',
      name: 'Cases that the rule names, and that were treated so',
      target: 'all of {{data.rowsPerDay}}, proven by a daily recount',
    },
    guardrails: [
      { id: 'hold_backlog', name: 'Held [[units]] waiting', limit: 'none older than {{prod.holdHours}}' },
      { id: 'decision_latency', name: 'Answer to [[actor]]', limit: '{{arch.latencyP99Ms}} at p99' },
      {
        id: 'undecided_cases',
        name: '[[units]] without a logged decision',
        limit: 'none of {{data.rowsPerDay}} after the recount',
      },
    ],
  },
  problem: {
    summary: [
      'The rule already says what happens to [[a_unit]], so no ML is needed: execute the text, and keep proof of it.',
      'What is missing is a check that nobody can forget, inputs that are right, and a log from which an auditor recomputes each of {{data.rowsPerDay}} decisions.',
    ],
    whyMl: [
      'A model could at best imitate the decision table, with errors that the rule forbids and nobody can explain to [[consumer]].',
      'ML would earn a place only for what the rule leaves open: an input that has to be read from free text or a picture, at {{problem.cFN}} a miss.',
    ],
    antiGoals: [
      'No guess about intentions of [[consumer]].',
      'No learned threshold: limits change by a signed change of the policy.',
      'No silent override by [[actor]].',
    ],
    falsePositive: 'a case is treated as named by the rule without cause',
    falseNegative: 'a case the policy names goes through, and the audit fails',
    baseline: {
      id: 'rules',
      text: 'What people do by hand today, compared with the table on the same test set of past [[units]].',
    },
    stakeholders: [
      { who: 'Auditors', cares: 'proof that no case was missed' },
      { who: 'Staff', cares: 'a clear result with its clause, no queue' },
      { who: 'Policy owner', cares: 'the text is executed as written' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Case register',
        holds: 'every [[unit]] with its attributes',
        trap: 'corrected in place after the decision',
      },
      {
        name: 'Decision log',
        holds: 'inputs, rule version, clause, result',
        trap: 'written after the answer, it loses the crash case',
      },
      {
        name: 'Policy register',
        holds: 'signed text, table, valid-from date',
        trap: 'limits copied into other software',
      },
    ],
    labels: [
      'No labels are needed: the right answer for each [[unit]] is computed from the policy, not observed.',
      'Past [[units]] of {{data.historyDays}} are replayed to see how many meet each clause; that sizes the work behind it and trains nothing.',
    ],
    features: [
      {
        group: 'Amounts and limits',
        available: 'with the [[unit]]',
        trap: 'above or from the limit; tax, currency, rounding',
      },
      {
        group: 'Categories and places',
        available: 'from a dated list',
        trap: 'an old list; a spelling that matches nothing',
      },
      { group: 'Missing inputs', available: 'with the [[unit]]', trap: 'the rule is silent, so it passes unseen' },
    ],
    leaks: ['None through learning. The only look-ahead is a replay that counts [[units]] booked after the decision.'],
    split: {
      strategy: 'none',
      text: [
        'Nothing is trained, so nothing is split: signed test cases and a replay of {{data.windowEvents}} [[units]] take its place.',
      ],
      whyNotRandom:
        'the right answer for {{data.windowEvents}} [[units]] is computed from the text, so no part of them is held back',
    },
    quality: [
      'Each [[unit]] carries a unique key made by [[actor]]; a retry with the same key gets the same decision and no second count.',
      'Each edge is written down: from or above a limit, which list on which date, what happens where an input is missing.',
    ],
    privacy: [
      'The log holds the inputs of the rule and nothing else of [[consumer]], for as long as decisions can be disputed.',
    ],
  },
  model: {
    options: [
      {
        id: 'rules',
        name: 'Versioned decision table',
        pro: 'The policy is a complete specification: a table executes it on all {{data.rowsPerDay}} [[units]] exactly, each row names its clause, and every decision can be recomputed.',
        con: 'Cannot judge what the policy leaves open.',
        work: 'one keyed read and a few comparisons',
      },
      {
        id: 'gbdt',
        name: 'Boosted trees fitted to past holds',
        pro: 'Could order a long queue.',
        con: 'would learn from {{data.windowEvents}} past [[units]] who forgot to check',
        work: 'a few hundred tree walks',
      },
      {
        id: 'deep_net',
        name: 'Neural network',
        pro: 'Capacity for inputs that no rule describes.',
        con: 'an error rate where none is accepted, at {{problem.cFN}} each, and nothing uncertain to learn',
        work: 'one dense pass',
      },
    ],
    theory: [
      'The result is a function of the inputs that the text names: given them nothing about [[a_unit]] is left to estimate, so the best possible model is the rule.',
      'The hard part is the inputs: a wrong category or an old list breaks the rule as surely as a wrong limit.',
    ],
    loss: 'None; a difference between decision log and recount is a defect, not a loss to average.',
    augmentation:
      'Generated test cases at each edge: the limit itself, a cent above, the first and last day of a list.',
    regularization: 'Completeness check of the table: each combination of inputs meets exactly one row.',
    optimization: 'None; limits are parameters owned by the policy owner.',
    interpretability: ['Each result shows its clause, the input that met it, and the rule version.'],
  },
  settings: [countingWindow],
  reasons: rulesReasons,
  ...rulesOnlyOperation,
  ...rulesOnlyRegisters,
}
