import type { Reasons } from '../reasons'

/** Why each decision of the triage entry falls as it does. */
export const imagingReasons: Reasons = {
  metric: {
    runnerUp: 'averages over thresholds no reader works at, and says little at {{exp.specTarget}}',
    revisitWhen: 'Readers ask for another specificity than {{exp.specTarget}}',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'The threshold of the development site',
        whyNot: 'prevalence and scanners differ, and with them what one flag is worth',
      },
      { option: 'One half', whyNot: 'a missed [[positive]] costs {{problem.costRatio}} a needless jump of the queue' },
    ],
    rationale: [
      'The threshold is fixed at {{exp.specTarget}} on external films and then frozen: a moved threshold is another device.',
    ],
    revisitWhen: 'A [[site]]’s flag rate leaves its validated range',
  },
  split: { revisitWhen: 'A second [[site]] joins the training data' },
  family: { revisitWhen: 'Frozen encoders reach the network within {{exp.halfWidth}} on external [[units]]' },
  conditions: {
    rejected: [
      {
        option: 'Heat maps as the explanation',
        whyNot: 'they show where, not why, and readers trust them too far; {{exp.specTarget}} is what was proved',
      },
    ],
    rationale: [
      'Films outside the validated range are refused by the gate, so that {{exp.specTarget}} is only claimed where it was measured.',
    ],
    revisitWhen: 'Refused films exceed a tenth of [[units]]',
  },
  serving: {
    rejected: [
      { option: 'Overnight', whyNot: 'a [[positive]] found in the morning is found by the reader as well' },
      {
        option: 'At the reading desk',
        whyNot: 'the order has been decided by then; {{arch.latencyP99Ms}} must pass before the list is drawn',
      },
    ],
    rationale: [
      'A [[unit]] is read minutes after it arrives, so the mark must reach the list within {{arch.latencyP99Ms}}.',
    ],
    revisitWhen: 'The same films are read by night from abroad',
  },
  fallback: {
    rejected: [{ option: 'Keep the last order', whyNot: 'new [[units]] would stand unmarked beside marked ones' }],
    rationale: [
      'Arrival order with the emergency flag is what was safe before, and says that it is on; nobody waits {{arch.latencyP99Ms}} for a dead server.',
    ],
    revisitWhen: 'Outages exceed what {{exp.specTarget}} was bought for',
  },
  test: { revisitWhen: 'Reading times shift for another reason, such as staffing' },
  retraining: {
    rejected: [
      {
        option: 'At each [[site]], continuously',
        whyNot: 'every change is a new version to be validated and notified',
      },
    ],
    revisitWhen: 'The post-market plan finds a scanner below its claim',
  },
  release: {
    rejected: [
      { option: 'All [[site]]s with a contract', whyNot: 'a scanner the network never saw would fail in silence' },
    ],
    rationale: [
      'Each [[site]] passes {{exp.externalN}} films of its own before its list moves; {{prod.stage1Alarm}} marks in {{prod.stage1N}} are read by a panel.',
    ],
    revisitWhen: 'A panel finds misses above the claim at a live [[site]]',
  },
  oversight: {
    rejected: [
      {
        option: 'Research use only, for now',
        whyNot: 'moving a list in care is a medical purpose, whatever the label says',
      },
    ],
    rationale: [
      'It is a device: intended use, clinical evidence of {{exp.externalN}} films, vigilance and a plan for changes come before the first [[entity]].',
    ],
    revisitWhen: 'The claim grows from order to diagnosis',
  },
  optimise: {
    rejected: [
      {
        option: 'Eight-bit weights',
        whyNot: 'low-contrast findings go first, and {{perf.servingUsd}} is small beside one panel reading',
      },
    ],
    rationale: ['Transfer and decoding take {{arch.p99_transfer}}; the network takes {{arch.p99_net}}.'],
    revisitWhen: 'The list waits for the network',
  },
  money: [
    'One adjudicated reading costs more than a thousand films at {{perf.estUsdPer1k}}; evidence is the budget.',
    {
      text: '{{problem.engineers}} engineers and a quality officer can answer for one indication, not five.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-03': [
      '“No finding” on every film is right in {{problem.constantAccuracy}}; the reported figure says little about the few that matter.',
    ],
    'DS-02': [
      'Films of one [[entity]] lie on both sides: the network recognises the person, the lines and the pacemaker.',
    ],
    'DS-15': ['One [[site]] teaches its scanner and its patients; an external [[site]] comes before any claim.'],
    'DS-12': ['Readers agree at {{data.kappa}}: adjudicated films are the measure, not mined reports.'],
    'DS-04': ['Augmented copies on both sides make the test an echo of training; split by [[entity]] first.'],
  },
  gaps: [
    { test: 'M7', how: 'sensitivity by age, sex and scanner on external films' },
    { test: 'M2', how: 'panel marks against reading times, {{exp.readDay}}' },
    { test: 'I3', how: 'a day of films through gate, network and list' },
  ],
}
