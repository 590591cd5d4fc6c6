import type { Reasons } from '../reasons'

/** Why each decision of the extraction entry falls as it does. */
export const documentReasons: Reasons = {
  metric: {
    runnerUp: 'averages easy and dear [[field]]s; {{prod.moneyErrorMax}} on [[money]] is what counts',
    revisitWhen: 'Clerks correct other [[field]]s than [[money]]',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'Post everything above one half',
        whyNot: 'a wrong account costs {{problem.costRatio}} a look by a clerk',
      },
      { option: 'Queue everything', whyNot: 'that is the work of today' },
    ],
    rationale: [
      'A posted error costs {{problem.costRatio}} a look by a clerk, so only [[units]] whose [[money]] [[field]]s are surer than that go through.',
    ],
    revisitWhen: 'Clerks’ minutes or the cost of recovery are measured',
  },
  split: { revisitWhen: 'A wave of new [[entity]]s arrives: they are held out whole' },
  family: { revisitWhen: 'Layouts of new [[entity]]s fail where those of old ones pass' },
  conditions: {
    rejected: [
      {
        option: 'The extractor’s own confidence',
        whyNot: 'it is sure of what it misreads; sums and registers are not fooled',
      },
    ],
    rationale: [
      'Sums, check digits and the register of [[entity]]s must agree before one of {{data.rowsPerDay}} [[units]] posts itself.',
    ],
    revisitWhen: 'Validation stops more than it should in a month',
  },
  serving: {
    rejected: [
      { option: 'While the clerk waits', whyNot: '{{data.rowsPerDay}} [[units]] come by mail, mostly at night' },
      { option: 'Monthly', whyNot: 'discounts lapse within days' },
    ],
    rationale: [
      '[[Units]] arrive in batches and are due the same day; a queue within {{arch.latencyP99Ms}} is early enough for payment runs.',
    ],
    revisitWhen: 'A clerk photographs and waits',
  },
  fallback: {
    rejected: [{ option: 'Hold all [[units]]', whyNot: 'discounts lapse at {{data.rowsPerDay}} a day' }],
    rationale: [
      'Templates need no model and know the largest [[entity]]s; what they leave of {{data.rowsPerDay}} waits beside its OCR text.',
    ],
    revisitWhen: 'Templates read as many as the extractor',
  },
  test: { revisitWhen: 'Clerks learn from one arm what to check in the other' },
  retraining: {
    rejected: [{ option: 'On each correction', whyNot: 'a clerk’s slip would be learned by tomorrow' }],
    revisitWhen: 'New [[entity]]s make up less than a tenth of [[units]]',
  },
  release: {
    rejected: [
      {
        option: 'Straight through for all [[entity]]s',
        whyNot: 'one new layout would pay the wrong account for a week',
      },
    ],
    rationale: [
      'Suggestions first; [[entity]] by [[entity]]: {{prod.stage1Alarm}} corrected [[money]] [[field]]s in {{prod.stage1N}} end it.',
    ],
    revisitWhen: 'An audit finds a posted error above {{prod.moneyErrorMax}}',
  },
  oversight: {
    rejected: [
      {
        option: 'Delete pages once posted',
        whyNot: 'books must show the page behind each of {{data.rowsPerDay}} postings',
      },
    ],
    rationale: [
      'Pages are books and hold personal data: kept for the term of tax law, deleted after, and read by those who post.',
    ],
    revisitWhen: 'Payroll or health pages are added',
  },
  optimise: {
    rejected: [
      {
        option: 'A larger reader for every page',
        whyNot: 'most [[entity]]s are known; {{perf.servingUsd}} already reads them',
      },
    ],
    rationale: ['Pages are split and deskewed once; reading takes {{arch.p99_read}} of {{arch.sumP99Ms}}.'],
    revisitWhen: 'Pages wait for accelerators',
  },
  money: [
    'A posted error costs {{problem.cFN}}, a clerk’s look {{problem.cFP}}; reading costs {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers: validation and the queue come first, own training when templates end.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-02': ['Pages of one [[entity]] on both sides are read by layout; new [[entity]]s are what production brings.'],
    'PF-03': [
      'Of {{problem.reportedAccuracy}} nothing follows for the one digit in [[money]]: whole [[units]] are counted.',
      'Characters right on average say nothing of the one digit in [[money]].',
    ],
    'PF-05': [
      'Of {{problem.reportedAccuracy}} nothing follows for the one digit in [[money]]: whole [[units]] are counted.',
      'Characters right on average say nothing of the one digit in [[money]]; whole [[units]] are counted.',
    ],
    'DS-14': ['Languages are served whose pages were never graded; each posts nothing until its own are.'],
  },
  gaps: [
    { test: 'M6', how: '[[money]] errors by [[entity]] age and scan quality' },
    { test: 'M2', how: 'graded [[field]]s against corrections, {{exp.readDay}}' },
    { test: 'D6', how: 'days from a new [[entity]] to straight through' },
  ],
}
