import type { StepDraft } from './draft'
import { alternativeId, type ListKey } from './keys'
import {
  ASKED_LIMIT,
  FIELD_LIMIT,
  ID_WORDS,
  isId,
  isName,
  ITEM_LIMIT,
  MOST_COLUMNS,
  MOST_FACTS,
  MOST_FIELDS,
  MOST_ITEMS,
  MOST_TABLES,
  QUESTION_LIMIT,
  STEP_LIMIT,
} from './limits'

export type Place = readonly (string | number)[]

/** What a step may not have: nobody could edit it then, or export it and import it again. */
export type Fault = {
  /** In the draft, as in a file: `decisions`, 0, `alternatives`, 1, `whyNot`. */
  readonly place: Place
  /** The field, item or list under whose key it stands; the empty text: the step as a whole. */
  readonly key: string
  /** One sentence, in words for people. */
  readonly what: string
  /** How far it goes: what was so before and goes no further is nobody's doing now. */
  readonly size: number
}

const shown = (n: number): string => n.toLocaleString('en-US')
const tooLong = (what: string, size: number, most: number): string =>
  `${what} ${shown(size)} characters; ${shown(most)} is the most.`

export type Listed = { readonly id: string } & Readonly<Record<string, unknown>>
type List = { readonly key: ListKey; readonly place: Place; readonly items: readonly Listed[] }

const numbered = (alternatives: StepDraft['decisions'][number]['alternatives']): Listed[] =>
  alternatives.map((one, index) => ({ ...one, id: alternativeId(one, index) }))

/** Every list of a draft that people add to and take from. */
function* listsIn(draft: StepDraft): Generator<List> {
  for (const [index, { id, alternatives }] of draft.decisions.entries())
    yield {
      key: `decisions/${id}/alternatives`,
      place: ['decisions', index, 'alternatives'],
      items: numbered(alternatives),
    }
  yield { key: 'decisions', place: ['decisions'], items: draft.decisions }
  yield { key: 'sections', place: ['sections'], items: draft.sections }
  yield { key: 'risks', place: ['risks'], items: draft.risks }
  yield { key: 'openQuestions', place: ['openQuestions'], items: draft.openQuestions }
  for (const [table, rows] of Object.entries(draft.tables))
    yield { key: `tables/${table}`, place: ['tables', table], items: rows }
}

/** What no key could lead to, or no column hold. */
function* inShape(list: List): Generator<Fault> {
  const { key, place, items } = list
  if (items.length > MOST_ITEMS) {
    const what = `A list has ${shown(items.length)} items; ${MOST_ITEMS} is the most.`
    yield { place, key, what, size: items.length }
  }
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    const at = { key: `${key}/${item.id}`, place: [...place, index] }
    if (!isId(item.id)) yield { place: [...at.place, 'id'], key: at.key, what: ID_WORDS, size: item.id.length }
    if (seen.has(item.id)) {
      const what = `“${item.id.slice(0, 60)}” is the id of two items.`
      yield { place: [...at.place, 'id'], key: at.key, what, size: items.length }
    }
    seen.add(item.id)
    if (key.startsWith('tables/')) yield* inColumns(at, Object.keys(item))
  }
}

function* inColumns({ key, place }: Pick<Fault, 'key' | 'place'>, columns: readonly string[]): Generator<Fault> {
  const odd = columns.find((column) => !isName(column))
  if (odd !== undefined) yield { place: [...place, odd], key, what: 'That is no name of a column.', size: odd.length }
  const size = columns.length
  if (size > MOST_COLUMNS) yield { place, key, what: `A row has ${size} columns; ${MOST_COLUMNS} is the most.`, size }
}

function* inTexts({ key: list, place: above, items }: List): Generator<Fault> {
  for (const [index, item] of items.entries()) {
    const key = `${list}/${item.id}`
    const place = [...above, index]
    for (const [field, text] of Object.entries(item)) {
      if (typeof text !== 'string' || text.length <= FIELD_LIMIT || field === 'id') continue
      const what = tooLong('A text has', text.length, FIELD_LIMIT)
      yield { place: [...place, field], key: `${key}/${field}`, what, size: text.length }
    }
    const size = JSON.stringify(item).length
    if (size > ITEM_LIMIT)
      yield { place, key, what: tooLong('As a whole, with its marks, it has', size, ITEM_LIMIT), size }
  }
}

function* inTables({ tables }: StepDraft): Generator<Fault> {
  const names = Object.keys(tables)
  const odd = names.find((name) => !isName(name))
  if (odd !== undefined)
    yield { place: ['tables', odd], key: `tables/${odd}`, what: 'That is no name of a table.', size: odd.length }
  if (names.length > MOST_TABLES)
    yield {
      place: ['tables'],
      key: 'tables',
      what: `A step has ${names.length} tables; ${MOST_TABLES} is the most.`,
      size: names.length,
    }
}

function* inQuestions({ questions = [] }: StepDraft): Generator<Fault> {
  for (const [index, question] of questions.entries()) {
    const texts = [...Object.entries(question), ...question.suggestions.flatMap((one) => Object.entries(one))]
    const long = texts.find(([, text]) => typeof text === 'string' && text.length > QUESTION_LIMIT)
    const size = typeof long?.[1] === 'string' ? long[1].length : 0
    if (size > 0) {
      const what = tooLong('A text of a question has', size, QUESTION_LIMIT)
      yield { place: ['questions', index], key: 'questions', what, size }
    }
    if (!isId(question.id))
      yield { place: ['questions', index, 'id'], key: 'questions', what: ID_WORDS, size: question.id.length }
  }
}

function fieldsIn(draft: StepDraft): number {
  let fields = 1
  for (const { items } of listsIn(draft)) for (const item of items) fields += Object.keys(item).length - 1
  return fields
}

function* inWhole(draft: StepDraft): Generator<Fault> {
  const { facts, questions = [], ...words } = draft
  const counted = [
    { size: facts.length, most: MOST_FACTS, name: 'facts', place: ['facts'] },
    { size: questions.length, most: MOST_ITEMS, name: 'questions', place: ['questions'] },
    { size: fieldsIn(draft), most: MOST_FIELDS, name: 'texts', place: [] },
  ]
  for (const { size, most, name, place } of counted)
    if (size > most)
      yield { place, key: '', what: `A step has ${shown(size)} ${name}; ${shown(most)} is the most.`, size }
  const whole = JSON.stringify(words).length
  if (whole > STEP_LIMIT) {
    const what = tooLong('All texts of the step together have, with their marks,', whole, STEP_LIMIT)
    yield { place: [], key: '', what, size: whole }
  }
  const asked = JSON.stringify({ facts, questions }).length
  if (asked > ASKED_LIMIT) {
    const what = tooLong('The facts and questions of the step together have', asked, ASKED_LIMIT)
    yield { place: ['facts'], key: '', what, size: asked }
  }
}

/** In reading order. The one place that says what a step may hold: of edits, files, agents and suggestions alike. */
export function* faultsOf(draft: StepDraft): Generator<Fault> {
  if (draft.summary.length > FIELD_LIMIT) {
    const size = draft.summary.length
    yield { place: ['summary'], key: 'summary', what: tooLong('A text has', size, FIELD_LIMIT), size }
  }
  yield* inTables(draft)
  for (const list of listsIn(draft)) {
    yield* inShape(list)
    yield* inTexts(list)
  }
  yield* inQuestions(draft)
  yield* inWhole(draft)
}

export function faultOf(draft: StepDraft): Fault | undefined {
  for (const fault of faultsOf(draft)) return fault
  return undefined
}

const partsOf = ({ key, place }: Fault): string =>
  JSON.stringify([key, place.map((part) => (typeof part === 'number' ? 0 : part))])

/** The first of `after` that `before` had not, or not as far. Items move up and down without anything coming or going. */
function firstNew(before: Iterable<Fault>, after: Iterable<Fault>): Fault | undefined {
  let known: Map<string, number> | undefined
  for (const fault of after) {
    known ??= new Map([...before].map((old) => [partsOf(old), old.size]))
    if ((known.get(partsOf(fault)) ?? -1) < fault.size) return fault
  }
  return undefined
}

/** The first that a change brings, or makes worse: a draft from before there were bounds can be edited into them. */
export const newFault = (before: StepDraft | null, after: StepDraft): Fault | undefined =>
  firstNew(before ? faultsOf(before) : [], faultsOf(after))

/** Whether a list cannot hold these: of what it held already nothing is asked that was not asked then. */
export function isMisshapen(key: ListKey, before: readonly Listed[], after: readonly Listed[]): boolean {
  const [was, is] = [before, after].map((items) => inShape({ key, place: [], items }))
  return was !== undefined && is !== undefined && firstNew(was, is) !== undefined
}
