import * as z from 'zod'
import {
  type Alternative,
  openQuestionSchema,
  riskSchema,
  sectionSchema,
  type StepDraft,
  storedDecisionSchema,
  type TableRow,
} from './draft'
import { isMisshapen } from './bounds'
import { alternativeId, type ListKey } from './keys'

export type Item = { readonly id: string } & Readonly<Record<string, unknown>>

const withIds = (alternatives: readonly Alternative[]) =>
  alternatives.map((alternative, index) => ({ ...alternative, id: alternativeId(alternative, index) }))

/** The items of a list, or undefined where the draft has no such list. */
export function listAt(draft: StepDraft, key: ListKey): readonly Item[] | undefined {
  if (key === 'decisions' || key === 'sections' || key === 'risks' || key === 'openQuestions') return draft[key]
  const [head, id = '', third, ...more] = key.split('/')
  if (head === 'tables' && third === undefined) return Object.hasOwn(draft.tables, id) ? draft.tables[id] : undefined
  const decision = draft.decisions.find((item) => item.id === id)
  const isAlternatives = head === 'decisions' && third === 'alternatives' && more.length === 0
  return decision && isAlternatives ? withIds(decision.alternatives) : undefined
}

const id = z.string()
const list = <T extends z.ZodType<Item>>(item: T) => z.array(item)
const decisions = list(storedDecisionSchema)
const sections = list(sectionSchema)
const risks = list(riskSchema)
const openQuestions = list(openQuestionSchema)
const alternatives = list(z.object({ id, option: z.string(), whyNot: z.string() }))
const rows: z.ZodType<TableRow[]> = z.array(z.object({ id }).catchall(z.string()))

/** The draft with other items in a list; undefined where it has no such list, or the list cannot hold them. */
export function withList(draft: StepDraft, key: ListKey, items: readonly unknown[]): StepDraft | undefined {
  const before = listAt(draft, key)
  const next = before && parsedList(draft, key, items)
  const after = next && listAt(next, key)
  return !before || !after || isMisshapen(key, before, after) ? undefined : next
}

function parsedList(draft: StepDraft, key: ListKey, items: readonly unknown[]): StepDraft | undefined {
  switch (key) {
    case 'decisions': {
      const parsed = decisions.safeParse(items)
      return parsed.success ? { ...draft, decisions: parsed.data } : undefined
    }
    case 'sections': {
      const parsed = sections.safeParse(items)
      return parsed.success ? { ...draft, sections: parsed.data } : undefined
    }
    case 'risks': {
      const parsed = risks.safeParse(items)
      return parsed.success ? { ...draft, risks: parsed.data } : undefined
    }
    case 'openQuestions': {
      const parsed = openQuestions.safeParse(items)
      return parsed.success ? { ...draft, openQuestions: parsed.data } : undefined
    }
    default:
      return withInner(draft, key, items)
  }
}

function withInner(draft: StepDraft, key: ListKey, items: readonly unknown[]): StepDraft | undefined {
  const [head, inner = ''] = key.split('/')
  if (head === 'tables') {
    const parsed = rows.safeParse(items)
    return parsed.success ? { ...draft, tables: { ...draft.tables, [inner]: parsed.data } } : undefined
  }
  const parsed = alternatives.safeParse(items)
  if (!parsed.success) return undefined
  const changed = draft.decisions.map((one) => (one.id === inner ? { ...one, alternatives: parsed.data } : one))
  return { ...draft, decisions: changed }
}
