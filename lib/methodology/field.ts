import type { StepDraft } from './draft'

/**
 * A field of a draft by stable ids: `summary`, `decisions/D1/choice`, `tables/metrics/m1/target`,
 * `sections/split/markdown`, `risks/R1/mitigation`, `openQuestions/Q1/assumption`.
 */
export type FieldKey = string

const LISTS = {
  decisions: ['title', 'choice', 'rationale', 'revisitWhen'],
  sections: ['markdown'],
  risks: ['risk', 'mitigation', 'owner'],
  openQuestions: ['question', 'whyItMatters', 'assumption'],
} as const

function locate(draft: StepDraft, key: FieldKey): { holder: Record<string, unknown>; property: string } | undefined {
  const [head, ...rest] = key.split('/')
  if (head === 'summary' && rest.length === 0) return { holder: draft, property: 'summary' }
  if (head === 'tables' && rest.length === 3) {
    const [table = '', rowId, column] = rest
    // Own ones: `constructor` is a property of every object, and no table or column.
    const rows = Object.hasOwn(draft.tables, table) ? draft.tables[table] : undefined
    const row = rows?.find((r) => r.id === rowId)
    return row && column && column !== 'id' && Object.hasOwn(row, column)
      ? { holder: row, property: column }
      : undefined
  }
  if (
    (head === 'decisions' || head === 'sections' || head === 'risks' || head === 'openQuestions') &&
    rest.length === 2
  ) {
    const [id, property] = rest
    const allowed: readonly string[] = LISTS[head]
    const item = draft[head].find((entry) => entry.id === id)
    return item && property && allowed.includes(property) ? { holder: item, property } : undefined
  }
  return undefined
}

/** The text of a field, or undefined where the draft has no such field. */
export function getField(draft: StepDraft, key: FieldKey): string | undefined {
  const place = locate(draft, key)
  const value = place?.holder[place.property]
  return typeof value === 'string' ? value : undefined
}

/** A copy of the draft with one field replaced, or undefined where the draft has no such field. */
export function setField(draft: StepDraft, key: FieldKey, value: string): StepDraft | undefined {
  const copy = structuredClone(draft)
  const place = locate(copy, key)
  if (!place) return undefined
  place.holder[place.property] = value
  return copy
}

/** Every editable field of a draft, in reading order. */
export function fieldsOf(draft: StepDraft): FieldKey[] {
  return [
    'summary',
    ...draft.decisions.flatMap((d) => LISTS.decisions.map((p) => `decisions/${d.id}/${p}`)),
    ...Object.entries(draft.tables).flatMap(([table, rows]) =>
      rows.flatMap((row) => Object.keys(row).flatMap((c) => (c === 'id' ? [] : [`tables/${table}/${row.id}/${c}`]))),
    ),
    ...draft.sections.map((s) => `sections/${s.id}/markdown`),
    ...draft.risks.flatMap((r) => LISTS.risks.map((p) => `risks/${r.id}/${p}`)),
    ...draft.openQuestions.flatMap((q) => LISTS.openQuestions.map((p) => `openQuestions/${q.id}/${p}`)),
  ]
}
