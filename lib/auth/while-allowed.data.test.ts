import { once } from 'node:events'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { closeDatabase, db } from '@/lib/db/client'
import { freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { withPageOf } from '@/lib/http/page'
import { ACCOUNTS, freshPerson, join, signIn } from './fixtures/people'
import { localScope, mintMemberScope } from './scope'
import { findUser } from './session'
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
  const { cookie } = person
  const user = await withPageOf(new Request(ACCOUNTS.GROUNDPLAN_ORIGIN, { headers: { cookie } }), () => findUser())
  if (!user) throw new Error('nobody')
  return { reader: { scope, user }, row: { workspaceId_userId: { workspaceId, userId: person.id } } }
}

it('ends what is open once somebody is taken out', async () => {
  const { reader, row } = await member()
  const signal = whileAllowed(reader, 'design.read', new AbortController().signal, 20)
  expect(signal.aborted).toBe(false)
  await db().membership.delete({ where: row })
  if (!signal.aborted) await once(signal, 'abort')
  expect(signal.aborted).toBe(true)
})
it('ends it once the role may not, and not while it may', async () => {
  const { reader, row } = await member()
  const never = new AbortController().signal
  const [editing, reading] = [
    whileAllowed(reader, 'design.edit', never, 20),
    whileAllowed(reader, 'design.read', never, 20),
  ]
  await db().membership.update({ where: row, data: { role: 'viewer' } })
  if (!editing.aborted) await once(editing, 'abort')
  expect(reading.aborted).toBe(false)
})
it('ends once they have signed out, or their time is over, and not because another session of theirs ends', async () => {
  const { reader } = await member()
  const never = new AbortController().signal
  const others = await member()
  const other = { ...others.reader, scope: reader.scope, user: { ...others.reader.user, id: reader.user.id } }
  const [own, foreign, late] = [
    whileAllowed(reader, 'design.read', never, 20),
    whileAllowed(other, 'design.read', never, 20),
    whileAllowed(others.reader, 'design.read', never, 20),
  ]
  // Somebody else's session is none of theirs.
  if (!foreign.aborted) await once(foreign, 'abort')
  await signIn(reader.user.id)
  await db().session.deleteMany({ where: { userId: reader.user.id, id: { not: reader.user.sessionId } } })
  const before = new Date(Date.now() - 3_600_000)
  await db().session.update({ where: { id: others.reader.user.sessionId }, data: { expiresAt: before } })
  if (!late.aborted) await once(late, 'abort')
  expect(own.aborted).toBe(false)
  await db().session.delete({ where: { id: reader.user.sessionId } })
  if (!own.aborted) await once(own, 'abort')
  expect(whileAllowed({ scope: reader.scope, user: undefined }, 'design.read', never).aborted).toBe(true)
})
it('ends with its request, and asks nothing in local mode', async () => {
  const { reader } = await member()
  const request = new AbortController()
  const signal = whileAllowed(reader, 'design.read', request.signal, 20)
  request.abort()
  expect(signal.aborted).toBe(true)
  vi.stubEnv('GROUNDPLAN_AUTH', 'local')
  const open = new AbortController().signal
  expect(whileAllowed({ scope: localScope(), user: undefined }, 'design.read', open)).toBe(open)
})
