import { isMeantAlike, meaningAsIn, writeFollowed } from './connections'
import type { StepDraft } from './draft'
import { type EditKey, readEdit, readPlaced } from './edit'
import { fieldsOf } from './field'
import { FIELD_LIMIT } from './limits'
import { type Budget, newBudget } from './list-diff'
import { mergeTexts } from './merge-texts'

/**
 * One difference between two drafts, by stable ids: a field that both have, or an item that is new or gone. Its own
 * alternatives come and go with a decision.
 */
export type Change = { readonly key: EditKey; readonly kind: 'changed' | 'new' | 'gone' }

/** The item of a field: `decisions/D1` of `decisions/D1/choice`; the field itself where it has none. */
export function itemOf(key: EditKey): EditKey {
  const parts = key.split('/')
  const depth = parts[2] === 'alternatives' ? 4 : parts[0] === 'tables' ? 3 : 2
  return parts.slice(0, depth).join('/')
}

const parentOf = (item: EditKey): EditKey | undefined =>
  item.split('/').length === 4 ? item.split('/').slice(0, 2).join('/') : undefined

/** Every difference, in reading order: fields of items that both have, then items that are new, then those that are gone. */
export function changesOf(mine: StepDraft, offered: StepDraft): Change[] {
  const [mineKeys, offeredKeys] = [fieldsOf(mine), fieldsOf(offered)]
  const [mineItems, offeredItems] = [new Set(mineKeys.map(itemOf)), new Set(offeredKeys.map(itemOf))]
  const isOwn = (items: ReadonlySet<EditKey>, item: EditKey) => {
    const parent = parentOf(item)
    return parent === undefined || items.has(parent)
  }
  return [
    ...offeredKeys
      .filter((key) => mineItems.has(itemOf(key)) && (readEdit(mine, key) ?? '') !== readEdit(offered, key))
      .map((key) => ({ key, kind: 'changed' as const })),
    ...[...offeredItems]
      .filter((key) => !mineItems.has(key) && isOwn(mineItems, key))
      .map((key) => ({ key, kind: 'new' as const })),
    ...[...mineItems]
      .filter((key) => !offeredItems.has(key) && isOwn(offeredItems, key))
      .map((key) => ({ key, kind: 'gone' as const })),
  ]
}

export type Rebased = {
  /** What stands there now, with every change that still fits. */
  readonly draft: StepDraft
  /** Changes that fit, or stand there already. */
  readonly fitting: readonly EditKey[]
  /** Of these, what was fitted into what was written since. */
  readonly merged: readonly EditKey[]
  /** Changes of what is another text by now, or gone: only a person can say which one stands. */
  readonly outdated: readonly Change[]
}

/** A draft from before its step had a table, or a row a column, can take them. */
function withPlace(draft: StepDraft, key: EditKey, text: string): StepDraft | undefined {
  const [head, table = '', id, column] = key.split('/')
  if (head !== 'tables' || id === undefined) return writeFollowed(draft, key, text)
  const rows = Object.hasOwn(draft.tables, table) ? (draft.tables[table] ?? []) : []
  const wide =
    column === undefined
      ? rows
      : rows.map((row) => (row.id === id && !Object.hasOwn(row, column) ? { ...row, [column]: '' } : row))
  return writeFollowed({ ...draft, tables: { ...draft.tables, [table]: wide } }, key, text)
}

const placed = (draft: StepDraft, key: EditKey): string => readPlaced(draft, key) ?? ''

/** A draft with one change as another has it, whatever stands there; undefined where it has no place for it. */
export const takeChange = (into: StepDraft, from: StepDraft, key: EditKey): StepDraft | undefined =>
  withPlace(into, key, placed(from, key))

/** What no key names goes with the words that it belongs to: which checks a decision answers. */
export const following = (draft: StepDraft, offered: StepDraft): StepDraft => ({
  ...draft,
  decisions: draft.decisions.map((decision) => {
    const other = offered.decisions.find(({ id }) => id === decision.id)
    return other && other.choice === decision.choice && other.rationale === decision.rationale
      ? { ...decision, answers: other.answers }
      : decision
  }),
})

/**
 * A text offered for `base`, fitted to the one that stands there now: itself where nothing changed, both where they are
 * prose and lie apart. Undefined where only a person can say which one stands.
 */
export function fitText(
  draft: StepDraft,
  key: EditKey,
  base: string,
  offered: string,
  budget: Budget = newBudget(),
): string | undefined {
  const now = readEdit(draft, key) ?? ''
  if (now === base || now === offered) return offered
  const both = mergeTexts(key, base, now, offered, budget)
  return both?.isClean && both.text.length <= FIELD_LIMIT ? both.text : undefined
}

/** A change inside an item that somebody took out is one of the whole item: it would bring it back. */
function asFar(now: StepDraft, { key, kind }: Change): Change {
  const item = itemOf(key)
  const parent = parentOf(item)
  if (parent !== undefined && readEdit(now, parent) === '') return { key: parent, kind: 'new' }
  return item !== key && readEdit(now, item) === '' ? { key: item, kind: 'new' } : { key, kind }
}

/** The changes from `base` to `offered`, made to what stands there now. */
export function rebase(base: StepDraft, now: StepDraft, offered: StepDraft): Rebased {
  const budget = newBudget()
  const fitting: EditKey[] = []
  const merged: EditKey[] = []
  const outdated = new Map<EditKey, Change>()
  let draft = now
  for (const change of changesOf(base, offered)) {
    const { key } = change
    const then = readEdit(offered, key) ?? ''
    const text = fitText(now, key, readEdit(base, key) ?? '', then, budget)
    // A component that was given another name has moved no connection: who leads it elsewhere does so all the same.
    const isKept = isMeantAlike(base, offered, key) || isMeantAlike(now, offered, key)
    const fitted = text ?? (isMeantAlike(base, now, key) ? then : undefined)
    const isThere = (readEdit(now, key) ?? '') === then || (text === undefined && isKept)
    const isPlain = fitted === then
    const next = isThere
      ? draft
      : fitted === undefined
        ? undefined
        : withPlace(draft, key, isPlain ? placed(offered, key) : fitted)
    if (next) {
      fitting.push(key)
      if (!isPlain && !isThere) merged.push(key)
      draft = isThere ? next : meaningAsIn(next, offered, key)
    } else {
      const far = asFar(now, change)
      outdated.set(far.key, far)
    }
  }
  return { draft: following(draft, offered), fitting, merged, outdated: [...outdated.values()] }
}
