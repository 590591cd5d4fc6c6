import * as z from 'zod'
import type { DesignScope, WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { inputSchema, type Waiver } from './schema'

export const WAIVER_COLUMNS = {
  id: true,
  check: true,
  reason: true,
  byName: true,
  at: true,
  fingerprint: true,
  inputs: true,
} as const

const rowSchema = z
  .object({
    id: z.string(),
    check: z.string(),
    reason: z.string(),
    byName: z.string(),
    at: z.date(),
    fingerprint: z.string(),
    // They only say what changed; whether the waiver holds is the fingerprint's. A damaged one takes no design down.
    inputs: z.array(inputSchema).catch([]),
  })
  .transform(({ byName, at, ...row }): Waiver => ({ ...row, by: byName, at: at.toISOString() }))

export const toWaiver = (row: unknown): Waiver => rowSchema.parse(row)

/** The waivers of a design that nobody has withdrawn, first given first. */
export async function readWaivers({ designId, workspaceId }: DesignScope, on: Tx = db()): Promise<Waiver[]> {
  const where = { designId, workspaceId, withdrawnAt: null }
  const rows = await on.waiver.findMany({ where, select: WAIVER_COLUMNS, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return rows.map(toWaiver)
}

/** The same for several designs of a workspace, by their ids. */
export async function listWaivers(
  { workspaceId }: WorkspaceScope,
  ids: readonly string[],
  on: Tx,
): Promise<ReadonlyMap<string, Waiver[]>> {
  const rows = await on.waiver.findMany({
    where: { workspaceId, designId: { in: [...ids] }, withdrawnAt: null },
    select: { designId: true, ...WAIVER_COLUMNS },
  })
  const byDesign = new Map<string, Waiver[]>()
  for (const { designId, ...row } of rows) {
    const waivers = byDesign.get(designId)
    if (waivers) waivers.push(toWaiver(row))
    else byDesign.set(designId, [toWaiver(row)])
  }
  return byDesign
}
