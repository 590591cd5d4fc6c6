import { defineStep } from '../define-step'

export const perf = defineStep({
  id: 'perf',
  number: 7,
  title: 'Performance Optimization',
  short: 'Performance',
  purpose: 'Where time and money go, which technique pays, and which is refused.',
  version: 1,
  tables: [
    {
      id: 'techniques',
      title: 'Techniques weighed',
      columns: [
        { key: 'technique', header: 'Technique' },
        { key: 'bound', header: 'What it can give' },
        { key: 'risk', header: 'Quality risk' },
        { key: 'verdict', header: 'Verdict' },
      ],
    },
    {
      id: 'costs',
      title: 'Cost a month',
      columns: [
        { key: 'item', header: 'Item' },
        { key: 'cost', header: 'Cost', numeric: true },
        { key: 'basis', header: 'From' },
      ],
    },
    {
      id: 'tools',
      title: 'Tools',
      columns: [
        { key: 'tool', header: 'Tool' },
        { key: 'why', header: 'Why, and when not' },
      ],
    },
  ],
  sections: [
    { id: 'profile', heading: 'Profile first' },
    { id: 'money', heading: 'What it costs' },
    { id: 'scaling', heading: 'Scaling plan' },
  ],
  questions: [
    {
      path: 'perf.budgetUsdMonth',
      question: 'What may it cost a month, machines and services together?',
      whyItMatters: 'Techniques and serving are weighed against it.',
    },
    {
      path: 'arch.growth',
      question: 'By which factor can the load grow within a year?',
      whyItMatters: 'Capacity is planned for it.',
    },
  ],
})
