import * as z from 'zod'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { isWebhookEvent, type DeliveryView, type WebhookView } from './schema'
import { outcomeText } from './send'

/** Of each webhook, the last ones. */
const SHOWN = 8

const time = z.date().transform((at) => at.toISOString())
const deliverySchema = z
  .object({
    id: z.string(),
    event: z.string(),
    status: z.enum(['waiting', 'delivered', 'failed']),
    attempts: z.number(),
    answer: z.number().nullable(),
    problem: z.string().nullable(),
    createdAt: time,
  })
  .transform(({ answer, problem, ...rest }): DeliveryView => ({ ...rest, outcome: outcomeText({ answer, problem }) }))

const DELIVERY_COLUMNS = {
  id: true,
  event: true,
  status: true,
  attempts: true,
  answer: true,
  problem: true,
  createdAt: true,
} as const

/** The webhooks of a workspace, oldest first, as its admins see them. No secret among it. */
export async function listWebhooks({ workspaceId }: WorkspaceScope, on: Tx = db()): Promise<WebhookView[]> {
  const rows = await on.webhook.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      url: true,
      events: true,
      creatorName: true,
      createdAt: true,
      disabledAt: true,
      disabledWhy: true,
      deliveries: { orderBy: { seq: 'desc' }, take: SHOWN, select: DELIVERY_COLUMNS },
    },
  })
  return rows.map(({ id, url, events, creatorName, createdAt, disabledAt, disabledWhy, deliveries }) => ({
    id,
    url,
    events: events.filter(isWebhookEvent),
    creator: creatorName,
    createdAt: createdAt.toISOString(),
    off: disabledAt && { since: disabledAt.toISOString(), why: disabledWhy ?? '' },
    deliveries: z.array(deliverySchema).parse(deliveries),
  }))
}

/** One delivery of the workspace; undefined where there is none. */
export async function readDelivery(
  { workspaceId }: WorkspaceScope,
  id: string,
  on: Tx = db(),
): Promise<DeliveryView | undefined> {
  const row = await on.webhookDelivery.findFirst({ where: { id, workspaceId }, select: DELIVERY_COLUMNS })
  return row ? deliverySchema.parse(row) : undefined
}
