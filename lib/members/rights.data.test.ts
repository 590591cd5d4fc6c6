import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ACCOUNTS, freshPerson, join, type Person } from '@/lib/auth/fixtures/people'
import { mintMemberScope, type WorkspaceScope } from '@/lib/auth/scope'
import { closeDatabase, db, pool } from '@/lib/db/client'
import { freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { findInvitation, listInvitations } from './invitations/data'
import { acceptInvitation, invite, joinAsNew, resend, revoke } from './invitations/mutations'
import { changeRole, handOver, removeMember, renameWorkspace, setReviews } from './mutations'
import { deleteWorkspace } from './workspaces/mutations'

let workspaceId: string
let grace: Person
/** Ada's, who stays, and Bob's, who does not. */
let ada: WorkspaceScope
let bob: WorkspaceScope

beforeAll(() => {
  for (const [name, value] of Object.entries(ACCOUNTS)) vi.stubEnv(name, value)
})
beforeEach(async () => {
  workspaceId = (await freshWorkspace()).workspaceId
  const enter = async (name: string) => {
    const person = await freshPerson(name)
    await join(person, workspaceId, 'owner')
    return mintMemberScope({ id: person.id, name }, workspaceId, db())
  }
  ada = await enter('Ada')
  bob = await enter('Bob')
  grace = await freshPerson('Grace')
  await join(grace, workspaceId, 'editor')
})
afterAll(async () => {
  await closeDatabase()
  vi.unstubAllEnvs()
})

const address = () => `${randomUUID()}@example.com`
const audited = async () =>
  (await db().auditEvent.findMany({ where: { workspaceId }, orderBy: { id: 'asc' } })).map(({ action }) => action)
async function invited(scope: WorkspaceScope, email = address()) {
  const { id } = await invite(scope, { email, role: 'owner' })
  const mail = await db().outbox.findFirst({ where: { to: email }, orderBy: { createdAt: 'desc' } })
  return { id, email, token: /\/join\/([\w-]{43})\n/.exec(mail?.text ?? '')?.[1] ?? '' }
}
const joining = (token: string) => joinAsNew(token, { name: 'New', email: null, password: 'a quiet afternoon' })

/** What ends somebody's right to invite. */
const ENDS: [string, string, () => Promise<unknown>][] = [
  ['taken out', 'member.remove', () => removeMember(ada, bob.actor.id)],
  ['gone', 'member.leave', () => removeMember(bob, bob.actor.id)],
  ['an admin', 'member.role', () => changeRole(ada, bob.actor.id, 'admin')],
  ['one who handed over', 'workspace.hand-over', () => handOver(bob, grace.id)],
]

describe('an open invitation of somebody who is', () => {
  it.each(ENDS)('%s, is closed with it, on the record, and those of others are not', async (_, action, end) => {
    const [theirs, other] = [await invited(bob), await invited(ada)]
    await end()
    expect((await listInvitations(ada)).map(({ id }) => id)).toEqual([other.id])
    expect(await audited()).toEqual(['member.invite', 'member.invite', action, 'member.invite-revoke'])
    expect([await findInvitation(theirs.token), await findInvitation(other.token)]).toMatchObject([
      undefined,
      { inviter: 'Ada' },
    ])
    await expect(joining(theirs.token)).rejects.toMatchObject({ code: 'not-found' })
    await joining(other.token)
  })
  it('owner still, stays open while another role of theirs may invite as well', async () => {
    const { token } = await invited(bob)
    await setReviews(ada, bob.actor.id, ['ml'])
    await removeMember(ada, grace.id)
    expect(await findInvitation(token)).toBeDefined()
  })
  it('no owner any more is refused, wherever it was left open', async () => {
    const eve = await freshPerson('Eve')
    const { token } = await invited(bob, eve.email)
    // As a release before this one left it.
    await db().membership.update({
      where: { workspaceId_userId: { workspaceId, userId: bob.actor.id } },
      data: { role: 'viewer' },
    })
    expect(await findInvitation(token)).toBeUndefined()
    await expect(acceptInvitation(token, { id: eve.id, name: 'Eve', email: eve.email })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await db().membership.count({ where: { userId: eve.id } })).toBe(0)
  })
  it('taken out, is that of who sent it again', async () => {
    const { id, email } = await invited(bob)
    await resend(ada, id)
    await removeMember(ada, bob.actor.id)
    expect(await listInvitations(ada)).toMatchObject([{ email, inviter: 'Ada' }])
  })
})

/** Everything that an owner does to members. */
const ACTS: [string, () => Promise<unknown>][] = [
  ['invite', () => invite(bob, { email: address(), role: 'owner' })],
  ['send again', async () => resend(bob, (await listInvitations(ada))[0]?.id ?? '')],
  ['revoke', async () => revoke(bob, (await listInvitations(ada))[0]?.id ?? '')],
  ['change a role', () => changeRole(bob, grace.id, 'owner')],
  ['promote themselves', () => changeRole(bob, bob.actor.id, 'owner')],
  ['say what somebody speaks for', () => setReviews(bob, grace.id, ['ml'])],
  ['take somebody out', () => removeMember(bob, ada.actor.id)],
  ['hand over', () => handOver(bob, grace.id)],
  ['rename', () => renameWorkspace(bob, 'Mine')],
  ['delete', () => deleteWorkspace(bob)],
]
const everything = async () =>
  JSON.stringify(
    [
      await db().membership.findMany({ where: { workspaceId }, orderBy: { userId: 'asc' } }),
      await db().invitation.findMany({ where: { workspaceId }, orderBy: { id: 'asc' } }),
      await db().workspace.findFirst({ where: { id: workspaceId } }),
      await audited(),
    ],
    (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  )

/** Begins `act` while another connection holds the workspace, has that do `statement` to Bob once it waits, and lets go. */
async function overtaken(act: () => Promise<unknown>, statement: string): Promise<string> {
  const holder = await pool().connect()
  try {
    await holder.query('begin')
    await holder.query('select 1 from "Workspace" where "id" = $1 for no key update', [workspaceId])
    const { rows } = await holder.query('select pg_backend_pid() as "pid"')
    const done = act().then(
      () => 'done',
      (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
    )
    const waiting = 'select 1 from pg_stat_activity where $1::int = any(pg_blocking_pids("pid"))'
    await expect.poll(async () => (await pool().query(waiting, [rows[0].pid])).rowCount, { timeout: 8_000 }).toBe(1)
    await holder.query(statement, [workspaceId, bob.actor.id])
    await holder.query('commit')
    return await done
  } finally {
    holder.release()
  }
}

describe('an owner whose request was on its way', () => {
  const DEMOTED = `update "Membership" set "role" = 'admin' where "workspaceId" = $1 and "userId" = $2`
  const REMOVED = 'delete from "Membership" where "workspaceId" = $1 and "userId" = $2'
  it.each(ACTS)('and was made an admin meanwhile: does not %s', async (_, act) => {
    await invited(ada)
    expect(await overtaken(act, DEMOTED)).toBe('forbidden')
    await changeRole(ada, bob.actor.id, 'owner')
    const before = await everything()
    expect(await overtaken(act, REMOVED)).toBe('not-found')
    expect(JSON.parse(await everything()).slice(1)).toEqual(JSON.parse(before).slice(1))
  })
  it('and was made an admin meanwhile: leaves all the same', async () => {
    expect(await overtaken(() => removeMember(bob, bob.actor.id), DEMOTED)).toBe('done')
  })
})
