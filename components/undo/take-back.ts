import { sendFact } from '@/components/shell/set-fact'
import { undoFacts } from '@/components/shell/undo-facts'
import { createVariant, discardVariant } from '@/components/shell/variant-client'
import type { Change, FactsUndo, FactUndo, KeptVariant, OfferUndo } from './change'
import { sendTakeBack } from './send-take-back'

export type Direction = 'undo' | 'redo'

/** `next`: taking back what was taken back. `more`: what did not come back with the figures, in words. */
type Outcome = { ok: true; next: Change; more: string | null } | { ok: false; message: string; isConflict: boolean }

const refused = (message: string, isConflict: boolean): Outcome => ({
  ok: false,
  message: `${message} Nothing was undone.`,
  isConflict,
})

/** Brings figures and offers back through the server, which has them as they were: origin and source with them. */
export async function takeBack(
  designId: string,
  change: FactUndo | FactsUndo | OfferUndo,
  direction: Direction,
): Promise<Outcome> {
  if (change.kind === 'offer') return takeBackOffer(designId, change, direction)
  if (change.kind === 'facts') return takeBackSeveral(designId, change, direction)
  const over: unknown = JSON.parse(change.value)
  const sent = await sendFact(designId, { path: change.path, undo: change.change, over })
  if (!sent.ok) return refused(sent.message, sent.conflict !== undefined)
  const value = JSON.stringify(sent.value ?? null)
  return { ok: true, next: { ...change, change: sent.change ?? change.change, value }, more: null }
}

async function takeBackSeveral(designId: string, change: FactsUndo, direction: Direction): Promise<Outcome> {
  const sent = await undoFacts(designId, change.change, change.given)
  if (!sent.ok) return refused(sent.message, sent.isConflict)
  const next = { ...change, change: sent.change ?? change.change, given: sent.given }
  if (!change.variant) return { ok: true, next, more: null }
  const { variant, more } = await moveVariant(designId, change.variant, direction)
  return { ok: true, next: { ...next, variant }, more }
}

/** A variant that was kept stands beside the design again once that is undone; kept again, it goes again. */
async function moveVariant(
  designId: string,
  variant: KeptVariant,
  direction: Direction,
): Promise<{ variant: KeptVariant; more: string | null }> {
  if (direction === 'redo') {
    if (variant.id !== null) await discardVariant(designId, variant.id)
    return { variant: { ...variant, id: null }, more: null }
  }
  const sent = await createVariant(designId, { name: variant.name, overrides: variant.overrides })
  if (!sent.ok) return { variant, more: ` “${variant.name}” is not among the variants again: ${sent.message}` }
  return { variant: { ...variant, id: typeof sent.body['id'] === 'string' ? sent.body['id'] : null }, more: null }
}

async function takeBackOffer(designId: string, change: OfferUndo & Change, direction: Direction): Promise<Outcome> {
  const taken = await sendTakeBack(designId, change.act)
  if (!taken.ok) return { ...taken, message: `${change.label}: ${taken.message}` }
  const isAside = direction === 'undo' && !taken.isOpen
  const more = isAside ? ' Another offer waits: the earlier one is in the history.' : null
  return { ok: true, next: { ...change, act: taken.act }, more }
}
