import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { env } from '@/lib/env'
import { LOCAL_ACTOR, type WorkspaceScope } from './scope'

/** Whom rows still name whose account was deleted, where they name nobody else. */
export const GONE = 'A former member'

/** A name as a row has it, as whoever asks is told it. */
export type Naming = (name: string) => string

const asItIs: Naming = (name) => name

/**
 * Rows of local mode say "You", and they are histories that nobody rewrites. That is who took the installation over: to
 * themselves they stay "You", to everybody else they are called what they are called now. Nobody with an account can be
 * called so (`nameSchema`).
 */
export async function namingFor({ actor }: WorkspaceScope, on: Tx = db()): Promise<Naming> {
  if (env().GROUNDPLAN_AUTH === 'local' || actor.id === LOCAL_ACTOR.id) return asItIs
  const user = await on.user.findFirst({ where: { id: LOCAL_ACTOR.id }, select: { name: true } })
  const local = user?.name ?? GONE
  return (name) => (name === LOCAL_ACTOR.name ? local : name)
}
