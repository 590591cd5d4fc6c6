import { canonicalJson } from '@/lib/designs/canonical'
import { type FieldKey, getField, setField } from '@/lib/methodology/field'
import { isReply, type StepDraft } from '@/lib/methodology/draft'

const LISTS = ['decisions', 'sections', 'risks', 'openQuestions'] as const

/** A field (`decisions/D1/choice`) or a whole item (`decisions/D1`, `tables/metrics/m1`) of a draft. */
export type PieceKey = FieldKey

type Item = { readonly id: string }

/** `into` with the item `id` as `from` has it: replaced, added at the end, or taken out. */
function takeItem<T extends Item>(into: readonly T[], from: readonly T[], id: string): T[] {
  const offered = from.find((item) => item.id === id)
  if (!offered) return into.filter((item) => item.id !== id)
  return into.some((item) => item.id === id)
    ? into.map((item) => (item.id === id ? offered : item))
    : [...into, offered]
}

function takeWhole(
  into: StepDraft,
  from: StepDraft,
  head: string,
  id: string,
  rowId: string | undefined,
): StepDraft | undefined {
  if (head === 'tables' && rowId !== undefined) {
    if (!Object.hasOwn(into.tables, id) && !Object.hasOwn(from.tables, id)) return undefined
    return { ...into, tables: { ...into.tables, [id]: takeItem(into.tables[id] ?? [], from.tables[id] ?? [], rowId) } }
  }
  const list = LISTS.find((name) => name === head)
  if (list === undefined || rowId !== undefined) return undefined
  const known = [...into[list], ...from[list]].some((item) => item.id === id)
  return known ? { ...into, ...TAKE[list](into, from, id) } : undefined
}

/** One entry a list, so that each keeps its own type of item. */
const TAKE = {
  decisions: (into, from, id) => ({ decisions: takeItem(into.decisions, from.decisions, id) }),
  sections: (into, from, id) => ({ sections: takeItem(into.sections, from.sections, id) }),
  risks: (into, from, id) => ({ risks: takeItem(into.risks, from.risks, id) }),
  openQuestions: (into, from, id) => ({ openQuestions: takeItem(into.openQuestions, from.openQuestions, id) }),
} satisfies Record<(typeof LISTS)[number], (into: StepDraft, from: StepDraft, id: string) => Partial<StepDraft>>

/** `into` with one piece as `from` has it, or undefined where neither has such a piece. */
export function takePiece(into: StepDraft, from: StepDraft, key: PieceKey): StepDraft | undefined {
  const [head = '', id = '', third, fourth] = key.split('/')
  const isItem = fourth === undefined && (head === 'tables') === (third !== undefined) && id !== ''
  if (isItem) return takeWhole(into, from, head, id, third)
  const value = getField(from, key)
  return value === undefined ? undefined : setField(into, key, value)
}

/** Takes several pieces; `unknown` names the first that neither draft has. */
export function takePieces(
  into: StepDraft,
  from: StepDraft,
  keys: readonly PieceKey[],
): { ok: true; draft: StepDraft } | { ok: false; unknown: PieceKey } {
  let draft = into
  for (const key of keys) {
    const next = takePiece(draft, from, key)
    if (!next) return { ok: false, unknown: key }
    draft = next
  }
  return { ok: true, draft }
}

/**
 * True where both read the same. Proposed facts do not count, since the ledger holds them, nor what is asked, nor what
 * an agent answers to whoever told it something.
 */
export function sameText(a: StepDraft, b: StepDraft): boolean {
  const text = (draft: StepDraft) =>
    canonicalJson({
      ...draft,
      facts: [],
      questions: [],
      openQuestions: draft.openQuestions.filter((question) => !isReply(question)),
    })
  return text(a) === text(b)
}
