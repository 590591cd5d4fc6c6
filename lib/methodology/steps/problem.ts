import { defineStep } from '../define-step'

export const problem = defineStep({
  id: 'problem',
  number: 1,
  title: 'Problem Formulation',
  short: 'Problem',
  purpose: 'What is decided, by what number it is judged, and whether it needs a model at all.',
  version: 1,
  tables: [
    {
      id: 'metrics',
      title: 'Metrics',
      columns: [
        { key: 'metric', header: 'Metric' },
        { key: 'role', header: 'Role' },
        { key: 'target', header: 'Target or reason' },
      ],
    },
    {
      id: 'costs',
      title: 'Costs of errors',
      columns: [
        { key: 'error', header: 'Error' },
        { key: 'consequence', header: 'What it does' },
        { key: 'cost', header: 'Cost', numeric: true },
      ],
    },
    {
      id: 'stakeholders',
      title: 'Who is concerned',
      columns: [
        { key: 'who', header: 'Who' },
        { key: 'cares', header: 'What they need from it' },
      ],
    },
  ],
  sections: [
    { id: 'why-ml', heading: 'Why a model, and for which part' },
    { id: 'present', heading: 'What in the present plan has to change' },
    { id: 'anti-goals', heading: 'Anti-goals' },
    { id: 'baseline', heading: 'Baseline to beat' },
    { id: 'given', heading: 'Also given' },
  ],
  questions: [
    {
      path: 'problem.cFN',
      question: 'What does one missed case cost?',
      whyItMatters: 'Sets the decision threshold together with the cost of a false alarm.',
    },
    {
      path: 'problem.cFP',
      question: 'What does one false alarm cost?',
      whyItMatters: 'Sets the decision threshold together with the cost of a missed case.',
    },
    {
      path: 'problem.businessMetric',
      question: 'Which business number has to move?',
      whyItMatters: 'A model can be accepted or stopped only against it.',
    },
  ],
})
