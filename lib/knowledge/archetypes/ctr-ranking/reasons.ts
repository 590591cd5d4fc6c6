import type { Reasons } from '../reasons'

/** Why each decision of the feed entry falls as it does. */
export const feedReasons: Reasons = {
  metric: {
    runnerUp:
      'averages over [[units]] of all users together, so heavy users decide for the rest of {{data.rowsPerDay}}',
    revisitWhen: 'Owners name a number other than [[positive]]s, such as minutes or return visits',
  },
  split: { revisitWhen: 'The catalog turns over within the test window' },
  family: { revisitWhen: 'Logged [[units]] exceed what trees read in a night, or ids say more than counts' },
  conditions: {
    rejected: [{ option: 'Uncalibrated scores', whyNot: 'mixing sources by {{data.exploreShare}} needs one scale' }],
    rationale: ['Scores of several sources meet on one page of {{arch.latencyP99Ms}}; only chances can be mixed.'],
    revisitWhen: 'One source fills the page',
  },
  serving: {
    rejected: [
      {
        option: 'Lists for every [[entity]] overnight',
        whyNot: 'most of {{data.rowsPerDay}} lists would never be opened',
      },
      { option: 'Order in the client', whyNot: 'features of others’ behavior would leave the server' },
    ],
    rationale: [
      'The page is asked for at {{arch.qpsPeak}} with what [[consumer]] did a minute ago; {{arch.latencyP99Ms}} is the room for it.',
    ],
    revisitWhen: 'Pages are sent by mail or push, prepared hours ahead',
  },
  fallback: {
    rejected: [{ option: 'Wait for the ranker', whyNot: 'past {{arch.latencyP99Ms}} the page is gone' }],
    rationale: [
      '[[Baseline]] is computed anyway as the reference, so at {{arch.qpsPeak}} it costs nothing to keep at hand.',
    ],
    revisitWhen: 'Fallback pages earn within noise of ranked ones',
  },
  test: { revisitWhen: 'Novelty: the gain of the first week is gone in the second' },
  retraining: {
    rejected: [
      {
        option: 'By the minute',
        whyNot: 'skips become labels only after {{data.labelDelayDays}}, and counters are fresh without a fit',
      },
    ],
    revisitWhen: 'A model of last week ranks as well',
  },
  release: {
    rejected: [
      {
        option: 'All [[entity]]s on launch day',
        whyNot: 'complaints of {{data.rowsPerDay}} [[units]] would be the monitor',
      },
    ],
    rationale: [
      'Hides and complaints show within hours: {{prod.stage1Alarm}} of {{prod.stage1N}} [[units]] end the stage; lasting boredom is what the holdout is for.',
    ],
    revisitWhen: 'The holdout returns as often as the rest',
  },
  oversight: {
    rejected: [
      {
        option: 'One feed for everybody, personal',
        whyNot: 'a way without profiling is owed in places, and {{data.exploreShare}} shows what it costs',
      },
    ],
    rationale: [
      'Personal order of {{data.rowsPerDay}} [[units]] is profiling; main parameters are published and [[baseline]] is the order without it.',
    ],
    revisitWhen: 'Minors or another region are served',
  },
  optimise: {
    rejected: [
      { option: 'A larger network', whyNot: 'feature reads take {{arch.p99_features}}, scoring {{arch.p99_rank}}' },
    ],
    rationale: ['Reads of {{arch.p99_features}} wait for the slowest key of a page.'],
    revisitWhen: 'A profile at {{arch.qpsDesign}} shows scoring on top',
  },
  money: [
    'A missed [[positive]] is worth {{problem.cFN}}; running costs {{perf.estUsdPer1k}} [[units]], so gains must come in bulk.',
    {
      text: '{{problem.engineers}} engineers: logs, counters and one ranker first; a feature platform only when a second model needs it.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-02': [
      '“Use AI” names nothing that must move; until its owner says otherwise the draft takes {{problem.businessMetric}}, and could be stopped by it.',
    ],
    'DS-01': ['Shuffled [[units]] of one [[entity]] tell the test what that [[entity]] liked an hour later.'],
    'DS-18': [
      'Shown [[items]] earn [[positive]]s, others cannot: {{data.exploreShare}} of slots are drawn at random and logged.',
    ],
  },
  gaps: [
    { test: 'M5', how: '[[baseline]] on the same page for a week, before any fit' },
    { test: 'M2', how: 'offline order against the test, {{exp.readDay}}' },
    { test: 'D4', how: 'consent checked in the feature store' },
  ],
}
