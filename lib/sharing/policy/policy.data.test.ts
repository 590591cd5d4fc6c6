import { afterAll, beforeEach, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { findLink, listShares, readPolicy } from '../data'
import { changeShare, createShare } from '../mutations'
import { setPolicy } from './mutations'

afterAll(closeDatabase)

let design: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace())
})
const DAY = 86_400_000
const daysLeft = async (token: string) => {
  const link = await findLink(token)
  return link?.endsAt ? Math.round((link.endsAt.getTime() - link.now.getTime()) / DAY) : null
}

it('a link opens for 30 days unless it is said otherwise, or the workspace has a shorter maximum', async () => {
  expect(await readPolicy(design)).toEqual({ enabled: true, maxDays: null })
  expect(await daysLeft((await createShare(design, {})).token)).toBe(30)
  expect(await daysLeft((await createShare(design, { expiresInDays: 300 })).token)).toBe(300)
  await setPolicy(design, { enabled: true, maxDays: 7 })
  expect(await daysLeft((await createShare(design, {})).token)).toBe(7)
  for (const work of [() => createShare(design, { expiresInDays: 8 })])
    await expect(work()).rejects.toMatchObject({ code: 'unprocessable', message: /at most 7 days/ })
})

it('a maximum holds for the links that are there, from when their end was set', async () => {
  const { id, token } = await createShare(design, { expiresInDays: 300 })
  await setPolicy(design, { enabled: true, maxDays: 7 })
  expect(await daysLeft(token)).toBe(7)
  await db().$executeRaw`update "ShareLink" set "datedAt" = now() - interval '8 days' where "id" = ${id}::uuid`
  expect(await findLink(token)).toBeNull()
  expect(await listShares(design)).toMatchObject([{ live: false }])
  await expect(changeShare(design, id, { expiresInDays: 8 })).rejects.toMatchObject({ code: 'unprocessable' })
  await changeShare(design, id, { expiresInDays: 5 })
  expect(await daysLeft(token)).toBe(5)
})

it('the kill switch closes every link of its workspace and of no other, and none is made meanwhile', async () => {
  const other = await freshDesign(await freshWorkspace())
  const [mine, theirs] = [await createShare(design, {}), await createShare(other, {})]
  expect(await setPolicy(design, { enabled: false, maxDays: null })).toBe(0)
  expect(await findLink(mine.token)).toBeNull()
  expect(await findLink(theirs.token)).not.toBeNull()
  await expect(createShare(design, {})).rejects.toMatchObject({ code: 'forbidden', message: /switched off/ })
  await expect(changeShare(design, mine.id, { expiresInDays: 3 })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await setPolicy(design, { enabled: true, maxDays: null })).toBe(1)
  expect(await findLink(mine.token)).not.toBeNull()
  const events = await db().auditEvent.findMany({ where: { workspaceId: design.workspaceId, action: 'sharing.set' } })
  expect(events.map(({ detail }) => detail)).toEqual([
    { enabled: false, maxDays: null },
    { enabled: true, maxDays: null },
  ])
})
