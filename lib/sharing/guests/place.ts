import type { StepId } from '@/lib/facts/fact'
import { type Anchor, anchorAt, relocator } from '@/lib/methodology/anchor/anchor'
import { lettersOf, locate, readingOf } from '@/lib/methodology/anchor/reading'
import type { StepDraft } from '@/lib/methodology/draft'
import { fieldsOf, getField } from '@/lib/methodology/field'

type Drafts = readonly { readonly id: StepId; readonly draft: StepDraft }[]

/** Words in a field of a step. */
export type Found = { readonly step: StepId; readonly target: string; readonly text: string; readonly anchor: Anchor }

/** Where words stand that are there once; undefined where they are nowhere, or could be two places. */
function findOnce(drafts: Drafts, words: string): Found | undefined {
  const letters = lettersOf(words)
  if (letters === '') return undefined
  const hits = drafts.flatMap(({ id, draft }) =>
    fieldsOf(draft).flatMap((target) => {
      const text = getField(draft, target)
      return text !== undefined && readingOf(text).signs.includes(letters) ? [{ step: id, target, text }] : []
    }),
  )
  const [hit] = hits
  const span = hit && hits.length === 1 ? locate(hit.text, { text: words, before: '', after: '' }) : undefined
  return hit && span && { ...hit, anchor: anchorAt(hit.text, span) }
}

/** Words that somebody read in a document: in the part that they named, else wherever they stand in it. */
export const findWords = (drafts: Drafts, step: StepId, words: string): Found | undefined =>
  findOnce(
    drafts.filter(({ id }) => id === step),
    words,
  ) ?? findOnce(drafts, words)

/** Where the words of an earlier text stand in the present one; undefined where that cannot be said. */
export const inPresent = ({ text, anchor }: Found, present: string): Anchor | undefined =>
  text === present ? anchor : relocator(text, present)({ ...anchor, isLost: false })
