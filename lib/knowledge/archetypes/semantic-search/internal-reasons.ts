import type { Reasons } from '../reasons'
import { semanticSearchReasons as base } from './reasons'

/** Why each decision falls as it does where documents have rights. */
export const internalReasons: Reasons = {
  metric: {
    runnerUp: 'rewards the first hit only; a reader of reports compares several of the {{problem.shown}} places',
    revisitWhen: 'Most judged questions have a single right document',
  },
  ...(base.operatingPoint ? { operatingPoint: base.operatingPoint } : {}),
  split: { revisitWhen: 'Rights of past askers can no longer be rebuilt from the directory' },
  family: { revisitWhen: 'Judged recall of words alone comes within {{problem.gainRel}} once scans have text' },
  conditions: {
    rejected: [
      {
        option: 'Judge with an administrator’s rights',
        whyNot: 'counts passages the asker can never open among {{arch.candidates}}',
      },
    ],
    rationale: [
      '{{exp.leakN}} probes and {{data.judgedQueries}} questions under the asker’s rights are one gate; neither passes for the other.',
    ],
    revisitWhen: 'A leak gets past the suite',
  },
  serving: {
    rejected: [
      {
        option: 'Rights filter after the search',
        whyNot: 'with narrow rights none of {{arch.candidates}} may be left, and counts have told already',
      },
      { option: 'One index a group', whyNot: 'nested groups multiply {{arch.indexBytes}}' },
    ],
    rationale: [
      'Rights change during the day, so they are resolved at each [[unit]]; {{arch.latencyP99Ms}} leaves room to check the results at the source again.',
    ],
    revisitWhen: 'Resolving groups takes longer than the search',
  },
  fallback: {
    rejected: [
      {
        option: 'Last known rights',
        whyNot: 'somebody who left a project an hour ago would still find it; {{arch.rightsMinutes}} is the promise',
      },
    ],
    rationale: ['An empty page costs {{problem.cFN}} at most; a sealed document on it has no price in this table.'],
    revisitWhen: 'The directory is down for more than the budget of a month',
  },
  test: { revisitWhen: 'Departments are too few for {{exp.nPerArm}} [[units]] an arm' },
  retraining: {
    rejected: [
      {
        option: 'Tune on every department’s documents',
        whyNot: 'wording of sealed reports would enter an encoder that {{data.rowsPerDay}} [[units]] share',
      },
    ],
    revisitWhen: 'A trade falls behind the mean by more than the interval of its judged questions',
  },
  release: {
    rejected: [
      {
        option: 'All sources on the first day',
        whyNot: 'one broken inheritance among them ends the search for all; each earns {{exp.leakN}} clean probes',
      },
    ],
    rationale: [
      'One leak ends a stage, whatever else improved; {{prod.stage1Alarm}} complaints among {{prod.stage1N}} [[units]] do as well.',
    ],
    revisitWhen: 'A stage passes and owners still take sources back',
  },
  oversight: {
    rejected: [
      {
        option: 'Log with names for quality',
        whyNot: 'shows what each person does not know; {{data.judgedQueries}} judged questions serve better',
      },
    ],
    rationale: [
      'Who may find what is decided by owners in the directory, never by the model; the log loses its persons after {{data.labelDelayDays}}.',
    ],
    revisitWhen: 'The works council or an export officer names another limit',
  },
  optimise: {
    rejected: [
      {
        option: 'Skip the re-check of results',
        whyNot: 'it guards the {{arch.rightsMinutes}} in which an index may lag; {{arch.headroomMs}} are free',
      },
    ],
    rationale: [
      '{{arch.vectorsPerItem}} vectors a document make {{arch.indexRawBytes}}; byte codes and dropped copies make it {{arch.indexBytes}}.',
    ],
    revisitWhen: 'Group resolution exceeds {{arch.p99_rights}}',
  },
  money: [
    'Machines cost {{perf.estUsdPer1k}} [[units]]; the engineers’ {{data.gradeHours}} of grading and the repair of rights cost more.',
    {
      text: '{{problem.engineers}} engineers run one engine; a second store for vectors would need every rights event twice.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    ...base.answers,
    'PF-05': [
      'Templates lie close to each other, so mean closeness is high and says nothing; {{data.judgedQueries}} questions judged under the asker’s rights do.',
    ],
    'DS-01': ['Revisions of one report fall on both sides of a random split.'],
  },
  gaps: [
    { test: 'D5', how: 'leak suite of {{exp.leakN}} probes, before the first department' },
    { test: 'M6', how: 'each trade and language with {{exp.testN}} judged cases' },
    { test: 'I3', how: 'judged questions replayed at each change of index setting' },
  ],
}
