import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import type { DesignContent } from '@/lib/designs/schema'
import { parseDesignContent } from '@/lib/designs/stored'
import { AppError } from '@/lib/errors'
import type { VersionSummary } from './schema'

/** More than these are found by their place in the history. */
const MOST_LISTED = 200

/** Milestones and the youngest versions, newest first; never their content. */
export async function listVersions({ designId, workspaceId }: DesignScope, on: Tx = db()): Promise<VersionSummary[]> {
  const select = { number: true, label: true, cause: true, createdAt: true } as const
  const find = (where: object) =>
    on.version.findMany({
      where: { designId, workspaceId, ...where },
      orderBy: { number: 'desc' },
      take: MOST_LISTED,
      select,
    })
  const named = await find({ cause: 'milestone' })
  const youngest = await find({ OR: [{ cause: null }, { cause: { not: 'milestone' } }] })
  return [...named, ...youngest].toSorted((a, b) => b.number - a.number)
}

export type StoredVersion = VersionSummary & { readonly designRev: number | null; readonly design: DesignContent }

/** A version with all that it keeps; `not-found` where the design has no such version. */
export async function readVersion(
  { designId, workspaceId }: DesignScope,
  number: number,
  on: Tx = db(),
): Promise<StoredVersion> {
  const row = await on.version.findFirst({
    where: { designId, workspaceId, number },
    select: { number: true, label: true, cause: true, createdAt: true, designRev: true, content: true },
  })
  if (!row) throw new AppError('not-found', 'This design has no such version.')
  const { content, ...version } = row
  return { ...version, design: parseDesignContent(content) }
}
