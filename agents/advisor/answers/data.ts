import type { Answer } from './types'

/** Answers to checks of data, split and labels. */
export const dataAnswers: Readonly<Record<string, Answer>> = {
  'DS-01': {
    about: 'data.splitStrategy',
    decision: 'D2.1',
    lines: [
      'A random split lets later [[units]] of the same [[entity]] teach the model about earlier ones. With outcomes {{data.labelDelayDays}} late the offline figure says nothing about next month.',
      'A random split lets later [[units]] of the same [[entity]] teach the model about earlier ones.',
    ],
  },
  'DS-02': {
    about: 'data.splitRespectsGroup',
    decision: 'D2.1',
    lines: [
      'The same [[entity]] stands on both sides of the split, so the score measures recognition of {{data.groupKey}}, not of [[positive]].',
    ],
  },
  'DS-04': {
    about: 'data.resampleBeforeSplit',
    decision: 'D2.1',
    lines: [
      'Augmenting before the split puts copies of one [[unit]] into training and test alike: the reported figure leaks. Split first, augment the training side only.',
    ],
  },
  'DS-06': {
    about: 'data.postOutcomeFeatures',
    decision: 'D2.1',
    lines: [
      'This field leaks: it is filled in once the outcome of [[a_unit]] is known. It leaves the features, and every other field is rebuilt as it stood at the moment of prediction.',
    ],
  },
  'DS-08': {
    about: 'data.labelsAvailable',
    decision: 'D1.1',
    lines: [
      {
        text: 'Nobody recorded which [[units]] were [[positive]], so there is nothing to fit and nothing to test a network on.',
        when: [{ path: 'problem.ruleSuffices', is: true }],
      },
      'There are no labels of [[positive]], so a supervised model has nothing to fit. The start is unsupervised, with a small gold set read by [[actor]] to measure it.',
    ],
  },
  'DS-09': {
    about: 'data.nPositives',
    decision: 'D3.1',
    lines: [
      '{{data.nPositives}} examples of [[positive]] are too few: every figure of quality carries a confidence interval wider than the gain hoped for. The family below needs almost none to start; each new one is added by [[actor]].',
    ],
  },
  'DS-11': {
    about: 'prod.retrainCadenceDays',
    decision: 'D6.1',
    lines: [
      'Retraining faster than outcomes arrive ({{data.labelDelayDays}}) teaches immature labels: {{data.immatureShare}} of a window of {{data.trainDays}} is still open, and open [[units]] count as good.',
    ],
  },
  'DS-12': {
    about: 'data.kappa',
    decision: 'D2.1',
    lines: [
      'Agreement of {{data.kappa}} is the ceiling of any model of [[positive]]. The guideline is rewritten and disputed [[units]] go to an adjudicator before more of them are bought.',
    ],
  },
  'DS-14': {
    about: 'data.serveLanguages',
    decision: 'D2.1',
    lines: [
      'Served languages ({{data.serveLanguages}}) are not covered by what the system was trained and tested on; quality would collapse there without a sound. Each language gets its own graded set and its own figure.',
    ],
  },
  'DS-15': {
    about: 'data.populationShift',
    decision: 'D2.1',
    lines: [
      'The training data come from another population than the [[units]] to be served: an external hold-out by site comes before any claim.',
    ],
  },
  'DS-16': {
    about: 'data.selectiveLabels',
    decision: 'D2.2',
    lines: [
      'Outcomes exist only for [[units]] that were let through: these selective labels hide what the system itself prevents, and what it prevents wrongly. A small share decided at random, with its probability logged, is the one way to see it.',
    ],
  },
  'DS-17': {
    about: 'model.family',
    decision: 'D3.1',
    lines: [
      'A deep network from scratch on {{data.nLabeled}} labeled [[units]] learns the camera and the day. A pretrained representation does most of the work here.',
      'A deep network from scratch on so few labeled [[units]] learns noise.',
    ],
  },
  'DS-18': {
    about: 'data.feedbackLoop',
    decision: 'D2.2',
    lines: [
      'What is shown decides what is learned, and [[units]] never shown never improve. A small random share with logged probabilities breaks the loop.',
    ],
  },
  'DS-19': {
    about: 'data.loggedPropensities',
    decision: 'D2.2',
    lines: [
      'Without the probability of each choice no logged [[unit]] can be re-weighted: off-policy estimates are impossible on the past. The first weeks choose at random from eligible arms and log the propensity.',
    ],
  },
  'DS-20': {
    about: 'data.retentionDays',
    decision: 'D2.1',
    lines: [
      'Data kept for {{data.retentionDays}} are gone before the outcome of [[a_unit]] is known ({{data.labelDelayDays}}): pseudonymized feature snapshots need their own retention and lawful basis.',
    ],
  },
  'DS-22': {
    about: 'data.legalBasis',
    decision: 'D6.3',
    lines: [
      'There is no stated legal basis (GDPR art. 6) for personal data of people in the EU. It stays an open finding: collection and training on {{data.groupKey}} data wait for it, and consent or an on-device design is weighed first.',
      'There is no stated legal basis (GDPR art. 6) for personal data of people in the EU; collection waits for it.',
    ],
  },
  'DS-23': {
    about: 'data.censoredTarget',
    decision: 'D2.1',
    lines: [
      'Some [[units]] never reach their outcome because they were stopped early: the target is censored, and dropping them teaches an optimistic answer. They stay in, as censored.',
    ],
  },
}
