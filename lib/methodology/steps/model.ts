import { defineStep } from '../define-step'

export const model = defineStep({
  id: 'model',
  number: 3,
  title: 'Model Selection',
  short: 'Model',
  purpose: 'Which family, against which baseline, and how it is trained.',
  version: 1,
  tables: [
    {
      id: 'candidates',
      title: 'Candidates',
      columns: [
        { key: 'candidate', header: 'Candidate' },
        { key: 'work', header: 'Work per prediction' },
        { key: 'verdict', header: 'Verdict' },
      ],
    },
    {
      id: 'training',
      title: 'Training strategy',
      columns: [
        { key: 'part', header: 'Part' },
        { key: 'choice', header: 'Choice' },
      ],
    },
  ],
  sections: [
    { id: 'theory', heading: 'Why this family fits' },
    { id: 'explain', heading: 'Reasons and interpretability' },
  ],
  questions: [
    {
      path: 'model.nFeatures',
      question: 'How many features exist at the moment of decision?',
      whyItMatters: 'Bounds the family, the training size and the feature store.',
    },
    {
      path: 'reg.reasonsRequired',
      question: 'Must a person be given reasons for the decision?',
      whyItMatters: 'Decides whether reason codes are required, and so which families stay in the table.',
    },
  ],
})
