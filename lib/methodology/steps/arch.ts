import { defineStep } from '../define-step'

export const arch = defineStep({
  id: 'arch',
  number: 4,
  title: 'Architecture Design',
  short: 'Architecture',
  purpose: 'Components and their connections, capacity for the load, and what happens when a part fails.',
  version: 1,
  tables: [
    {
      id: 'components',
      title: 'Components',
      columns: [
        { key: 'name', header: 'Component' },
        { key: 'kind', header: 'Kind' },
        { key: 'rhythm', header: 'Rhythm', choices: ['while the request waits', 'within seconds', 'over days'] },
        { key: 'note', header: 'What it does' },
      ],
    },
    {
      id: 'connections',
      title: 'Connections',
      columns: [
        { key: 'from', header: 'From', names: 'components' },
        { key: 'to', header: 'To', names: 'components' },
        { key: 'carries', header: 'Carries' },
      ],
    },
    {
      id: 'capacity',
      title: 'Capacity and availability',
      columns: [
        { key: 'item', header: 'What' },
        { key: 'value', header: 'Figure' },
      ],
    },
    {
      id: 'latency',
      title: 'Latency budget',
      columns: [
        { key: 'stage', header: 'Stage' },
        { key: 'budget', header: 'p99 budget', numeric: true },
      ],
    },
    {
      id: 'alternatives',
      title: 'If the load or the limit were another',
      columns: [
        { key: 'given', header: 'If' },
        { key: 'then', header: 'Then' },
      ],
    },
  ],
  sections: [
    { id: 'flow', heading: 'How a case travels' },
    { id: 'security', heading: 'Security' },
  ],
  questions: [
    {
      path: 'arch.qpsPeak',
      question: 'How many requests a second at peak?',
      whyItMatters: 'Sizes the serving fleet and its cost.',
    },
    {
      path: 'arch.latencyP99Ms',
      question: 'Within how many milliseconds must an answer be there, at p99?',
      whyItMatters: 'Decides the serving pattern and bounds every stage on the path.',
    },
    {
      path: 'arch.availabilityTarget',
      question: 'Which availability has been promised?',
      whyItMatters: 'Sets zones, fallback and the error budget.',
    },
  ],
})
