import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import type { StepId } from '@/lib/facts/fact'
import { type Suggestion, suggestionSchema } from './schema'

export const SUGGESTION_COLUMNS = {
  id: true,
  key: true,
  field: true,
  base: true,
  value: true,
  note: true,
  authorId: true,
  authorName: true,
  status: true,
  createdAt: true,
} as const

/** How many are open in each step that has any. */
export async function countSuggestions(
  { designId, workspaceId }: DesignScope,
  on: Tx = db(),
): Promise<Readonly<Record<string, number>>> {
  const rows = await on.suggestion.groupBy({
    by: ['key'],
    where: { designId, workspaceId, status: 'open' },
    _count: { _all: true },
  })
  return Object.fromEntries(rows.map(({ key, _count }) => [key, _count._all]))
}

/** The open ones of a step, oldest first. */
export async function listSuggestions(scope: DesignScope, key: StepId, on: Tx = db()): Promise<Suggestion[]> {
  const { designId, workspaceId } = scope
  const rows = await on.suggestion.findMany({
    where: { designId, workspaceId, key, status: 'open' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: SUGGESTION_COLUMNS,
  })
  return rows.map((row) => suggestionSchema.parse(row))
}
