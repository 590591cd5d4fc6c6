import { defineStep } from '../define-step'

export const exp = defineStep({
  id: 'exp',
  number: 5,
  title: 'Experimentation Framework',
  short: 'Experiment',
  purpose: 'How the team finds out whether it works, offline and with people.',
  version: 1,
  tables: [
    {
      id: 'plan',
      title: 'Experiment plan',
      columns: [
        { key: 'item', header: 'Item' },
        { key: 'value', header: 'Value' },
        { key: 'why', header: 'Why' },
      ],
    },
    {
      id: 'slices',
      title: 'Slices read alone',
      columns: [{ key: 'slice', header: 'Slice' }],
    },
  ],
  sections: [
    { id: 'offline', heading: 'Offline validation' },
    { id: 'errors', heading: 'Error analysis and search' },
    { id: 'fairness', heading: 'Fairness' },
  ],
  questions: [
    {
      path: 'exp.baselineRate',
      question: 'What is the rate of the online metric today?',
      whyItMatters: 'Sample size and duration follow from it.',
    },
    {
      path: 'exp.mdeRel',
      question: 'Which relative change is worth shipping?',
      whyItMatters: 'The smaller it is, the longer the test.',
    },
    {
      path: 'exp.dailyEligible',
      question: 'How many units a day can take part in a test?',
      whyItMatters: 'Decides how many days the test runs.',
    },
  ],
})
