import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { engine } from '@/agents/engine'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { renameDesign } from '@/lib/designs/mutations'
import { wordsOf } from '@/lib/export/fixtures/unpacked'
import { EXPORTS } from '@/lib/export/registry'
import { UNLOCK_COOKIE } from '@/lib/sharing/cookies'
import { draftedDesign, PASSAGE } from '@/lib/sharing/fixtures/drafted'
import { createShare, changeShare, revokeShare, unlockShare } from '@/lib/sharing/mutations'
import { newToken } from '@/lib/sharing/token'
import { GET as exportAs } from './[token]/export/[format]/route'
import { GET as followLive } from './[token]/live/route'

let design: DesignScope
beforeEach(async () => {
  design = await draftedDesign()
})
afterAll(async () => {
  await engine().drain()
  await closeDatabase()
})

const request = (cookie?: string) =>
  new Request('http://127.0.0.1:3000/s', { headers: { host: '127.0.0.1:3000', ...(cookie && { cookie }) } })
const take = (token: string, format = 'markdown', cookie?: string) =>
  exportAs(request(cookie), { params: Promise.resolve({ token, format }) })
const live = (token: string, cookie?: string) => followLive(request(cookie), { params: Promise.resolve({ token }) })

describe('what a link does not open', () => {
  it('is the same 404, and holds nothing of a design', async () => {
    const [expired, revoked, gone, unshared] = [
      await createShare(design, {}),
      await createShare(design, {}),
      await createShare(await draftedDesign(), {}),
      await createShare(design, { exports: false }),
    ]
    await db()
      .$executeRaw`update "ShareLink" set "expiresAt" = now() - interval '1 second' where "id" = ${expired.id}::uuid`
    await revokeShare(design, revoked.id)
    await db().$executeRaw`
      update "Design" set "deletedAt" = now() where "id" = (select "designId" from "ShareLink" where "id" = ${gone.id}::uuid)`
    const good = (await createShare(design, {})).token
    const closed = [expired.token, revoked.token, gone.token]
    const wrong = [newToken(), good.slice(1), `${good}x`, good.toLowerCase(), expired.id, revoked.id, randomUUID(), '']
    for (const token of [...closed, ...wrong]) {
      for (const answer of [await take(token), await live(token)]) {
        expect(answer.status).toBe(404)
        expect((await answer.json()).error.message).toBe('This link does not open any more.')
      }
    }
    expect((await take(unshared.token)).status).toBe(404)
    expect((await take(good, 'design')).status).toBe(404)
    expect((await take(good, '__proto__')).status).toBe(404)
  })
  it('is not reached without its password, or with one of before', async () => {
    const { id, token } = await createShare(design, { password: 'nine million charges' })
    const cookie = `${UNLOCK_COOKIE}=${(await unlockShare(token, 'nine million charges', new Headers())) ?? ''}`
    expect([(await take(token)).status, (await live(token)).status]).toEqual([401, 401])
    expect((await take(token, 'html', cookie)).status).toBe(200)
    await changeShare(design, id, { password: 'ten million charges' })
    expect([(await take(token, 'html', cookie)).status, (await live(token, cookie)).status]).toEqual([401, 401])
  })
})

describe('a file that is taken out through a link', () => {
  it.each(EXPORTS.map(({ id, kind }) => [id, kind] as const))(
    'holds what its page shows, and no more: %s',
    async (format, kind) => {
      const [frozen, following] = [await createShare(design, {}), await createShare(design, { mode: 'live' })]
      await renameDesign(design, 'Another title')
      const [then, now] = [await take(frozen.token, format), await take(following.token, format)]
      expect([then.status, now.status]).toEqual([200, 200])
      const [old, fresh] = [wordsOf(await then.bytes()), wordsOf(await now.bytes())]
      // Records hold decisions, of which this design has none yet.
      expect(old).toContain(kind === 'text' ? PASSAGE : 'Card fraud')
      expect([old.includes('Another title'), fresh.includes('Another title')]).toEqual([false, true])
      for (const text of [old, fresh])
        for (const secret of [design.workspaceId, design.designId, frozen.token, 'Stop card fraud for a bank.'])
          expect(text).not.toContain(secret)
    },
  )
  it('is kept by nobody on the way, found by no search, and says not where it is from', async () => {
    const { token } = await createShare(design, { mode: 'live' })
    const stream = await live(token)
    for (const { headers } of [await take(token), stream]) {
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-robots-tag')).toMatch(/noindex/)
      expect(headers.get('cache-control')).toMatch(/private.*no-store/)
    }
    await stream.body?.cancel()
  })
})
