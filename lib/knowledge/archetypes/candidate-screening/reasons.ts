import type { Reasons } from '../reasons'

/** Why each decision of the screening entry falls as it does. */
export const screeningReasons: Reasons = {
  metric: {
    runnerUp: 'orders within a list; validity asks whether the list is about the work, which {{problem.cFN}} hangs on',
    revisitWhen: 'Work results of two years exist for a role family',
  },
  split: { revisitWhen: 'A role family is reworded, so that later [[entity]]s ask for other evidence' },
  family: {
    revisitWhen: 'Raters disagree with the sentences found on more than a tenth of {{data.nLabeled}} passages',
  },
  conditions: {
    rejected: [
      {
        option: 'Reasons on request only',
        whyNot: 'a reason worked out afterwards, for one of {{data.rowsPerDay}}, is a story',
      },
    ],
    rationale: [
      'Each of {{data.rowsPerDay}} people a day may ask why; the sentence found, or not found, is stored with the order.',
    ],
    revisitWhen: 'A reviewer cannot tell from the sentence why a [[unit]] stood where it did',
  },
  serving: {
    rejected: [
      {
        option: 'A score as the form is sent',
        whyNot:
          'nobody decides about [[a_unit]] that night, and an answer within {{arch.latencyP99Ms}} would look like a verdict',
      },
      { option: 'Once, when the posting closes', whyNot: 'early [[units]] would wait for weeks unread' },
    ],
    rationale: [
      '[[Actor]] reads in working hours: a nightly list of {{data.rowsPerDay}} [[units]] is early enough, and can be stopped before it is seen.',
    ],
    revisitWhen: 'Applicants are invited by the system itself',
  },
  fallback: {
    rejected: [
      { option: 'Wait for the repair', whyNot: 'people apply elsewhere; each lost one costs {{problem.cFN}}' },
    ],
    rationale: ['Order of arrival treats all {{data.rowsPerDay}} alike and needs no part of the finder.'],
    revisitWhen: 'Lists by arrival lead to the same invitations for a quarter: then the finder is not needed',
  },
  test: { revisitWhen: 'Fewer than {{exp.testN}} [[units]] a year have blind marks' },
  retraining: {
    rejected: [
      {
        option: 'Learn from this year’s decisions',
        whyNot: 'decisions on {{data.rowsPerDay}} made beside the list teach the list its own order',
      },
    ],
    revisitWhen: 'Language of [[units]] changes, as with generated texts',
  },
  release: {
    rejected: [
      {
        option: 'All [[entity]]s at once',
        whyNot: 'a group hurt at {{prod.stage1N}} [[units]] can be read again; a whole year’s cannot',
      },
    ],
    rationale: [
      'In the first {{prod.stage1N}} [[units]] every one is read by a person anyway: the order can harm nobody while its ratio is measured.',
    ],
    revisitWhen: 'A review is upheld in a role family that passed its audit',
  },
  oversight: {
    rejected: [
      {
        option: 'The supplier’s certificate',
        whyNot:
          'duties of whoever uses the system stay with us, and the ratio {{problem.impactFloor}} is measured on our applicants',
      },
    ],
    rationale: [
      'It orders people for work: assessment, logs, a person who decides, notice and audit come first; the line of {{problem.impactFloor}} is ours until counsel sets one.',
    ],
    revisitWhen: 'Counsel names other duties, or a new country is served',
  },
  optimise: {
    rejected: [{ option: 'Cheaper machines', whyNot: '{{perf.servingUsd}} is less than an hour of reading' }],
    rationale: [
      'Reading takes hours, matching minutes: time is won by better sentences for {{data.rowsPerDay}} [[units]], not by speed.',
    ],
    revisitWhen: 'The night’s run is late twice in a month',
  },
  money: [
    'A person wrongly left unread costs us {{problem.cFN}}, and them more; matching costs {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers and an auditor: one frozen encoder is what they can answer for.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-12': [
      'Who was hired is what the old practice decided. Blind marks on written requirements replace it, and the two are compared by group first.',
    ],
    'PF-03': [
      'Agreement with past hires, {{problem.reportedAccuracy}}, measures likeness to old decisions; few are hired, so “nobody” scores high as well.',
    ],
  },
  gaps: [
    { test: 'M7', how: 'ratio by group in shadow, before the first [[entity]] goes live' },
    { test: 'D4', how: 'works council’s agreement on each field, before data are used' },
    { test: 'M2', how: 'evidence counts against work results, after {{data.labelDelayDays}}' },
  ],
}
