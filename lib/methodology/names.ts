import type { TableSpec } from './define-step'
import type { Decision, StepDraft } from './draft'
import type { EditKey } from './edit'
import { alternativeId, type ListKey, splitItemKey } from './keys'

/** Titles of a step's tables, and of the sections that a draft may not have yet. */
export type Shape = {
  readonly tables: readonly Pick<TableSpec, 'id' | 'title' | 'columns'>[]
  readonly sections?: readonly { readonly id: string; readonly heading: string }[]
}

/** Texts of an item, of which one is its name. */
export type Texts = Readonly<Record<string, unknown>>
/** The items that can be named; undefined where one is not known. */
export type Find = (list: ListKey, id: string) => Texts | undefined

export const nobody: Find = () => undefined

const numbered = ({ alternatives }: Decision) =>
  alternatives.map((one, index) => ({ ...one, id: alternativeId(one, index) }))

function listIn(draft: StepDraft, list: ListKey): readonly (Texts & { id: string })[] {
  const [head, inner = ''] = list.split('/')
  if (head === 'tables') return Object.hasOwn(draft.tables, inner) ? (draft.tables[inner] ?? []) : []
  if (head === 'decisions' && inner !== '') return draft.decisions.filter(({ id }) => id === inner).flatMap(numbered)
  const { decisions, sections, risks, openQuestions } = draft
  const lists: Readonly<Record<string, readonly (Texts & { id: string })[]>> = {
    decisions,
    sections,
    risks,
    openQuestions,
  }
  return head !== undefined && Object.hasOwn(lists, head) ? (lists[head] ?? []) : []
}

/** The items of some drafts, of the first that has one: what stands there now, and what stood there last. */
export const findIn =
  (...drafts: readonly (StepDraft | null | undefined)[]): Find =>
  (list, id) => {
    for (const draft of drafts) {
      const found = draft && listIn(draft, list).find((item) => item.id === id)
      if (found) return found
    }
    return undefined
  }

/** The same, and an item of which there is only its text under its key. */
export function andText(find: Find, key: EditKey, text: string | null): Find {
  const item = text?.startsWith('{') ? itemIn(text) : undefined
  return (list, id) => find(list, id) ?? (`${list}/${id}` === key ? item : undefined)
}

const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null

function itemIn(text: string): Texts | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isTexts(value) && isTexts(value['item']) ? value['item'] : undefined
  } catch {
    return undefined
  }
}

type Kind = {
  readonly one: string
  readonly name: readonly string[]
  readonly fields: Readonly<Record<string, string>>
}

const KINDS: Readonly<Record<string, Kind>> = {
  decisions: {
    one: 'Decision',
    name: ['choice', 'title'],
    fields: {
      title: 'title',
      choice: 'choice',
      rationale: 'rationale',
      revisitWhen: 'revisit when',
      confidence: 'confidence',
    },
  },
  alternatives: { one: 'alternative', name: ['option'], fields: { option: 'option', whyNot: 'why not' } },
  sections: { one: 'Section', name: ['heading'], fields: { heading: 'heading', markdown: 'text' } },
  risks: {
    one: 'Risk',
    name: ['risk'],
    fields: { risk: 'wording', mitigation: 'mitigation', owner: 'owner', severity: 'severity' },
  },
  openQuestions: {
    one: 'Open question',
    name: ['question'],
    fields: { question: 'wording', whyItMatters: 'why it matters', assumption: 'assumption' },
  },
}
const LISTS: Readonly<Record<string, string>> = {
  decisions: 'decisions',
  sections: 'sections',
  risks: 'risks',
  openQuestions: 'open questions',
}

const LONG = 60
/** As much of a text as its name is looked for in: marks and figures take some of it away. */
const LOOKED_AT = 1_000

/** The first words of a text, without its figures and marks: a name is read aloud. */
export function cut(text: string): string {
  const plain = text
    .slice(0, LOOKED_AT)
    .replaceAll(/\{\{[^}]*\}\}/g, '…')
    .replaceAll(/[*_`#>]+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;:]+$/, '')
  if (plain.length <= LONG) return plain
  const words = plain.slice(0, LONG).replace(/\s+\S*$/, '')
  return `${words.replace(/[\s.,;:…]+$/, '')}…`
}

/** `whoKnows` is "who knows": what no list of names has. */
const spelt = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim()

/** Decisions are numbered for people, by step: D1.2. Other ids are nobody's words. */
export const isNumbered = (id: string): boolean => /^D\d+(\.\d+)*$/.test(id)

function nameIn(item: Texts | undefined, fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const text = item?.[field]
    const name = typeof text === 'string' ? cut(text) : ''
    if (name !== '') return name
  }
  return undefined
}

const tableIn = ({ tables }: Shape, list: ListKey) => tables.find(({ id }) => `tables/${id}` === list)

/** What an item itself is called; undefined where nothing is written in it yet, or it is not known. */
export function itemName(shape: Shape, list: ListKey, item: Texts | undefined): string | undefined {
  const [head = '', , third] = list.split('/')
  if (head === 'tables') {
    const columns = tableIn(shape, list)?.columns ?? []
    const ends = columns.filter(({ names }) => names !== undefined).map(({ key }) => nameIn(item, [key]))
    // What joins two rows is known by both: one component has many connections.
    if (ends.length > 1 && ends.some((end) => end !== undefined)) return ends.map((end) => end ?? '?').join(' → ')
    return nameIn(
      item,
      columns.slice(0, 1).map(({ key }) => key),
    )
  }
  return nameIn(item, KINDS[third ?? head]?.name ?? [])
}

/** Which one it is of the rows that are called the same: 1 is the first, and mostly the only one. */
export function nthOf(shape: Shape, list: ListKey, rows: readonly Texts[], row: Texts): number {
  const name = itemName(shape, list, row)
  const before = rows.slice(
    0,
    Math.max(
      0,
      rows.findIndex(({ id }) => id === row['id']),
    ),
  )
  return before.filter((other) => itemName(shape, list, other) === name).length + 1
}

function nameOfItem(shape: Shape, list: ListKey, id: string, find: Find): string {
  const [head = '', inner = '', third] = list.split('/')
  const item = find(list, id)
  const heading = head === 'sections' ? shape.sections?.find((section) => section.id === id)?.heading : undefined
  const name = itemName(shape, list, item) ?? heading
  const said = name === undefined ? (item ? ' without a name' : '') : ` “${name}”`
  if (head === 'tables') {
    const title = tableIn(shape, list)?.title ?? spelt(inner)
    return name === undefined ? `${title}, a row${said}` : `${title}${said}`
  }
  const one = KINDS[third ?? head]?.one ?? spelt(head)
  if (third !== undefined) return `${nameOfItem(shape, 'decisions', inner, find)}, ${one}${said}`
  return head === 'decisions' && isNumbered(id) ? `${one} ${id}${name === undefined ? '' : said}` : `${one}${said}`
}

function nameOfList(shape: Shape, list: ListKey, find: Find): string {
  const [head = '', id = '', third] = list.split('/')
  if (head === 'tables') return `“${tableIn(shape, list)?.title ?? spelt(id)}”`
  if (third !== undefined) return `the alternatives of ${inSentence(nameOfItem(shape, 'decisions', id, find))}`
  return LISTS[head] ?? spelt(head)
}

/** What a text of the items of a list is called: "owner", "why not". */
export function nameOfField(shape: Shape, list: ListKey, field: string): string {
  const [head = '', , third] = list.split('/')
  if (head === 'tables') return tableIn(shape, list)?.columns.find(({ key }) => key === field)?.header ?? spelt(field)
  return KINDS[third ?? head]?.fields[field] ?? spelt(field)
}

/**
 * What a person calls the place of an edit: the kind of thing, its own name, and what of it. "Risk “Labels arrive late”,
 * owner", "Decision D1.1 “Serve online”, alternative “Batch”, why not", "Order of risks".
 */
export function placeName(shape: Shape, key: EditKey, find: Find): string {
  if (key === 'summary') return 'Summary'
  if (key.startsWith('order/')) return `Order of ${nameOfList(shape, key.slice('order/'.length), find)}`
  const item = splitItemKey(key)
  if (item) return nameOfItem(shape, item.list, item.id, find)
  const cutAt = key.lastIndexOf('/')
  const owner = splitItemKey(key.slice(0, Math.max(cutAt, 0)))
  if (!owner) return spelt(key.split('/')[0] ?? '')
  return `${nameOfItem(shape, owner.list, owner.id, find)}, ${nameOfField(shape, owner.list, key.slice(cutAt + 1))}`
}

const STARTS = /^(Summary|Order|Decision|Section|Risk|Open question)\b/

/** The same behind other words: "Edit risk “…”, owner". Titles of tables stay as they are. */
export const inSentence = (name: string): string =>
  STARTS.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
