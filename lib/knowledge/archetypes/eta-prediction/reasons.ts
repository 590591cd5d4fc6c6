import type { Reasons } from '../reasons'

/** Why each decision of the arrival entry falls as it does. */
export const etaReasons: Reasons = {
  metric: {
    runnerUp: 'weighs early and late minutes alike, while a late [[unit]] costs {{problem.costRatio}} an early one',
    revisitWhen: 'Customers stop reading the promise and watch the map instead',
  },
  split: { revisitWhen: 'Routing is replaced, so that old legs describe another map' },
  family: { revisitWhen: 'Stages are logged so well that a network over all [[units]] wins on rainy evenings' },
  conditions: {
    rejected: [
      {
        option: 'One number, widened by hand',
        whyNot:
          'a fixed margin is too long in villages and too short at eight in the evening; {{problem.promiseQuantile}} is kept nowhere',
      },
    ],
    rationale: [
      'The promise is a quantile, {{problem.promiseQuantile}} of [[units]] on time, and is trained and read as one.',
    ],
    revisitWhen: 'The customer sees a range instead of a time',
  },
  serving: {
    rejected: [
      {
        option: 'Times by area prepared each hour',
        whyNot: 'the queue at a [[place]] turns within minutes, and {{arch.stateAgeS}} is already old',
      },
      {
        option: 'On the phone',
        whyNot: 'queues and [[courier]]s are known to the server alone, {{arch.qpsPeak}} times a second',
      },
    ],
    rationale: [
      'The quote waits for the state of [[kitchen]] and road; {{arch.latencyP99Ms}} is what [[actor]] spends on it.',
    ],
    revisitWhen: 'Times are quoted a day ahead',
  },
  fallback: {
    rejected: [
      {
        option: 'The last quote for the same street',
        whyNot: 'an evening rush makes it wrong by more than the {{problem.lateShare}} that is promised',
      },
    ],
    rationale: [
      'The table needs no live state, sits in the process, and its {{problem.promiseQuantile}} is wider on purpose.',
    ],
    revisitWhen: 'Routing is down more than an hour a month',
  },
  test: { revisitWhen: 'The same [[courier]]s serve both arms in one hour, so that the windows bleed' },
  retraining: {
    rejected: [
      { option: 'Hourly', whyNot: 'a day’s [[units]] hold one rush; hourly fits would learn the weather of noon' },
    ],
    revisitWhen: 'Coverage by city stays within a point for a month without a fit',
  },
  release: {
    rejected: [
      {
        option: 'All cities on Friday',
        whyNot: 'the first bad quote would be read by {{data.rowsPerDay}} [[consumer]]s in the rush',
      },
    ],
    rationale: [
      'Late [[units]] are counted the same hour: {{prod.stage1Alarm}} of {{prod.stage1N}} end the stage, and the old quote is one switch away.',
    ],
    revisitWhen: 'Coverage holds and cancellations still rise',
  },
  oversight: {
    rejected: [
      {
        option: '[[Courier]] scores from the same traces',
        whyNot: 'another purpose, another basis, and works councils of {{data.rowsPerDay}} journeys a day',
      },
    ],
    rationale: [
      'Traces of [[courier]]s are personal data: purpose and deletion are written down, and no quote of {{problem.promiseQuantile}} becomes a target for a person.',
    ],
    revisitWhen: 'Traces are kept longer, or used for pay',
  },
  optimise: {
    rejected: [{ option: 'A smaller model', whyNot: 'scoring takes {{arch.p99_score}}, the route {{arch.p99_route}}' }],
    rationale: [
      'The routing call takes {{arch.p99_route}} of {{arch.sumP99Ms}}; legs asked for together are asked for once.',
    ],
    revisitWhen: 'Routing answers faster than the trees',
  },
  money: [
    'A late [[unit]] costs {{problem.cFN}}, quotes cost {{perf.estUsdPer1k}}: minutes decide, machines do not.',
    {
      text: '{{problem.engineers}} engineers run one quote service; a simulator of the city is a project of its own.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-01': [
      'Shuffled [[units]] put the same rush on both sides; the road and the [[kitchen]] of {{data.labelDelayDays}} later are what counts.',
    ],
    'MS-12': [
      'The mean is late half the time by construction; the promise needs {{problem.promiseQuantile}}, trained with the pinball loss.',
    ],
    'DS-23': [
      'Canceled [[units]] were the slow ones; dropped, they make every quote too early. They stay as censored.',
    ],
    'EF-04': ['[[Courier]]s serve both arms, so a faster arm slows the other: city and hour switch together.'],
  },
  gaps: [
    { test: 'M2', how: 'offline coverage against on-time share, {{exp.readDay}}' },
    { test: 'R4', how: 'quotes by model age through one season' },
    { test: 'I3', how: 'replayed rush of a Friday through the whole chain' },
  ],
}
