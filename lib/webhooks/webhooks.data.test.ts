import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { listWebhooks } from './data'
import { deliverDue } from './deliveries/mutations'
import { Bed, isSigned } from './fixtures/bed'
import { chooseEvents, deleteWebhook, rotateSecret, switchOn, testWebhook } from './mutations'

const bed = Bed.ofEachTest()

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
    await expect(bed.hookTo(url)).rejects.toMatchObject({ code: 'unprocessable' })
  })
  it.each(['http://hooks.example.com/x', 'http://10.0.0.1/x', 'http://192.168.0.7:8080/x'])(
    'is not %s in local mode either, where http is for this machine',
    async (url) => expect(bed.hookTo(url)).rejects.toMatchObject({ code: 'unprocessable' }),
  )
  it('is looked at again with each attempt: what was allowed once may not be any more', async () => {
    await bed.hookTo()
    await freshDesign(bed.scope)
    accounts()
    await deliverDue()
    expect(bed.server.received).toEqual([])
    expect((await bed.only()).deliveries[0]?.outcome).toContain('an address inside a network')
    expect((await bed.only()).deliveries[0]?.outcome).toContain('WEBHOOK_HOSTS=127.0.0.1:')
  })
  it('is what its name resolves to, as the connection is made', async () => {
    accounts()
    const { id } = await bed.hookTo('https://hooks.example.com/x')
    const port = new URL(bed.server.url).port
    // As if its name had come to lead inside: this one resolves to the loopback address and passes for public.
    await db().webhook.update({ where: { id }, data: { url: `https://localhost:${port}/x` } })
    await freshDesign(bed.scope)
    await deliverDue()
    expect(bed.server.received).toEqual([])
    expect((await bed.only()).deliveries[0]?.outcome).toContain('an address inside a network')
  })
  it('may be inside where the operator says so', async () => {
    accounts()
    vi.stubEnv('WEBHOOK_HOSTS', new URL(bed.server.url).host)
    await bed.hookTo()
    await freshDesign(bed.scope)
    await deliverDue()
    expect(bed.server.received).toHaveLength(1)
  })
})

describe('its secret', () => {
  it('is shown once, sealed for this webhook, and in no row and no record', async () => {
    const { id, secret } = await bed.hookTo()
    const again = await rotateSecret(bed.scope, id)
    const text = JSON.stringify(await listWebhooks(bed.scope))
    for (const one of [secret, again]) {
      expect(text).not.toContain(one)
      const rows = await db().$queryRaw`
        select 1 from "Webhook" w where w::text like ${`%${one}%`} or encode(w."sealedSecret", 'escape') like ${`%${one}%`}
        union all select 1 from "AuditEvent" a where a::text like ${`%${one}%`}`
      expect(rows).toEqual([])
    }
    await freshDesign(bed.scope)
    await deliverDue()
    const [received] = bed.server.received
    expect(received && (await isSigned(again, received))).toBe(true)
    expect(received && (await isSigned(secret, received))).toBe(false)
    // Laid under another webhook it opens nothing.
    const other = await bed.hookTo()
    await db().$executeRaw`
      update "Webhook" set "sealedSecret" = (select "sealedSecret" from "Webhook" where "id" = ${other.id}::uuid)
      where "id" = ${id}::uuid`
    await expect(testWebhook(bed.scope, id)).resolves.toMatchObject({ status: 'failed' })
  })
})

describe('what an admin does', () => {
  it('is a test, told at once, other events, an end; each of them audited, without the address', async () => {
    const { id } = await bed.hookTo()
    await expect(testWebhook(bed.scope, id)).resolves.toMatchObject({ status: 'delivered', event: 'webhook.test' })
    expect(JSON.parse(bed.server.received[0]?.body ?? '')).toMatchObject({ type: 'webhook.test' })
    bed.status = 500
    await expect(testWebhook(bed.scope, id)).resolves.toMatchObject({ status: 'failed', outcome: 'It answered 500.' })
    expect((await bed.only()).off).toBeNull()
    await chooseEvents(bed.scope, id, ['design.deleted'])
    await freshDesign(bed.scope)
    expect(await deliverDue()).toBe(0)
    await deleteWebhook(bed.scope, id)
    expect(await listWebhooks(bed.scope)).toEqual([])
    const audit = await db().auditEvent.findMany({
      where: { workspaceId: bed.scope.workspaceId },
      orderBy: { id: 'asc' },
    })
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
    const { id } = await bed.hookTo()
    const theirs = await freshWorkspace()
    for (const attempt of [
      () => testWebhook(theirs, id),
      () => rotateSecret(theirs, id),
      () => switchOn(theirs, id),
      () => chooseEvents(theirs, id, ['design.created']),
      () => deleteWebhook(theirs, id),
      () => deleteWebhook(bed.scope, 'x'),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    expect(await listWebhooks(theirs)).toEqual([])
    expect(bed.server.received).toEqual([])
  })
  it('adds ten at most, however many at once', async () => {
    const made = await Promise.allSettled(Array.from({ length: 14 }, () => bed.hookTo()))
    expect(made.filter(({ status: how }) => how === 'fulfilled')).toHaveLength(10)
  })
})
