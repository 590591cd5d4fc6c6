import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { type Action, mayDo } from './schema'
import { roleOfMember, type WorkspaceScope } from './scope'

const EVERY_MS = 15_000
/** Then the reader comes again, and is asked for its session as well. */
const LONGEST_MS = 5 * 60_000

/**
 * For what stays open: over with `signal`, and within `everyMs` of somebody being taken out or having a role that may
 * not. A database that is away decides nothing.
 */
export function whileAllowed(
  { workspaceId, actor }: WorkspaceScope,
  action: Action,
  signal: AbortSignal,
  everyMs: number = EVERY_MS,
): AbortSignal {
  if (env().GROUNDPLAN_AUTH === 'local') return signal
  const refused = new AbortController()
  const over = AbortSignal.any([signal, refused.signal, AbortSignal.timeout(LONGEST_MS)])
  const ask = async () => {
    const role = await roleOfMember(actor, workspaceId, db())
    if (role === undefined || !mayDo(role, action)) refused.abort()
  }
  const timer = setInterval(() => void ask().catch(() => undefined), everyMs)
  timer.unref()
  over.addEventListener('abort', () => clearInterval(timer), { once: true })
  return over
}
