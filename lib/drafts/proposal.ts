import { readDesign } from '@/lib/designs/data'
import type { DesignRecord, StepRecord } from '@/lib/designs/records'
import { recordOffer } from '@/lib/designs/offer-store'
import { writeContent, writeProposal } from '@/lib/designs/store'
import type { HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import { type Facts, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { applyTaken } from '@/lib/methodology/authors'
import { changesOf, following, rebase } from '@/lib/methodology/changes'
import type { EditKey } from '@/lib/methodology/edit'
import { isWithin } from '@/lib/methodology/keys'
import { type StepContent, withUnrepaired } from '@/lib/methodology/content'
import { isEdited } from '@/lib/methodology/drafted'
import type { StepDraft } from '@/lib/methodology/draft'
import { refuseBeyond } from './bounded'
import { enterFacts } from './finish'
import { countOf, groupsOf, type Open, openOf, picked, remaining, taken, without } from './offered'
import { parseProposal, type ProposalBody } from './schema'

/** `decision`: the act, by which it is taken back. */
export type Decided = { rev: number; proposal: StepDraft | null; decision: string }

/**
 * Accepts or dismisses a proposal, whole or piece by piece. It is what changed between the draft that it was made for
 * and the one that it offers; what was decided on is the same in both. All of it, at once, is what still fits: a change
 * of a text that is another one by now (`outdated`) waits until somebody names it. `refused`: what is dismissed with it.
 */
export async function decideProposalIn(
  held: HeldDesign,
  id: StepId,
  { action, fields, refused = [] }: ProposalBody,
): Promise<Decided> {
  const design = await readDesign(held.scope, held.tx)
  const step = design.steps[id]
  if (step.proposal === null || !step.content)
    throw new AppError('conflict', 'This step has no proposal to decide on any more.')
  const before = openOf(parseProposal(id, step.proposal), step.content.draft)
  const act = { design, id, before, content: step.content }
  if (action === 'dismiss') {
    const rest = fields ? remaining(design.facts, dismissed(design.facts, before, fields)) : null
    await writeProposal(held, id, rest)
    const decision = await decided(held, act, { cause: 'refused', left: rest, rest, rev: step.rev, stale: step })
    return { rev: step.rev, proposal: rest?.draft ?? null, decision }
  }
  const open = refused.length > 0 ? dismissed(design.facts, before, refused) : before
  const { rest, rev, stale } = await accept(held, design, { id, content: step.content, open, fields })
  const decision = await decided(held, act, { cause: 'accepted', left: open, rest, rev, stale })
  return { rev, proposal: rest?.draft ?? null, decision }
}

/** What is refused reads as before in both drafts. */
function dismissed(now: Facts, open: Open, fields: readonly string[]): Open {
  const { texts, facts } = sorted(now, open, fields)
  return { ...open, draft: taken(open.draft, open.base, texts), facts: without(open.facts, facts) }
}

type Standing = Pick<StepRecord, 'stale' | 'moved'>
type Act = { design: DesignRecord; id: StepId; before: Open }
/** `left`: once what was refused is off it. */
type Outcome = { cause: 'accepted' | 'refused'; left: Open | null; rest: Open | null; rev: number; stale: Standing }

const standing = ({ stale, moved }: Standing): Standing => ({ stale, moved })

function decided(held: HeldDesign, { design, id, before }: Act, { cause, left, rest, rev, stale }: Outcome) {
  const waited = countOf(design.facts, before)
  const [changes, refused] = [waited - countOf(design.facts, rest), waited - countOf(design.facts, left)]
  const both = { before: standing(design.steps[id]), after: standing(stale) }
  return recordOffer(held, { step: id, rev, cause, before, after: rest, changes, refused, waited, standing: both })
}

type Accepting = { id: StepId; content: StepContent; open: Open; fields: ProposalBody['fields'] }

async function accept(
  held: HeldDesign,
  design: DesignRecord,
  { id, content, open, fields }: Accepting,
): Promise<Omit<Outcome, 'cause' | 'left'>> {
  const step = design.steps[id]
  const fitted = rebase(open.base, content.draft, open.draft)
  const { texts, facts } = sorted(design.facts, open, fields)
  const outdated = fitted.outdated.map(({ key }) => key)
  const unchanged = texts.find((key) => !isOffered(open, key))
  if (unchanged !== undefined)
    throw new AppError('unprocessable', `The proposal changes nothing at "${unchanged}". Nothing was applied.`)
  const keys = fields ? texts : fitted.fitting
  const onTop = keys.filter((key) => outdated.includes(key))
  const fitting = keys.filter((key) => !outdated.includes(key))
  const draft = fields
    ? following(taken(taken(content.draft, fitted.draft, fitting), open.draft, onTop), open.draft)
    : fitted.draft
  const waiting = groupsOf(design.facts, open)
  const later = waiting.flatMap(({ paths, outdated: isOld }) =>
    fields ? paths.filter((path) => !facts.includes(path)) : isOld ? paths : [],
  )
  const isText = fields === undefined || texts.length > 0
  const decided = { ...open, base: taken(open.base, open.draft, keys), facts: picked(open.facts, later) }
  const rest = remaining(design.facts, decided)
  // Words name figures: the new ones come with them. A change of inputs alone brings only itself.
  const entered = rest && !isText ? picked(open.facts, facts) : without(open.facts, later)
  const kept = rest && !isText ? { ...decided, facts: without(open.facts, facts) } : rest
  const agent = { model: open.model, at: held.at.toISOString() }
  const next = applyTaken(content, { draft, keys, merged: fitted.merged, agent })
  const asked = { facts: open.draft.facts, questions: open.draft.questions }
  // A mixture of two drafts was checked by nobody.
  const isWhole = changesOf(draft, open.draft).length === 0
  const unrepaired = isWhole ? open.unrepaired : isText ? null : (content.unrepaired ?? null)
  const asking = isText || !rest ? { ...next, draft: { ...next.draft, ...asked } } : next
  const written = withUnrepaired(asking, unrepaired)
  refuseBeyond(id, content.draft, written.draft)
  const state = !isText ? step.state : isEdited(next) ? ('edited' as const) : ('drafted' as const)
  const cause = { kind: 'proposal' as const, runId: open.runId }
  const record = { ...step, state, content: written, proposal: kept, stale: rest || open.isPartial ? step.stale : null }
  const rev = await writeContent(held, record, cause)
  // It may change what an earlier step decided, as a machine that costs less.
  const touched = STEP_IDS.filter((other) => other !== id)
  const over = open.repair?.paths
  await enterFacts(held, withStep(design, record), id, Object.values(entered), cause, { over, touched })
  return { rev, rest: kept, stale: { stale: record.stale, moved: record.stale === null ? null : record.moved } }
}

/** Whether the offer changes what stands at a place, or within it. */
const isOffered = ({ base, draft }: Open, at: EditKey): boolean =>
  changesOf(base, draft).some(({ key }) => isWithin(key, at) || isWithin(at, key))

const FACTS = 'facts/'

/** The pieces of the text, and the paths of all inputs that the chosen changes take along. */
function sorted(now: Facts, proposal: Open, fields: readonly string[] = []) {
  const groups = groupsOf(now, proposal)
  const facts = fields
    .filter((field) => field.startsWith(FACTS))
    .flatMap((field) => {
      const group = groups.find(({ paths }) => paths.some((path) => `${FACTS}${path}` === field))
      if (!group) throw new AppError('unprocessable', `The proposal changes nothing at "${field}".`)
      return group.paths
    })
  return { texts: fields.filter((field) => !field.startsWith(FACTS)), facts }
}

const withStep = (design: DesignRecord, step: StepRecord): DesignRecord => ({
  ...design,
  steps: { ...design.steps, [step.id]: step },
})
