import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ACCOUNTS, freshPerson, join, type Person } from '@/lib/auth/fixtures/people'
import { verifyPassword } from '@/lib/auth/password'
import { type Actor, LOCAL_ACTOR, LOCAL_WORKSPACE, mintMemberScope, type WorkspaceScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { acceptInvitation, inviteFirstOwner, invite, joinAsNew, resend, revoke } from './invitations/mutations'
import { findInvitation, listInvitations } from './invitations/data'
import { listMembers, listWorkspaces } from './data'
import { changeRole, createWorkspace, handOver, removeMember } from './mutations'

let workspaceId: string
let owner: Person
let scope: WorkspaceScope
const actorOf = ({ id }: Person): Actor => ({ id, name: 'Ada' })
const scopeOf = (person: Person) => mintMemberScope(actorOf(person), workspaceId, db())

beforeAll(() => {
  for (const [name, value] of Object.entries(ACCOUNTS)) vi.stubEnv(name, value)
})
beforeEach(async () => {
  workspaceId = (await freshWorkspace()).workspaceId
  owner = await freshPerson('Ada')
  await join(owner, workspaceId, 'owner')
  scope = await scopeOf(owner)
})
afterAll(async () => {
  await closeDatabase()
  vi.unstubAllEnvs()
})

const address = () => `${randomUUID()}@example.com`
/** The link of the mail that went to an address last. */
async function mailed(to: string): Promise<string> {
  const mail = await db().outbox.findFirst({ where: { to }, orderBy: { createdAt: 'desc' } })
  return /https:\/\/plans\.example\.com\/join\/([\w-]{43})\n/.exec(mail?.text ?? '')?.[1] ?? ''
}
const audited = async () =>
  (await db().auditEvent.findMany({ where: { workspaceId }, orderBy: { id: 'asc' } })).map(({ action }) => action)
const roles = async () => Object.fromEntries((await listMembers(scope)).map(({ id, role }) => [id, role]))
const PASSWORD = 'a quiet afternoon'

describe('an invitation', () => {
  it('becomes an account and a membership, with what is recorded of it and the mail in one transaction each', async () => {
    const email = address()
    await invite(scope, { email, role: 'reviewer' })
    const token = await mailed(email)
    expect(await findInvitation(token)).toEqual({
      email,
      role: 'reviewer',
      inviter: 'Ada',
      workspace: 'Test',
      hasAccount: false,
    })
    await joinAsNew(token, { name: 'Grace', email: 'another@example.com', password: PASSWORD })
    const user = await db().user.findFirstOrThrow({ where: { email }, include: { accounts: true } })
    expect(user).toMatchObject({ name: 'Grace', emailVerified: true })
    expect(await verifyPassword({ hash: user.accounts[0]?.password ?? '', password: PASSWORD })).toBe(true)
    expect(await roles()).toEqual({ [owner.id]: 'owner', [user.id]: 'reviewer' })
    expect(await audited()).toEqual(['member.invite', 'member.join'])
    expect(await findInvitation(token)).toBeUndefined()
  })
  it('is in the database as a hash only', async () => {
    const email = address()
    await invite(scope, { email, role: 'viewer' })
    const token = await mailed(email)
    const rows = await db().$queryRaw`select t::text from "Invitation" t where "workspaceId" = ${workspaceId}::uuid`
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).toContain(email)
  })
  it('is for its address alone', async () => {
    const email = address()
    await invite(scope, { email, role: 'admin' })
    const token = await mailed(email)
    const thief = await freshPerson('Eve')
    await expect(acceptInvitation(token, { ...actorOf(thief), email: thief.email })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await findInvitation(token)).toBeDefined()
  })
  it('opens nothing once it is revoked, replaced, sent again or expired', async () => {
    const email = address()
    const accept = (token: string) => joinAsNew(token, { name: 'G', email: null, password: PASSWORD })
    const { id } = await invite(scope, { email, role: 'viewer' })
    const first = await mailed(email)
    await resend(scope, id)
    const second = await mailed(email)
    await invite(scope, { email, role: 'editor' })
    const third = await mailed(email)
    const [open] = await listInvitations(scope)
    expect(open).toMatchObject({ email, role: 'editor' })
    await revoke(scope, open?.id ?? '')
    await invite(scope, { email, role: 'viewer' })
    const fourth = await mailed(email)
    await db().invitation.updateMany({ where: { workspaceId }, data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(new Set([first, second, third, fourth]).size).toBe(4)
    for (const token of [first, second, third, fourth, '', 'x'.repeat(43), id])
      await expect(accept(token)).rejects.toMatchObject({ code: 'not-found' })
    expect(await db().user.count({ where: { email } })).toBe(0)
  })
  it('tells who holds no link nothing of who has an account', async () => {
    const person = await freshPerson()
    const given = { name: 'E', email: person.email, password: PASSWORD }
    await expect(joinAsNew('x'.repeat(43), given)).rejects.toMatchObject({ code: 'not-found' })
  })
  it('of another workspace is not to be found, sent or revoked', async () => {
    const email = address()
    const { id } = await invite(scope, { email, role: 'viewer' })
    const other = await freshPerson('Bob')
    const theirs = await mintMemberScope(actorOf(other), await createWorkspace(actorOf(other), 'Theirs'), db())
    for (const id_ of [id, randomUUID(), 'x'])
      for (const act of [resend, revoke]) await expect(act(theirs, id_)).rejects.toMatchObject({ code: 'not-found' })
    expect(await listInvitations(theirs)).toEqual([])
    expect(await findInvitation(await mailed(email))).toBeDefined()
  })
  it('is accepted once: 40 of them, each ten times at once', async () => {
    const people = await Promise.all(Array.from({ length: 40 }, () => freshPerson('Many')))
    const tokens: string[] = []
    for (const { email } of people) {
      await invite(scope, { email, role: 'commenter' })
      tokens.push(await mailed(email))
    }
    const tries = people.flatMap((person, at) =>
      Array.from({ length: 10 }, () => acceptInvitation(tokens[at] ?? '', { ...actorOf(person), email: person.email })),
    )
    const done = await Promise.allSettled(tries)
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(40)
    expect(await db().membership.count({ where: { workspaceId, role: 'commenter' } })).toBe(40)
    expect((await audited()).filter((action) => action === 'member.join')).toHaveLength(40)
  })
})

describe('the first owner', () => {
  it('takes over what local mode made, once, by a link that is for nobody else afterwards', async () => {
    await db().user.deleteMany({ where: { id: LOCAL_ACTOR.id } })
    const replaced = await inviteFirstOwner()
    const token = await inviteFirstOwner()
    const given = { name: 'Ada', email: address(), password: PASSWORD }
    await expect(joinAsNew(replaced ?? '', given)).rejects.toMatchObject({ code: 'not-found' })
    const both = await Promise.allSettled([
      joinAsNew(token ?? '', given),
      joinAsNew(token ?? '', { ...given, email: address() }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const owners = await db().membership.findMany({ where: { workspaceId: LOCAL_WORKSPACE } })
    expect(owners).toMatchObject([{ userId: LOCAL_ACTOR.id, role: 'owner' }])
    expect(await inviteFirstOwner()).toBeNull()
    await db().$executeRaw`alter table "Membership" disable trigger "Membership_owner"`
    await db().user.deleteMany({ where: { id: LOCAL_ACTOR.id } })
    await db().$executeRaw`alter table "Membership" enable trigger "Membership_owner"`
  })
})

describe('members', () => {
  it('change role, go and hand over, and each of it is recorded', async () => {
    const grace = await freshPerson('Grace')
    await join(grace, workspaceId, 'editor')
    await changeRole(scope, grace.id, 'admin')
    await handOver(scope, grace.id)
    expect(await roles()).toEqual({ [owner.id]: 'admin', [grace.id]: 'owner' })
    await removeMember(await scopeOf(grace), owner.id)
    expect(await roles()).toEqual({ [grace.id]: 'owner' })
    expect(await audited()).toEqual(['member.role', 'workspace.hand-over', 'member.remove'])
  })
  it('leave no workspace without an owner, in words', async () => {
    const refused = { code: 'conflict', message: 'A workspace keeps an owner. Make somebody else one first.' }
    await expect(removeMember(scope, owner.id)).rejects.toMatchObject(refused)
    await expect(changeRole(scope, owner.id, 'viewer')).rejects.toMatchObject(refused)
  })
  it('of elsewhere are not to be found', async () => {
    const stranger = await freshPerson('Eve')
    for (const id of [stranger.id, 'x', randomUUID()]) {
      await expect(changeRole(scope, id, 'viewer')).rejects.toMatchObject({ code: 'not-found' })
      await expect(removeMember(scope, id)).rejects.toMatchObject({ code: 'not-found' })
      await expect(handOver(scope, id)).rejects.toMatchObject({ code: 'not-found' })
    }
  })
  it('see names, and addresses where they manage them', async () => {
    const grace = await freshPerson('Grace')
    await join(grace, workspaceId, 'admin')
    const seen = await listMembers(await scopeOf(grace))
    expect(seen.map(({ email, isSelf }) => [email, isSelf])).toEqual([
      [null, false],
      [grace.email, true],
    ])
  })
  it('are in several workspaces, each with its own role', async () => {
    const made = await createWorkspace(actorOf(owner), 'Second')
    await join(await freshPerson('Bob'), made, 'viewer')
    expect(await listWorkspaces(actorOf(owner))).toEqual([
      { id: workspaceId, name: 'Test', role: 'owner' },
      { id: made, name: 'Second', role: 'owner' },
    ])
    expect((await mintMemberScope(actorOf(owner), made, db())).workspaceId).toBe(made)
    expect((await mintMemberScope(actorOf(owner), randomUUID(), db())).workspaceId).toBe(workspaceId)
  })
})
