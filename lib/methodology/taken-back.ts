import { canonicalJson } from '@/lib/facts/canonical-json'
import { type Change, rebase } from './changes'
import type { Agent, Author, StepContent } from './content'
import type { StepDraft } from './draft'
import { type Drafted, noteDrafted, withDrafted } from './drafted'
import { type EditKey, orderKey, readEdit, writeEdit } from './edit'
import { fieldsOf } from './field'
import { isWithin } from './keys'

export type TakenBack =
  | { readonly ok: true; readonly content: StepContent }
  /** Places where somebody wrote since. */
  | { readonly ok: false; readonly clashes: readonly Change[] }

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

/** What stands there now without what an act did to it; what was written since stays, and clashes where it is in the way. */
export function takenBack(before: StepContent, after: StepContent, now: StepContent): TakenBack {
  const fitted = rebase(after.draft, now.draft, before.draft)
  if (fitted.outdated.length > 0) return { ok: false, clashes: fitted.outdated }
  const words = inOrder(before.draft, after.draft, fitted.draft)
  const draft = { ...words, ...askedBefore(before.draft, after.draft, now.draft) }
  const keys = fitted.fitting.filter((key) => !fitted.merged.includes(key))
  const isBack = (key: EditKey) => keys.some((taken) => isWithin(key, taken))
  const holdsBack = (key: EditKey) => keys.some((taken) => isWithin(taken, key))
  const isAsBefore = (key: EditKey) => readEdit(draft, key) === readEdit(before.draft, key)
  const unrepaired = same(now.unrepaired, after.unrepaired) ? before.unrepaired : now.unrepaired
  const { unrepaired: _, ...plain } = now
  const content: StepContent = {
    ...plain,
    draft,
    authors: persons({ before, after, now, draft }, { isBack, holdsBack, isAsBefore }),
    ...((before.agents ?? now.agents) && {
      agents: marks(before.agents ?? {}, now.agents ?? {}, isBack, isAsBefore),
    }),
    ...(unrepaired && { unrepaired }),
  }
  const known = withDrafted(
    content,
    records({ before, after, now }, (key) => isBack(key) || holdsBack(key)),
  )
  // Nobody wrote anything in between: every mark is as it was.
  return { ok: true, content: same(draft, before.draft) && same(now, after) ? before : known }
}

type Sides = { readonly before: StepContent; readonly after: StepContent; readonly now: StepContent }
type Asked = Readonly<Record<'isBack' | 'holdsBack' | 'isAsBefore', (key: EditKey) => boolean>>

/**
 * Persons' marks. The act spread the mark of a whole item over what it left of it: that one is whole again, or holds for
 * the places that went back, where somebody has written in the item since.
 */
function persons({ before, after, now, draft }: Sides & { draft: StepDraft }, asked: Asked): Record<EditKey, Author> {
  const { isBack, holdsBack, isAsBefore } = asked
  let authors = marks(before.authors, now.authors, isBack, isAsBefore)
  for (const [key, author] of Object.entries(before.authors)) {
    if (!holdsBack(key) || isBack(key) || same(after.authors[key], author)) continue
    const within = (of: Readonly<Record<EditKey, Author>>) =>
      Object.fromEntries(Object.entries(of).filter(([mark]) => isWithin(mark, key)))
    if (isAsBefore(key) && same(within(now.authors), within(after.authors))) {
      const outside = Object.entries(authors).filter(([mark]) => !isWithin(mark, key))
      authors = { ...Object.fromEntries(outside), ...within(before.authors) }
      continue
    }
    for (const field of fieldsOf(draft))
      if (isWithin(field, key) && isBack(field) && isAsBefore(field)) authors[field] ??= author
  }
  return authors
}

/**
 * What is known of agents' words under persons' edits: what the act made forgotten is known again, and what was noted
 * since of an item that the act changed is noted as it stood without the act.
 */
function records({ before, after, now }: Sides, isTouched: (key: EditKey) => boolean): Record<EditKey, Drafted> {
  const [was, left, is] = [before.drafted ?? {}, after.drafted ?? {}, now.drafted ?? {}]
  const known: Record<EditKey, Drafted> = {}
  for (const [key, record] of Object.entries({ ...was, ...is })) {
    const isForgotten = was[key] !== undefined && !same(was[key], left[key])
    const isNoted = is[key] !== undefined && !same(is[key], left[key])
    const isOfAct = isTouched(key) && (isForgotten || isNoted)
    const then = isOfAct ? (was[key] ?? noteDrafted(before, key)[key]) : is[key] && record
    if (then) known[key] = then
  }
  return known
}

/** Who wrote what: as before where the words are, else as it stands. */
function marks<T extends Author | Agent>(
  before: Readonly<Record<string, T>>,
  now: Readonly<Record<string, T>>,
  isBack: (key: EditKey) => boolean,
  isAsBefore: (key: EditKey) => boolean,
): Record<string, T> {
  const kept = Object.entries(now).filter(([key]) => key === '' || !isBack(key))
  const back = Object.entries(before).filter(([key]) => key !== '' && isBack(key) && isAsBefore(key))
  return { ...Object.fromEntries(kept), ...Object.fromEntries(back) }
}

const listsOf = (draft: StepDraft): string[] => [
  'decisions',
  'sections',
  'risks',
  'openQuestions',
  ...Object.keys(draft.tables).map((table) => `tables/${table}`),
]

/** The order of the lists that the act moved, where nobody has moved them since. */
function inOrder(before: StepDraft, after: StepDraft, now: StepDraft): StepDraft {
  return listsOf(before).reduce((draft, list) => {
    const key = orderKey(list)
    const [was, left] = [readEdit(before, key), readEdit(after, key)]
    if (was === undefined || was === left || readEdit(now, key) !== left) return draft
    return writeEdit(draft, key, was) ?? draft
  }, now)
}

/** What goes with a draft and has no key: what it proposes to the ledger, and asks. */
function askedBefore(before: StepDraft, after: StepDraft, now: StepDraft): Partial<StepDraft> {
  return {
    facts: same(now.facts, after.facts) ? before.facts : now.facts,
    questions: same(now.questions, after.questions) ? before.questions : now.questions,
  }
}
