import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ACCOUNTS, freshPerson, join, type Person, signIn } from '@/lib/auth/fixtures/people'
import { namingFor } from '@/lib/auth/people'
import { LOCAL_WORKSPACE, mintMemberScope, type WorkspaceScope } from '@/lib/auth/scope'
import { findUser, type User } from '@/lib/auth/session'
import { closeDatabase, db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { withPageOf } from '@/lib/http/page'
import { acceptInvitation, invite } from '@/lib/members/invitations/mutations'
import { createWorkspace } from '@/lib/members/mutations'
import { deleteWorkspace } from '@/lib/members/workspaces/mutations'
import { listSessions } from './data'
import { askEmailChange, confirmEmail, deleteAccount, endOtherSessions, endSession, renameSelf } from './mutations'

let scope: WorkspaceScope
let ada: Person
let user: User
beforeAll(() => {
  for (const [name, value] of Object.entries(ACCOUNTS)) vi.stubEnv(name, value)
})
beforeEach(async () => {
  const { workspaceId } = await freshWorkspace()
  ada = await freshPerson('Ada')
  await join(ada, workspaceId, 'owner')
  scope = await mintMemberScope({ id: ada.id, name: 'Ada' }, workspaceId, db())
  user = await userOf(ada.cookie)
})
afterAll(async () => {
  await closeDatabase()
  vi.unstubAllEnvs()
})

const sent = (cookie: string) => new Request(ACCOUNTS.GROUNDPLAN_ORIGIN, { headers: { cookie } })
async function userOf(cookie: string): Promise<User> {
  const found = await withPageOf(sent(cookie), () => findUser())
  if (!found) throw new Error('nobody')
  return found
}
const mailsTo = (to: string) => db().outbox.findMany({ where: { to }, orderBy: { createdAt: 'asc' } })
const tokenTo = async (to: string) => /token=([\w-]{43})\n/.exec((await mailsTo(to)).at(-1)?.text ?? '')?.[1] ?? ''
const audited = async () =>
  (await db().auditEvent.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  )
const address = () => `${randomUUID()}@example.com`

describe('another address', () => {
  it('counts once its own mail has proved it, and the old one is told', async () => {
    const [first, second] = [address(), address()]
    await askEmailChange(user, first)
    const replaced = await tokenTo(first)
    await askEmailChange(user, second)
    expect((await userOf(ada.cookie)).email).toBe(ada.email)
    await expect(confirmEmail(replaced)).rejects.toMatchObject({ code: 'not-found' })
    const token = await tokenTo(second)
    const both = await Promise.allSettled([confirmEmail(token), confirmEmail(token)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await userOf(ada.cookie)).email).toBe(second)
    expect((await mailsTo(ada.email)).map(({ kind }) => kind)).toEqual(['email-changed'])
    expect((await mailsTo(ada.email))[0]?.text).not.toContain(second)
    expect(await audited()).toEqual(['account.email'])
  })
  it('that somebody has is mailed nothing, and cannot be taken either', async () => {
    const grace = await freshPerson('Grace')
    await askEmailChange(user, grace.email)
    expect(await mailsTo(grace.email)).toEqual([])
    const free = address()
    await askEmailChange(user, free)
    await db().user.update({ where: { id: grace.id }, data: { email: free } })
    await expect(confirmEmail(await tokenTo(free))).rejects.toMatchObject({ code: 'conflict' })
  })
  it('is not proved by a link whose time is over', async () => {
    const wanted = address()
    await askEmailChange(user, wanted)
    const token = await tokenTo(wanted)
    await db()
      .$executeRaw`update "Verification" set "expiresAt" = now() - interval '1 second' where "value" like ${`${ada.id}%`}`
    await expect(confirmEmail(token)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('another name', () => {
  const nameOf = async (id: string) => (await db().user.findFirst({ where: { id } }))?.name
  it('is not that of somebody beside them, however it is written; that of others and one’s own are free', async () => {
    const grace = await freshPerson('Grace Hopper')
    await join(grace, scope.workspaceId, 'editor')
    await freshPerson('Elsewhere')
    for (const name of ['Grace Hopper', 'grace  hopper', 'GRACE\u00a0HOPPER', 'Grace H\u200bopper'])
      await expect(renameSelf(user, name)).rejects.toMatchObject({ code: 'conflict' })
    expect(await nameOf(ada.id)).toBe('Ada')
    await renameSelf(user, 'ADA')
    await renameSelf(user, 'Elsewhere')
    expect(await nameOf(ada.id)).toBe('Elsewhere')
  })
  it('is one person’s where two take it at once', async () => {
    const grace = await freshPerson('Grace')
    await join(grace, scope.workspaceId, 'editor')
    const both = await Promise.allSettled([renameSelf(user, 'Ruth'), renameSelf({ id: grace.id, name: '' }, 'ruth')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
  it('is nothing that keeps somebody out who was invited and has the same one', async () => {
    const other = await freshPerson('Ada')
    await invite(scope, { email: other.email, role: 'viewer' })
    const [mail] = await mailsTo(other.email)
    const token = /join\/([\w-]{43})\n/.exec(mail?.text ?? '')?.[1] ?? ''
    await acceptInvitation(token, { id: other.id, name: 'Ada', email: other.email })
    await expect(mintMemberScope({ id: other.id, name: 'Ada' }, scope.workspaceId, db())).resolves.toBeDefined()
  })
})

describe('sessions', () => {
  it('are one’s own: listed, ended one by one or all others', async () => {
    const [second, third] = [await signIn(ada.id), await signIn(ada.id)]
    const grace = await userOf((await freshPerson('Grace')).cookie)
    const sessions = await listSessions(user)
    expect(sessions.map(({ isThis }) => isThis).filter(Boolean)).toHaveLength(1)
    expect(sessions).toHaveLength(3)
    await expect(endSession(user, grace.sessionId)).rejects.toMatchObject({ code: 'not-found' })
    await endSession(user, (await userOf(second)).sessionId)
    await expect(userOf(second)).rejects.toThrow('nobody')
    expect(await endOtherSessions(user)).toBe(1)
    await expect(userOf(third)).rejects.toThrow('nobody')
    expect((await userOf(ada.cookie)).id).toBe(ada.id)
  })
})

describe('the end of an account', () => {
  it('is refused to who alone owns what others are in, and says what to do', async () => {
    await join(await freshPerson('Grace'), scope.workspaceId, 'admin')
    const theirs = await createWorkspace(user, 'Alone')
    await expect(deleteAccount(user)).rejects.toMatchObject({
      code: 'conflict',
      message: 'You alone own Test. Nothing was deleted.',
      hint: expect.stringContaining('Hand it over'),
    })
    expect(await db().membership.count({ where: { userId: ada.id } })).toBe(2)
    expect(await db().workspace.findFirst({ where: { id: theirs } })).toMatchObject({ deletedAt: null })
  })
  it('takes sessions and memberships along, closes what nobody else is in, and leaves what was written', async () => {
    const { designId } = await freshDesign(scope)
    await askEmailChange(user, address())
    await deleteAccount(user)
    await expect(userOf(ada.cookie)).rejects.toThrow('nobody')
    expect(await db().verification.count({ where: { value: { startsWith: ada.id } } })).toBe(0)
    expect(await db().design.findFirst({ where: { id: designId } })).toMatchObject({ deletedAt: expect.any(Date) })
    expect(await db().workspace.findFirst({ where: { id: scope.workspaceId } })).toMatchObject({
      deletedAt: expect.any(Date),
    })
    expect(await audited()).toEqual(['member.leave', 'workspace.delete'])
  })
  it('closes the invitations that it sent', async () => {
    const grace = await freshPerson('Grace')
    await join(grace, scope.workspaceId, 'owner')
    await invite(scope, { email: address(), role: 'owner' })
    await deleteAccount(user)
    const { workspaceId } = scope
    expect(await db().invitation.findMany({ where: { workspaceId } })).toMatchObject([{ revokedAt: expect.any(Date) }])
    expect(await db().membership.findMany({ where: { workspaceId } })).toMatchObject([{ userId: grace.id }])
    expect(await audited()).toEqual(['member.invite', 'member.leave', 'member.invite-revoke'])
  })
})

describe('a workspace', () => {
  it('is deleted once no design is in it, and the first of an installation never', async () => {
    const { designId } = await freshDesign(scope)
    await expect(deleteWorkspace(scope)).rejects.toMatchObject({ code: 'conflict' })
    await db().design.delete({ where: { id: designId } })
    await deleteWorkspace(scope)
    expect(await db().membership.count({ where: { workspaceId: scope.workspaceId } })).toBe(0)
    await expect(mintMemberScope({ id: ada.id, name: 'Ada' }, scope.workspaceId, db())).rejects.toMatchObject({
      code: 'forbidden',
    })
    await join(ada, LOCAL_WORKSPACE, 'owner')
    const first = await mintMemberScope({ id: ada.id, name: 'Ada' }, LOCAL_WORKSPACE, db())
    await expect(deleteWorkspace(first)).rejects.toMatchObject({ code: 'conflict' })
    await expect(deleteAccount(user)).rejects.toMatchObject({ code: 'conflict' })
    await db().$executeRaw`alter table "Membership" disable trigger "Membership_owner"`
    await db().membership.deleteMany({ where: { workspaceId: LOCAL_WORKSPACE } })
    await db().$executeRaw`alter table "Membership" enable trigger "Membership_owner"`
  })
})

describe('what local mode wrote', () => {
  it('names who took over to others, and is “You” to themselves', async () => {
    const before = await namingFor(scope)
    expect(['You', 'Grace'].map(before)).toEqual(['A former member', 'Grace'])
    await db().user.create({ data: { id: 'local', name: 'Olga', email: address(), emailVerified: true } })
    await db().membership.create({ data: { workspaceId: scope.workspaceId, userId: 'local', role: 'viewer' } })
    const own = await mintMemberScope({ id: 'local', name: 'Olga' }, scope.workspaceId, db())
    expect((await namingFor(scope))('You')).toBe('Olga')
    expect((await namingFor(own))('You')).toBe('You')
    await db().user.delete({ where: { id: 'local' } })
  })
})
