import type { Facts } from '@/lib/facts/fact'
import type { Step } from '@/lib/methodology/define-step'
import { authorOf } from '@/lib/methodology/authors'
import { type Change, changesOf, rebase } from '@/lib/methodology/changes'
import { newBudget } from '@/lib/methodology/list-diff'
import type { Author } from '@/lib/methodology/content'
import type { StepDraft } from '@/lib/methodology/draft'
import { findIn, placeName } from '@/lib/methodology/names'
import { wordsOf } from '@/lib/document/compare/words'
import { readEdit } from '@/lib/methodology/edit'
import { type Mending, mends } from './mending'
import { type DiffPart, wordDiff } from '@/lib/document/compare/word-diff'

/** One difference between a step and the re-draft that is offered for it. */
export type ProposalPiece = {
  /** A field key, or the key of a whole item that is new or gone. */
  key: string
  title: string
  kind: 'changed' | 'new' | 'gone'
  parts: DiffPart[]
  /** Who wrote the present words, where a person did. */
  author: string | null
  /** `merged`: fitted into what was written since; `outdated`: another text stands there by now. */
  since: 'merged' | 'outdated' | null
  /** Title of the finding that it answers. */
  mends: string | null
}

const PREFIX = { changed: '', new: 'New: ', gone: 'Taken out: ' } as const

type Offered = {
  step: Step
  /** What stands there now, and who wrote it. */
  mine: StepDraft
  authors: Readonly<Record<string, Author>>
  /** The draft that the proposal was made for, and the one that it offers. */
  base: StepDraft
  offered: StepDraft
  facts: Facts
  /** The ledger as the proposal would make it. */
  then: Facts
  /** What it was asked to mend; left out or null: nothing. */
  mending?: Mending | null
}

/** What the proposal would change, in reading order, on what stands there now. */
export function proposalPieces({
  step,
  mine,
  authors,
  base,
  offered,
  facts,
  then,
  mending = null,
}: Offered): ProposalPiece[] {
  const fitted = rebase(base, mine, offered)
  const budget = newBudget()
  const piece = (after: StepDraft, { key, kind }: Change, since: ProposalPiece['since']): ProposalPiece => ({
    key,
    title: `${PREFIX[kind]}${placeName(step, key, findIn(mine, after))}`,
    kind,
    parts: wordDiff(wordsOf(mine, key, facts), wordsOf(after, key, then), budget),
    author: authorWithin(authors, key),
    since,
    mends: mending && mends(mending, key, readEdit(after, key) ?? '') ? mending.title : null,
  })
  return [
    ...changesOf(mine, fitted.draft).map((change) =>
      piece(fitted.draft, change, fitted.merged.includes(change.key) ? 'merged' : null),
    ),
    ...fitted.outdated.map((change) => piece(offered, change, 'outdated')),
  ]
}

/** The person whose words a change would replace: of the field, of its item, or of anything in it. */
const authorWithin = (authors: Readonly<Record<string, Author>>, key: string): string | null =>
  (authorOf(authors, key) ?? Object.entries(authors).find(([field]) => field.startsWith(`${key}/`))?.[1])?.name ?? null
