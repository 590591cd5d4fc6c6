import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { parseSecret, seal } from '@/lib/ai/secrets'
import type { AuditKind } from '@/lib/audit/kinds'
import { recordEvent } from '@/lib/audit/mutations'
import type { WorkspaceScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { webhookAddress } from './address'
import type { NewWebhookInput } from './bodies'
import { readDelivery } from './data'
import { deliverNow, queueTest, secretOwner } from './deliveries/mutations'
import { type DeliveryView, MOST_WEBHOOKS, type WebhookEvent } from './schema'
import { newSecret } from './sign'

const noSuchWebhook = () => new AppError('not-found', 'There is no such webhook here.')

/** The server's secret, or a refusal that says how to get one. */
function serverSecret(): Buffer {
  const secret = env().GROUNDPLAN_SECRET
  if (secret) return parseSecret(secret)
  throw new AppError('unprocessable', 'This server has no secret to encrypt with, so no webhook can be stored.', {
    hint: 'Whoever runs it sets GROUNDPLAN_SECRET (openssl rand -base64 32).',
  })
}

/** Never with the address, whose path or query may be a secret of its own. */
async function record(scope: WorkspaceScope, tx: Tx, kind: AuditKind, detail: Record<string, unknown>): Promise<void> {
  const { workspaceId, actor } = scope
  await recordEvent(kind, { workspaceId, actor: actor.id, detail }, tx)
}

/** The webhook's row, held until the transaction ends. */
async function hold({ workspaceId }: WorkspaceScope, id: string, tx: Tx): Promise<void> {
  const rows = z.uuid().safeParse(id).success
    ? await tx.$executeRaw`
        select 1 from "Webhook" where "id" = ${id}::uuid and "workspaceId" = ${workspaceId}::uuid for no key update`
    : 0
  if (rows === 0) throw noSuchWebhook()
}

type Made = { readonly id: string; readonly secret: string }

/** Tells an address of events from now on. The secret is told this once and cannot be read again. */
export async function createWebhook(scope: WorkspaceScope, { url, events }: NewWebhookInput): Promise<Made> {
  const { workspaceId, actor } = scope
  const address = webhookAddress(url)
  const made = { id: randomUUID(), secret: newSecret() }
  const sealedSecret = seal(serverSecret(), secretOwner(workspaceId, made.id), made.secret)
  return transaction(async (tx) => {
    // Of any number at once the last that still fits: they wait for one another.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('webhooks:' || ${workspaceId}, 0))`
    if ((await tx.webhook.count({ where: { workspaceId } })) >= MOST_WEBHOOKS)
      throw new AppError('too-many', `A workspace has at most ${MOST_WEBHOOKS} webhooks. Delete one first.`)
    await tx.webhook.create({
      data: {
        id: made.id,
        workspaceId,
        url: address,
        sealedSecret,
        events,
        createdBy: actor.id,
        creatorName: actor.name,
      },
      select: { id: true },
    })
    await record(scope, tx, 'webhook.create', { webhook: made.id, host: new URL(address).host, events })
    return made
  })
}

/** Which events it is told of, from now on. */
export const chooseEvents = (scope: WorkspaceScope, id: string, events: readonly WebhookEvent[]): Promise<void> =>
  transaction(async (tx) => {
    await hold(scope, id, tx)
    await tx.webhook.update({ where: { id }, data: { events: [...events] }, select: { id: true } })
    await record(scope, tx, 'webhook.events', { webhook: id, events })
  })

/** Another secret; the one before signs nothing any more, what waits included. */
export async function rotateSecret(scope: WorkspaceScope, id: string): Promise<string> {
  const secret = newSecret()
  return transaction(async (tx) => {
    await hold(scope, id, tx)
    const sealedSecret = seal(serverSecret(), secretOwner(scope.workspaceId, id), secret)
    await tx.webhook.update({ where: { id }, data: { sealedSecret }, select: { id: true } })
    await record(scope, tx, 'webhook.rotate', { webhook: id })
    return secret
  })
}

/** After it was switched off: told again, of what happens from now on. */
export const switchOn = (scope: WorkspaceScope, id: string): Promise<void> =>
  transaction(async (tx) => {
    await hold(scope, id, tx)
    await tx.$executeRaw`
      update "Webhook" set "disabledAt" = null, "disabledWhy" = null where "id" = ${id}::uuid`
    await record(scope, tx, 'webhook.enable', { webhook: id })
  })

export const deleteWebhook = (scope: WorkspaceScope, id: string): Promise<void> =>
  transaction(async (tx) => {
    await hold(scope, id, tx)
    await tx.webhook.delete({ where: { id }, select: { id: true } })
    await record(scope, tx, 'webhook.delete', { webhook: id })
  })

/** Sends a test and waits for what comes of it. */
export async function testWebhook(scope: WorkspaceScope, id: string): Promise<DeliveryView> {
  const delivery = await transaction(async (tx) => {
    await hold(scope, id, tx)
    await record(scope, tx, 'webhook.test', { webhook: id })
    return queueTest(tx, scope, id)
  })
  await deliverNow(delivery)
  const done = await readDelivery(scope, delivery)
  if (!done) throw noSuchWebhook()
  return done
}
