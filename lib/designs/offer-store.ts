import { jsonOrNull } from '@/lib/db/json'
import type { StepId } from '@/lib/facts/fact'
import type { Reply } from '@/lib/methodology/draft'
import { storable } from '@/lib/storable'
import type { StepRecord } from './records'
import type { HeldDesign } from './transaction'

/**
 * What became of what is offered for a step; `answered`: an agent offers nothing for what was asked, and says why;
 * `suggestion`: one of a person was accepted.
 */
export const OFFER_CAUSES = ['offered', 'answered', 'accepted', 'refused', 'brought', 'undone', 'suggestion'] as const
export type OfferCause = (typeof OFFER_CAUSES)[number]

/** What of a proposal is told without reading the whole. */
export type OfferHead = {
  readonly runId: string
  readonly instruction: string | null
  readonly model: string
}

type Standing = Pick<StepRecord, 'stale' | 'moved'>

export type OfferAct = {
  readonly step: StepId
  /** Revision of the step after it. */
  readonly rev: number
  readonly cause: OfferCause
  readonly before: OfferHead | null
  readonly after: OfferHead | null
  /** Run of the offer that it left undecided: reachable from the step until somebody brings it back. */
  readonly aside?: string | null
  /** How many changes it was about. */
  readonly changes: number
  /** Of a decision: how many of these were refused, and how many had waited. */
  readonly refused?: number
  readonly waited?: number
  /** Why the step was stale before and after, where that is another thing. */
  readonly standing?: { readonly before: Standing; readonly after: Standing } | null
  /** `also`: others that were decided on in the same act. */
  readonly suggestion?: {
    readonly id: string
    readonly also?: readonly string[]
    readonly before: string
    readonly after: string
  } | null
  /** The act that it takes back. */
  readonly undoes?: string | null
  /** What it says of itself where no proposal does. */
  readonly label?: string | null
  /** Of an agent's act: what it says to what was asked for, and the check whose finding it was asked to mend. */
  readonly reply?: readonly Reply[] | null
  readonly mends?: string | null
  /** Where no proposal names them. */
  readonly runId?: string
  readonly model?: string
}

/** Keeps what one act did to the proposal of a step, with the whole of both sides, and answers with its id. */
export async function recordOffer(held: HeldDesign, act: OfferAct): Promise<string> {
  const { scope, at, rev: designRev } = held
  const { step, rev, cause, before, after, changes } = act
  const told = after ?? before
  const label = act.label ?? told?.instruction ?? null
  const { id } = await held.tx.offerChange.create({
    data: {
      designId: scope.designId,
      workspaceId: scope.workspaceId,
      key: step,
      designRev,
      rev,
      cause,
      before: jsonOrNull(before),
      after: jsonOrNull(after),
      changes,
      refused: act.refused ?? null,
      waited: act.waited ?? null,
      label: label === null ? null : storable(label),
      standing: jsonOrNull(act.standing),
      suggestion: jsonOrNull(act.suggestion),
      undoes: act.undoes ?? null,
      runId: act.runId ?? told?.runId ?? null,
      asideRunId: act.aside ?? null,
      model: act.model ?? told?.model ?? null,
      reply: jsonOrNull(act.reply ?? null),
      mends: act.mends ?? null,
      authorId: scope.actor.id,
      authorName: scope.actor.name,
      at,
    },
    select: { id: true },
  })
  return id
}
