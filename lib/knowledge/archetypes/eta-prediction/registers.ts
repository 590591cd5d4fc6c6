import type { Archetype } from '../types'

/** Assumptions, decisions, risks and questions of the entry on eta prediction. */
export const etaPredictionRegisters: Pick<
  Archetype,
  'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'
> = {
  assumptions: [
    {
      path: 'problem.lateShare',
      value: 0.1,
      label: 'Share that may be late',
      unit: 'ratio',
      note: 'Replaced by the figure that product names.',
    },
    {
      path: 'arch.stateAgeS',
      value: 15,
      label: 'Oldest usable live counter',
      unit: 's',
      note: 'Replaced by the age at which pinball loss starts to rise in replay.',
    },
  ],
  expressions: [
    {
      path: 'problem.promiseQuantile',
      label: 'Quantile that is promised',
      unit: 'ratio',
      formula: '1-{problem.lateShare}',
    },
    {
      path: 'problem.lateCostDay',
      label: 'Cost of the allowed late ones a day',
      unit: 'usd',
      formula: '{data.rowsPerDay}*{problem.lateShare}*{problem.cFN}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Promise a quantile',
      choice: 'Quote {{problem.promiseQuantile}} of the conditional distribution',
      alternatives: [
        {
          option: 'Mean plus a fixed pad',
          whyNot: 'too long on quiet days, too short in the rush: {{problem.lateShare}} is kept nowhere',
        },
      ],
      rationale:
        'The allowed late [[units]] alone cost {{problem.lateCostDay}} a day; a conditional pad spends it where needed.',
      confidence: 'high',
      revisitWhen: 'Product shows a range instead of one time',
    },
    {
      step: 'data',
      title: 'Canceled ones stay',
      choice: 'Right-censored with weights',
      alternatives: [{ option: 'Drop them', whyNot: 'the slowest [[units]] vanish and quotes turn optimistic' }],
      rationale:
        'Canceling depends on waiting: without the slow ones {{problem.promiseQuantile}} comes too early, so weights use queue features.',
      confidence: 'medium',
      revisitWhen: 'Cancels fall to a trace',
    },
    {
      step: 'model',
      title: 'Stages for reasons, total for the promise',
      choice: 'Separate stage heads beside one total head',
      alternatives: [
        {
          option: 'Sum of stage quantiles',
          whyNot: 'stages are late together: summed, their {{problem.promiseQuantile}} is no quantile of the total',
        },
      ],
      rationale: 'Operations needs the guilty stage, [[consumer]] the total at {{problem.promiseQuantile}}.',
      confidence: 'high',
      revisitWhen: 'Stage marks become unreliable',
    },
    {
      step: 'prod',
      title: 'Calibration by cell',
      choice: 'A small daily shift per [[area]] and hour over slow trees',
      alternatives: [{ option: 'Daily retraining', whyNot: 'moves {{data.rowsPerDay}} quotes to repair one cell' }],
      rationale:
        'Supply shifts are local and fast: {{exp.testN}} [[units]] move a cell, trees wait {{prod.retrainCadenceDays}}.',
      confidence: 'high',
      revisitWhen: 'Cells run out of [[units]]',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'The mean is optimized where the promise needs an asymmetric quantile, so [[units]] are "always late"',
      severity: 'high',
      mitigation: 'Pinball at {{problem.promiseQuantile}}, trade-off curve as release test',
      owner: 'ETA team',
    },
    {
      step: 'data',
      risk: 'Canceled [[units]] are censored and left out: survivors look fast',
      severity: 'high',
      mitigation: 'Censoring weights, bound in the replay',
      owner: 'ETA team',
    },
    {
      step: 'exp',
      risk: 'Interference through shared [[courier]]s in a user-level test',
      severity: 'high',
      mitigation: 'Switchback with wash-out, clustered errors',
      owner: 'analytics',
    },
    {
      step: 'data',
      risk: '[[prep_time]] is unobserved and blamed on the road',
      severity: 'medium',
      mitigation: 'Trace-based pace, ready-mark monitor',
      owner: 'operations',
    },
    {
      step: 'prod',
      risk: 'Bias by [[area]], hour or other segment hides in a good average',
      severity: 'medium',
      mitigation: 'Coverage per cell, local calibration',
      owner: 'ETA team',
    },
    {
      step: 'problem',
      risk: 'Feedback: a longer quote changes who orders and how dispatch ranks the [[unit]]',
      severity: 'medium',
      mitigation: 'Dispatch may not read the promise as deadline without a joint test',
      owner: 'dispatch team',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.lateShare',
      question: 'Which share of [[units]] may arrive after the promise?',
      whyItMatters: 'Moves {{problem.promiseQuantile}} and with it D1.3.',
      meanwhile: '{{problem.lateShare}}',
    },
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does a minute of padding cost in lost orders?',
      whyItMatters: 'Moves {{problem.costRatio}}, the other side of D1.3.',
      meanwhile: '{{problem.cFP}} per [[unit]]',
    },
    {
      step: 'data',
      path: 'data.censoredTarget',
      question: 'What happens to the records of canceled [[units]]?',
      whyItMatters: 'Decides D2.3.',
      meanwhile: 'kept, censored at the cancel',
    },
    {
      step: 'arch',
      path: 'arch.qpsPeak',
      question: 'How many quotes and updates a second at the peak?',
      whyItMatters: 'Moves {{arch.replicas}} of D4.1: updates may outnumber quotes.',
      meanwhile: '{{arch.qpsPeak}}',
    },
    {
      step: 'exp',
      path: 'exp.plannedDays',
      question: 'How long may whole [[area]]-windows switch?',
      whyItMatters: 'Moves {{exp.plannedDays}} and D5.1.',
      meanwhile: '{{exp.plannedDays}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries are [[courier]]s tracked?',
      whyItMatters: 'Moves D6.2: what is owed to those who are tracked.',
      meanwhile: 'notice to [[courier]]s everywhere',
    },
  ],
}
