import { feedReasons } from './reasons'
import type { Reasons } from '../reasons'

/** Why each decision falls as it does where ads bid for the place. */
export const auctionReasons: Reasons = {
  ...feedReasons,
  metric: {
    runnerUp: 'says how far off on average, not whether the {{data.rowsPerDay}} chances tell impressions apart',
    revisitWhen: 'Advertisers bid for conversions instead of [[positive]]s',
  },
  split: { revisitWhen: 'Most campaigns of the test window are new' },
  conditions: {
    rejected: [
      {
        option: 'Uncalibrated scores',
        whyNot: 'bids times scores would order ads by an error of any size, at {{arch.qpsPeak}}',
      },
    ],
    rationale: [
      'The auction of {{arch.latencyP99Ms}} multiplies bids with chances; a map fitted on winners keeps them true.',
    ],
    revisitWhen: 'Places are sold at a fixed price',
  },
  serving: {
    rejected: [
      {
        option: 'Chances per ad and [[entity]] overnight',
        whyNot: 'most pairs behind {{data.rowsPerDay}} would never meet, and campaigns start by day',
      },
      { option: 'Score in the client', whyNot: 'bids and budgets would leave the server' },
    ],
    rationale: [
      'Ads, bids and place are known only at the request: {{arch.qpsPeak}}, with {{arch.latencyP99Ms}} for the chance.',
    ],
    revisitWhen: 'Places are booked ahead',
  },
  fallback: {
    rejected: [{ option: 'Leave the place empty', whyNot: 'at {{arch.qpsPeak}} each late answer would be unsold' }],
    rationale: ['These rates are features anyway, so at {{arch.qpsPeak}} it costs nothing to run the auction on it.'],
    revisitWhen: 'Auctions on the fallback earn within noise of the others',
  },
  test: { revisitWhen: 'Budgets run out at different hours in the two arms' },
  retraining: {
    rejected: [
      {
        option: 'By the minute',
        whyNot: 'labels close only after {{data.labelDelayDays}}, and rates are fresh without a fit',
      },
    ],
    revisitWhen: 'A model of last week is as well calibrated on new campaigns',
  },
  release: {
    rejected: [
      {
        option: 'All places on launch day',
        whyNot: 'a wrong chance would be charged in {{data.rowsPerDay}} impressions',
      },
    ],
    rationale: [
      'A wrong chance costs money at once: {{prod.stage1Alarm}} of {{prod.stage1N}} impressions, or winners off by {{problem.calibrationBand}}, end the stage.',
    ],
    revisitWhen: 'A campaign’s spend moves by more than its budget plan',
  },
  oversight: {
    rejected: [
      {
        option: 'Profiled ads for everybody',
        whyNot: 'consent and opt-out leave part of {{data.rowsPerDay}} without a profile',
      },
    ],
    rationale: [
      'Choosing among ads for {{data.rowsPerDay}} impressions is profiling; each ad is marked, and place and creative alone serve those who refuse.',
    ],
    revisitWhen: 'Minors or another region are served',
  },
  money: [
    'A missed [[positive]] is worth {{problem.cFN}}; impressions cost {{perf.estUsdPer1k}}, so small gains pay in bulk.',
    {
      text: '{{problem.engineers}} engineers: filter, logs and one click model first; a feature platform only when a second model needs it.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    ...feedReasons.answers,
    'DS-18': [
      'Winners earn [[positive]]s, losers cannot: in {{data.exploreShare}} of auctions the winner is drawn at random and logged.',
    ],
  },
  gaps: [
    { test: 'M5', how: '[[baseline]] in the same auction for a week, before any fit' },
    { test: 'M2', how: 'replayed auctions against the test, {{exp.readDay}}' },
    { test: 'D4', how: 'consent checked in the feature store' },
  ],
}
