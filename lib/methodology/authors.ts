import { writeFollowed } from './connections'
import type { Agent, Author, StepContent } from './content'
import type { StepDraft } from './draft'
import { givenBack, noteDrafted, withDrafted, withoutTaken } from './drafted'
import { type EditKey, readEdit } from './edit'
import { fieldsOf } from './field'
import { isWithin, splitItemKey } from './keys'

export type Edit = { readonly field: EditKey; readonly value: string }

type Marks<T> = Readonly<Record<string, T>>

const without = <T>(marks: Marks<T>, item: EditKey): Record<string, T> =>
  Object.fromEntries(Object.entries(marks).filter(([key]) => !isWithin(key, item)))

/**
 * A step with one edit of a person in it; undefined where it has no such place, or it cannot hold that. `write`: the edit
 * alone, for what was written before anything followed from it. Who named the ends of a connection stays their author.
 */
export function applyEdit(
  content: StepContent,
  { field, value }: Edit,
  author: Author,
  write = writeFollowed,
): StepContent | undefined {
  const draft = write(content.draft, field, value)
  if (!draft) return undefined
  // Whoever writes a whole item wrote all of it; one that is gone nobody wrote.
  const isItem = splitItemKey(field) !== undefined
  const others = isItem ? without(content.authors, field) : content.authors
  const authors = isItem && value === '' ? { ...others } : { ...others, [field]: author }
  const written = { ...content, draft, authors, ...(content.agents && { agents: without(content.agents, field) }) }
  return givenBack(withDrafted(written, noteDrafted(content, field)), field)
}

/** The person's mark that holds for a field: its own, or the one of an item that it is part of. */
export function authorOf(authors: Marks<Author>, key: EditKey): Author | undefined {
  const parts = key.split('/')
  for (let length = parts.length; length > 0; length -= 1) {
    const author = authors[parts.slice(0, length).join('/')]
    if (author) return author
  }
  return undefined
}

type Taken = {
  readonly draft: StepDraft
  /** What was taken over from the agent's draft. */
  readonly keys: readonly EditKey[]
  /** Of these, what has words of a person in it, too. */
  readonly merged: readonly EditKey[]
  readonly agent: Agent
}

/** A step with parts of an agent's draft in it: persons' marks stay wherever their words did. */
export function applyTaken(content: StepContent, { draft, keys, merged, agent }: Taken): StepContent {
  const isAgents = (field: EditKey) => !merged.includes(field) && keys.some((key) => isWithin(field, key))
  const orders = Object.entries(content.authors).filter(([key]) => key.startsWith('order/'))
  const authors: Record<string, Author> = Object.fromEntries(orders)
  for (const [key, author] of Object.entries(content.authors)) {
    if (readEdit(content.draft, key) === readEdit(draft, key)) authors[key] = author
  }
  for (const field of fieldsOf(draft)) {
    const author = isAgents(field) ? undefined : authorOf(content.authors, field)
    if (author && !authorOf(authors, field)) authors[field] = author
  }
  const agents = { ...content.agents, ...Object.fromEntries(keys.map((key) => [key, agent])) }
  return withDrafted({ ...content, draft, authors, agents }, withoutTaken(content.drafted ?? {}, keys))
}
