import type { Setting } from '../types'
import { windowOperation } from './window-operation'
import { windowReasons } from './window-reasons'
import { windowRegisters } from './window-registers'

/** A policy that counts per account over a window, met at a till: the state is the hard part. */
export const countingWindow: Setting = {
  id: 'counting_window',
  name: 'Rules that count over a window',
  signs: [
    /\b(?:second|third|fourth|fifth|sixth|tenth|2nd|3rd|4th|5th)\b[^.]{0,60}\b(?:within|in|over|during) (?:\d+|one|two|three|thirty|a) (?:minutes?|hours?|days?|weeks?|months?)\b/i,
    /\b(?:more than|at most|over|above|exceeds?) (?:\d+|two|three|four|five|ten) [a-z]+ (?:per|a|in a|within|for the same) [a-z0-9 ]{1,20}\b(?:minutes?|hours?|days?|weeks?|months?|card|account)\b/i,
  ],
  over: {
    words: {
      unit: 'case',
      units: 'cases',
      positive: 'policy hit',
      entity: 'account',
      action: 'hold for a supervisor or let through',
      actor: 'the till',
      consumer: 'the customer at the counter',
      task: 'policy checking',
      baseline: 'the policy text itself',
    },
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
        name: 'Policy hits that were held',
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
        'The policy already says which [[units]] to hold, so no ML is needed: do not train a model; execute the text, and keep proof of it.',
        'What is missing is a check that [[actor]] cannot forget, a correct counter per [[entity]], and a log an auditor can recompute.',
      ],
      whyMl: [
        'A network could at best imitate the decision table, with errors that the policy forbids and nobody can explain to [[consumer]].',
        'ML would earn a place only for a question the policy leaves open, such as which held [[unit]] to look at first.',
      ],
      antiGoals: [
        'No prediction of fraud or intent about [[consumer]].',
        'No learned threshold: limits change by a signed change of the policy.',
        'No silent override by [[actor]].',
      ],
      falsePositive: 'the customer waits for a supervisor without cause',
      falseNegative: 'a case the policy names goes through, and the audit fails',
      baseline: {
        id: 'rules',
        text: 'The check that staff make from memory today, compared with the table on a replay: the same test set of past [[units]], no split.',
      },
      stakeholders: [
        { who: 'Auditors', cares: 'proof that no case was missed' },
        { who: 'Staff and supervisors', cares: 'a clear hold with its reason, no queue' },
        { who: 'Policy owner', cares: 'the text is executed as written' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Transaction ledger',
          holds: 'every [[unit]] as booked',
          trap: 'offline tills book late and out of order',
        },
        {
          name: 'Decision log',
          holds: 'inputs, counter, rule version, result',
          trap: 'written after the answer, it loses the crash case',
        },
        {
          name: 'Policy register',
          holds: 'signed text, table, valid-from date',
          trap: 'limits copied into till software',
        },
      ],
      labels: [
        'No labels are needed: the right answer for each [[unit]] is computed from the policy, not observed.',
        'Past [[units]] are replayed to count what should have been held; this sizes the supervisor queue and is not training data.',
      ],
      features: [
        {
          group: 'Amount and currency',
          available: 'at the [[unit]]',
          trap: 'above or from the limit; tax and currency',
        },
        {
          group: 'Count per [[entity]] in the window',
          available: 'from the counter state',
          trap: 'retries and cancellations counted twice',
        },
        {
          group: 'Missing [[entity]]',
          available: 'at the [[unit]]',
          trap: 'the policy says nothing, so the till lets it pass',
        },
      ],
      leaks: [
        'None through learning. The only look-ahead is a replay that counts [[units]] booked after the decision.',
      ],
      split: {
        strategy: 'none',
        text: [
          'Nothing is trained, so nothing is split: test cases of the table and a replay of {{data.windowEvents}} [[units]] take its place.',
        ],
        whyNotRandom: 'nobody recorded which [[units]] should have been held; guesses would be learned',
      },
      quality: [
        'Each [[unit]] carries a unique key made by [[actor]]; a retry with the same key gets the same decision and no second count.',
        'The window of {{data.ruleWindowDays}} is defined to the minute: time zone, both edges, and whether held or canceled [[units]] count.',
      ],
      privacy: [
        'The counter holds a pseudonymous [[entity]] key and times only, deleted when the window has passed; the log is kept for the audit period.',
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
          con: 'Past holds of [[units]] are incomplete: it would learn who forgot to check.',
          work: 'a few hundred tree walks',
        },
        {
          id: 'deep_net',
          name: 'Neural network',
          pro: 'Capacity for inputs that no rule describes.',
          con: 'Refused: no labels, no uncertainty to learn, and an error rate where the auditors accept none.',
          work: 'one dense pass',
        },
      ],
      theory: [
        'The outcome is a function of amount and count: given both, nothing about a [[unit]] is left to estimate, so the best possible model is the rule.',
        'The hard part is state: the count per [[entity]] must be read and raised as one atomic step, or two tills both see the last free [[unit]].',
      ],
      loss: 'None; a difference between decision log and recount is a defect, not a loss to average.',
      augmentation:
        'Generated test cases at each edge: limit itself, a cent above, first and last minute of the window.',
      regularization: 'Completeness check of the table: each combination of inputs meets exactly one row.',
      optimization: 'None; limits are parameters owned by the policy owner.',
      interpretability: [
        'Each hold shows the clause, the amount or the count with its [[units]], and the rule version.',
      ],
    },
    reasons: windowReasons,
    ...windowOperation,
    ...windowRegisters,
  },
}
