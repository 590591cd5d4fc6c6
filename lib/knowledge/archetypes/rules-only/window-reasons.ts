import type { Reasons } from '../reasons'

/** Why each decision of a rule that counts falls as it does. */
export const windowReasons: Reasons = {
  metric: {
    runnerUp: 'agrees on easy [[units]] and is silent about the limit, where {{problem.cFN}} lies',
    revisitWhen: 'The policy gains a clause that asks for judgment',
  },
  split: { revisitWhen: 'The policy is reworded: every case of the table is written anew' },
  family: { revisitWhen: 'More than one [[unit]] in a hundred needs a judgment that the text does not give' },
  conditions: {
    rejected: [
      {
        option: 'Thresholds as settings anybody edits',
        whyNot: 'an unsigned change would hold or free {{data.rowsPerDay}} [[units]] a day',
      },
    ],
    rationale: [
      'The table is signed, and its edge cases run against each version before it meets {{data.rowsPerDay}} [[units]].',
    ],
    revisitWhen: 'Two versions in a row fail an edge case in use',
  },
  serving: {
    rejected: [
      {
        option: 'A nightly report',
        whyNot: 'money has left the counter; the policy says before, within {{arch.latencyP99Ms}}',
      },
      { option: 'A scoring service', whyNot: 'there is no score: one look-up and two comparisons need no endpoint' },
    ],
    rationale: [
      'The [[unit]] and its counter of {{data.ruleWindowDays}} meet in the stream; the answer is there while [[consumer]] stands at the till.',
    ],
    revisitWhen: 'The window of {{data.ruleWindowDays}} becomes minutes',
  },
  fallback: {
    rejected: [{ option: 'Let all pass offline', whyNot: 'a cut cable would be a way around the policy' }],
    rationale: [
      'Amount rules need no counter and run at the till; what needs the count of {{data.ruleWindowDays}} goes to a person.',
    ],
    revisitWhen: 'Offline [[units]] exceed what supervisors can hold',
  },
  test: { revisitWhen: 'A clause is added whose effect on [[consumer]] nobody can foresee' },
  retraining: {
    rejected: [
      { option: 'Learn thresholds from past holds', whyNot: 'they would drift away from the text that was approved' },
    ],
    revisitWhen: 'The policy’s owner signs another version',
  },
  release: {
    rejected: [
      { option: 'All tills overnight', whyNot: 'a wrong window would hold honest people in every shop by noon' },
    ],
    rationale: [
      '{{prod.stage1N}} [[units]] in a few shops are compared with a recount by hand; one difference stops the rollout.',
    ],
    revisitWhen: 'A recount differs in a shop that was released',
  },
  oversight: {
    rejected: [
      {
        option: 'Hold without a person',
        whyNot: 'a hold that nobody releases is a refusal, and {{problem.cFP}} at the counter',
      },
    ],
    rationale: [
      'A supervisor decides each held [[unit]]; counters by [[entity]] live {{data.ruleWindowDays}} and no longer.',
    ],
    revisitWhen: 'Holds become refusals, or another country is added',
  },
  optimise: {
    rejected: [
      { option: 'A faster engine', whyNot: 'the table answers within {{arch.sumP99Ms}} of {{arch.latencyP99Ms}}' },
    ],
    rationale: ['The counter read, {{arch.p99_counter}}, is the one step that can wait; it is kept beside the table.'],
    revisitWhen: 'Peak days push the counter past {{arch.latencyP99Ms}}',
  },
  money: [
    'A missed [[unit]] costs {{problem.cFN}}; checking costs {{perf.estUsdPer1k}}. A model would add cost and no answer.',
    {
      text: '{{problem.engineers}} engineers own a table, a counter and a recount; no registry, no feature store.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-01': ['The text names amount, count and window: a table says it exactly, a model could only say it wrongly.'],
    'DS-08': ['Nobody judged past [[units]], so there is nothing to learn; the policy itself is the label.'],
  },
  gaps: [],
}
