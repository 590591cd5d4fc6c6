import type { Reasons } from '../reasons'

/** Why each decision of the image classification entry falls as it does. */
export const imageReasons: Reasons = {
  metric: {
    runnerUp: 'is one figure a class; macro F1 sums it and counts wrong [[units]] too',
    revisitWhen: 'All classes become alike in number',
  },
  split: { revisitWhen: 'A new season or [[device]] arrives: whole [[entity]]s of it are held out' },
  family: { revisitWhen: 'Fine-tuning wins by {{exp.deviceGap}} on unseen [[entity]]s, twice' },
  conditions: {
    rejected: [{ option: 'Always name a class', whyNot: 'the unknown would be named with the most confidence' }],
    rationale: [
      'Below {{model.acceptPrecision}} it abstains and asks for another picture, up to {{model.abstainMax}} of [[units]].',
    ],
    revisitWhen: 'Abstentions exceed {{model.abstainMax}} for a month',
  },
  serving: {
    rejected: [
      { option: 'Overnight', whyNot: '[[consumer]] can wait {{arch.latencyP99Ms}} for a hint to retake, not a day' },
      {
        option: 'Only in the cloud',
        whyNot: 'where the link is gone there is no answer; {{arch.latencyP99Ms}} holds on the device',
        when: [{ path: 'arch.network', is: ['offline', 'intermittent'] }],
      },
    ],
    rationale: [
      '[[Consumer]] waits for a name while the thing is before the lens; {{arch.latencyP99Ms}} includes decoding.',
    ],
    revisitWhen: 'Pictures are sent in at day’s end',
  },
  fallback: {
    rejected: [{ option: 'The most frequent class', whyNot: 'believed, and {{problem.cFN}} where it matters' }],
    rationale: [
      'No name is better than a wrong one: the [[unit]] is kept, {{problem.cFN}} is not risked, and [[expert]] sees it later.',
    ],
    revisitWhen: '[[Expert]] gets more than can be read',
  },
  test: { revisitWhen: '[[Consumer]]s of one [[entity]] copy each other’s answers' },
  retraining: {
    rejected: [{ option: 'On what users accept', whyNot: '[[consumer]] accepts what is shown' }],
    revisitWhen: 'A season passes without a new class',
  },
  release: {
    rejected: [{ option: 'All [[device]]s at once', whyNot: 'a gap above {{exp.deviceGap}} would go unseen' }],
    rationale: [
      '[[Device]] by [[device]]: {{prod.stage1Alarm}} overturned names in {{prod.stage1N}} send it back to [[expert]].',
    ],
    revisitWhen: 'Overturned names rise on a released [[device]]',
  },
  oversight: {
    rejected: [{ option: 'Keep every picture', whyNot: 'faces and places stand behind the thing' }],
    rationale: [
      'Pictures show more than the thing: cut, kept for {{data.retentionDays}}, and the name given is advice.',
    ],
    revisitWhen: 'Names become orders, as for spraying or treatment',
  },
  optimise: {
    rejected: [
      {
        option: 'A larger network',
        whyNot: '{{arch.p99_forward}} is spent on it already, decoding takes {{arch.p99_decode}}',
      },
    ],
    rationale: ['Uploads take {{arch.p99_upload}} of {{arch.sumP99Ms}}; they are shrunk on the device.'],
    revisitWhen: 'The forward pass grows past the upload',
  },
  money: [
    'A missed rare one costs {{problem.cFN}}, pictures cost {{perf.estUsdPer1k}}: [[expert]]’s hours are what is short.',
    {
      text: '{{problem.engineers}} engineers: one frozen backbone, one head, and pictures from new [[entity]]s.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-02': ['Pictures of one [[entity]] on both sides let soil and light give the answer.'],
    'DS-04': ['Flipped copies on both sides are the same picture; split first, augment training alone.'],
    'DS-15': ['Training pictures are from elsewhere: an unseen [[entity]] is the only honest test.'],
    'PF-03': ['The frequent class alone scores {{problem.constantAccuracy}}; each class is read by itself.'],
    'DS-17': [
      'From scratch a network learns the background of so few pictures; a pretrained one has seen leaves and screws.',
    ],
  },
  gaps: [
    { test: 'M6', how: 'by [[device]], light and [[entity]]' },
    { test: 'M2', how: 'graded names against overturned ones, {{exp.readDay}}' },
    { test: 'R6', how: 'frame time on the oldest [[device]]' },
  ],
}
