import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { type DesignScope, mintDesignScope, mintWorkspaceScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { readStandings } from './data'
import { announce, leave } from './mutations'
import { presenceBody } from './schema'

afterAll(() => closeDatabase())

let design: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace())
})

const people = async (of = design) => (await readStandings([of.designId]))[0]?.people ?? []
const at = (page: string, field: string | null = null, place = 'problem') => ({ page, place, field })
const age = (page: string, seconds: number) =>
  db()
    .$executeRaw`update "Presence" set "seenAt" = clock_timestamp() - make_interval(secs => ${seconds}) where "id" = ${page}::uuid`
const rows = (of = design) => db().presence.count({ where: { designId: of.designId } })

it('a page is there once it says so, moves, and is gone when it leaves', async () => {
  const page = randomUUID()
  await announce(design, at(page))
  expect(await people()).toEqual([{ page, actor: 'local', name: 'You', place: 'problem', field: null }])
  await announce(design, at(page, 'risks/R1/owner', 'data'))
  expect(await people()).toMatchObject([{ page, place: 'data', field: 'risks/R1/owner' }])
  await leave(design, page)
  expect(await people()).toEqual([])
  await leave(design, page)
})

it('one that says nothing for 25 seconds of the database does not count, is swept, and may come back', async () => {
  const [quiet, other] = [randomUUID(), randomUUID()]
  await announce(design, at(quiet))
  await age(quiet, 24)
  expect(await people()).toHaveLength(1)
  await age(quiet, 26)
  expect(await people()).toEqual([])
  expect(await rows()).toBe(1)
  // Swept by whoever comes next, on any design.
  await announce(await freshDesign(await freshWorkspace()), at(other))
  expect(await rows()).toBe(0)
  await announce(design, at(quiet))
  expect(await people()).toHaveLength(1)
  await age(quiet, 26)
  await announce(design, at(quiet, 'summary'))
  expect(await people()).toMatchObject([{ page: quiet, field: 'summary' }])
})

it('of sixty pages that come at once fifty are let in, and a place is free when one leaves', async () => {
  const pages = Array.from({ length: 60 }, () => randomUUID())
  const said = await Promise.allSettled(pages.map((page) => announce(design, at(page))))
  const refused = said.filter((one) => one.status === 'rejected').map(({ reason }) => reason.code)
  expect(refused).toEqual(Array.from({ length: 10 }, () => 'too-many'))
  expect(await people()).toHaveLength(50)
  const [inside] = await people()
  await leave(design, inside?.page ?? '')
  await announce(design, at(randomUUID()))
  expect(await people()).toHaveLength(50)
})

it('nobody moves or takes away a page of somebody else, whatever id they name', async () => {
  const page = randomUUID()
  await announce(design, at(page))
  const other = { id: 'other', name: 'Other' }
  const colleague = await mintDesignScope(
    await mintWorkspaceScope(design.workspaceId, db(), other),
    design.designId,
    db(),
  )
  const stranger = await freshDesign(await freshWorkspace())
  for (const scope of [colleague, stranger]) {
    await expect(announce(scope, at(page, 'summary', 'data'))).rejects.toMatchObject({ code: 'conflict' })
    await leave(scope, page)
  }
  expect(await people()).toMatchObject([{ page, actor: 'local', place: 'problem', field: null }])
  expect(await people(stranger)).toEqual([])
  await announce(colleague, at(randomUUID()))
  expect((await people()).map(({ name }) => name)).toEqual(['Other', 'You'])
})

it.each([
  ['an id that is none', { page: 'x', place: 'problem', field: null }],
  ['no field', { page: randomUUID(), place: 'problem' }],
  ['a place with other letters', { page: randomUUID(), place: '<b>', field: null }],
  ['a long field', { page: randomUUID(), place: 'problem', field: 'x'.repeat(201) }],
  ['more than that', { page: randomUUID(), place: 'problem', field: null, name: 'Mallory' }],
])('%s is refused', (_, body) => expect(presenceBody.safeParse(body).success).toBe(false))
