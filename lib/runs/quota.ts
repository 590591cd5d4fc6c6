import type { WorkspaceScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'

/** Runs of one workspace that wait or work at once: what all drafts of five designs in every step would be. */
export const MOST_ACTIVE = 35
const RETRY_SECONDS = 15

/**
 * Waits until no other start of this workspace is under way, so that of any number at once exactly the quota gets
 * through. Nothing in local mode: there is nobody whom one workspace could keep waiting.
 */
export async function holdQueue({ workspaceId }: WorkspaceScope, tx: Tx): Promise<void> {
  if (env().GROUNDPLAN_AUTH === 'local') return
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('queue:' || ${workspaceId}, 0))`
}

/** Throws 429 where the run just queued is one too many; its transaction then takes it back. */
export async function refuseOverQuota({ workspaceId }: WorkspaceScope, tx: Tx): Promise<void> {
  if (env().GROUNDPLAN_AUTH === 'local') return
  const active = await tx.run.count({ where: { workspaceId, status: { in: ['queued', 'running'] } } })
  if (active <= MOST_ACTIVE) return
  throw new AppError('too-many', `${MOST_ACTIVE} steps of this workspace are waiting or being drafted already.`, {
    hint: 'Nothing was started and nothing is lost. Wait until some are done, or stop one, and press it again.',
    details: { retryAfterSeconds: RETRY_SECONDS },
  })
}
