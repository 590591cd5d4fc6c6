import type { Archetype } from '../types'

/** Assumptions, decisions, risks and questions of the entry on tabular prediction. */
export const tabularPredictionRegisters: Pick<
  Archetype,
  'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'
> = {
  assumptions: [
    {
      path: 'problem.intervalCoverage',
      value: 0.8,
      label: 'Share of outcomes that the interval must hold',
      unit: 'ratio',
      note: 'Replaced by the share at which the decision breaks even.',
    },
    {
      path: 'problem.abstainShare',
      value: 0.1,
      label: 'Share of cases that may go to a person',
      unit: 'ratio',
      note: 'Replaced by the hours that reviewers have.',
    },
    {
      path: 'prod.biasLimit',
      value: 0.05,
      label: 'Largest signed error of a group, relative to its mean outcome',
      unit: 'ratio',
      note: 'Replaced by the margin of one decision.',
    },
    {
      path: 'exp.holdoutAreas',
      value: 0.1,
      label: 'Share of groups held out whole',
      unit: 'ratio',
      note: 'Enough to see the error of a new group; set by their number.',
    },
  ],
  expressions: [
    {
      path: 'data.unproved',
      label: 'Estimates made before the first outcome is known',
      unit: 'count',
      formula: '{data.rowsPerDay}*{data.labelDelayDays}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Estimate, interval, and who decides',
      choice:
        'An estimate is acted on only inside its interval of {{problem.intervalCoverage}}; the widest go to a person',
      alternatives: [
        { option: 'One figure for all', whyNot: 'hides where the table knows nothing, at {{problem.cFN}} each' },
      ],
      rationale: 'The errors cost {{problem.cFN}} and {{problem.cFP}}: [[actor]] needs both ends, not the middle.',
      confidence: 'high',
      revisitWhen: 'Reviewers overrule fewer than one in fifty',
    },
    {
      step: 'data',
      title: 'Two dates on each value',
      choice: 'Every attribute and [[outcome]] with the date it held and the date it was known',
      alternatives: [
        {
          option: 'The table as it stands today',
          whyNot: 'it holds corrections that nobody knew for {{data.labelDelayDays}}',
        },
      ],
      rationale: 'Most leaks over {{data.historyDays}} are a missing second date.',
      confidence: 'high',
      revisitWhen: 'A source cannot give the date',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: '[[Outcome]]s known are not like the rest, and the error found on them flatters',
      severity: 'high',
      mitigation: 'A random sample measured on purpose; weights by the chance of being measured',
      owner: 'analytics team',
    },
    {
      step: 'data',
      risk: 'Leak of fields filled in after the [[outcome]]',
      severity: 'high',
      mitigation: 'A column without a date of knowledge is out',
      owner: 'data engineering',
    },
    {
      step: 'model',
      risk: 'The interval holds on average and fails for the largest [[units]], where {{problem.cFN}} is lost',
      severity: 'medium',
      mitigation: 'Widths by size; coverage watched in thirds',
      owner: 'analytics team',
    },
    {
      step: 'prod',
      risk: 'Levels move inside the {{data.labelDelayDays}} before anybody sees the error',
      severity: 'medium',
      mitigation: 'Drift of inputs, linear reference beside, stop by [[area]]',
      owner: 'analytics team',
    },
    {
      step: 'exp',
      risk: 'The estimate is right and changes no decision',
      severity: 'medium',
      mitigation: 'Test on cost of decisions, not on error',
      owner: 'decision owner',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.actionOnPrediction',
      question: 'What is done with an estimate, and by whom?',
      whyItMatters: 'Moves D1.3: who only reads it needs no threshold.',
      meanwhile: 'shown first, followed later',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does an estimate that is too low cost, and one that is too high?',
      whyItMatters: 'Moves {{problem.cFN}} and D1.1.',
      meanwhile: '{{problem.cFN}} against {{problem.cFP}}',
    },
    {
      step: 'data',
      path: 'data.nLabeled',
      question: 'For how many [[units]] is the [[outcome]] known, and why for those?',
      whyItMatters: 'Decides D3.1: few call for the linear model, chosen ones for weights.',
      meanwhile: 'boosted trees with wide leaves',
    },
    {
      step: 'data',
      path: 'data.labelDelayDays',
      question: 'How long after an estimate is its [[outcome]] known?',
      whyItMatters: 'Moves {{data.unproved}} and D2.1.',
      meanwhile: '{{data.labelDelayDays}}',
    },
  ],
}
