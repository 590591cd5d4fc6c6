import { readDesign, readStep } from '@/lib/designs/data'
import type { DesignRecord, StepRecord } from '@/lib/designs/records'
import { writeContent, writeProposal } from '@/lib/designs/store'
import type { HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import type { Facts, StepId } from '@/lib/facts/fact'
import { offeredGroups } from '@/lib/facts/offered'
import type { Author } from '@/lib/methodology/content'
import { getField } from '@/lib/methodology/field'
import type { StepDraft } from '@/lib/methodology/draft'
import { enterFacts } from './finish'
import { sameText, takePieces } from './pieces'
import { parseProposal, type ProposalBody, type StoredProposal } from './schema'

export type Decided = { rev: number; proposal: StepDraft | null }

/**
 * Accepts or dismisses a proposal, whole or piece by piece. What was decided on no longer differs between the two;
 * once nothing differs the proposal is gone. Fields taken over count as the agent's again.
 */
export async function decideProposalIn(
  held: HeldDesign,
  id: StepId,
  { action, fields }: ProposalBody,
): Promise<Decided> {
  const design = await readDesign(held.scope, held.tx)
  const step = design.steps[id]
  if (step.proposal === null || !step.content)
    throw new AppError('conflict', 'This step has no proposal to decide on any more.')
  const proposal = parseProposal(id, step.proposal)
  const mine = step.content.draft
  const { texts, facts } = sorted(design.facts, proposal, fields)
  if (action === 'dismiss') {
    const left = fields ? taken(proposal.draft, mine, texts) : mine
    const rest = fields
      ? remaining(design.facts, { ...proposal, facts: without(proposal.facts, facts) }, mine, left)
      : null
    await writeProposal(held, id, rest)
    return { rev: step.rev, proposal: rest?.draft ?? null }
  }
  const draft = fields ? taken(mine, proposal.draft, texts) : proposal.draft
  const isWhole = fields === undefined
  const waiting = offeredGroups(design.facts, proposal.facts).flatMap(({ paths }) => paths)
  const later = isWhole ? [] : waiting.filter((path) => !facts.includes(path))
  const rest = remaining(design.facts, { ...proposal, facts: picked(proposal.facts, later) }, draft, proposal.draft)
  // Words name figures: the new ones come with them. A change of inputs alone brings only itself.
  const entered = rest && texts.length === 0 ? picked(proposal.facts, facts) : without(proposal.facts, later)
  const kept = rest && texts.length === 0 ? { ...rest, facts: without(proposal.facts, facts) } : rest
  const authors = stillTheirs(step.content.authors, mine, draft)
  const isText = isWhole || texts.length > 0
  const state = !isText ? step.state : Object.keys(authors).length > 0 ? ('edited' as const) : ('drafted' as const)
  const asked = { facts: proposal.draft.facts, questions: proposal.draft.questions }
  const content = { schemaVersion: 1 as const, draft: isText || !rest ? { ...draft, ...asked } : draft, authors }
  const next = { ...step, state, content, proposal: kept, stale: rest ? step.stale : null }
  const rev = await writeContent(held, next)
  await enterFacts(held, withStep(design, next), id, Object.values(entered))
  return { rev, proposal: kept?.draft ?? null }
}

const FACTS = 'facts/'

/** The pieces of the text, and the paths of all inputs that the chosen changes take along. */
function sorted(now: Facts, proposal: StoredProposal, fields: readonly string[] = []) {
  const groups = offeredGroups(now, proposal.facts)
  const facts = fields
    .filter((field) => field.startsWith(FACTS))
    .flatMap((field) => {
      const group = groups.find(({ paths }) => paths.some((path) => `${FACTS}${path}` === field))
      if (!group) throw new AppError('unprocessable', `The proposal changes nothing at "${field}".`)
      return group.paths
    })
  return { texts: fields.filter((field) => !field.startsWith(FACTS)), facts }
}

const picked = (facts: Facts, paths: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([path]) => paths.includes(path)))
const without = (facts: Facts, paths: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([path]) => !paths.includes(path)))

function taken(into: StepDraft, from: StepDraft, keys: readonly string[]): StepDraft {
  const result = takePieces(into, from, keys)
  if (!result.ok) throw new AppError('unprocessable', `Neither the step nor its proposal has "${result.unknown}".`)
  return result.draft
}

/** What is left to decide on; null where the words are the same and no input waits. */
const remaining = (now: Facts, proposal: StoredProposal, mine: StepDraft, offered: StepDraft): StoredProposal | null =>
  sameText(mine, offered) && offeredGroups(now, proposal.facts).length === 0 ? null : { ...proposal, draft: offered }

/** Marks stay only on fields whose words stayed. */
const stillTheirs = (authors: Record<string, Author>, before: StepDraft, after: StepDraft): Record<string, Author> =>
  Object.fromEntries(Object.entries(authors).filter(([key]) => getField(before, key) === getField(after, key)))

const withStep = (design: DesignRecord, step: StepRecord): DesignRecord => ({
  ...design,
  steps: { ...design.steps, [step.id]: step },
})

/** Marks a step as accepted as it stands; `baseRev` is the revision that the person looked at. */
export async function acceptStepIn(held: HeldDesign, id: StepId, baseRev: number): Promise<{ rev: number }> {
  const step = await readStep(held.scope, id, held.tx)
  if (!step.content) throw new AppError('conflict', 'This step has nothing to accept yet. Draft it first.')
  if (step.rev !== baseRev) throw new AppError('conflict', 'This step was changed meanwhile. Look at it again.')
  return { rev: await writeContent(held, { ...step, state: 'accepted', stale: null }) }
}
