import type { ServerResponse } from 'node:http'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { insertDesign } from '@/lib/designs/insert'
import { deleteDesign } from '@/lib/designs/mutations'
import { threadOn } from '@/lib/designs/threads/fixtures/people'
import { beginThread } from '@/lib/designs/threads/mutations'
import { freshDesign } from '@/lib/drafts/fixtures/designs'
import { listWebhooks } from '../data'
import { Bed, dueNow, isSigned } from '../fixtures/bed'
import { receiver } from '../fixtures/receiver'
import { switchOn } from '../mutations'
import { deliverDue, dropOldDeliveries, MOST_ATTEMPTS } from './mutations'

const bed = Bed.ofEachTest()

describe('an event', () => {
  it('is told to the webhooks that ask for it, signed, and to no other', async () => {
    const { secret } = await bed.hookTo(bed.server.url, ['design.created', 'thread.begun', 'design.deleted'])
    await bed.hookTo(bed.server.url, ['review.asked'])
    const design = await freshDesign(bed.scope)
    const thread = threadOn({ kind: 'step', target: '', body: 'Words-of-a-comment' })
    await beginThread(design, thread)
    await deleteDesign(design)
    while ((await deliverDue()) > 0);
    const told = bed.server.received.map(({ body }) => JSON.parse(body))
    const at = { id: design.designId, title: 'Card fraud', url: expect.stringContaining(`/designs/${design.designId}`) }
    expect(told).toMatchObject([
      { type: 'design.created', timestamp: expect.any(String), data: { workspace: bed.scope.workspaceId, design: at } },
      { type: 'thread.begun', data: { design: at, step: 'problem', thread: { id: thread.id } } },
      { type: 'design.deleted', data: { design: at } },
    ])
    for (const one of bed.server.received) {
      expect(one.path).toBe('/hook?key=of-theirs')
      expect(await isSigned(secret, one)).toBe(true)
      expect(await isSigned(secret, { ...one, body: `${one.body} ` })).toBe(false)
    }
    // What people say to one another stays here, and so does what names them but for their name.
    expect(JSON.stringify(bed.server.received)).not.toMatch(/Words-of-a-comment|@example\.com/)
    expect((await bed.only()).deliveries.map(({ status: how, outcome }) => [how, outcome])).toEqual(
      told.map(() => ['delivered', 'It answered 200.']),
    )
  })
  it('is not told where it did not happen', async () => {
    await bed.hookTo()
    const failing = transaction(async (tx) => {
      await insertDesign(
        bed.scope,
        { title: 'T', brief: 'B', asOf: '2026-11-27', archetype: 'fraud', facts: {} },
        null,
        tx,
      )
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect(await deliverDue()).toBe(0)
  })
  it('is told once, however many instances tell at once', async () => {
    await bed.hookTo()
    for (let design = 0; design < 8; design++) await freshDesign(bed.scope)
    const all = async () => {
      while ((await deliverDue()) > 0);
    }
    await Promise.all(Array.from({ length: 5 }, all))
    await all()
    const ids = bed.server.received.map(({ headers }) => headers['webhook-id'])
    expect(ids).toHaveLength(8)
    expect(new Set(ids).size).toBe(8)
  })
})

describe('an instance that hangs on', () => {
  it('writes nothing once its lease is another’s', async () => {
    const held: ServerResponse[] = []
    const slow = await receiver((response) => void (held.length === 0 ? held.push(response) : response.end()))
    await bed.hookTo(slow.url)
    await freshDesign(bed.scope)
    const zombie = deliverDue(60_000)
    await vi.waitUntil(() => held.length > 0, { timeout: 30_000 })
    await dueNow()
    expect(await deliverDue(60_000)).toBe(1)
    for (const response of held) response.destroy()
    await zombie
    slow.close()
    expect(await bed.only()).toMatchObject({ off: null, deliveries: [{ status: 'delivered', attempts: 2 }] })
  })
})

describe('old deliveries', () => {
  it('are not kept', async () => {
    await bed.hookTo()
    await freshDesign(bed.scope)
    await db().$executeRaw`update "WebhookDelivery" set "createdAt" = "createdAt" - interval '31 days'`
    await freshDesign(bed.scope)
    await dropOldDeliveries()
    expect((await bed.only()).deliveries).toHaveLength(1)
  })
})

describe('an address that fails', () => {
  it('is tried again later with the same id, and is no longer told after the last attempt', async () => {
    bed.status = 500
    const { id } = await bed.hookTo()
    await freshDesign(bed.scope)
    expect(await deliverDue()).toBe(1)
    // Not before its time, which the database says.
    expect(await deliverDue()).toBe(0)
    expect((await bed.only()).deliveries).toMatchObject([
      { status: 'waiting', attempts: 1, outcome: 'It answered 500.' },
    ])
    const waits = db().$queryRaw`
      select ("dueAt" - "triedAt") >= interval '9 seconds' as "late" from "WebhookDelivery" where "webhookId" = ${id}::uuid`
    expect(await waits).toEqual([{ late: true }])
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      await dueNow()
      await deliverDue()
    }
    const off = await bed.only()
    expect(off.deliveries).toMatchObject([{ status: 'failed', attempts: MOST_ATTEMPTS }])
    expect(off.off?.why).toContain('8 attempts failed')
    expect(new Set(bed.server.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    const audit = { workspaceId: bed.scope.workspaceId, action: 'webhook.disabled' }
    expect(await db().auditEvent.count({ where: audit })).toBe(1)
    // Nothing is kept for it while it is off; switched on it is told of what happens then.
    await freshDesign(bed.scope)
    await dueNow()
    expect(await deliverDue()).toBe(0)
    bed.status = 204
    await switchOn(bed.scope, id)
    await freshDesign(bed.scope)
    expect(await deliverDue()).toBe(1)
    expect((await bed.only()).deliveries[0]).toMatchObject({ status: 'delivered', outcome: 'It answered 204.' })
  })
  it('stays on where another delivery came through meanwhile', async () => {
    bed.status = 500
    await bed.hookTo()
    await freshDesign(bed.scope)
    await deliverDue()
    bed.status = 200
    await freshDesign(bed.scope)
    await deliverDue()
    bed.status = 500
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      await dueNow()
      await deliverDue()
    }
    expect(await bed.only()).toMatchObject({ off: null, deliveries: [{ status: 'delivered' }, { status: 'failed' }] })
  })
  it('is told no more at once where it says that it is gone', async () => {
    bed.status = 410
    await bed.hookTo()
    await freshDesign(bed.scope)
    await deliverDue()
    expect((await bed.only()).off?.why).toBe('It answered that it is gone (410).')
  })
  it('is not followed where it leads on', async () => {
    const hits: string[] = []
    const leading = await receiver((response, path) => {
      hits.push(path)
      response.writeHead(307, { location: '/elsewhere' }).end()
    })
    await bed.hookTo(leading.url)
    await freshDesign(bed.scope)
    await deliverDue()
    leading.close()
    expect(hits).toEqual(['/hook?key=of-theirs'])
    expect((await bed.only()).deliveries[0]?.outcome).toBe('It answered with a redirect, which is not followed.')
  })
  it('is given up where it hangs, and holds up no other', async () => {
    const hanging = await receiver(() => undefined)
    await bed.hookTo(hanging.url)
    await bed.hookTo()
    await freshDesign(bed.scope)
    expect(await deliverDue(200)).toBe(2)
    hanging.close()
    const [hung, well] = await listWebhooks(bed.scope)
    expect(hung?.deliveries[0]).toMatchObject({ status: 'waiting', outcome: 'No answer came in time.' })
    expect(well?.deliveries[0]).toMatchObject({ status: 'delivered' })
  })
  it('cannot fill the memory: of an answer without an end the body is not read', async () => {
    let closed = (): void => undefined
    const isClosed = new Promise<void>((done) => {
      closed = () => done()
    })
    const endless = await receiver((response) => {
      response.writeHead(200)
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
      }
      response.on('drain', more)
      response.on('close', closed)
      more()
    })
    await bed.hookTo(endless.url)
    await freshDesign(bed.scope)
    await deliverDue()
    await isClosed
    endless.close()
    expect((await bed.only()).deliveries[0]).toMatchObject({ status: 'delivered', outcome: 'It answered 200.' })
  })
  it('is said where nobody listens', async () => {
    await bed.hookTo()
    bed.server.close()
    await freshDesign(bed.scope)
    await deliverDue()
    expect((await bed.only()).deliveries[0]?.outcome).toMatch(/^It could not be reached/)
  })
})
