import { requireDesign } from '@/lib/auth/session'
import type { DesignContent } from '@/lib/designs/schema'
import type { Facts, StepId } from '@/lib/facts/fact'
import type { StepDraft } from '@/lib/methodology/draft'
import { listAside, listUnmended, noSuchAct, offerOf, readAnswer, readOfferAct } from './data'
import { hasNews, openOf } from './offered'
import type { Aside, Told } from './schema'

/** Offers of a step that nobody decided on, and that it does not offer now. */
export const loadAside = async (designId: string, step: StepId): Promise<Aside[]> =>
  listAside(await requireDesign(designId, 'design.read'), step)

export async function loadTold(designId: string, step: StepId, rev: number): Promise<Told> {
  const scope = await requireDesign(designId, 'design.read')
  return { answer: await readAnswer(scope, step, rev), unmended: await listUnmended(scope) }
}

export const loadUnmended = async (designId: string): Promise<Told['unmended']> =>
  listUnmended(await requireDesign(designId, 'design.read'))

export type PastOffer = {
  readonly act: string
  readonly step: StepId
  readonly at: Date
  readonly instruction: string | null
  readonly base: StepDraft
  readonly draft: StepDraft
  readonly facts: Facts
  readonly was: Facts | undefined
  /** Paths of a repair. */
  readonly over: readonly string[]
  /** `empty`: its step is; `open`: it is what the step offers; `settled`: all of it stands there by now. */
  readonly now: 'empty' | 'open' | 'settled' | 'news'
}

/** What an act offered, or decided on. Throws `not-found`. */
export async function loadPastOffer(design: DesignContent, act: string): Promise<PastOffer> {
  const row = await readOfferAct(await requireDesign(design.id, 'design.read'), act)
  const offer = offerOf(row)
  if (!offer) throw noSuchAct()
  const step = design.steps.find(({ id }) => id === row.key)
  const draft = step?.content?.draft
  const open = openOf(offer, draft ?? offer.draft)
  const isOpen = step?.offer?.runId === offer.runId
  const now = !draft ? 'empty' : isOpen ? 'open' : hasNews(design.facts, draft, open) ? 'news' : 'settled'
  const { instruction, base, facts, was } = open
  return {
    act,
    step: row.key,
    at: row.at,
    instruction,
    base,
    draft: open.draft,
    facts,
    was,
    over: offer.repair?.paths ?? [],
    now,
  }
}
