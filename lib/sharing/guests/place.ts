import type { Facts, StepId } from '@/lib/facts/fact'
import { referenceText } from '@/lib/facts/template'
import { type Anchor, anchorAt, relocator } from '@/lib/methodology/anchor/anchor'
import { FIGURE, lettersOf, locate, readingOf } from '@/lib/methodology/anchor/reading'
import type { StepDraft } from '@/lib/methodology/draft'
import { fieldsOf, getField } from '@/lib/methodology/field'

type Drafts = readonly { readonly id: StepId; readonly draft: StepDraft }[]

/** Words in a field of a step. */
export type Found = { readonly step: StepId; readonly target: string; readonly text: string; readonly anchor: Anchor }

/** The letters of a text with its figures as the document shows them, and the sign of its reading that each is of. */
function shownOf(text: string, facts: Facts): { letters: string; signs: string; from: readonly number[] } {
  const { signs, at } = readingOf(text)
  let letters = ''
  const from: number[] = []
  for (const [index, place] of at.entries()) {
    const sign = signs[index] ?? ''
    const [, reference] = sign === FIGURE ? (/^\{\{\s*([^{}]+?)\s*\}\}/.exec(text.slice(place)) ?? []) : []
    const shown = reference === undefined ? sign : lettersOf(referenceText(reference, facts) ?? '')
    for (let unit = 0; unit < shown.length; unit++) from.push(index)
    letters += shown
  }
  return { letters, signs, from }
}

/** Where words stand that are there once; undefined where they are nowhere, or could be two places. */
function findOnce(drafts: Drafts, words: string, facts: Facts): Found | undefined {
  const wanted = lettersOf(words)
  if (wanted === '') return undefined
  const hits: Found[] = []
  for (const { id, draft } of drafts)
    for (const target of fieldsOf(draft)) {
      const text = getField(draft, target) ?? ''
      const { letters, signs, from } = shownOf(text, facts)
      for (let start = letters.indexOf(wanted); start !== -1; start = letters.indexOf(wanted, start + 1)) {
        const [first = 0, last = 0] = [from[start], from[start + wanted.length - 1]]
        const passage = {
          text: signs.slice(first, last + 1),
          before: signs.slice(0, first),
          after: signs.slice(last + 1),
        }
        const span = locate(text, passage)
        if (!span || hits.length > 0) return undefined
        hits.push({ step: id, target, text, anchor: anchorAt(text, span) })
      }
    }
  return hits[0]
}

/** Words that somebody read in a document: in the part that they named, else wherever they stand in it. */
export function findWords(drafts: Drafts, step: StepId, words: string, facts: Facts): Found | undefined {
  const named = drafts.filter(({ id }) => id === step)
  return findOnce(named, words, facts) ?? findOnce(drafts, words, facts)
}

/** Where the words of an earlier text stand in the present one; undefined where that cannot be said. */
export const inPresent = ({ text, anchor }: Found, present: string): Anchor | undefined =>
  text === present ? anchor : relocator(text, present)({ ...anchor, isLost: false })
