import type { StepDraft, TableRow } from './draft'
import { type EditKey, writeEdit } from './edit'
import { componentOf, ENDS, exactEnd } from './ends'
import { isWithin } from './keys'

const COMPONENTS = 'components'
const CONNECTIONS = 'connections'

const componentsOf = (draft: StepDraft): readonly TableRow[] => draft.tables[COMPONENTS] ?? []

const linksOf = (draft: StepDraft): string => JSON.stringify(draft.tables[CONNECTIONS] ?? [])

/** What a connection says to mean this component and no other. */
function wordFor(component: TableRow, all: readonly TableRow[]): string {
  const name = (component['name'] ?? '').trim()
  const words = [name, component.id]
  return words.find((word) => componentOf(all, word)?.id === component.id) ?? exactEnd(component.id)
}

/** `after` with every end of a connection at the component that it meant `before`, whatever that is called by now. */
function following(before: StepDraft, after: StepDraft): StepDraft {
  const [was, is] = [componentsOf(before), componentsOf(after)]
  const links = after.tables[CONNECTIONS] ?? []
  const wordOf = (end: string): string => {
    const meant = componentOf(was, end)
    const now = is.find(({ id }) => id === meant?.id)
    if (!meant || !now) return end
    const isSame = meant['name'] === now['name'] && componentOf(is, end)?.id === now.id
    return isSame ? end : wordFor(now, is)
  }
  const next = links.map((link) => {
    const moved = ENDS.flatMap((key) => {
      const end = link[key]
      return end === undefined || wordOf(end) === end ? [] : [[key, wordOf(end)] as const]
    })
    return moved.length > 0 ? { ...link, ...Object.fromEntries(moved) } : link
  })
  const isMoved = next.some((link, index) => link !== links[index])
  return isMoved ? { ...after, tables: { ...after.tables, [CONNECTIONS]: next } } : after
}

const isOfComponent = (key: EditKey) => key.startsWith(`tables/${COMPONENTS}/`)
const isEnd = (key: EditKey) => ENDS.some((end) => key.startsWith(`tables/${CONNECTIONS}/`) && key.endsWith(`/${end}`))

/** Written as an id, an end means that component also where it was given another name meanwhile. */
function named(draft: StepDraft, text: string): string {
  const all = componentsOf(draft)
  const chosen = all.find(({ id }) => id === text)
  return chosen ? wordFor(chosen, all) : text
}

/**
 * The draft after an edit and what follows from it: connections go on meaning the component that is given another name.
 * Undefined as of `writeEdit`, which does the edit alone.
 */
export function writeFollowed(draft: StepDraft, key: EditKey, text: string): StepDraft | undefined {
  const next = writeEdit(draft, key, isEnd(key) ? named(draft, text) : text)
  return next && isOfComponent(key) ? following(draft, next) : next
}

/** Whether more changed than the edit says itself: of such a revision history has to keep the whole. */
export const hasFollowed = (before: StepDraft, key: EditKey, text: string): boolean =>
  isEnd(key)
    ? named(before, text) !== text
    : isOfComponent(key) && linksOf(before) !== linksOf(writeFollowed(before, key, text) ?? before)

const rowOf = (draft: StepDraft, key: EditKey): TableRow | undefined => {
  const [head, table, id] = key.split('/')
  return head === 'tables' && table === CONNECTIONS
    ? draft.tables[CONNECTIONS]?.find((row) => row.id === id)
    : undefined
}

/** An end by the component that it means, whatever that is called; by its words where it means none. */
export const meantAt = (draft: StepDraft, key: EditKey, end: string): string =>
  isEnd(key) ? (componentOf(componentsOf(draft), end)?.id ?? end) : end

/**
 * True of an end, or a whole connection, that says the same in both drafts because its ends mean the same components,
 * however somebody has named them since. Of all other places their texts say it.
 */
export function isMeantAlike(one: StepDraft, other: StepDraft, key: EditKey): boolean {
  const [a, b] = [rowOf(one, key), rowOf(other, key)]
  if (!a || !b || !(isEnd(key) || key.split('/').length === 3)) return false
  const columns = isEnd(key)
    ? [key.slice(key.lastIndexOf('/') + 1)]
    : [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return columns.every((column) => {
    const at = `tables/${CONNECTIONS}/${a.id}/${column}`
    return meantAt(one, at, a[column] ?? '') === meantAt(other, at, b[column] ?? '')
  })
}

/** The draft with a connection, or an end of one, that was taken from another draft: it means the same components here. */
export function meaningAsIn(draft: StepDraft, from: StepDraft, key: EditKey): StepDraft {
  const [row, other] = [rowOf(draft, key), rowOf(from, key)]
  if (!row || !other) return draft
  const all = componentsOf(draft)
  const changes = ENDS.flatMap((end) => {
    const meant = componentOf(componentsOf(from), other[end] ?? '')
    const here = all.find(({ id }) => id === meant?.id)
    const isOther = here !== undefined && componentOf(all, row[end] ?? '')?.id !== here.id
    return isOther && isWithin(`tables/${CONNECTIONS}/${row.id}/${end}`, key)
      ? [[end, wordFor(here, all)] as const]
      : []
  })
  const changed = { ...row, ...Object.fromEntries(changes) }
  const rows = draft.tables[CONNECTIONS]?.map((one) => (one.id === row.id ? changed : one)) ?? []
  return changes.length > 0 ? { ...draft, tables: { ...draft.tables, [CONNECTIONS]: rows } } : draft
}

/** Connections that begin or end at a component: they go with it. */
export function connectionsOf(draft: StepDraft, id: string): readonly TableRow[] {
  const all = componentsOf(draft)
  return (draft.tables[CONNECTIONS] ?? []).filter((link) =>
    ENDS.some((key) => componentOf(all, link[key] ?? '')?.id === id),
  )
}

/** Keys of what goes with an item that an edit takes out: the connections of a component. */
export function takenAlongKeys(draft: StepDraft, key: EditKey, text: string): EditKey[] {
  const [head, table, id, ...deeper] = key.split('/')
  if (text !== '' || head !== 'tables' || table !== COMPONENTS || id === undefined || deeper.length > 0) return []
  return connectionsOf(draft, id).map((link) => `tables/${CONNECTIONS}/${link.id}`)
}
