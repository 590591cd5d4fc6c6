import type { Reasons } from '../reasons'

/** Why each decision on contours falls as it does. */
export const contoursReasons: Reasons = {
  metric: {
    runnerUp:
      'is a guardrail at {{exp.hdMm}} mm: one stray voxel moves it, and an absent structure leaves it undefined',
    revisitWhen: 'Editing time follows surface Dice more closely than Dice over a quarter',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'Even odds for each voxel',
        whyNot: 'a missed part costs {{problem.costRatio}} a surplus one, structure by structure',
      },
    ],
    rationale: [
      'Organs at risk and targets err in opposite directions: the cut is set by structure from {{problem.costRatio}}, and shown to [[actor]].',
    ],
    revisitWhen: 'A guideline changes what belongs to a structure',
  },
  split: { revisitWhen: 'A vendor of scanners enters that no held-out hospital uses' },
  family: { revisitWhen: 'A pre-trained volume encoder gains more than {{problem.gainRel}} on external hospitals' },
  conditions: {
    rejected: [
      {
        option: 'A mean Dice as the gate',
        whyNot: 'large organs carry it past {{exp.annotatorDice}} while the small one is lost',
      },
    ],
    rationale: [
      'Every structure passes by itself, by Dice and by {{exp.hdMm}} mm, on {{exp.testPatients}} external [[entity]]s.',
    ],
    revisitWhen: 'Two experts differ more than the network does',
  },
  serving: {
    rejected: [
      {
        option: 'On a click, while the reader waits',
        whyNot: 'the wait goes into the session; scans lie there for hours before it',
      },
      { option: 'A cloud outside the hospital', whyNot: 'voxels leave; {{arch.latencyMinutes}} do not need it' },
    ],
    rationale: [
      'Between scan and reading lie hours: each [[unit]] is contoured on arrival, {{arch.latencyMinutes}} at most, and waits for its reader.',
    ],
    revisitWhen: 'Plans are adapted while the patient lies on the couch',
  },
  fallback: {
    rejected: [
      {
        option: 'A doubtful proposal with a warning',
        whyNot: 'anchors the reader; {{problem.cFN}} is the price of what is then overlooked',
      },
    ],
    rationale: ['Drawing by hand costs {{data.minutesPerMask}} and is what every reader was trained for.'],
    revisitWhen: 'More than a tenth of scans is out of scope',
  },
  test: { revisitWhen: 'Readers are too few for {{exp.nPerArm}} [[units]] an arm: then a reader study with washout' },
  retraining: {
    rejected: [
      {
        option: 'Learning from edits as they come',
        whyNot:
          'anchored edits teach the network to agree with itself, and each is a change of the device: {{prod.retrainCadenceDays}} apart is often enough',
      },
    ],
    revisitWhen: 'A protocol changes at a hospital in use',
  },
  release: {
    rejected: [
      {
        option: 'All hospitals with one version',
        whyNot: 'a local protocol shows in its silent phase, before {{prod.stage1N}} [[units]] are signed',
      },
    ],
    rationale: [
      'One gross error stops a stage, whatever the mean; {{prod.stage1Alarm}} redrawn among {{prod.stage1N}} do as well.',
    ],
    revisitWhen: 'A silent phase passes and the first readers still redraw',
  },
  oversight: {
    rejected: [
      { option: 'Sign by default', whyNot: 'no gross error in {{exp.testPatients}} still allows {{exp.grossBound}}' },
    ],
    rationale: [
      '[[Actor]] signs each set, and signing unopened is measured: oversight that is never used is none beyond {{prod.unopenedShare}}.',
    ],
    revisitWhen: 'The intended use leaves planning',
  },
  optimise: {
    rejected: [
      {
        option: 'One fold for speed',
        whyNot:
          'the disagreement of folds is what flags odd slices; only {{perf.modelShare}} of {{arch.latencyMinutes}} is spent on it',
      },
    ],
    rationale: ['Inference is {{perf.modelShare}} of the path and nobody waits; minutes of readers are what is short.'],
    revisitWhen: 'Scans queue into the session',
  },
  money: [
    'Experts are the cost: {{data.maskUsd}} for {{data.newMasks}} contours and two readings of {{exp.testPatients}}, against {{perf.servingUsd}} of a card.',
    {
      text: '{{problem.engineers}} engineers and a quality file leave room for one service and one recipe.',
      when: [{ path: 'problem.engineers', below: 8 }],
    },
  ],
  answers: {
    'DS-01': [
      'Slices of one [[entity]] on both sides let the network recognize it: [[entity]]s whole, hospitals held out.',
    ],
    'DS-02': ['Slices and visits of one [[entity]] on both sides measure recognition, not contouring.'],
    'DS-15': ['Other scanners and protocols are another population: external hospitals before any claim.'],
    'PF-05': ['Voxel accuracy hardly falls when a small organ is missing; Dice by structure does.'],
  },
  gaps: [
    { test: 'M2', how: 'surface Dice against editing minutes, {{exp.readDay}}' },
    { test: 'M6', how: 'each scanner vendor within {{exp.testPatients}} external ones' },
    { test: 'I7', how: 'rollback of a device version rehearsed at the first hospital' },
  ],
}
