import * as z from 'zod'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { type Action, mayDo, ROLES } from './schema'
import type { WorkspaceScope } from './scope'
import type { User } from './session'

const EVERY_MS = 15_000
/** Then the reader comes again, and every limit on who comes holds for them. */
const LONGEST_MS = 5 * 60_000

const rowSchema = z.array(z.object({ role: z.enum(ROLES) }))

/** What somebody may in the workspace while they are signed in; undefined once they are not, or are no member. */
async function roleNow({ workspaceId, actor }: WorkspaceScope, sessionId: string) {
  const rows = await db().$queryRaw`
    select m."role" from "Membership" m join "Session" s on s."userId" = m."userId"
    where m."workspaceId" = ${workspaceId}::uuid and m."userId" = ${actor.id}
      and s."id" = ${sessionId} and s."expiresAt" > transaction_timestamp()`
  return rowSchema.parse(rows)[0]?.role
}

type Reader = { readonly scope: WorkspaceScope; readonly user: User | undefined }

/**
 * For what stays open: over with `signal`, and within `everyMs` of its reader being signed out, taken out or in a role
 * that may not. A database that is away decides nothing.
 */
export function whileAllowed(
  { scope, user }: Reader,
  action: Action,
  signal: AbortSignal,
  everyMs: number = EVERY_MS,
): AbortSignal {
  if (env().GROUNDPLAN_AUTH === 'local') return signal
  if (!user) return AbortSignal.abort()
  const refused = new AbortController()
  const over = AbortSignal.any([signal, refused.signal, AbortSignal.timeout(LONGEST_MS)])
  const ask = async () => {
    const role = await roleNow(scope, user.sessionId)
    if (role === undefined || !mayDo(role, action)) refused.abort()
  }
  const timer = setInterval(() => void ask().catch(() => undefined), everyMs)
  timer.unref()
  over.addEventListener('abort', () => clearInterval(timer), { once: true })
  return over
}
