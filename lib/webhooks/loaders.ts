import { requireScope } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { listWebhooks } from './data'

/** All that the settings show of webhooks; null for whom they are not, since an address may hold a secret. */
export async function loadWebhooks() {
  const scope = await requireScope('workspace.read')
  const isLocal = env().GROUNDPLAN_AUTH === 'local'
  const canStore = env().GROUNDPLAN_SECRET !== undefined
  return { webhooks: scope.can('webhooks.set') ? await listWebhooks(scope) : null, role: scope.role, isLocal, canStore }
}
