import type { Reasons } from '../reasons'
import { summaryReasons } from './reasons'

/** What those who sign would answer otherwise than an editorial office. */
export const caseReasons: Reasons = {
  ...summaryReasons,
  metric: {
    runnerUp: 'a fuller page is not a truer one; each false sentence costs {{problem.cFP}}',
    revisitWhen: 'Complaints on [[units]] name omissions more often than false statements',
  },
  split: { revisitWhen: 'Another institution with its own forms joins: it is held out whole' },
  family: {
    revisitWhen: 'Secrecy rules change, or the other writer leaves fewer outdated facts by {{problem.gainRel}}',
  },
  conditions: {
    rejected: [
      {
        option: 'Prose straight from the entries',
        whyNot: 'it smooths over what {{model.sourceTokens}} contradict; nobody sees which entry won',
      },
    ],
    rationale: [
      'Prose is written from dated facts only; each sentence must be supported by the newest of its kind, by a checker fitted on {{data.gradedDocs}} [[units]].',
    ],
    revisitWhen: 'Graders find “inferred” sentences two weeks in a row',
  },
  serving: {
    rejected: [
      {
        option: 'Every file, each night',
        whyNot: 'most of the store is asleep; {{data.rowsPerDay}} are due, and change until the hour',
      },
    ],
    rationale: [
      'Asked for when a summary is due, and read {{arch.latencyP99Ms}} later beside the file; an entry after that makes it stale.',
    ],
    revisitWhen: '[[Units]] are due at fixed hours, such as a change of shift',
  },
  fallback: {
    rejected: [
      {
        option: 'The last signed summary, updated',
        whyNot: 'what it said is what has changed; a stale fact costs {{problem.cFP}}',
      },
    ],
    rationale: [
      'Newest facts by kind are read from fields, without a writer, within {{arch.p99_cut}}; the reasons behind them are written by hand.',
    ],
    revisitWhen: 'The list of [[a_unit]] is signed as often as its draft',
  },
  test: { revisitWhen: 'Staff move between departments within {{exp.plannedDays}}' },
  retraining: {
    rejected: [
      {
        option: 'Learn from signed pages',
        whyNot: 'signed may mean tired; {{prod.retrainCadenceDays}} of it teach the hour before the end of a shift',
      },
    ],
    revisitWhen: 'Forms or record system change',
  },
  release: {
    rejected: [
      {
        option: 'All departments',
        whyNot: 'each has its shorthand, and {{prod.weekN}} a week would be signed by trust',
      },
    ],
    rationale: [
      'One department: {{prod.stage1Alarm}} factual corrections in {{prod.stage1N}} [[units]] end it. A clean week proves {{prod.cleanWeekBound}}, no better.',
    ],
    revisitWhen: 'A complaint quotes a sentence that no entry holds',
  },
  oversight: {
    rejected: [
      {
        option: 'Release when nobody objects',
        whyNot: 'then nobody has read it; a false fact costs {{problem.cFP}} and has an author who did not write it',
      },
    ],
    rationale: [
      'A named professional signs each of {{data.rowsPerDay}}; sentence and entry are one click apart, and {{prod.gradedPerWeek}} a week are graded blind.',
    ],
    revisitWhen: 'A draft is to trigger treatment, payment or a decision by itself',
  },
  optimise: {
    rejected: [
      { option: 'A longer window', whyNot: '{{model.sourceTokens}} fit already; superseded facts are what goes wrong' },
    ],
    rationale: [
      'Facts of unchanged entries are kept: of {{model.sections}} sections only those with new entries are read again.',
    ],
    revisitWhen: 'Most [[units]] are read for the first time',
  },
  money: [
    'Condensing takes {{problem.hoursByHand}} of professionals each day, drafts cost {{perf.estUsdPer1k}}; one false sentence relied on is {{problem.cFP}}.',
    {
      text: '{{problem.engineers}} engineers keep facts, one writer and one checker; no agent framework.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    ...summaryReasons.answers,
    'PF-05': [
      'Overlap with a signed page does not notice a value that is outdated; sentences are judged against entries.',
    ],
    'DS-02': ['One person’s history on both sides is remembered, not condensed; persons move whole.'],
    'RG-04': ['Names and health leave to no service without a contract; the design writes inside, from dated facts.'],
  },
  gaps: [
    { test: 'M6', how: 'longest tenth, disputed facts, department, by {{exp.readDay}}' },
    { test: 'D4', how: 'restricted entries tested end to end before {{prod.stage1N}}' },
    { test: 'M2', how: 'graded support against corrections after signing' },
  ],
}
