import type { Reasons } from '../reasons'

/** Why each decision falls as it does for completion in a text field. */
export const textCompletionReasons: Reasons = {
  metric: {
    runnerUp:
      'one exact phrase is right and its synonym wrong; {{problem.retainMinutes}} of standing asks the writer instead',
    revisitWhen: 'Half of the deletions fall after {{problem.retainMinutes}}',
  },
  split: { revisitWhen: 'Kept share offline and online order two versions differently' },
  family: { revisitWhen: 'A smaller decoder keeps the kept share within {{problem.gainRel}}' },
  conditions: {
    rejected: [
      {
        option: 'Judge by the training loss',
        whyNot: 'it falls on greetings; {{problem.cFP}} of reading is not in it',
      },
    ],
    rationale: ['{{exp.suiteSize}} fresh prefixes a language stand between a version and its first reader.'],
    revisitWhen: 'The suite has passed a version that was rolled back',
  },
  serving: {
    rejected: [{ option: 'Prepared phrases in batch', whyNot: 'the sentence did not exist {{arch.latencyP99Ms}} ago' }],
    rationale: ['The prefix changes with each key, so the answer is made in the pause, within {{arch.latencyP99Ms}}.'],
    revisitWhen: 'Offline writing is asked for, or the pause is measured shorter',
  },
  fallback: {
    rejected: [{ option: 'Queue and answer late', whyNot: 'after {{arch.latencyP99Ms}} the sentence has moved on' }],
    rationale: ['Silence costs {{problem.cFN}} a pause; a wrong or late phrase costs attention.'],
    revisitWhen: 'More than a tenth of pauses in a week go without the decoder',
  },
  test: { revisitWhen: 'Kept shares of one writer are more alike than {{exp.icc}}' },
  retraining: {
    rejected: [
      {
        option: 'Weekly',
        whyNot: 'language does not move in a week; each run repeats {{data.gradeHours}} of judging a language',
      },
    ],
    revisitWhen: 'Versions of different age keep the same share on one week',
  },
  release: {
    rejected: [{ option: 'Every account at once', whyNot: 'one bad phrase would be proposed {{arch.qpsPeak}}' }],
    rationale: [
      '{{prod.stage1Alarm}} deletions among {{prod.stage1N}} volunteers’ suggestions end the stage; canaries are checked before it.',
    ],
    revisitWhen: 'Volunteers keep a larger share than the later arm by a tenth',
  },
  oversight: {
    rejected: [
      {
        option: 'A line in the terms of use',
        whyNot: 'consent to train is a choice of its own, withdrawn by a click, not after {{data.retentionDays}}',
      },
    ],
    rationale: [
      'Gray text marks the machine’s words; a setting ends it, and training text expires after {{data.retentionDays}}.',
    ],
    revisitWhen: 'Legal records another basis or the first deletion request arrives late',
  },
  optimise: {
    rejected: [
      { option: 'A larger fleet', whyNot: 'canceled work is part of {{arch.decodeTokensPerS}} and buys nothing' },
    ],
    rationale: ['Work that is never started is the cheapest part of {{perf.servingUsd}}.'],
    revisitWhen: 'Canceled prefixes fall below a tenth of requests',
  },
  money: [
    '[[Units]] cost {{perf.estUsdPer1k}}; shorter outputs and fewer pauses answered halve it sooner than hardware.',
  ],
  answers: {
    'MS-09': [
      'Without fresh prefixes that people judged, a lower loss is mistaken for better help; {{exp.suiteSize}} a language come first.',
      'Without fresh prefixes that people judged, a lower loss is mistaken for better help.',
    ],
    'RG-13': ['Gray text is marked as the machine’s until it is taken, and said so at first use.'],
    'DS-22': ['No basis is recorded for private text, so none trains; D6.3 waits for counsel.'],
    'MS-06': [
      'A hosted model answers after the sentence is finished: {{arch.latencyP99Ms}} is the limit, and the text would leave the house.',
    ],
    'DS-02': ['Threads and [[entity]]s stay on one side: replies quote what is tested.'],
  },
  gaps: [
    { test: 'M7', how: 'template pairs in each language' },
    { test: 'M2', how: 'replay against the test, {{exp.readDay}}' },
  ],
}
