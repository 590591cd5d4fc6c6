import type { Reasons } from '../reasons'

/** Why each decision of the detection entry falls as it does. */
export const detectionReasons: Reasons = {
  metric: {
    runnerUp: 'is lenient about boxes and blind to distance, where a late warning costs {{problem.cFN}}',
    revisitWhen: 'Warnings depend on exact outlines',
  },
  split: { revisitWhen: 'A [[entity]] with another height or lens joins: it is held out' },
  family: { revisitWhen: 'Small [[positive]]s are missed by one-stage boxes on unseen [[entity]]s' },
  conditions: {
    rejected: [
      {
        option: 'One frame, one alarm',
        whyNot: 'flicker would sound at every leaf; {{prod.falseAlarmsSite}} is the promise',
      },
    ],
    rationale: [
      'A track must hold before anything sounds, so that {{prod.falseAlarmsSite}} false alarms a camera are kept.',
    ],
    revisitWhen: 'Tracks delay a warning beyond {{arch.latencyP99Ms}}',
  },
  serving: {
    rejected: [
      {
        option: 'Frames to a server',
        whyNot: 'a broken link is a blind camera; {{arch.latencyP99Ms}} holds beside it',
      },
      { option: 'Review at night', whyNot: 'the [[positive]] has left the picture' },
    ],
    rationale: ['The signal is due within {{arch.latencyP99Ms}} of the frame, beside the camera, link or no link.'],
    revisitWhen: 'Counting replaces warning',
  },
  fallback: {
    rejected: [{ option: 'Hope for the next frame', whyNot: 'a blind camera looks like an empty scene' }],
    rationale: [
      'Loss of real detections is noticed by the heartbeat and told to [[consumer]]; the safe state needs no model and no {{arch.latencyP99Ms}}.',
    ],
    revisitWhen: 'Safe states exceed an hour a week',
  },
  test: { revisitWhen: 'Cameras see the same scene from two sides' },
  retraining: {
    rejected: [
      { option: 'On its own detections', whyNot: 'a missed [[positive]] at {{problem.cFN}} would never be learned' },
    ],
    revisitWhen: 'A year of [[condition]] is in the set',
  },
  release: {
    rejected: [
      { option: 'All [[entity]]s at once', whyNot: 'a wrong zone would pass {{prod.falseAlarmsSite}} in each of them' },
    ],
    rationale: ['Silent first: would-be alarms stay within {{prod.falseAlarmsSite}} a camera before one sounds.'],
    revisitWhen: '[[Consumer]] mutes a released [[entity]]',
  },
  oversight: {
    rejected: [{ option: 'Record everything, in case', whyNot: 'people in the picture did not agree to be kept' }],
    rationale: [
      'Cameras film people: purpose, signs, short keeping and no faces matched; what is kept serves {{prod.falseAlarmsSite}} alone.',
    ],
    revisitWhen: 'Matching or counting of persons is asked for',
  },
  optimise: {
    rejected: [
      { option: 'A two-stage network', whyNot: '{{arch.p99_detector}} is spent already; {{arch.headroomMs}} are left' },
    ],
    rationale: [
      'The detector takes {{arch.p99_detector}} of {{arch.sumP99Ms}}; a cropped zone is fewer pixels for the same distance.',
    ],
    revisitWhen: 'Grabbing takes longer than detecting',
  },
  money: [
    'A missed [[positive]] costs {{problem.cFN}}, a false alarm {{problem.cFP}} and patience; frames cost {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers: one detector, one box beside the camera, no fleet of models.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-02': ['Neighboring frames on both sides are one picture; whole [[entity]]s and days are held out.'],
    'DS-04': ['Tiles and flips of one frame on both sides make the test an echo.'],
    'DS-15': ['Frames from elsewhere know neither our height nor our [[condition]]: an unseen [[entity]] comes first.'],
    'PF-03': ['Empty frames are nearly all frames; being right about them warns nobody.'],
    'AD-12': ['A link that breaks may not decide whether anybody is warned: the detector stands beside the camera.'],
  },
  gaps: [
    { test: 'M6', how: 'misses by distance and [[condition]]' },
    { test: 'M2', how: 'replayed events against confirmed alarms, {{exp.readDay}}' },
    { test: 'R6', how: 'frame time at the hottest cabinet' },
  ],
}
