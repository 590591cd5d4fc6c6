import type { Reasons } from '../reasons'

/** Where platform accounts and listings are argued otherwise than card payments. */
export const accountReasons: Partial<Reasons> = {
  metric: {
    runnerUp: 'averages over thresholds at which far more than {{problem.falseBlockCeiling}} would be held',
    revisitWhen: 'Trust and safety grants another ceiling than {{problem.falseBlockCeiling}} of honest [[units]] held',
  },
  operatingPoint: {
    rejected: [{ option: 'One half', whyNot: 'publishes a {{problem.cFN}} loss to spare a {{problem.cFP}} wait' }],
    rationale: [
      'A published [[positive]] costs {{problem.costRatio}} a wrong hold, so holding starts below even odds.',
    ],
    revisitWhen: 'Trust and safety puts {{problem.cFN}} or {{problem.cFP}} at another amount',
  },
  split: { revisitWhen: 'Nearly all reports come before {{data.labelDelayDays}}: the gap can shrink' },
  family: { revisitWhen: 'Rings that share no device become the main loss: then a graph model is tried' },
  conditions: {
    rejected: [
      {
        option: 'Hold by rank',
        whyNot: 'a quiet night would hold honest [[units]], a raid would exceed the [[analyst]]s',
      },
    ],
    rationale: [
      'Publish, hold and refuse are compared at {{problem.cFN}} and {{problem.cFP}}, so the score must be a probability.',
    ],
    revisitWhen: 'Calibration error in new categories is no larger without the correction',
  },
  serving: {
    rejected: [
      {
        option: 'A nightly sweep',
        whyNot: 'a [[positive]] finds its victim within hours; {{arch.latencyP99Ms}} is allowed',
      },
    ],
    rationale: ['The member waits {{arch.latencyP99Ms}} for publication, and nobody has been approached yet.'],
    revisitWhen: 'Messages to a new [[unit]] can be held until a later scan',
  },
  fallback: {
    rejected: [
      { option: 'Publish everything', whyNot: 'gangs retry until an outage; each success costs {{problem.cFN}}' },
      {
        option: 'Hold everything',
        whyNot: 'every honest [[unit]] would cost {{problem.cFP}} and a [[analyst]]’s time',
      },
    ],
    rationale: [
      'It needs neither text nor image service and answers inside {{arch.latencyP99Ms}}; its rows never train.',
    ],
    revisitWhen: 'Reports on [[units]] of fallback minutes are within noise of scored ones',
  },
  retraining: {
    rejected: [
      { option: 'Every night', whyNot: 'for {{data.labelDelayDays}} new [[positive]] texts would be taught as honest' },
    ],
    revisitWhen: 'Models aged one to twelve weeks stop the same share on one month',
  },
  release: {
    rejected: [
      { option: 'Every category at once', whyNot: 'a wrong threshold holds honest [[units]] at {{problem.cFP}} each' },
    ],
    rationale: [
      'Holds show within minutes: {{prod.stage1Alarm}} end the stage. Missed ones show after {{data.labelDelayDays}}.',
    ],
    revisitWhen: 'A category passes every stage and its reports still rise',
  },
  optimise: {
    rejected: [
      { option: 'Accelerators for the trees', whyNot: 'the model takes {{arch.p99_model}} of {{arch.sumP99Ms}}' },
    ],
    rationale: ['Links and counters end with their slowest key: {{arch.p99_reads}} of {{arch.sumP99Ms}}.'],
    revisitWhen: 'A trace at {{arch.qpsDesign}} shows text or image vectors on top',
  },
  money: ['A published [[positive]] costs members {{problem.cFN}}; scoring costs {{perf.estUsdPer1k}}.'],
  answers: {
    'PF-03': ['Publishing every [[unit]] scores {{problem.constantAccuracy}} and stops no [[positive]].'],
    'DS-01': ['Shuffled copies of one text stand on both sides; gangs that come later are never seen.'],
    'DS-16': ['What is held is never reported; a few are published at random, logged, to see who was honest.'],
  },
  gaps: [
    { test: 'D2', how: 'ablation of device links on two mature windows' },
    { test: 'M7', how: 'holds by language and region, before the second category' },
    { test: 'M2', how: 'replayed holds against reports of the test, {{exp.readDay}}' },
  ],
}
