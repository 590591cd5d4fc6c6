import { readDesign, readStep } from '@/lib/designs/data'
import type { DesignRecord, StepRecord } from '@/lib/designs/records'
import { writeContent, writeProposal } from '@/lib/designs/store'
import type { HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
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
  if (action === 'dismiss') {
    const left = fields ? taken(proposal.draft, mine, fields) : mine
    const rest = remaining(proposal, mine, left)
    await writeProposal(held, id, rest)
    return { rev: step.rev, proposal: rest?.draft ?? null }
  }
  const draft = fields ? taken(mine, proposal.draft, fields) : proposal.draft
  const rest = remaining({ ...proposal, facts: {} }, draft, proposal.draft)
  const authors = stillTheirs(step.content.authors, mine, draft)
  const content = { schemaVersion: 1 as const, draft: { ...draft, facts: proposal.draft.facts }, authors }
  const state = Object.keys(authors).length > 0 ? ('edited' as const) : ('drafted' as const)
  const next = { ...step, state, content, proposal: rest, stale: rest ? step.stale : null }
  const rev = await writeContent(held, next)
  await enterFacts(held, withStep(design, next), id, Object.values(proposal.facts))
  return { rev, proposal: rest?.draft ?? null }
}

function taken(into: StepDraft, from: StepDraft, keys: readonly string[]): StepDraft {
  const result = takePieces(into, from, keys)
  if (!result.ok) throw new AppError('unprocessable', `Neither the step nor its proposal has "${result.unknown}".`)
  return result.draft
}

const remaining = (proposal: StoredProposal, mine: StepDraft, offered: StepDraft): StoredProposal | null =>
  sameText(mine, offered) ? null : { ...proposal, draft: offered }

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
