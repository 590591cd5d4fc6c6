import type { StepShape } from '../cards/draft-cards'

export type Part = { key: string; title: string }

/** The cards a step will have, in reading order. */
export function partsOf(shape: StepShape): Part[] {
  return [
    { key: 'facts', title: 'Numbers' },
    { key: 'summary', title: 'Summary' },
    { key: 'decisions', title: 'Decisions' },
    ...shape.tables.map((table) => ({ key: `tables/${table.id}`, title: table.title })),
    ...shape.sections.map((section) => ({ key: `sections/${section.id}`, title: section.heading })),
    { key: 'risks', title: 'Risks' },
    { key: 'openQuestions', title: 'Open questions' },
  ]
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Which parts have begun, in the order in which they came; the last is the one being written. */
export function begunParts(draft: unknown): string[] {
  if (!isRecord(draft)) return []
  return Object.entries(draft).flatMap(([key, value]) => {
    if (key === 'tables') return isRecord(value) ? Object.keys(value).map((id) => `tables/${id}`) : []
    if (key !== 'sections') return [key]
    const sections: unknown[] = Array.isArray(value) ? value : []
    return sections.flatMap((section) =>
      isRecord(section) && typeof section['id'] === 'string' ? [`sections/${section['id']}`] : [],
    )
  })
}
