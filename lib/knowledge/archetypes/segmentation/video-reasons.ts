import type { Reasons } from '../reasons'
import { segmentationReasons } from './reasons'

/** Why each decision on live masks falls as it does. */
export const videoReasons: Reasons = {
  metric: {
    runnerUp:
      'is ruled by single stray pixels at {{exp.tolerancePx}} pixels of hair; it is read by recording, beside the change of borders',
    revisitWhen: 'Switch-offs follow flicker more closely than overlap',
  },
  split: { revisitWhen: 'A camera appears that bends colors in a way none of the rack does' },
  family: { revisitWhen: 'The weakest supported device halves its time a frame' },
  conditions: {
    rejected: [
      {
        option: 'A mean over groups',
        whyNot: 'the largest carries it past {{exp.annotatorIou}} while one group loses its hair',
      },
    ],
    rationale: [
      'A version passes by its weakest group ({{exp.worstIou}}) on its weakest device ({{arch.latencyP99Ms}}).',
    ],
    revisitWhen: 'Reports come from a group that passed',
  },
  serving: {
    rejected: [
      {
        option: 'In the cloud',
        whyNot:
          'private rooms would be uploaded to be hidden, and the way back takes longer than {{arch.latencyP99Ms}}',
      },
      { option: 'On the other side’s device', whyNot: 'what shall be hidden would already be there' },
    ],
    rationale: ['The picture stays where it arises: {{arch.latencyP99Ms}} a [[unit]], line or no line.'],
    revisitWhen: 'Video is recorded and edited later',
  },
  fallback: {
    rejected: [
      {
        option: 'Show the picture without a mask',
        whyNot: 'the room is seen; {{problem.costRatio}} says how that compares with a blur',
      },
    ],
    rationale: ['A blur costs {{problem.cFP}} of annoyance and shows nothing; the opposite cannot be taken back.'],
    revisitWhen: 'Whole pictures are blurred more often than once a session',
  },
  test: { revisitWhen: 'Devices of one arm get hotter, so that their owners leave' },
  retraining: {
    rejected: [
      {
        option: 'On the device, from its own pictures',
        whyNot: 'nobody could test {{exp.worstIou}} for a version that only one device has',
      },
    ],
    revisitWhen: 'New devices pass with last year’s version',
  },
  release: {
    rejected: [
      { option: 'With the next app for all', whyNot: 'one broken driver would show {{prod.stage1N}} rooms in an hour' },
    ],
    rationale: [
      'Switch-offs are seen the same day: {{prod.stage1Alarm}} among {{prod.stage1N}} [[units]] call the version back by remote switch.',
    ],
    revisitWhen: 'A device class that passed the rack still switches off',
  },
  oversight: {
    rejected: [
      {
        option: 'Pictures of failures sent home by default',
        whyNot: 'they show what was to be hidden; {{data.newMasks}} masks come from consented clips',
      },
    ],
    rationale: [
      'The user turns it off at any time, clips need consent, and no mask keeps a face; {{exp.worstIou}} is promised to every group.',
    ],
    revisitWhen: 'The mask is used by somebody who treats patients',
  },
  optimise: {
    rejected: [
      { option: 'A smaller picture', whyNot: 'hair goes first: {{exp.tolerancePx}} pixels become half of one' },
    ],
    rationale: [
      'Inference is {{perf.modelShare}} of a [[unit]]; eight bit and half the [[units]] buy heat, which is what slows the tenth minute.',
    ],
    revisitWhen: 'Copying frames takes longer than the network',
  },
  money: [
    'Devices are the users’ own: what costs is {{data.maskUsd}} of masks and the rack on which every class is measured.',
    {
      text: '{{problem.engineers}} engineers keep one network for all chips, not one a chip.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    ...segmentationReasons.answers,
    'PF-05': ['Wall and shirt are easy pixels: borders by recording, and their flicker, say whether it works.'],
    'DS-01': ['The frame before is nearly the same picture: recordings, people and rooms fall whole on one side.'],
    'DS-02': ['Frames of one recording on both sides are nearly copies of each other.'],
  },
  gaps: [
    { test: 'M2', how: 'IoU and flicker against switch-offs, {{exp.readDay}}' },
    { test: 'M6', how: 'each group with {{exp.testN}} drawn frames' },
    { test: 'R5', how: 'time a frame and heat on every class of device, in each release' },
  ],
}
