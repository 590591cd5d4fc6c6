import { CONFIDENCES, SEVERITIES, type StepDraft } from './draft'
import { alternativeId, CLOSED_FIELDS } from './keys'

/**
 * A text of a draft by stable ids: `summary`, `decisions/D1/choice`, `decisions/D1/alternatives/a1/whyNot`,
 * `tables/metrics/m1/target`, `sections/split/markdown`, `risks/R1/severity`, `openQuestions/Q1/assumption`.
 */
export type FieldKey = string

const LISTS = {
  decisions: ['title', 'choice', 'rationale', 'revisitWhen', 'confidence'],
  sections: ['heading', 'markdown'],
  risks: ['risk', 'mitigation', 'owner', 'severity'],
  openQuestions: ['question', 'whyItMatters', 'assumption'],
} as const
const ALTERNATIVE = ['option', 'whyNot'] as const
const CLOSED = { confidence: CONFIDENCES, severity: SEVERITIES } satisfies Record<
  (typeof CLOSED_FIELDS)[number],
  unknown
>
const choicesOf = (property: string): readonly string[] | undefined => {
  const name = CLOSED_FIELDS.find((known) => known === property)
  return name && CLOSED[name]
}

type Located = { holder: Record<string, unknown>; property: string; choices?: readonly string[] | undefined }
type Named<T> = T | undefined

const isList = (head: string | undefined): head is keyof typeof LISTS =>
  head !== undefined && Object.hasOwn(LISTS, head)

function locateInDecision(draft: StepDraft, id: string, rest: readonly string[]): Named<Located> {
  const [alternatives, alternative, property] = rest
  const decision = draft.decisions.find((entry) => entry.id === id)
  if (!decision || alternatives !== 'alternatives' || rest.length !== 3) return undefined
  const holder = decision.alternatives.find((entry, index) => alternativeId(entry, index) === alternative)
  const name = ALTERNATIVE.find((known) => known === property)
  return holder && name ? { holder, property: name } : undefined
}

function locate(draft: StepDraft, key: FieldKey): Named<Located> {
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
  if (head === 'decisions' && rest.length > 2) return locateInDecision(draft, rest[0] ?? '', rest.slice(1))
  if (isList(head) && rest.length === 2) {
    const [id, property = ''] = rest
    const allowed: readonly string[] = LISTS[head]
    const item = draft[head].find((entry) => entry.id === id)
    return item && allowed.includes(property) ? { holder: item, property, choices: choicesOf(property) } : undefined
  }
  return undefined
}

/** The text of a field, or undefined where the draft has no such field. */
export function getField(draft: StepDraft, key: FieldKey): string | undefined {
  const place = locate(draft, key)
  const value = place?.holder[place.property]
  return typeof value === 'string' ? value : undefined
}

/** A copy of the draft with one field replaced; undefined where the draft has no such field, or it cannot hold that. */
export function setField(draft: StepDraft, key: FieldKey, value: string): StepDraft | undefined {
  const copy = structuredClone(draft)
  const place = locate(copy, key)
  if (!place || (place.choices && !place.choices.includes(value))) return undefined
  place.holder[place.property] = value
  return copy
}

/** Every editable field of a draft, in reading order. */
export function fieldsOf(draft: StepDraft): FieldKey[] {
  return [
    'summary',
    ...draft.decisions.flatMap((d) => [
      ...LISTS.decisions.map((p) => `decisions/${d.id}/${p}`),
      ...d.alternatives.flatMap((a, index) =>
        ALTERNATIVE.map((p) => `decisions/${d.id}/alternatives/${alternativeId(a, index)}/${p}`),
      ),
    ]),
    ...Object.entries(draft.tables).flatMap(([table, rows]) =>
      rows.flatMap((row) => Object.keys(row).flatMap((c) => (c === 'id' ? [] : [`tables/${table}/${row.id}/${c}`]))),
    ),
    ...draft.sections.flatMap((s) => LISTS.sections.map((p) => `sections/${s.id}/${p}`)),
    ...draft.risks.flatMap((r) => LISTS.risks.map((p) => `risks/${r.id}/${p}`)),
    ...draft.openQuestions.flatMap((q) => LISTS.openQuestions.map((p) => `openQuestions/${q.id}/${p}`)),
  ]
}
