import type { Reasons } from '../reasons'

/** Why each decision of the policy entry falls as it does. */
export const rulesReasons: Reasons = {
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
        whyNot: '[[actor]] acts on [[a_unit]] within {{arch.latencyP99Ms}}; the next day is too late',
      },
      { option: 'A scoring service', whyNot: 'there is no score: one look-up and two comparisons need no endpoint' },
    ],
    rationale: [
      'All inputs are there with the [[unit]]: one look-up and some comparisons answer [[actor]] within {{arch.latencyP99Ms}}.',
    ],
    revisitWhen: 'Nobody waits for the answer any more',
  },
  fallback: {
    rejected: [{ option: 'Let all pass meanwhile', whyNot: 'each that should not have costs {{problem.cFN}}' }],
    rationale: [
      'The table is short enough for people: staff decide by it until the engine is back, {{prod.holdHours}} at the most.',
    ],
    revisitWhen: 'More [[units]] wait than staff can decide',
  },
  test: { revisitWhen: 'A clause is added whose effect on [[consumer]] nobody can foresee' },
  retraining: {
    rejected: [
      {
        option: 'Learn thresholds from past holds',
        whyNot: 'they drift away from the text that was approved, by {{problem.cFN}} a case',
      },
    ],
    revisitWhen: 'The policy’s owner signs another version',
  },
  release: {
    rejected: [
      { option: 'All at once', whyNot: 'one wrong edge would treat {{data.rowsPerDay}} [[units]] wrongly by noon' },
    ],
    rationale: [
      '{{prod.stage1N}} [[units]] of a few sources are compared with what people decide by hand; one difference stops the rollout.',
    ],
    revisitWhen: 'A recount differs where it was released',
  },
  oversight: {
    rejected: [
      {
        option: 'No way to object',
        whyNot: 'an input may be wrong, and nobody would see the {{problem.cFP}} it costs',
      },
    ],
    rationale: ['Each result of {{data.rowsPerDay}} names its clause and input, and somebody may correct the input.'],
    revisitWhen: 'A result gains legal effect, or another country is added',
  },
  optimise: {
    rejected: [
      { option: 'A faster engine', whyNot: 'the table answers within {{arch.sumP99Ms}} of {{arch.latencyP99Ms}}' },
    ],
    rationale: [
      'The list look-up, {{arch.p99_lists}}, is the one step that can wait; lists are kept in memory by version.',
    ],
    revisitWhen: 'Peak days pass {{arch.latencyP99Ms}}',
  },
  money: [
    'A missed [[unit]] costs {{problem.cFN}}; checking costs {{perf.estUsdPer1k}}. A model would add cost and no answer.',
    {
      text: '{{problem.engineers}} engineers own a table, its lists and a recount; no registry, no feature store.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-01': ['The text names its inputs and limits: a table says it exactly, a model could only say it wrongly.'],
    'DS-08': ['Nobody judged past [[units]], so there is nothing to learn; the policy itself is the label.'],
  },
  gaps: [],
}
