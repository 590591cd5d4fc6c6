import type { Reasons } from '../reasons'

/** Why each decision falls as it does for transcribed recordings. */
export const speechRecognitionReasons: Reasons = {
  metric: {
    runnerUp: 'rests on {{exp.termN}} words; it breaks ties, and a recognizer deaf to the rest would win by it',
    revisitWhen: 'Readers correct fewer names while word error stands still',
  },
  split: { revisitWhen: 'Error on new callers and on known agents agrees for a quarter' },
  family: {
    revisitWhen: 'A vendor beats it on the worst accent of the same {{data.testHours}}, or words are wanted live',
  },
  conditions: {
    rejected: [
      {
        option: 'Read confidence as it comes',
        whyNot: 'the decoder is surest where it invents; {{prod.silenceTextMax}} bounds that',
      },
    ],
    rationale: [
      'A word is marked where confidence, calibrated on {{data.testHours}}, says that readers should listen.',
    ],
    revisitWhen: 'Marked words are right more than nine times in ten',
  },
  serving: {
    rejected: [
      {
        option: 'An endpoint per call',
        whyNot:
          'nobody reads before the call ends, and windows of one call fill no batch; {{prod.backlogHours}} are granted',
      },
    ],
    rationale: [
      'Transcripts are read next day: full context lowers errors, and shared batches carry {{data.audioHours}} of audio.',
    ],
    revisitWhen: 'Agents want words during the call',
  },
  fallback: {
    rejected: [
      {
        option: 'A smaller recognizer to catch up',
        whyNot: 'its errors would stay in the record; {{prod.backlogHours}} of waiting do not',
      },
    ],
    rationale: ['Audio remains the evidence, so waiting loses nothing within {{prod.backlogHours}}.'],
    revisitWhen: 'The backlog is not empty on three mornings of a month',
  },
  test: { revisitWhen: 'Corrections depend on the reader more than on the recognizer' },
  retraining: {
    rejected: [
      {
        option: 'On every correction',
        whyNot: 'readers correct what they read; {{data.drawN}} drawn a week say what was missed',
      },
    ],
    revisitWhen: 'New terms fail although they are listed',
  },
  release: {
    rejected: [
      {
        option: 'All teams on one night',
        whyNot: 'an inventing version would write {{data.audioHours}} of record before a reader noticed',
      },
    ],
    rationale: [
      'One team reads {{prod.stage1N}} [[units]]; {{prod.stage1Alarm}} reports of invented or missing passages end it.',
    ],
    revisitWhen: 'Reports come from teams whose stage had passed',
  },
  oversight: {
    rejected: [
      {
        option: 'Quote from text',
        whyNot:
          'a wrong negation stands as written; playback takes seconds and {{data.retentionDays}} of audio are there',
      },
    ],
    rationale: ['Whoever decides about a person listens to the passage; access is logged for {{data.retentionDays}}.'],
    revisitWhen: 'Transcripts are used in proceedings, or another state is added',
  },
  optimise: {
    rejected: [{ option: 'Faster speaker labels', whyNot: 'the recognizer holds {{perf.modelShare}} of the path' }],
    rationale: ['{{data.silenceShare}} of audio needs no recognizer, and sending it invites inventions.'],
    revisitWhen: 'The voice gate passes nearly all of the audio',
  },
  money: [
    '[[Units]] cost {{perf.estUsdPer1k}}; typing references costs {{data.labelHours}} once, and decides more.',
    {
      text: 'With {{problem.engineers}} engineers one batch container is enough; Triton and clusters are not.',
      when: [{ path: 'problem.engineers', below: 5 }],
    },
  ],
  answers: {
    'PF-03': ['Share of right words forgets inserted ones, and those are the sentences nobody said.'],
    'DS-02': ['An agent’s voice stands on both sides, so the test praises acquaintance.'],
    'DS-14': ['{{data.serveLanguages}} are spoken, fewer were heard in training: each gets typed test hours.'],
    'RG-12': ['Voiceprints need written consent: none is kept, speakers are told apart by channel.'],
    'RG-04': ['Reading moods of employees from voice is prohibited in the EU since 2025-02: the feature is dropped.'],
    'AD-09': ['A night is too late for words wanted during the call: a streaming transducer takes them.'],
  },
  gaps: [
    { test: 'M7', how: 'error by accent, once consenting voices are recorded' },
    { test: 'D5', how: 'masking audit on planted numbers' },
  ],
}
