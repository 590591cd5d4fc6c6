import { defineStep } from '../define-step'

export const prod = defineStep({
  id: 'prod',
  number: 6,
  title: 'Production Readiness',
  short: 'Production',
  purpose: 'What is watched, who is woken, how it is rolled out and taken back.',
  version: 1,
  tables: [
    {
      id: 'monitors',
      title: 'Monitors',
      columns: [
        { key: 'watch', header: 'Watch' },
        { key: 'threshold', header: 'Threshold' },
        { key: 'why', header: 'Why there' },
        { key: 'who', header: 'Who' },
        { key: 'move', header: 'First move' },
      ],
    },
    {
      id: 'rollout',
      title: 'Rollout',
      columns: [
        { key: 'stage', header: 'Stage' },
        { key: 'share', header: 'Share', numeric: true },
        { key: 'goes', header: 'Goes on when' },
      ],
    },
    {
      id: 'objectives',
      title: 'Objectives and alarms',
      columns: [
        { key: 'item', header: 'What' },
        { key: 'value', header: 'Figure' },
      ],
    },
    {
      id: 'score',
      title: 'ML Test Score: missing at launch',
      columns: [
        { key: 'test', header: 'Test' },
        { key: 'how', header: 'What it waits for' },
      ],
    },
  ],
  sections: [
    { id: 'runbook', heading: 'Ownership and runbook' },
    { id: 'governance', heading: 'Governance' },
  ],
  questions: [
    {
      path: 'prod.owner',
      question: 'Which team owns the system after launch?',
      whyItMatters: 'Alarms without an owner are noise.',
    },
    {
      path: 'prod.rollbackMinutes',
      question: 'How many minutes does a rollback take today?',
      whyItMatters: 'It is paid out of the error budget.',
    },
    {
      path: 'reg.regions',
      question: 'In which regions do the people concerned live?',
      whyItMatters: 'Decides which law applies.',
    },
  ],
})
