import { once } from 'node:events'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { closeDatabase, db } from '@/lib/db/client'
import { freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { ACCOUNTS, freshPerson, join } from './fixtures/people'
import { localScope, mintMemberScope } from './scope'
import { whileAllowed } from './while-allowed'

beforeAll(() => {
  for (const [name, value] of Object.entries(ACCOUNTS)) vi.stubEnv(name, value)
})
afterAll(async () => {
  await closeDatabase()
  vi.unstubAllEnvs()
})

async function member() {
  const { workspaceId } = await freshWorkspace()
  const person = await freshPerson()
  await join(person, workspaceId, 'editor')
  const scope = await mintMemberScope({ id: person.id, name: 'Ada' }, workspaceId, db())
  return { scope, row: { workspaceId_userId: { workspaceId, userId: person.id } } }
}

it('ends what is open once somebody is taken out', async () => {
  const { scope, row } = await member()
  const signal = whileAllowed(scope, 'design.read', new AbortController().signal, 20)
  expect(signal.aborted).toBe(false)
  await db().membership.delete({ where: row })
  if (!signal.aborted) await once(signal, 'abort')
  expect(signal.aborted).toBe(true)
})
it('ends it once the role may not, and not while it may', async () => {
  const { scope, row } = await member()
  const never = new AbortController().signal
  const [editing, reading] = [
    whileAllowed(scope, 'design.edit', never, 20),
    whileAllowed(scope, 'design.read', never, 20),
  ]
  await db().membership.update({ where: row, data: { role: 'viewer' } })
  if (!editing.aborted) await once(editing, 'abort')
  expect(reading.aborted).toBe(false)
})
it('ends with its request, and asks nothing in local mode', async () => {
  const { scope } = await member()
  const request = new AbortController()
  const signal = whileAllowed(scope, 'design.read', request.signal, 20)
  request.abort()
  expect(signal.aborted).toBe(true)
  vi.stubEnv('GROUNDPLAN_AUTH', 'local')
  const open = new AbortController().signal
  expect(whileAllowed(localScope(), 'design.read', open)).toBe(open)
})
