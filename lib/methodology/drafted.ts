import type { Agent, Author, StepContent } from './content'
import { type EditKey, readEdit } from './edit'
import { alternativeId, isWithin } from './keys'
import type { StepDraft } from './draft'

/** What an agent wrote where a person wrote since: enough to know it again, and which agents' marks it had. */
export type Drafted = { readonly text: string; readonly agents?: Record<EditKey, Agent> | undefined }

/** 53 bits of a text: an earlier text is to be known again, not to be kept in everything that is shared. */
export function printOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/** Alternatives get ids when their list is first changed, which changes no word of them. */
const numbered = (draft: StepDraft): StepDraft => ({
  ...draft,
  decisions: draft.decisions.map((decision) => ({
    ...decision,
    alternatives: decision.alternatives.map((one, index) => ({ ...one, id: alternativeId(one, index) })),
  })),
})

const textAt = (draft: StepDraft, key: EditKey): string => readEdit(numbered(draft), key) ?? ''

/** The key itself and the items that it is part of, outermost first: `decisions/D1`, `decisions/D1/choice`. */
export function wholesOf(key: EditKey): EditKey[] {
  const parts = key.split('/')
  if (parts[0] === 'order' || parts.length === 1) return [key]
  const first = parts[0] === 'tables' ? 3 : 2
  const lengths = [first, ...(parts[2] === 'alternatives' ? [4] : []), parts.length]
  return [...new Set(lengths)]
    .filter((length) => length <= parts.length)
    .map((length) => parts.slice(0, length).join('/'))
}

const hasPerson = (authors: Readonly<Record<string, Author>>, key: EditKey): boolean => {
  const above = wholesOf(key)
  return Object.keys(authors).some((mark) => isWithin(mark, key) || above.includes(mark))
}

type Records = Readonly<Record<EditKey, Drafted>>

/** What of the places that an edit is about to change is an agent's, beside what is known of them already. */
export function noteDrafted({ draft, authors, agents = {}, drafted = {} }: StepContent, key: EditKey): Records {
  const records: Record<EditKey, Drafted> = { ...drafted }
  for (const whole of wholesOf(key)) {
    const isPersons = hasPerson(authors, whole) || Object.keys(drafted).some((known) => isWithin(known, whole))
    if (records[whole] || isPersons) continue
    const marks = Object.fromEntries(Object.entries(agents).filter(([mark]) => isWithin(mark, whole)))
    const text = printOf(textAt(draft, whole))
    records[whole] = Object.keys(marks).length > 0 ? { text, agents: marks } : { text }
  }
  return records
}

/** A step whose places read again what an agent wrote there: the agent's again, with nothing to remember. */
export function givenBack(content: StepContent, key: EditKey): StepContent {
  let { authors, agents, drafted = {} } = content
  for (const whole of wholesOf(key)) {
    const known = drafted[whole]
    if (!known || printOf(textAt(content.draft, whole)) !== known.text) continue
    const outside = <T>(marks: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(Object.entries(marks).filter(([mark]) => !isWithin(mark, whole)))
    authors = outside(authors)
    drafted = outside(drafted)
    if (known.agents) agents = { ...(agents && outside(agents)), ...known.agents }
  }
  return withDrafted({ ...content, authors, ...(agents && { agents }) }, drafted)
}

/** Left out where there is nothing: a step that nobody edited keeps its canonical text. */
export function withDrafted(content: StepContent, drafted: Records): StepContent {
  const { drafted: _before, ...plain } = content
  return Object.keys(drafted).length > 0 ? { ...plain, drafted: { ...drafted } } : plain
}

/** What an agent wrote anew, or what holds it, is no longer known by what it wrote before. */
export const withoutTaken = (drafted: Records, keys: readonly EditKey[]): Records =>
  Object.fromEntries(
    Object.entries(drafted).filter(([known]) => !keys.some((key) => isWithin(key, known) || isWithin(known, key))),
  )

/** Whether anything in it is a person's doing: their words, or the lack of an agent's. */
export const isEdited = ({ authors, drafted = {} }: Pick<StepContent, 'authors' | 'drafted'>): boolean =>
  Object.keys(authors).length > 0 || Object.keys(drafted).length > 0
