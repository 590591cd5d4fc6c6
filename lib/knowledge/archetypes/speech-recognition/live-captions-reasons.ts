import type { Reasons } from '../reasons'

/** Why each decision falls as it does for live captions. */
export const captionsReasons: Reasons = {
  metric: {
    runnerUp: 'names are few in {{data.testHours}}; it breaks ties',
    revisitWhen: 'Viewers rate a version higher that has more word errors',
  },
  split: { revisitWhen: 'Guests are recognized as well as presenters for a quarter' },
  family: { revisitWhen: 'Viewers accept ten seconds, or full-context models learn to stream' },
  conditions: {
    rejected: [
      {
        option: 'Show all words in black',
        whyNot: 'unsure ones are rewritten within {{arch.freezeMs}}, and readers lose their line',
      },
    ],
    rationale: ['Gray until {{arch.freezeMs}} tells a reader what may change.'],
    revisitWhen: 'Gray words change in fewer than one case in fifty',
  },
  serving: {
    rejected: [{ option: 'Windows in batch', whyNot: 'a window closes after {{arch.latencyP99Ms}} has passed' }],
    rationale: [
      'Words must stand under the picture they belong to: {{arch.latencyP99Ms}} from mouth to screen, chunk by chunk.',
    ],
    revisitWhen: 'Programs are broadcast with a fixed delay long enough for windows',
  },
  fallback: {
    rejected: [
      {
        option: 'Blank screen',
        whyNot: 'for a deaf viewer the program ends there; {{arch.availabilityTarget}} is promised',
      },
    ],
    rationale: [
      'A smaller transducer with shorter look-ahead keeps words within {{arch.latencyP99Ms}}, worse and labeled so.',
    ],
    revisitWhen: 'Human captioners take over in more than one show in twenty',
  },
  test: { revisitWhen: 'Utterances of one program are more alike than {{exp.icc}}' },
  retraining: {
    rejected: [
      {
        option: 'After every show',
        whyNot: 'a week yields {{data.drawN}} typed utterances, one voice each; lists already learn names',
      },
    ],
    revisitWhen: 'Error on new formats falls only after training',
  },
  release: {
    rejected: [
      {
        option: 'All channels on a Monday',
        whyNot: 'an insult misheard would be on {{prod.stage1Share}} of screens or on all',
      },
    ],
    rationale: [
      'One format shows {{prod.stage1N}} [[units]]; {{prod.stage1Alarm}} reports end it, and an operator can block a word at any moment.',
    ],
    revisitWhen: 'Operators take over in formats that had passed',
  },
  oversight: {
    rejected: [{ option: 'No operator', whyNot: 'a misheard word is public within {{arch.latencyP99Ms}}' }],
    rationale: [
      'An operator watches with the viewers and can block, correct or hand over; what was shown is logged {{data.retentionDays}}.',
    ],
    revisitWhen: 'A regulator publishes its measurement of these captions',
  },
  optimise: {
    rejected: [
      { option: 'Faster transducer', whyNot: 'whole path {{perf.amdahlModel}} at most; the chunk comes first' },
    ],
    rationale: ['{{arch.p99_chunk}} goes by before any model runs: shorter chunks are the only large gain.'],
    revisitWhen: 'The model takes longer than the chunk in a trace at {{arch.qpsDesign}}',
  },
  money: [
    '[[Units]] cost {{perf.estUsdPer1k}}; typed hours of rare accents, {{data.labelHours}}, buy more than machines.',
  ],
  answers: {
    'DS-02': ['A presenter on both sides makes the test an acquaintance.'],
    'DS-14': ['{{data.serveLanguages}} are on air, fewer were typed: each gets its own test sound.'],
    'AD-09': ['A nightly pass is no caption: words stream, and the archive version follows.'],
    'RG-12': ['No voiceprints: who speaks is read from the microphone.'],
  },
  gaps: [
    { test: 'M7', how: 'impaired speech, once consenting voices are recorded' },
    { test: 'I7', how: 'hand-over to a human captioner, rehearsed off air' },
  ],
}
