import type { Reasons } from '../reasons'
import { extractionReasons } from './reasons'

/** What a hospital would answer otherwise than a records office. */
export const clinicalReasons: Reasons = {
  ...extractionReasons,
  metric: {
    runnerUp: 'hides which of {{model.fieldsPerDoc}} [[field]]s was wrong: a dose or a date',
    revisitWhen: 'Pharmacy asks for whole medication lists instead of entries',
  },
  split: { revisitWhen: 'Another hospital with its own abbreviations joins' },
  family: {
    revisitWhen: 'The other candidate reads denied findings better by {{problem.gainRel}} on the ward left out',
  },
  conditions: {
    rejected: [
      {
        option: 'Spans without assertion',
        whyNot: '“no penicillin allergy” would enter as an allergy; {{prod.fieldErrorMax}} forbids it',
      },
    ],
    rationale: [
      'Each [[field]] carries sentence, code, assertion and a probability fitted on {{data.goldDocs}} [[units]] read by clinicians.',
    ],
    revisitWhen: 'Chart review finds an error that was shown as sure',
  },
  serving: {
    rejected: [
      {
        option: 'A nightly run',
        whyNot: 'a discharge is coded within the day; {{arch.latencyP99Ms}} keeps the coder in one case',
      },
    ],
    rationale: [
      'Signing a [[unit]] triggers reading within {{arch.latencyP99Ms}}; drafts are not read, because they change.',
    ],
    revisitWhen: 'Coding moves to a central office at night',
  },
  fallback: {
    rejected: [
      {
        option: 'Entries from the last stay',
        whyNot: 'a stopped drug would return; such an error costs {{problem.cFN}}',
      },
    ],
    rationale: [
      'The dictionary marks names without codes, and coders read as today: {{prod.reviewHoursPerDay}} grow, the chart stays right.',
    ],
    revisitWhen: 'Coders cannot clear the day by hand',
  },
  test: { revisitWhen: 'Coders swap wards during the {{exp.plannedDays}}' },
  retraining: {
    rejected: [
      {
        option: 'On confirmed entries, nightly',
        whyNot: 'a coder’s habit would be learned within {{prod.retrainCadenceDays}}, ward by ward',
      },
    ],
    revisitWhen: 'A catalog release or a new template of notes comes between',
  },
  release: {
    rejected: [
      {
        option: 'All wards at once',
        whyNot: 'abbreviations differ by ward, and {{prod.hourN}} [[units]] an hour would carry the error',
      },
    ],
    rationale: [
      'One ward first, each entry confirmed: {{prod.stage1Alarm}} wrong confirmations in {{prod.stage1N}} end it, and pharmacy reads the blind sample.',
    ],
    revisitWhen: 'An incident report names an extracted entry',
  },
  oversight: {
    rejected: [
      {
        option: 'Unseen entries for sure ones',
        whyNot: 'a chart is acted on; at {{problem.costRatio}} a look, no entry is that sure',
      },
    ],
    rationale: [
      'Coders confirm, access is logged, and of each of {{data.rowsPerDay}} [[units]] only {{model.fieldsPerDoc}} entries are kept beside it.',
    ],
    revisitWhen: 'Entries begin to steer alerts or treatment: that is device law',
  },
  answers: {
    ...extractionReasons.answers,
    'DS-02': [
      '[[Units]] of one [[entity]] repeat paragraphs: on both sides they are remembered, so patients move whole.',
    ],
    'RG-04': [
      'Text with names of patients goes to no service without contract; the design reads inside and exports codes.',
    ],
  },
  gaps: [
    { test: 'D4', how: 'access log reviewed with privacy before {{prod.stage1N}}' },
    { test: 'M6', how: 'each ward, author group and assertion' },
    { test: 'D6', how: 'a new catalog release replayed on {{data.goldDocs}}' },
  ],
}
