import type { Reasons } from '../reasons'

/** Why each decision falls as it does in a regulated chat. */
export const tradingChatReasons: Reasons = {
  metric: {
    runnerUp: 'ranks over the whole range; desks accept one point, {{prod.falseWithholdMax}} withheld wrongly',
    revisitWhen: 'Desk heads and compliance sign another ceiling than {{prod.falseWithholdMax}}',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'A cut at one half',
        whyNot: 'would display a {{problem.cFN}} breach to spare a {{problem.cFP}} delay',
      },
    ],
    rationale: [
      'A breach that is read costs {{problem.costRatio}} a delayed line; the ceiling {{prod.falseWithholdMax}} caps what that ratio may ask.',
    ],
    revisitWhen: 'Legal puts a price on the last three findings',
  },
  split: { revisitWhen: 'Surveillance answers sooner than {{data.labelDelayDays}} after display' },
  family: { revisitWhen: 'The load test holds twelve layers in the limit, or accelerators are admitted' },
  conditions: {
    rejected: [
      {
        option: 'Use raw scores',
        whyNot: 'eight-bit rounding shifts them, and {{model.threshold}} would no longer mean a price',
      },
    ],
    rationale: [
      'The cut {{model.threshold}} compares two prices, so the quantized file itself is calibrated, by language.',
    ],
    revisitWhen: 'Withheld shares agree across languages without correction for a quarter',
  },
  serving: {
    rejected: [
      {
        option: 'Remote model service',
        whyNot: 'a hop takes part of {{arch.latencyP99Ms}}, and [[units]] would leave the data center',
      },
    ],
    rationale: [
      'Nothing may be displayed unjudged, so the verdict is given in the gateway’s own host within {{arch.latencyP99Ms}}.',
    ],
    revisitWhen: 'The rule becomes “recall within a minute” instead of “before display”',
  },
  fallback: {
    rejected: [
      { option: 'Display when late', whyNot: 'flooding a room past {{arch.qpsPeak}} would switch the filter off' },
    ],
    rationale: [
      'Lexicon and n-grams need no encoder and stay inside {{arch.latencyP99Ms}}; the second look closes what they miss.',
    ],
    revisitWhen: 'Second looks recall more than one [[unit]] in a thousand',
  },
  test: { revisitWhen: 'Rooms prove more alike inside than {{exp.icc}}' },
  retraining: {
    rejected: [
      {
        option: 'Nightly on contests',
        whyNot: 'contests come from the withheld; the displayed are silent for {{data.labelDelayDays}}',
      },
    ],
    revisitWhen: 'Versions of different age withhold the same breaches of one month',
  },
  release: {
    rejected: [{ option: 'All desks on a Monday', whyNot: 'one bad list would withhold {{arch.qpsPeak}} at the open' }],
    rationale: [
      'One desk for {{prod.stage1Days}} is {{prod.stage1N}} [[units]]; {{prod.stage1Alarm}} upheld contests end it. Missed breaches surface later, bounded by that desk.',
    ],
    revisitWhen: 'A desk that passed reports stuck orders all the same',
  },
  oversight: {
    rejected: [
      {
        option: 'Let the score stand as the finding',
        whyNot: 'an auditor asks who judged; {{prod.owner}} must name an officer',
      },
    ],
    rationale: [
      'Text, rule, score, version and finding stand in one record; versions change every {{prod.retrainCadenceDays}}, records do not.',
    ],
    revisitWhen: 'A supervisor names another retention, or a second jurisdiction joins',
  },
  optimise: {
    rejected: [
      {
        option: 'Faster lexicon matching',
        whyNot: 'it has {{arch.p99_rules}}; the encoder holds {{perf.modelShare}} of the path',
      },
    ],
    rationale: ['Eight-bit kernels decide whether {{arch.p99_model}} holds at all; everything else is margin.'],
    revisitWhen: 'A trace at {{arch.qpsDesign}} shows tokens or logging above the encoder',
  },
  money: [
    'Processors cost {{perf.estUsdPer1k}}; officers’ {{data.gradeHours}} a day and one fine outweigh them. Servers already owned make the cloud price an upper bound.',
  ],
  answers: {
    'AD-01': [
      'A pass over {{brief.proposedGB}} at {{arch.memBandwidthGBs}} lasts {{brief.proposedTokenMs}}: {{brief.proposedTimesLimit}} the limit, for a single token of a single [[unit]]. A benchmark has no clock.',
    ],
    'AD-02': [
      '{{brief.proposedGB}} of weights do not fit the {{arch.memGBPerReplica}} of one server, whatever the bandwidth.',
    ],
    'MS-06': [
      'The large model teaches instead: it pre-grades doubtful archive [[units]] offline, officers confirm, six layers learn.',
    ],
    'PF-03': ['Displaying everything would score {{problem.constantAccuracy}}; breaches are the rest.'],
  },
  gaps: [
    { test: 'R6', how: 'load test on own servers, before the silent stage' },
    { test: 'M6', how: 'recall by rule and language, once {{exp.languageN}} are graded' },
  ],
}
