import type { Answer } from './types'

/** Answers to checks of method: what the brief leaves out or does by habit, and what this design does instead. */
export const methodAnswers: Readonly<Record<string, Answer>> = {
  'PF-04': {
    about: 'problem.metrics',
    decision: 'D1.1',
    lines: ['ROC-AUC counts easy negatives; with [[positive]] this rare it barely moves when precision halves.'],
  },
  'PF-08': {
    about: 'problem.guardrails',
    decision: 'D1.1',
    lines: ['Nothing protects [[consumer]] while the metric rises: limits stand in the table of metrics.'],
  },
  'PF-11': {
    about: 'problem.ruleBaseline',
    decision: 'D1.1',
    lines: ['No simple reference has been measured on these [[units]]; it is, on the same split, before any model.'],
  },
  'DS-03': {
    about: 'data.preprocessFit',
    decision: 'D2.1',
    lines: [
      'Scalers and encoders fitted on all [[units]] have seen the test; they are fitted on the training side alone.',
    ],
  },
  'DS-05': {
    about: 'data.hasDuplicates',
    decision: 'D2.1',
    lines: [
      'Copies of one [[unit]] on both sides are learned by heart and then examined: they are removed before the split.',
    ],
  },
  'DS-07': {
    about: 'data.pointInTimeJoin',
    decision: 'D2.1',
    lines: [
      'Fields joined as they stand today know the outcome of [[a_unit]]; they are joined as they stood at its decision.',
    ],
  },
  'DS-10': {
    about: 'data.nTest',
    decision: 'D5.1',
    lines: ['The test set cannot show the gain hoped for; step 5 sizes it from the gain.'],
  },
  'DS-13': {
    about: 'data.annotatorsPerItem',
    decision: 'D2.1',
    lines: [
      'One opinion a [[unit]] hides how far two people differ; {{data.annotatorsPerItem}} read each, and disputes are adjudicated.',
      'One opinion a [[unit]] hides how far two people differ; several read each, and disputes are adjudicated.',
    ],
  },
  'DS-21': {
    about: 'data.testReuse',
    decision: 'D5.1',
    lines: [
      'A test set looked at for every candidate becomes training data; a sealed window of [[units]] is opened once a candidate.',
    ],
  },
  'MS-02': {
    about: 'model.thresholdPolicy',
    decision: 'D1.2',
    lines: ['One half prices both errors on [[a_unit]] alike; the costs say otherwise.'],
  },
  'MS-03': {
    about: 'model.family',
    decision: 'D3.1',
    lines: ['Boosted trees are the reference on tables like this one and are measured first.'],
  },
  'MS-04': {
    about: 'data.labelSource',
    decision: 'D3.1',
    lines: [
      'Clicks fall with the position whatever is shown there: position is a training input, fixed when [[units]] are scored.',
    ],
  },
  'MS-08': {
    about: 'model.citesSources',
    decision: 'D3.2',
    lines: ['An answer nobody can trace cannot be corrected: each cites the passage it rests on, or abstains.'],
  },
  'MS-11': {
    about: 'model.guardrails',
    decision: 'D3.2',
    lines: [
      'Text inside [[a_unit]] can give orders to the model; it is passed as data, and what the model may do is bounded outside it.',
    ],
  },
  'AD-06': {
    about: 'arch.featurePath',
    decision: 'D4.2',
    lines: [
      'Two codes for one feature drift apart; what was served for [[a_unit]] is logged, and trains the next model.',
    ],
  },
  'AD-08': {
    about: 'arch.fallback',
    decision: 'D4.2',
    lines: ['Nothing answers for [[a_unit]] when the model does not; the fallback below needs none of its parts.'],
  },
  'AD-10': {
    about: 'arch.serving',
    decision: 'D4.1',
    lines: ['A decision taken once a day needs no endpoint that waits all night.'],
  },
  'EF-03': {
    about: 'exp.analysisUnit',
    decision: 'D5.1',
    lines: [
      'Randomized by one unit and counted by another, the intervals come out too narrow; both are {{exp.unit}}.',
      'Randomized by one unit and counted by another, the intervals come out too narrow.',
    ],
  },
  'EF-05': {
    about: 'exp.nPrimaryMetrics',
    decision: 'D5.1',
    lines: ['Several readings at one level find a winner by luck; one metric decides, the rest describe.'],
  },
  'EF-06': { about: 'exp.plannedDays', decision: 'D5.1', lines: ['Weekdays differ; enrolment runs in whole weeks.'] },
  'EF-07': {
    about: 'exp.type',
    decision: 'D5.1',
    lines: ['Offline figures do not show what people do with the output; the plan ends with them.'],
  },
  'EF-09': {
    about: 'exp.guardrails',
    decision: 'D5.1',
    lines: ['A test that reads only its goal would ship harm to [[consumer]]; guardrails stop it.'],
  },
  'PR-01': {
    about: 'prod.rollback',
    decision: 'D6.2',
    lines: ['A bad version could not be taken back; the previous one stays loaded.'],
  },
  'PR-04': {
    about: 'prod.driftThreshold',
    decision: 'D6.2',
    lines: ['That limit lies within what chance alone produces; step 6 sets it from the window.'],
  },
  'PR-05': {
    about: 'prod.driftAlpha',
    decision: 'D6.2',
    lines: ['So many series at that level cry wolf daily; the level follows from their number.'],
  },
  'PR-06': {
    about: 'prod.monitoring',
    decision: 'D6.2',
    lines: ['Machines can be well while every answer on [[units]] is wrong; inputs, outputs and outcomes are watched.'],
  },
  'PR-07': {
    about: 'prod.monitoring',
    decision: 'D6.2',
    lines: ['A mean hides the slice in which [[consumer]] is hurt; the slices of step 5 are watched.'],
  },
  'PR-09': {
    about: 'prod.reproducible',
    decision: 'D6.1',
    lines: ['Nobody could train the running version again; snapshot, commit and seed make one record.'],
  },
  'PR-11': {
    about: 'prod.retrainCadenceDays',
    decision: 'D6.1',
    lines: ['[[Units]] change and no retraining is planned; the cadence follows from the age of outcomes.'],
  },
  'PR-12': {
    about: 'prod.rollbackMinutes',
    decision: 'D6.2',
    lines: [
      'One slow rollback would eat the error budget; it takes {{prod.rollbackMinutes}} here.',
      'One slow rollback would eat the error budget; it is rehearsed and short.',
    ],
  },
  'RG-14': {
    about: 'reg.affectsIndividuals',
    decision: 'D6.3',
    lines: ['It decides about people and nobody has looked at whom it fails: error rates by group come before launch.'],
  },
  'PO-03': {
    about: 'model.quantEvaluated',
    decision: 'D7.1',
    lines: ['A quantized model is another model; it passes the whole suite or does not ship.'],
  },
}
