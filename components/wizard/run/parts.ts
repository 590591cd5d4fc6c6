import type { StepShape } from '../cards/draft-cards'

export type Part = { key: string; title: string }

/** The cards a step will have, in reading order. */
export function partsOf(shape: StepShape): Part[] {
  return [
    { key: 'summary', title: 'Summary' },
    { key: 'decisions', title: 'Decisions' },
    ...shape.tables.map((table) => ({ key: `tables/${table.id}`, title: table.title })),
    { key: 'sections', title: shape.sections.map((section) => section.heading).join(', ') },
    { key: 'risks', title: 'Risks' },
    { key: 'openQuestions', title: 'Open questions' },
  ]
}

const keysOf = (value: unknown): string[] => (typeof value === 'object' && value !== null ? Object.keys(value) : [])

/** Which parts have begun, in the order in which they came; the last is the one being written. */
export function begunParts(draft: unknown): string[] {
  return keysOf(draft).flatMap((key) => {
    if (key === 'facts') return []
    if (key !== 'tables') return [key]
    const tables = typeof draft === 'object' && draft !== null && 'tables' in draft ? draft.tables : undefined
    return keysOf(tables).map((id) => `tables/${id}`)
  })
}
