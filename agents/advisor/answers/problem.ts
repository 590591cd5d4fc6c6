import type { Answer } from './types'

/** Answers to checks of problem and metric. Keys are check ids. */
export const problemAnswers: Readonly<Record<string, Answer>> = {
  'PF-01': {
    about: 'problem.ruleSuffices',
    decision: 'D3.1',
    lines: [
      'The policy already says which [[units]] are [[positive]]: nothing is left to learn, and a model could only get the written rule wrong. We do not train one.',
    ],
  },
  'PF-02': {
    about: 'problem.businessMetric',
    decision: 'D1.1',
    lines: [
      'No business number is named, so no draft of [[a_unit]] scorer could be accepted or stopped. Until its owner confirms another, {{problem.businessMetric}} stands in.',
    ],
  },
  'PF-03': {
    about: 'problem.primaryMetric',
    decision: 'D1.1',
    lines: [
      'Accuracy cannot see [[positive]]: {{problem.reportedAccuracy}} lies {{problem.accuracyOverConstant}} from what a constant answer on [[units]] reaches, {{problem.constantAccuracy}}.',
      'Accuracy cannot see [[positive]]: a constant answer on all [[units]] already reaches {{problem.constantAccuracy}}.',
      'Accuracy cannot see [[positive]] where [[units]] are this unbalanced; a constant answer looks excellent.',
    ],
  },
  'PF-05': {
    about: 'problem.primaryMetric',
    decision: 'D1.1',
    lines: [
      'Two candidates for [[task]] are put in the order that [[consumer]] would choose by: {{problem.primaryMetric}}.',
    ],
  },
  'PF-06': {
    about: 'problem.primaryMetric',
    decision: 'D1.1',
    lines: ['A percentage error explodes on [[units]] with a true value near zero, and rewards guessing low.'],
  },
  'PF-07': {
    about: 'problem.actionOnPrediction',
    decision: 'D1.1',
    lines: [
      'Nobody is named who would act on the output. This draft takes it that [[actor]] would [[action]]; if that is not so, stop here.',
    ],
  },
  'PF-09': {
    about: 'problem.missingFacts',
    decision: 'D1.1',
    lines: [
      'Too much is unknown ({{problem.missingFacts}}) to design for [[consumer]] with confidence: every gap is a named assumption, and the first week answers the questions.',
    ],
  },
  'PF-10': {
    about: 'problem.targetRecall',
    decision: 'D1.2',
    lines: [
      'Catching every [[positive]] with zero false stops is impossible where good and bad [[units]] overlap: {{data.nPositives}} examples without a miss would still leave a wide interval. The operating point is a trade-off between [[false_negative]] and [[false_positive]], and goes by their price.',
      'Catching every [[positive]] with zero false alarms is impossible where good and bad [[units]] overlap; the operating point is a trade-off that goes by the price of each error.',
    ],
  },
  'PF-12': {
    about: 'data.labelsAvailable',
    decision: 'D2.1',
    lines: [
      'The labels are a stand-in for the truth about [[units]]. A small gold set on the real target is read by experts, and the stand-in is compared with it by group before anything is trained on it.',
    ],
  },
  'PF-13': {
    about: 'problem.goalIsIncremental',
    decision: 'D1.1',
    lines: [
      'The goal is a change that the action causes, and [[consumer]] likely to [[positive]] is not the one whom the action moves. First randomize, then model the difference.',
    ],
  },
}
