import type { Overrides } from '../types'
import { extractionFigures } from './figures'

const SHORT: Readonly<Record<string, { value: number; note: string }>> = {
  'data.goldDocs': { value: 3_000, note: 'Short texts are marked fast; half of them from the tail.' },
  'model.fieldsPerDoc': { value: 8, note: 'Brand, product, color, size and the like; your own list.' },
  'model.docTokens': { value: 12, note: 'Count a day of the log.' },
  'model.outputTokens': { value: 60, note: 'Tags with their values; count it.' },
  'prod.fieldErrorMax': { value: 0.03, note: 'Set it where the replay of pages loses no purchases.' },
}
const UNUSED = ['prod.reviewShare', 'prod.reviewMinutes']
const UNUSED_WORK = ['problem.reviewFrom', 'problem.docRight', 'prod.reviewHoursPerDay', 'model.windows']

/** Cents instead of dollars, no reviewers, one window: what short texts assume and work out. */
export const catalogueFigures = {
  assumptions: [
    {
      path: 'problem.cFP',
      value: 0.04,
      label: 'Cost of one false alarm',
      unit: 'usd',
      note: 'Margin lost on an emptied page; replace from the replay.',
    },
    {
      path: 'problem.cFN',
      value: 0.01,
      label: 'Cost of one miss',
      unit: 'usd',
      note: 'Margin a filter would have added; replace from the first test.',
    },
    ...extractionFigures.assumptions
      .filter((entry) => !UNUSED.includes(entry.path))
      .map((entry) => ({ ...entry, ...SHORT[entry.path] })),
  ],
  expressions: [
    {
      path: 'problem.filterFrom',
      label: 'Sureness from which a filter pays',
      unit: 'prob',
      formula: '{problem.cFP}/({problem.cFP}+{problem.cFN})',
    },
    ...extractionFigures.expressions.filter((entry) => !UNUSED_WORK.includes(entry.path)),
  ],
} satisfies Pick<Overrides, 'assumptions' | 'expressions'>
