import type { Reasons } from '../reasons'

/** Why each decision of the inspection entry falls as it does. */
export const defectReasons: Reasons = {
  metric: {
    runnerUp: 'averages thresholds at which nothing would pass; {{problem.overkillTarget}} is what it bears',
    revisitWhen: 'Operators bear another share than {{problem.overkillTarget}}',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'Catch everything',
        whyNot: 'with {{data.nPositives}} examples zero misses cannot be shown, and the line stands',
      },
      { option: 'One half', whyNot: 'a [[false_stop]] costs {{problem.cFP}}, a shipped [[positive]] {{problem.cFN}}' },
    ],
    rationale: [
      'The signal is given where a missed [[positive]] at {{problem.costRatio}} a [[false_stop]] makes it pay, and nowhere earlier.',
    ],
    revisitWhen: 'Costs of scrap or of a [[stop]] are measured',
  },
  split: { revisitWhen: 'A new product or light is set up: whole [[entity]]s of it are held out' },
  family: { revisitWhen: 'A few hundred marked [[positive]]s of each kind exist' },
  conditions: {
    rejected: [
      {
        option: 'A threshold per image batch',
        whyNot: 'good frames of the week would move it, and with them the {{problem.overkillTarget}}',
      },
    ],
    rationale: [
      'Scores are fixed on later good [[entity]]s, so that {{problem.overkillTarget}} of good parts is what is marked.',
    ],
    revisitWhen: 'Lamp or lens is exchanged',
  },
  serving: {
    rejected: [
      {
        option: 'In the cloud',
        whyNot: 'a broken link would stop the line; {{arch.latencyP99Ms}} holds on the line alone',
      },
      { option: 'After the shift', whyNot: 'the part has left the line' },
    ],
    rationale: ['The signal must reach the line within {{arch.latencyP99Ms}} of the frame, link or no link.'],
    revisitWhen: 'Parts wait in a buffer before they are packed',
  },
  fallback: {
    rejected: [{ option: 'Stop when in doubt', whyNot: 'each hour of standing costs many times {{problem.cFP}}' }],
    rationale: ['Lamp and template need no model: after {{arch.latencyP99Ms}} of silence the shift inspects by eye.'],
    revisitWhen: 'The lamp burns more than an hour a week',
  },
  test: { revisitWhen: 'Product mix changes within the block' },
  retraining: {
    rejected: [
      {
        option: 'On each new good frame',
        whyNot: 'a lens that dirties by less than {{prod.driftThreshold}} would be learned as good',
      },
    ],
    revisitWhen: 'A year passes without a new kind of [[positive]]',
  },
  release: {
    rejected: [
      {
        option: 'Acting from day one',
        whyNot: '{{problem.overkillTarget}} is a promise until a silent week has counted it',
      },
    ],
    rationale: [
      'Silent for a week: of {{prod.weekN}} frames at most {{problem.overkillTarget}} may be marked falsely before a mark acts on the line.',
    ],
    revisitWhen: 'Confirmed [[stops]] fall below what they cost',
  },
  oversight: {
    rejected: [
      {
        option: 'Leave it to the machine builder',
        whyNot: 'the signal is part of the machine, and its risk file is ours',
      },
    ],
    rationale: [
      'A [[stop]] moves machines beside people: the signal goes through the safety controller and {{problem.overkillTarget}} never overrules it.',
    ],
    revisitWhen: 'Operators’ marks are used to judge operators',
  },
  optimise: {
    rejected: [
      { option: 'A bigger backbone', whyNot: 'the frame is judged within {{arch.p99_model}} of {{arch.latencyP99Ms}}' },
    ],
    rationale: [
      'Distances to stored patches take most of {{arch.p99_model}}; fewer patches keep the same order of scores.',
    ],
    revisitWhen: 'Frames come twice as fast',
  },
  money: [
    'A shipped [[positive]] costs {{problem.cFN}}, a [[false_stop]] {{problem.cFP}}; grading frames costs {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers and one operator a shift: a memory of good parts is what they can keep.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-10': [
      '{{data.nPositives}} [[positive]]s without a miss still allow a miss rate of {{problem.zeroMissUpper}}; zero misses and zero [[false_stops]] cannot both be promised.',
    ],
    'DS-09': [
      '{{data.nPositives}} pictures of [[positive]]s cannot train a classifier; good parts are learned instead, and the few are kept for the examination.',
    ],
    'DS-04': ['Rotated copies of one [[positive]] on both sides make the test remember it; split by [[entity]] first.'],
    'DS-17': [
      'A deep network from scratch would learn lamp and day from {{data.nPositives}} [[positive]]s; a pretrained backbone has seen edges before.',
    ],
    'PF-03': ['Nearly all frames are good, so “good” scores {{problem.constantAccuracy}} and lets everything through.'],
    'AD-12': [
      'A link that comes and goes may not decide whether parts are looked at: the model stands beside the line.',
    ],
  },
  gaps: [
    { test: 'M2', how: 'silent marks against confirmed [[stops]], {{exp.readDay}}' },
    { test: 'I7', how: 'return to the template, pressed by the shift' },
  ],
}
