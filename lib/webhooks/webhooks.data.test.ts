import { webcrypto } from 'node:crypto'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { deleteDesign } from '@/lib/designs/mutations'
import { beginThread } from '@/lib/designs/threads/mutations'
import { threadOn } from '@/lib/designs/threads/fixtures/people'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { insertDesign } from '@/lib/designs/insert'
import { listWebhooks } from './data'
import { deliverDue, MOST_ATTEMPTS } from './deliveries/mutations'
import { receiver } from './fixtures/receiver'
import { chooseEvents, createWebhook, deleteWebhook, rotateSecret, switchOn, testWebhook } from './mutations'
import type { WebhookEvent } from './schema'

let scope: WorkspaceScope
let server: Awaited<ReturnType<typeof receiver>>
let status = 200

beforeEach(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('GROUNDPLAN_SECRET', Buffer.alloc(32, 7).toString('base64'))
  await db().webhook.deleteMany()
  scope = await freshWorkspace()
  status = 200
  server = await receiver((response) => void response.writeHead(status).end('ok'))
})
afterEach(() => {
  server.close()
  vi.unstubAllEnvs()
})
afterAll(closeDatabase)

const hookTo = (url = server.url, events: WebhookEvent[] = ['design.created']) => createWebhook(scope, { url, events })
const only = async () => {
  const [hook] = await listWebhooks(scope)
  if (!hook) throw new Error('no webhook')
  return hook
}
const dueNow = () => db().$executeRaw`update "WebhookDelivery" set "dueAt" = clock_timestamp()`

/** Standard Webhooks, checked by other code than what signs: WebCrypto. */
async function isSigned(secret: string, { headers, body }: (typeof server.received)[number]): Promise<boolean> {
  const raw = Uint8Array.from(atob(secret.replace('whsec_', '')), (letter) => letter.charCodeAt(0))
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await webcrypto.subtle.importKey('raw', raw, algorithm, false, ['verify'])
  const [version, signature = ''] = String(headers['webhook-signature']).split(',')
  const bytes = Uint8Array.from(atob(signature), (letter) => letter.charCodeAt(0))
  const text = new TextEncoder().encode([headers['webhook-id'], headers['webhook-timestamp'], body].join('.'))
  return version === 'v1' && webcrypto.subtle.verify('HMAC', key, bytes, text)
}

describe('an event', () => {
  it('is told to the webhooks that ask for it, signed, and to no other', async () => {
    const { secret } = await hookTo(server.url, ['design.created', 'thread.begun', 'design.deleted'])
    await hookTo(server.url, ['review.asked'])
    const design = await freshDesign(scope)
    const thread = threadOn({ kind: 'step', target: '', body: 'Words-of-a-comment' })
    await beginThread(design, thread)
    await deleteDesign(design)
    while ((await deliverDue()) > 0);
    const told = server.received.map(({ body }) => JSON.parse(body))
    const at = { id: design.designId, title: 'Card fraud', url: expect.stringContaining(`/designs/${design.designId}`) }
    expect(told).toMatchObject([
      { type: 'design.created', timestamp: expect.any(String), data: { workspace: scope.workspaceId, design: at } },
      { type: 'thread.begun', data: { design: at, step: 'problem', thread: { id: thread.id } } },
      { type: 'design.deleted', data: { design: at } },
    ])
    for (const one of server.received) {
      expect(one.path).toBe('/hook?key=of-theirs')
      expect(await isSigned(secret, one)).toBe(true)
      expect(await isSigned(secret, { ...one, body: `${one.body} ` })).toBe(false)
    }
    // What people say to one another stays here, and so does what names them but for their name.
    expect(JSON.stringify(server.received)).not.toMatch(/Words-of-a-comment|@example\.com/)
    expect((await only()).deliveries.map(({ status: how, outcome }) => [how, outcome])).toEqual(
      told.map(() => ['delivered', 'It answered 200.']),
    )
  })
  it('is not told where it did not happen', async () => {
    await hookTo()
    const failing = transaction(async (tx) => {
      await insertDesign(scope, { title: 'T', brief: 'B', asOf: '2026-11-27', archetype: 'fraud', facts: {} }, null, tx)
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect(await deliverDue()).toBe(0)
  })
  it('is told once, however many instances tell at once', async () => {
    await hookTo()
    for (let design = 0; design < 8; design++) await freshDesign(scope)
    const all = async () => {
      while ((await deliverDue()) > 0);
    }
    await Promise.all(Array.from({ length: 5 }, all))
    await all()
    const ids = server.received.map(({ headers }) => headers['webhook-id'])
    expect(ids).toHaveLength(8)
    expect(new Set(ids).size).toBe(8)
  })
})

describe('an address that fails', () => {
  it('is tried again later with the same id, and is no longer told after the last attempt', async () => {
    status = 500
    const { id } = await hookTo()
    await freshDesign(scope)
    expect(await deliverDue()).toBe(1)
    // Not before its time, which the database says.
    expect(await deliverDue()).toBe(0)
    expect((await only()).deliveries).toMatchObject([{ status: 'waiting', attempts: 1, outcome: 'It answered 500.' }])
    const waits = db().$queryRaw`
      select ("dueAt" - "triedAt") >= interval '9 seconds' as "late" from "WebhookDelivery" where "webhookId" = ${id}::uuid`
    expect(await waits).toEqual([{ late: true }])
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      await dueNow()
      await deliverDue()
    }
    const off = await only()
    expect(off.deliveries).toMatchObject([{ status: 'failed', attempts: MOST_ATTEMPTS }])
    expect(off.off?.why).toContain('8 attempts failed')
    expect(new Set(server.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    const audit = { workspaceId: scope.workspaceId, action: 'webhook.disabled' }
    expect(await db().auditEvent.count({ where: audit })).toBe(1)
    // Nothing is kept for it while it is off; switched on it is told of what happens then.
    await freshDesign(scope)
    await dueNow()
    expect(await deliverDue()).toBe(0)
    status = 204
    await switchOn(scope, id)
    await freshDesign(scope)
    expect(await deliverDue()).toBe(1)
    expect((await only()).deliveries[0]).toMatchObject({ status: 'delivered', outcome: 'It answered 204.' })
  })
  it('stays on where another delivery came through meanwhile', async () => {
    status = 500
    await hookTo()
    await freshDesign(scope)
    await deliverDue()
    status = 200
    await freshDesign(scope)
    await deliverDue()
    status = 500
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      await dueNow()
      await deliverDue()
    }
    expect(await only()).toMatchObject({ off: null, deliveries: [{ status: 'delivered' }, { status: 'failed' }] })
  })
  it('is told no more at once where it says that it is gone', async () => {
    status = 410
    await hookTo()
    await freshDesign(scope)
    await deliverDue()
    expect((await only()).off?.why).toBe('It answered that it is gone (410).')
  })
  it('is not followed where it leads on', async () => {
    const hits: string[] = []
    const leading = await receiver((response, path) => {
      hits.push(path)
      response.writeHead(307, { location: '/elsewhere' }).end()
    })
    await hookTo(leading.url)
    await freshDesign(scope)
    await deliverDue()
    leading.close()
    expect(hits).toEqual(['/hook?key=of-theirs'])
    expect((await only()).deliveries[0]?.outcome).toBe('It answered with a redirect, which is not followed.')
  })
  it('is given up where it hangs, and holds up no other', async () => {
    const hanging = await receiver(() => undefined)
    await hookTo(hanging.url)
    await hookTo()
    await freshDesign(scope)
    expect(await deliverDue(200)).toBe(2)
    hanging.close()
    const [hung, well] = await listWebhooks(scope)
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
    await hookTo(endless.url)
    await freshDesign(scope)
    await deliverDue()
    await isClosed
    endless.close()
    expect((await only()).deliveries[0]).toMatchObject({ status: 'delivered', outcome: 'It answered 200.' })
  })
  it('is said where nobody listens', async () => {
    await hookTo()
    server.close()
    await freshDesign(scope)
    await deliverDue()
    expect((await only()).deliveries[0]?.outcome).toMatch(/^It could not be reached/)
  })
})

describe('where it leads', () => {
  const accounts = () => {
    vi.stubEnv('GROUNDPLAN_AUTH', 'accounts')
    vi.stubEnv('GROUNDPLAN_ORIGIN', 'https://plans.example.com')
  }
  it.each([
    'http://127.0.0.1:1/x',
    'https://127.0.0.1/x',
    'https://localhost.internal/x',
    'https://169.254.169.254/x',
    'https://[::1]/x',
    'https://10.0.0.1/x',
    'http://hooks.example.com/x',
    'https://user:pw@hooks.example.com/x',
    'file:///etc/passwd',
    'hooks.example.com',
  ])('is not %s', async (url) => {
    accounts()
    await expect(hookTo(url)).rejects.toMatchObject({ code: 'unprocessable' })
  })
  it.each(['http://hooks.example.com/x', 'http://10.0.0.1/x', 'http://192.168.0.7:8080/x'])(
    'is not %s in local mode either, where http is for this machine',
    async (url) => expect(hookTo(url)).rejects.toMatchObject({ code: 'unprocessable' }),
  )
  it('is looked at again with each attempt: what was allowed once may not be any more', async () => {
    await hookTo()
    await freshDesign(scope)
    accounts()
    await deliverDue()
    expect(server.received).toEqual([])
    expect((await only()).deliveries[0]?.outcome).toContain('an address inside a network')
    expect((await only()).deliveries[0]?.outcome).toContain('WEBHOOK_HOSTS=127.0.0.1:')
  })
  it('is what its name resolves to, as the connection is made', async () => {
    accounts()
    const { id } = await hookTo('https://hooks.example.com/x')
    const port = new URL(server.url).port
    // As if its name had come to lead inside: this one resolves to the loopback address and passes for public.
    await db().webhook.update({ where: { id }, data: { url: `https://localhost:${port}/x` } })
    await freshDesign(scope)
    await deliverDue()
    expect(server.received).toEqual([])
    expect((await only()).deliveries[0]?.outcome).toContain('an address inside a network')
  })
  it('may be inside where the operator says so', async () => {
    accounts()
    vi.stubEnv('WEBHOOK_HOSTS', new URL(server.url).host)
    await hookTo()
    await freshDesign(scope)
    await deliverDue()
    expect(server.received).toHaveLength(1)
  })
})

describe('its secret', () => {
  it('is shown once, sealed for this webhook, and in no row and no record', async () => {
    const { id, secret } = await hookTo()
    const again = await rotateSecret(scope, id)
    const text = JSON.stringify(await listWebhooks(scope))
    for (const one of [secret, again]) {
      expect(text).not.toContain(one)
      const rows = await db().$queryRaw`
        select 1 from "Webhook" w where w::text like ${`%${one}%`} or encode(w."sealedSecret", 'escape') like ${`%${one}%`}
        union all select 1 from "AuditEvent" a where a::text like ${`%${one}%`}`
      expect(rows).toEqual([])
    }
    await freshDesign(scope)
    await deliverDue()
    const [received] = server.received
    expect(received && (await isSigned(again, received))).toBe(true)
    expect(received && (await isSigned(secret, received))).toBe(false)
    // Laid under another webhook it opens nothing.
    const other = await hookTo()
    await db().$executeRaw`
      update "Webhook" set "sealedSecret" = (select "sealedSecret" from "Webhook" where "id" = ${other.id}::uuid)
      where "id" = ${id}::uuid`
    await expect(testWebhook(scope, id)).resolves.toMatchObject({ status: 'failed' })
  })
})

describe('what an admin does', () => {
  it('is a test, told at once, other events, an end; each of them audited, without the address', async () => {
    const { id } = await hookTo()
    await expect(testWebhook(scope, id)).resolves.toMatchObject({ status: 'delivered', event: 'webhook.test' })
    expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({ type: 'webhook.test' })
    status = 500
    await expect(testWebhook(scope, id)).resolves.toMatchObject({ status: 'failed', outcome: 'It answered 500.' })
    expect((await only()).off).toBeNull()
    await chooseEvents(scope, id, ['design.deleted'])
    await freshDesign(scope)
    expect(await deliverDue()).toBe(0)
    await deleteWebhook(scope, id)
    expect(await listWebhooks(scope)).toEqual([])
    const audit = await db().auditEvent.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { id: 'asc' } })
    expect(audit.map(({ action }) => action)).toEqual([
      'webhook.create',
      'webhook.test',
      'webhook.test',
      'webhook.events',
      'webhook.delete',
    ])
    expect(JSON.stringify(audit.map(({ detail }) => detail))).not.toContain('of-theirs')
  })
  it('is nothing in another workspace', async () => {
    const { id } = await hookTo()
    const theirs = await freshWorkspace()
    for (const attempt of [
      () => testWebhook(theirs, id),
      () => rotateSecret(theirs, id),
      () => switchOn(theirs, id),
      () => chooseEvents(theirs, id, ['design.created']),
      () => deleteWebhook(theirs, id),
      () => deleteWebhook(scope, 'x'),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    expect(await listWebhooks(theirs)).toEqual([])
    expect(server.received).toEqual([])
  })
  it('adds ten at most, however many at once', async () => {
    const made = await Promise.allSettled(Array.from({ length: 14 }, () => hookTo()))
    expect(made.filter(({ status: how }) => how === 'fulfilled')).toHaveLength(10)
  })
})
