import { canonicalJson } from '@/lib/facts/canonical-json'
import type { StepDraft } from './draft'
import { getField, setField } from './field'
import { type Item, listAt, withList } from './item'
import { splitItemKey, type ListKey } from './keys'

/**
 * What one edit of a draft is for, and its text before and after: whatever a person changes is a text under a key, so
 * that saving, conflicts, the journal and undo treat all changes alike.
 *
 * - a field (field.ts), with its words;
 * - a whole item (`risks/R1`), as JSON; the empty text: not in the list;
 * - the order of a list (`order/risks`), as a JSON array of ids.
 */
export type EditKey = string

const ORDER = 'order/'

/** What is written for an item: itself, and after which one it goes in (null: first; left out: last). */
type Placed = { readonly item: Item; readonly after?: string | null }

export const itemText = (item: Item, after?: string | null): string =>
  after === undefined ? canonicalJson({ item }) : canonicalJson({ item, after })

/** The key under which the order of a list is edited. */
export const orderKey = (list: ListKey): EditKey => `${ORDER}${list}`

/** The text that stands under a key; undefined where the draft has no place of that name. */
export function readEdit(draft: StepDraft, key: EditKey): string | undefined {
  if (key.startsWith(ORDER)) {
    const items = listAt(draft, key.slice(ORDER.length))
    return items && JSON.stringify(items.map(({ id }) => id))
  }
  const field = getField(draft, key)
  if (field !== undefined) return field
  const place = splitItemKey(key)
  const items = place && listAt(draft, place.list)
  if (!place || !items) return undefined
  const item = items.find(({ id }) => id === place.id)
  return item ? itemText(item) : ''
}

/** The same with where an item stands: what brings it back when it was taken out. */
export function readPlaced(draft: StepDraft, key: EditKey): string | undefined {
  const place = splitItemKey(key)
  const items = place && getField(draft, key) === undefined ? listAt(draft, place.list) : undefined
  const index = items?.findIndex(({ id }) => id === place?.id) ?? -1
  const item = items?.[index]
  return item ? itemText(item, items?.[index - 1]?.id ?? null) : readEdit(draft, key)
}

/** A copy of the draft with that text under the key; undefined where it has no such place, or it cannot hold that. */
export function writeEdit(draft: StepDraft, key: EditKey, text: string): StepDraft | undefined {
  if (key.startsWith(ORDER)) return reorder(draft, key.slice(ORDER.length), text)
  if (getField(draft, key) !== undefined) return setField(draft, key, text)
  const place = splitItemKey(key)
  const items = place && listAt(draft, place.list)
  if (!place || !items) return undefined
  if (text === '') return without(draft, place, items)
  const placed = parsePlaced(text)
  if (!placed || placed.item.id !== place.id) return undefined
  const isThere = items.some(({ id }) => id === place.id)
  const next = isThere ? items.map((item) => (item.id === place.id ? placed.item : item)) : inserted(items, placed)
  return withList(draft, place.list, next)
}

function without(draft: StepDraft, { list, id }: { list: ListKey; id: string }, items: readonly Item[]) {
  const next = withList(
    draft,
    list,
    items.filter((item) => item.id !== id),
  )
  // A question that no longer stands among the open ones is not asked either.
  return next && list === 'openQuestions' && next.questions
    ? { ...next, questions: next.questions.filter((question) => question.id !== id) }
    : next
}

function inserted(items: readonly Item[], { item, after }: Placed): Item[] {
  const index = after === null ? 0 : items.findIndex(({ id }) => id === after) + 1
  // After one that is gone, or after none that is named: at the end.
  return after === undefined || (after !== null && index === 0) ? [...items, item] : items.toSpliced(index, 0, item)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isItem = (value: unknown): value is Item => isRecord(value) && typeof value['id'] === 'string'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parsePlaced(text: string): Placed | undefined {
  const value = parse(text)
  if (!isRecord(value) || !isItem(value['item'])) return undefined
  const after = value['after']
  if (after === undefined) return { item: value['item'] }
  return after === null || typeof after === 'string' ? { item: value['item'], after } : undefined
}

/** Items that the order does not name keep their places relative to one another, at the end; unknown ids are passed over. */
function reorder(draft: StepDraft, key: ListKey, text: string): StepDraft | undefined {
  const items = listAt(draft, key)
  const order = parse(text)
  if (!items || !Array.isArray(order) || !order.every((id) => typeof id === 'string')) return undefined
  const named = [...new Set(order)].flatMap((id) => items.filter((item) => item.id === id))
  return withList(draft, key, [...named, ...items.filter((item) => !named.includes(item))])
}
