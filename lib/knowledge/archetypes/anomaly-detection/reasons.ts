import type { Reasons } from '../reasons'

/** Why each decision of the metric watching entry falls as it does. */
export const anomalyReasons: Reasons = {
  metric: {
    runnerUp: 'counts minutes inside an event, while people need one alert for it, early',
    revisitWhen: 'Events are logged with a minute of start by those who fixed them',
  },
  split: { revisitWhen: 'A season is added whose breakages look otherwise' },
  family: { revisitWhen: 'Fewer than half of the alerts come from series with a clear season' },
  conditions: {
    rejected: [
      {
        option: 'Three sigma for every series',
        whyNot: '{{data.rowsPerDay}} points a day would exceed it by chance alone',
      },
    ],
    rationale: ['Limits are set so that chance alone sends {{prod.alertBudget}} alerts, over all series together.'],
    revisitWhen: 'People mute a channel again',
  },
  serving: {
    rejected: [
      { option: 'Hourly queries', whyNot: 'money is lost by the minute while a query waits' },
      { option: 'In each service', whyNot: 'a service that is down cannot report itself' },
    ],
    rationale: [
      'Points are scored as they arrive and wait only for late ones; {{arch.latencyP99Ms}} is what a broken payment costs until somebody knows.',
    ],
    revisitWhen: 'Series arrive in files, once a day',
  },
  fallback: {
    rejected: [{ option: 'No alerts while it is down', whyNot: 'that is when things break' }],
    rationale: [
      'Fixed limits on the few series that carry the money share neither store nor stream with {{data.rowsPerDay}} points a day.',
    ],
    revisitWhen: 'Fixed limits would have found the same breakages',
  },
  test: { revisitWhen: 'Post-mortems are written otherwise, so that counts before and after differ' },
  retraining: {
    rejected: [{ option: 'Every hour', whyNot: 'a slow leak would be learnt as normal before anybody looks' }],
    revisitWhen: 'Seasons learnt two months ago fit as well',
  },
  release: {
    rejected: [
      {
        option: 'All teams at once',
        whyNot: '{{prod.alertBudget}} is a promise to people; broken on the first day it is not believed again',
      },
    ],
    rationale: [
      'One team for a week: {{prod.stage1Alarm}} false ones in {{prod.stage1N}} points send it back to silence.',
    ],
    revisitWhen: 'Acknowledged alerts fall below half',
  },
  oversight: {
    rejected: [
      {
        option: 'Alerts on everything to everybody',
        whyNot: 'figures before publication are not for {{prod.alertBudget}} readers',
      },
    ],
    rationale: [
      'Revenue before publication is confidential: who gets which of the {{prod.alertBudget}} alerts is listed, and looks are logged.',
    ],
    revisitWhen: 'Series about single persons are added',
  },
  optimise: {
    rejected: [
      {
        option: 'A deep network on accelerators',
        whyNot: 'decompositions of {{data.rowsPerDay}} points a day run on one machine for {{perf.servingUsd}}',
      },
    ],
    rationale: [
      'Waiting for late points takes {{arch.p99_wait}} of {{arch.sumP99Ms}}; it is shortened by series, not by machine.',
    ],
    revisitWhen: 'Scoring falls behind the stream',
  },
  money: [
    'An unseen breakage costs {{problem.cFN}}, a needless page {{problem.cFP}} and patience; a thousand points cost {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers keep one stream and one table of limits; a platform for each team would page nobody.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-08': [
      'Breakages were never marked minute by minute; post-mortems are the gold set, and the detector learns what is normal.',
    ],
    'PR-05': [
      'At that level chance alone pages daily over so many series; the level follows from {{prod.alertBudget}}.',
    ],
    'DS-09': ['So few breakages cannot train anything; they are kept to examine it.'],
    'PF-05': ['Points inside an event are not what a person needs; one alert for it, early, is.'],
  },
  gaps: [
    { test: 'M2', how: 'replayed post-mortems against acknowledged alerts, {{exp.readDay}}' },
    { test: 'R1', how: 'a partition held back for an hour, on purpose' },
    { test: 'I7', how: 'back to fixed limits within {{prod.rollbackMinutes}}' },
  ],
}
