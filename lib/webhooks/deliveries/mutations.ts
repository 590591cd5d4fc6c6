import * as z from 'zod'
import { parseSecret, unseal } from '@/lib/ai/secrets'
import { recordEvent } from '@/lib/audit/mutations'
import type { Actor } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { TEST_EVENT, type WebhookEvent } from '../schema'
import { isWell, type Outcome, outcomeText, PATIENCE_MS, post } from '../send'
import { signedHeaders } from '../sign'

/** Tried so often, each time after four times as long, from ten seconds on: for some fifteen hours. */
export const MOST_ATTEMPTS = 8
/** While one is being sent; longer than its patience. */
const LEASE_SECONDS = 60
/** At a time, each of another webhook: one that hangs holds up no other. */
const AT_ONCE = 10
const KEPT_DAYS = 30

/** What a secret is sealed for: it opens for no other workspace and no other webhook. */
export const secretOwner = (workspaceId: string, webhookId: string): string => `${workspaceId}/webhook/${webhookId}`

type Scene = { readonly workspaceId: string; readonly actor: Actor; readonly designId?: string | undefined }

const bodyOf = (type: string, at: Date, data: Record<string, unknown>): string =>
  JSON.stringify({ type, timestamp: at.toISOString(), data })

/** Within the transaction of the event: every webhook that asked for it is told, or the event did not happen. */
export async function queueDeliveries(
  tx: Tx,
  { workspaceId, actor, designId }: Scene,
  event: WebhookEvent,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const hooks = await tx.webhook.findMany({
    where: { workspaceId, disabledAt: null, events: { has: event } },
    select: { id: true },
  })
  if (hooks.length === 0) return
  const design =
    designId === undefined
      ? null
      : await tx.design.findFirst({ where: { id: designId, workspaceId }, select: { id: true, title: true } })
  const url =
    design && new URL(`/designs/${design.id}`, env().GROUNDPLAN_ORIGIN ?? `http://127.0.0.1:${env().PORT}`).href
  const [{ at }] = atSchema.parse(await tx.$queryRaw`select transaction_timestamp() as "at"`)
  const data = {
    workspace: workspaceId,
    ...(design && { design: { ...design, url } }),
    actor: { id: actor.id, name: actor.name },
    ...detail,
  }
  const body = bodyOf(event, at, data)
  await tx.webhookDelivery.createMany({
    data: hooks.map(({ id }) => ({ webhookId: id, workspaceId, event, body, mostAttempts: MOST_ATTEMPTS })),
  })
}
const atSchema = z.tuple([z.object({ at: z.date() })])

/** One attempt, made by `deliverNow` alone, and to a webhook that is switched off as well. */
export async function queueTest(tx: Tx, { workspaceId, actor }: Scene, webhookId: string): Promise<string> {
  const [{ at }] = atSchema.parse(await tx.$queryRaw`select transaction_timestamp() as "at"`)
  const body = bodyOf(TEST_EVENT, at, { workspace: workspaceId, actor: { id: actor.id, name: actor.name } })
  const made = await tx.webhookDelivery.create({
    data: { webhookId, workspaceId, event: TEST_EVENT, body, mostAttempts: 1 },
    select: { id: true },
  })
  return made.id
}

const dueSchema = z.array(
  z.object({
    id: z.string(),
    webhookId: z.string(),
    workspaceId: z.string(),
    body: z.string(),
    attempts: z.number(),
    mostAttempts: z.number(),
    url: z.string(),
    sealedSecret: z.instanceof(Uint8Array),
    seconds: z.coerce.number(),
  }),
)
type Due = z.infer<typeof dueSchema>[number]

/** Takes up what is due, each by one instance alone: of every webhook the oldest, on the database's clock. */
async function claim(): Promise<Due[]> {
  return dueSchema.parse(
    await db().$queryRaw`
      update "WebhookDelivery" d set "attempts" = d."attempts" + 1, "triedAt" = clock_timestamp(),
        "dueAt" = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
      from "Webhook" w
      where w."id" = d."webhookId" and d."id" in (
        select n."id" from "WebhookDelivery" n
        where n."status" = 'waiting' and n."dueAt" <= clock_timestamp() and n."id" in (
          select (select o."id" from "WebhookDelivery" o
                  where o."webhookId" = h."id" and o."status" = 'waiting' and o."dueAt" <= clock_timestamp()
                    and o."event" <> ${TEST_EVENT}
                  order by o."dueAt", o."seq" limit 1)
          from "Webhook" h where h."disabledAt" is null)
        order by n."dueAt" limit ${AT_ONCE} for update skip locked)
      returning d."id", d."webhookId", d."workspaceId", d."body", d."attempts", d."mostAttempts", w."url", w."sealedSecret",
        floor(extract(epoch from clock_timestamp())) as "seconds"`,
  )
}

async function claimOne(id: string): Promise<Due[]> {
  return dueSchema.parse(
    await db().$queryRaw`
      update "WebhookDelivery" d set "attempts" = d."attempts" + 1, "triedAt" = clock_timestamp(),
        "dueAt" = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
      from "Webhook" w
      where w."id" = d."webhookId" and d."id" = ${id}::uuid and d."status" = 'waiting' and d."dueAt" <= clock_timestamp()
      returning d."id", d."webhookId", d."workspaceId", d."body", d."attempts", d."mostAttempts", w."url", w."sealedSecret",
        floor(extract(epoch from clock_timestamp())) as "seconds"`,
  )
}

async function attempt({ id, webhookId, workspaceId, url, sealedSecret, body, seconds }: Due, patienceMs: number) {
  const secret = env().GROUNDPLAN_SECRET
  if (secret === undefined) return { answer: null, problem: 'This server has no secret to sign with.' }
  try {
    const opened = unseal(parseSecret(secret), secretOwner(workspaceId, webhookId), sealedSecret)
    return await post(url, signedHeaders(opened, { id, seconds, body }), body, patienceMs)
  } catch {
    return { answer: null, problem: 'Its secret cannot be read with this server’s. Rotate it.' }
  }
}

const GONE = 410

const offSchema = z.array(z.object({ id: z.string() }))

/** No more, where it says that it is gone, or where nothing came through for as long as this one was tried. */
async function switchOff(due: Due, outcome: Outcome, tx: Tx): Promise<void> {
  const isGone = outcome.answer === GONE
  const why = isGone
    ? 'It answered that it is gone (410).'
    : `${due.attempts} attempts failed, and none came through meanwhile. The last: ${outcomeText(outcome) ?? ''}`
  const off = offSchema.parse(
    await tx.$queryRaw`
      update "Webhook" w set "disabledAt" = clock_timestamp(), "disabledWhy" = ${why}
      from "WebhookDelivery" d
      where w."id" = ${due.webhookId}::uuid and d."id" = ${due.id}::uuid and w."disabledAt" is null
        and (${isGone}::boolean or w."answeredAt" is null or w."answeredAt" < d."createdAt")
      returning w."id"`,
  )
  for (const { id } of off) {
    // What still waits is not made up for when it is switched on again: it would be old by then.
    await tx.$executeRaw`
      update "WebhookDelivery" set "status" = 'failed', "body" = '', "problem" = 'The webhook was switched off.'
      where "webhookId" = ${id}::uuid and "status" = 'waiting'`
    const { workspaceId } = due
    await recordEvent('webhook.disabled', { workspaceId, actor: 'system', detail: { webhook: id, why } }, tx)
  }
}

/** Written only by whoever still holds the attempt: a lease that ran out is another's. */
function settle(due: Due, outcome: Outcome): Promise<void> {
  const { id, webhookId, attempts, mostAttempts } = due
  const { answer, problem } = outcome
  const isTest = mostAttempts === 1
  const isOver = attempts >= mostAttempts || answer === GONE
  return transaction(async (tx) => {
    if (isWell(outcome)) {
      await tx.$executeRaw`
        update "WebhookDelivery" set "status" = 'delivered', "body" = '', "answer" = ${answer}, "problem" = null
        where "id" = ${id}::uuid and "attempts" = ${attempts} and "status" = 'waiting'`
      await tx.$executeRaw`update "Webhook" set "answeredAt" = clock_timestamp() where "id" = ${webhookId}::uuid`
      return
    }
    const held = await tx.$executeRaw`
      update "WebhookDelivery" set "answer" = ${answer}, "problem" = ${problem},
        "status" = case when ${isOver}::boolean then 'failed' else 'waiting' end,
        "body" = case when ${isOver}::boolean then '' else "body" end,
        "dueAt" = clock_timestamp() + make_interval(secs => 10 * 4 ^ (${attempts}::int - 1))
      where "id" = ${id}::uuid and "attempts" = ${attempts} and "status" = 'waiting'`
    if (held > 0 && isOver && !isTest) await switchOff(due, outcome, tx)
  })
}

async function tell(due: readonly Due[], patienceMs: number): Promise<void> {
  await Promise.all(due.map(async (one) => settle(one, await attempt(one, patienceMs))))
}

/** Tells what is due and says how many attempts were made. Safe on any number of instances at once. */
export async function deliverDue(patienceMs: number = PATIENCE_MS): Promise<number> {
  const due = await claim()
  await tell(due, patienceMs)
  return due.length
}

/** Tells one now, where no other instance does. */
export const deliverNow = async (id: string, patienceMs: number = PATIENCE_MS): Promise<void> =>
  tell(await claimOne(id), patienceMs)

/** The list shows the last ones; who needs more keeps them on their side. */
export async function dropOldDeliveries(): Promise<void> {
  await db().$executeRaw`
    delete from "WebhookDelivery" where "createdAt" < clock_timestamp() - make_interval(days => ${KEPT_DAYS})`
}
