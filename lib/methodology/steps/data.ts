import { defineStep } from '../define-step'

export const data = defineStep({
  id: 'data',
  number: 2,
  title: 'Data Strategy',
  short: 'Data',
  purpose: 'What the model may know at the moment of decision, and when the truth arrives.',
  version: 1,
  tables: [
    {
      id: 'sources',
      title: 'Sources',
      columns: [
        { key: 'source', header: 'Source' },
        { key: 'holds', header: 'Holds' },
        { key: 'trap', header: 'Trap' },
      ],
    },
    {
      id: 'features',
      title: 'Features and when they exist',
      columns: [
        { key: 'group', header: 'Group' },
        { key: 'available', header: 'Available' },
        { key: 'trap', header: 'Trap' },
      ],
    },
    {
      id: 'windows',
      title: 'Windows of the split',
      columns: [
        { key: 'item', header: 'Window' },
        { key: 'value', header: 'Length', numeric: true },
      ],
    },
  ],
  sections: [
    { id: 'labels', heading: 'Labels, delay and selection' },
    { id: 'split', heading: 'Split and leakage' },
    { id: 'quality', heading: 'Quality tests and versions' },
    { id: 'privacy', heading: 'Privacy and lawful basis' },
  ],
  questions: [
    {
      path: 'data.labelDelayDays',
      question: 'How many days until the true outcome is known?',
      whyItMatters: 'Moves the split, the retraining cadence and the reading of every experiment.',
    },
    {
      path: 'data.retentionDays',
      question: 'How many days may the raw data be kept?',
      whyItMatters: 'Training window, gap and test window must fit into it.',
    },
    {
      path: 'data.legalBasis',
      question: 'On which legal basis is personal data processed?',
      whyItMatters: 'Decides which data may be used at all.',
    },
    {
      path: 'data.rowsPerDay',
      question: 'How many cases arrive on an average day?',
      whyItMatters: 'Sizes storage, training, experiments and the first rollout stage.',
    },
  ],
})
