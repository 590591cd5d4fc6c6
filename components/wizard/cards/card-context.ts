import type { Facts } from '@/lib/facts/fact'
import type { Author } from '@/lib/methodology/content'
import type { QuestionAnswer } from '@/lib/methodology/question'
import { whenText } from './hand'
import { isWithin } from '@/lib/methodology/keys'

/** What every card needs to draw a text: the ledger, who wrote what, and whether it may be edited here. */
export type CardContext = {
  /** How much of each passage is parsed; left out: all (markdown-bounds.ts). */
  share?: number | undefined
  facts: Facts
  authors: Readonly<Record<string, Author>>
  editable: boolean
  /** What is drawn is saved: its places can be told from outside, also where nothing is edited. */
  isSaved?: boolean
  /** Agents that drafted what no person wrote, by their models' names. */
  agents?: Readonly<Record<string, Author>>
  /** What people said to questions of the step. */
  answers?: readonly QuestionAnswer[]
}

/** Who wrote in a part of the draft last, by the prefix of its field keys; undefined where only the agent did. */
export function authorOf(context: CardContext, prefix: string): Author | undefined {
  return Object.entries(context.authors)
    .filter(([key]) => isWithin(key, prefix))
    .map(([, author]) => author)
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0]
}

type Mark = { readonly at: string }

/** The latest mark that holds for a field: its own, or that of an item it is part of; last the whole draft's. */
function markOf<T extends Mark>(marks: Readonly<Record<string, T>>, field: string): T | undefined {
  const parts = field.split('/')
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))]
    .flatMap((key) => marks[key] ?? [])
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0]
}

/** Who wrote a field last, in words: an item that a person put in is theirs as a whole. */
export function writtenBy(context: CardContext, field: string): string {
  const person = markOf(context.authors, field)
  if (person) return `Written by ${whenText(person)}`
  const agent = markOf(context.agents ?? {}, field)
  return agent ? `Drafted by ${whenText(agent)}` : 'Drafted by an agent'
}
