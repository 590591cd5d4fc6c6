import { readDesign } from '@/lib/designs/data'
import { recordOffer } from '@/lib/designs/offer-store'
import { writeProposal } from '@/lib/designs/store'
import type { HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import { canonicalJson } from '@/lib/facts/canonical-json'
import type { StepId } from '@/lib/facts/fact'
import { noSuchAct, offerOf, readOfferAct } from './data'
import { asideOf, countOf, hasNews, openOf } from './offered'
import { parseProposal } from './schema'

export type Brought = { decision: string; step: StepId; rev: number }

/**
 * An earlier offer is what the step offers again, fitted to what stands there now; the one that waits meanwhile is kept
 * and can be brought back in turn.
 */
export async function bringBackIn(held: HeldDesign, act: string): Promise<Brought> {
  const row = await readOfferAct(held.scope, act, held.tx)
  const { key: id } = row
  const offer = offerOf(row)
  if (!offer) throw noSuchAct()
  const design = await readDesign(held.scope, held.tx)
  const step = design.steps[id]
  if (!step.content) throw new AppError('conflict', 'This step is empty now: there is nothing that it could change.')
  const open = openOf(offer, step.content.draft)
  if (!hasNews(design.facts, step.content.draft, open))
    throw new AppError('conflict', 'Everything that it offers stands there already, or was decided on.')
  const before = step.proposal === null ? null : parseProposal(id, step.proposal)
  if (before && canonicalJson(before) === canonicalJson(offer))
    throw new AppError('conflict', 'This is what the step offers already.')
  await writeProposal(held, id, open)
  const decision = await recordOffer(held, {
    step: id,
    rev: step.rev,
    cause: 'brought',
    before,
    after: open,
    changes: countOf(design.facts, open),
    aside: asideOf(before, open),
  })
  return { decision, step: id, rev: step.rev }
}
