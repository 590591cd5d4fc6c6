import type { Facts } from '@/lib/facts/fact'
import type { Author } from '@/lib/methodology/content'
import type { QuestionAnswer } from '@/lib/methodology/question'

/** What every card needs to draw a text: the ledger, who wrote what, and whether it may be edited here. */
export type CardContext = {
  facts: Facts
  authors: Readonly<Record<string, Author>>
  editable: boolean
  /** What people said to questions of the step. */
  answers?: readonly QuestionAnswer[]
}

/** Who wrote in a part of the draft last, by the prefix of its field keys; undefined where only the agent did. */
export function authorOf(context: CardContext, prefix: string): Author | undefined {
  return Object.entries(context.authors)
    .filter(([key]) => key === prefix || key.startsWith(`${prefix}/`))
    .map(([, author]) => author)
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0]
}
