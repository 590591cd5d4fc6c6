import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { overridesSchema, type Variant } from './schema'

export const VARIANT_COLUMNS = { id: true, name: true, overrides: true } as const

export const toVariant = (row: { id: string; name: string; overrides: unknown }): Variant => ({
  ...row,
  overrides: overridesSchema.parse(row.overrides),
})

/** The variants of a design, in their order. What follows from them is worked out anew each time. */
export async function listVariants({ designId, workspaceId }: DesignScope, on: Tx = db()): Promise<Variant[]> {
  const rows = await on.variant.findMany({
    where: { designId, workspaceId },
    orderBy: { position: 'asc' },
    select: VARIANT_COLUMNS,
  })
  return rows.map(toVariant)
}
