import type { Reasons } from '../reasons'

/** Why each decision of the triage entry falls as it does. */
export const imagingReasons: Reasons = {
  metric: {
    runnerUp: 'moves with each [[site]]’s prevalence, while {{exp.specTarget}} stays put',
    revisitWhen: 'Readers ask for another specificity than {{exp.specTarget}}',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'The threshold of the development site',
        whyNot: 'prevalence and [[scanner]]s differ, and with them what one flag is worth',
      },
      { option: 'One half', whyNot: 'a missed [[positive]] costs {{problem.costRatio}} a needless jump of the queue' },
    ],
    rationale: [
      'The threshold is fixed at {{exp.specTarget}} on external [[films]] and then frozen: a moved threshold is another device.',
    ],
    revisitWhen: 'A [[site]]’s flag rate leaves its validated range',
  },
  split: { revisitWhen: 'A second [[site]] joins the training data' },
  family: { revisitWhen: 'A frozen encoder matches its sensitivity at {{exp.specTarget}} on a second [[site]]' },
  conditions: {
    rejected: [
      {
        option: 'Heat maps as the explanation',
        whyNot: 'they show where, not why, and readers trust them too far; {{exp.specTarget}} is what was proved',
      },
    ],
    rationale: [
      '[[Films]] outside the validated range are refused by the gate, so that {{exp.specTarget}} is only claimed where it was measured.',
    ],
    revisitWhen: 'Refused [[films]] exceed a tenth of [[units]]',
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
    revisitWhen: 'The same [[films]] are read by night from abroad',
  },
  fallback: {
    rejected: [{ option: 'Keep the last order', whyNot: 'new [[units]] would stand unmarked beside marked ones' }],
    rationale: [
      'A silent outage would read as “no urgent [[units]]”; after {{arch.latencyP99Ms}} the old order holds.',
    ],
    revisitWhen: 'Outages exceed what {{exp.specTarget}} was bought for',
  },
  test: { revisitWhen: 'Reading times shift for another reason, such as staffing' },
  retraining: {
    rejected: [
      {
        option: 'At each [[site]], continuously',
        whyNot: 'a version per [[site]], none proved at {{exp.specTarget}}',
      },
    ],
    revisitWhen: 'The post-market plan finds a [[scanner]] below its claim',
  },
  release: {
    rejected: [
      { option: 'All [[site]]s with a contract', whyNot: 'a [[scanner]] the network never saw would fail in silence' },
    ],
    rationale: [
      'Each [[site]] runs silently until its flag rate fits {{exp.specTarget}}; then {{prod.stage1Alarm}} complaints in {{prod.stage1N}} stop it.',
    ],
    revisitWhen: 'A panel finds misses above the claim at a live [[site]]',
  },
  oversight: {
    rejected: [
      {
        option: 'Research use only, for now',
        whyNot: 'moving [[a_unit]] up within {{arch.latencyP99Ms}} is a medical purpose, whatever the label says',
      },
    ],
    rationale: [
      'It is a device: intended use, clinical evidence on {{exp.sensN}} adjudicated [[positive]], vigilance and a plan for changes come before the first [[entity]].',
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
    'Panel reading of {{exp.sensN}} [[positive]] a hold-out is the budget, not {{perf.estUsdPer1k}} of serving.',
    {
      text: '{{problem.engineers}} engineers and a quality officer can answer for one indication, not five.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-03': ['“No finding” on every [[film]] is right in {{problem.constantAccuracy}}.'],
    'DS-02': ['The network recognizes the [[entity]], the [[recognised]].'],
    'DS-15': ['One [[site]] teaches its [[scanner]]; an external [[site]] comes before any claim.'],
    'PF-12': ['Reports are a stand-in for the [[film]]; {{exp.sensN}} adjudicated [[positive]] are the measure.'],
    'RG-02': ['Health data: an impact assessment (GDPR art. 35) comes before the first [[unit]].'],
    'RG-03': [
      '[[actor]] reads every [[unit]] and may override; logging and a technical file are kept from the design on.',
    ],
    'RG-09': [
      'Ordering [[units]] by suspicion is a medical device: a pre-submission (FDA), a notified body (MDR) and a change control plan come first.',
    ],
    'DS-12': ['Readers agree at {{data.kappa}}: adjudicated [[films]] are the measure, not [[mined_reports]].'],
    'DS-04': ['Augmented copies on both sides make the test an echo of training; split by [[entity]] first.'],
  },
  gaps: [
    { test: 'M7', how: 'sensitivity by age, sex and [[scanner]] on external [[films]]' },
    { test: 'M2', how: 'panel marks against reading times, {{exp.readDay}}' },
  ],
}
