import type { Alternative, StepDraft } from '@/lib/methodology/draft'
import { alternativeId } from '@/lib/methodology/keys'
import { ID_LIMIT, isId } from '@/lib/methodology/limits'
import { storable } from '@/lib/storable'

/** Models name items as they like; an id is nobody's words. What no edit key can hold is put in another way. */
function tidyId(id: string): string {
  if (isId(id)) return id
  const plain = id.replaceAll(/[/\p{Cc}]+/gu, '-').slice(0, ID_LIMIT - 10)
  if (plain === '') return 'x'
  return storable(isId(plain) ? plain : `${plain}-`)
}

/** Each once: of two with one id the second gets another. Linear in how many there are, also where all have one id. */
function withIds<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const used = new Set<string>()
  /** By stem, the number to try next. */
  const next = new Map<string, number>()
  return items.map((item) => {
    const wanted = tidyId(item.id)
    const stem = wanted.slice(0, ID_LIMIT - 10)
    let id = wanted
    let again = next.get(stem) ?? 2
    for (; used.has(id); again += 1) id = `${stem}-${again}`
    next.set(stem, again)
    used.add(id)
    return id === item.id ? item : { ...item, id }
  })
}

/** An answer with text as columns hold it, at any depth. */
export function storableAnswer(value: unknown): unknown {
  const text = JSON.stringify(value)
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return value
  return JSON.parse(text, (_key, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner))
}

const numbered = (alternatives: readonly Alternative[]): Alternative[] =>
  alternatives.some(({ id }) => id !== undefined)
    ? withIds(alternatives.map((one, index) => ({ ...one, id: alternativeId(one, index) })))
    : [...alternatives]

/** An agent's draft with ids that edits can name. No word is left out. */
export function tidyDraft(draft: StepDraft): StepDraft {
  return {
    ...draft,
    decisions: withIds(draft.decisions).map((decision) => ({
      ...decision,
      alternatives: numbered(decision.alternatives),
    })),
    sections: withIds(draft.sections),
    risks: withIds(draft.risks),
    openQuestions: withIds(draft.openQuestions),
    tables: Object.fromEntries(Object.entries(draft.tables).map(([table, rows]) => [table, withIds(rows)])),
    facts: draft.facts.map((fact) =>
      fact.decisionId === null ? fact : { ...fact, decisionId: tidyId(fact.decisionId) },
    ),
    ...(draft.questions && { questions: draft.questions.map((one) => ({ ...one, id: tidyId(one.id) })) }),
  }
}
