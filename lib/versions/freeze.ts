import { jsonText } from '@/lib/db/json'
import { sha256 } from '@/lib/designs/canonical'
import { contentOf, readDesign } from '@/lib/designs/data'
import type { DesignRecord } from '@/lib/designs/records'
import type { DesignContent } from '@/lib/designs/schema'
import type { HeldDesign } from '@/lib/designs/transaction'
import { canonicalJson } from '@/lib/facts/canonical-json'
import type { VersionCause } from './schema'

/**
 * What a version keeps: no proposal, since nobody has decided on it, and no run that is under way. Of a stale step also
 * what had moved under it, so that it is stale no more where that goes back.
 */
export function frozen(design: DesignRecord): DesignContent {
  const content = contentOf(design, [])
  const steps = content.steps.map((step) => {
    const { stale, moved, state } = design.steps[step.id]
    return {
      ...step,
      proposal: null,
      offer: undefined,
      ...(stale !== null && { worked: state, ...(moved && { moved }) }),
    }
  })
  return { ...content, steps }
}

export type Frozen = { readonly id: string; readonly number: number }

type Reason =
  | { readonly cause: Exclude<VersionCause, 'milestone'> }
  | { readonly cause: 'milestone'; readonly label: string }

/**
 * The version of the design as this transaction sees it, with its next number; the last one where nothing changed
 * since, unless it gets a name. `designRev`: of what is frozen, where that is not the held one.
 */
export async function freezeIn(held: HeldDesign, reason: Reason, designRev = held.rev): Promise<Frozen> {
  const { scope, tx } = held
  const { designId, workspaceId, actor } = scope
  const last = await tx.version.findFirst({
    where: { designId, workspaceId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, sha256: true, designRev: true },
  })
  const isNamed = reason.cause === 'milestone'
  // A revision of the design says that nothing changed without reading it.
  if (last && last.designRev === designRev && !isNamed) return last
  const content = canonicalJson(frozen(await readDesign(scope, tx)))
  const hash = sha256(content)
  if (last?.sha256 === hash && !isNamed) return last
  return tx.version.create({
    data: {
      designId,
      workspaceId,
      number: (last?.number ?? 0) + 1,
      label: isNamed ? reason.label : null,
      cause: reason.cause,
      authorId: actor.id,
      authorName: actor.name,
      designRev,
      content: jsonText(content),
      sha256: hash,
      // As the rest of the act has it: by its own clock it could come after it.
      createdAt: held.at,
    },
    select: { id: true, number: true },
  })
}
