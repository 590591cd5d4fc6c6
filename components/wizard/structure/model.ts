import type { TextEdit } from '@/components/undo/change'
import { connectionsOf, meantAt, writeFollowed } from '@/lib/methodology/connections'
import type { StepDraft } from '@/lib/methodology/draft'
import { itemText, orderKey, readEdit, readPlaced } from '@/lib/methodology/edit'
import { type Item, listAt } from '@/lib/methodology/item'
import type { ListKey } from '@/lib/methodology/keys'

/** Words that stand in place of the server's, as the outbox holds them. */
export type Standing = { readonly field: string; readonly value: string }

/** The draft as it will be once all that was handed in is saved. What has no place in it any more changes nothing. */
export const derive = (draft: StepDraft, edits: readonly Standing[]): StepDraft =>
  edits.reduce((now, { field, value }) => writeFollowed(now, field, value) ?? now, draft)

export const itemsOf = (draft: StepDraft, list: ListKey): readonly Item[] => listAt(draft, list) ?? []

export const readText = readEdit
export { meantAt } from '@/lib/methodology/connections'

type Planned = Omit<TextEdit, 'step'>

/** `after`: the id it goes after, null for the first place; left out: the end. */
export function adding(draft: StepDraft, list: ListKey, item: Item, after?: string | null): Planned[] {
  const field = `${list}/${item.id}`
  return readEdit(draft, field) === '' ? [{ field, before: '', back: '', after: itemText(item, after) }] : []
}

/** What is taken out together with an item: the connections of a component. */
export const takenAlong = (draft: StepDraft, list: ListKey, id: string): readonly Item[] =>
  list === 'tables/components' ? connectionsOf(draft, id) : []

/** The item, then what goes with it, last first: taken back from the end, each finds the one that it stood after. */
export function removing(draft: StepDraft, list: ListKey, id: string): Planned[] {
  const along = takenAlong(draft, list, id).map((item) => `tables/connections/${item.id}`)
  return [`${list}/${id}`, ...along.toReversed()].flatMap((field) => {
    const before = readEdit(draft, field)
    return before ? [{ field, before, back: readPlaced(draft, field) ?? before, after: '' }] : []
  })
}

function ordering(list: ListKey, ids: readonly string[], next: readonly string[]): Planned[] {
  const [before, after] = [JSON.stringify(ids), JSON.stringify(next)]
  return before === after ? [] : [{ field: orderKey(list), before, back: before, after }]
}

/** One place up or down; nothing at either end. */
export function moving(draft: StepDraft, list: ListKey, id: string, by: -1 | 1): Planned[] {
  const ids = itemsOf(draft, list).map((item) => item.id)
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return []
  return ordering(list, ids, ids.toSpliced(from, 1).toSpliced(to, 0, id))
}

/** Before another one; null: to the end. */
export function placing(draft: StepDraft, list: ListKey, id: string, before: string | null): Planned[] {
  const ids = itemsOf(draft, list).map((item) => item.id)
  if (!ids.includes(id) || before === id) return []
  const others = ids.filter((other) => other !== id)
  const to = before === null ? others.length : others.indexOf(before)
  return to < 0 ? [] : ordering(list, ids, others.toSpliced(to, 0, id))
}

export function setting(draft: StepDraft, field: string, after: string): Planned[] {
  const before = readEdit(draft, field)
  return before === undefined || before === after ? [] : [{ field, before, back: before, after }]
}

/** The end of a connection set to a component, which it means however that is called by the time it is saved. */
export function choosing(draft: StepDraft, field: string, id: string): Planned[] {
  const before = readEdit(draft, field)
  const next = writeFollowed(draft, field, id)
  const back = before && meantAt(draft, field, before)
  const after = next && readEdit(next, field)
  return before === undefined || after === undefined || before === after
    ? []
    : [{ field, before, back: back ?? before, after, put: id }]
}
