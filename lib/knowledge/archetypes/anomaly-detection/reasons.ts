import type { Reasons } from '../reasons'

/** Why each decision of the metric watching entry falls as it does. */
export const anomalyReasons: Reasons = {
  metric: {
    runnerUp: 'can be bought with more alerts than [[actor]] reads',
    revisitWhen: 'Every [[positive]] is logged with its time of start by those who fixed it',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'The level of one half',
        whyNot: 'a look costs {{problem.cFP}}, a [[positive]] {{problem.cFN}}: half is far too late',
      },
    ],
    rationale: [
      'It bounds the rank from below: a quiet day sends fewer, since a look costs {{problem.cFP}} and a [[breakage]] {{problem.cFN}}.',
    ],
    revisitWhen: 'A month of verdicts shows another price than {{problem.cFP}} for a needless look',
  },
  split: { revisitWhen: 'A season is added whose [[breakages]] look otherwise' },
  family: { revisitWhen: 'Fewer than half of the alerts come from series with a clear season' },
  conditions: {
    rejected: [
      {
        option: 'Three sigma for every series',
        whyNot: 'some of {{data.rowsPerDay}} exceed it by chance alone',
      },
    ],
    rationale: ['Limits are set so that chance alone sends {{prod.alertBudget}} alerts, over all series together.'],
    revisitWhen: 'Acknowledged alerts fall, or [[actor]] mutes a channel',
  },
  serving: {
    rejected: [
      { option: 'Hourly queries', whyNot: 'an hour is far beyond {{arch.latencyP99Ms}}' },
      { option: 'At each source', whyNot: 'a source that is down cannot report itself' },
    ],
    rationale: [
      'Points are scored as they arrive and wait only for late ones: {{arch.latencyP99Ms}} is all a [[breakage]] may run unseen.',
    ],
    revisitWhen: 'Series arrive in files, once a day',
  },
  fallback: {
    rejected: [{ option: 'No alerts while it is down', whyNot: 'a [[positive]] then costs {{problem.cFN}} unseen' }],
    rationale: [
      'Fixed limits on the series that [[vital]] share neither store nor stream with the detector, and page within {{arch.latencyP99Ms}}.',
    ],
    revisitWhen: 'Fixed limits would have found the same [[breakages]]',
  },
  test: { revisitWhen: '[[Post_mortems]] are written otherwise, so that counts before and after differ' },
  retraining: {
    rejected: [{ option: 'Every hour', whyNot: 'a [[positive]] that creeps would be learned as normal' }],
    revisitWhen: 'Seasons learned two months ago fit as well',
  },
  release: {
    rejected: [
      {
        option: 'All series at once',
        whyNot: '{{prod.alertBudget}} is a promise to people; broken on the first day it is not believed again',
      },
    ],
    rationale: [
      'One group first: fewer than {{problem.ackFloor}} acknowledged, or a muted channel, sends it back to silence.',
    ],
    revisitWhen: 'Acknowledged alerts fall below half',
  },
  oversight: {
    rejected: [
      {
        option: 'Alerts on everything to everybody',
        whyNot: 'nobody answers for {{prod.alertBudget}} alerts that went to all',
      },
    ],
    rationale: [
      'Who gets which of the {{prod.alertBudget}} alerts is listed, and verdicts are logged with their time: they are the evidence after an incident.',
    ],
    revisitWhen: 'Series about single persons are added',
  },
  optimise: {
    rejected: [
      {
        option: 'A deep network on accelerators',
        whyNot: 'decompositions of {{data.rowsPerDay}} run for {{perf.servingUsd}}',
      },
    ],
    rationale: [
      'Waiting for late points takes {{arch.p99_wait}} of {{arch.sumP99Ms}}; it is shortened by series, not by machine.',
    ],
    revisitWhen: 'Scoring falls behind {{arch.qpsDesign}}',
  },
  money: [
    'An unseen [[breakage]] costs {{problem.cFN}}, a needless page {{problem.cFP}} and patience; points cost {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers keep one stream and one table of limits; a platform for each team would page nobody.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-08': [
      '[[Breakages]] were never marked point by point; [[post_mortems]] are the gold set, and the detector learns what is normal.',
    ],
    'PR-05': [
      'At that level chance alone pages daily over so many series; the level follows from {{prod.alertBudget}}.',
    ],
    'DS-09': ['So few [[breakages]] cannot train anything; they are kept to examine it.'],
    'PF-05': ['Points inside an event are not what a person needs; one alert for it, early, is.'],
  },
  gaps: [
    { test: 'M2', how: 'replayed [[post_mortems]] against acknowledged alerts, {{exp.readDay}}' },
    { test: 'R1', how: 'a feed held back for an hour, on purpose' },
    { test: 'I7', how: 'back to fixed limits within {{prod.rollbackMinutes}}' },
  ],
}
