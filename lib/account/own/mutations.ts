import * as z from 'zod'
import { verifyPassword } from '@/lib/auth/password'
import { type Actor, LOCAL_WORKSPACE } from '@/lib/auth/scope'
import type { User } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import type { AuditKind } from '@/lib/audit/kinds'
import { recordEvent } from '@/lib/audit/mutations'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { AppError } from '@/lib/errors'
import { queueMail } from '@/lib/mail/mutations'
import { revokeInvitationsOf } from '@/lib/members/invitations/mutations'
import { refuseTakenName } from '@/lib/members/names'
import { audit, holdWorkspace } from '@/lib/members/transaction'
import { close } from '@/lib/members/workspaces/mutations'
import { digest, newToken, tokenHash } from '@/lib/sharing/token'
import { changedMail, confirmMail } from './mail'

const PROVED_MINUTES = 15
/** Kept beside what better-auth mails, under a name that it never asks for. */
const purpose = (hash: Uint8Array): string => `email-change:${Buffer.from(hash).toString('hex')}`

/** Throws where it is not the password of the account: a session that was left open does not do it alone. */
export async function provePassword({ id }: Actor, password: string): Promise<void> {
  const account = await db().account.findFirst({
    where: { userId: id, providerId: 'credential' },
    select: { password: true },
  })
  const isIt = account?.password != null && (await verifyPassword({ hash: account.password, password }))
  if (!isIt) throw new AppError('forbidden', 'This is not your password. Nothing was changed.')
}

/** Each workspace that somebody is in is told what became of their account: never an address. */
export async function tellWorkspaces({ id }: Actor, kind: AuditKind, tx: Tx): Promise<void> {
  const memberships = await tx.membership.findMany({ where: { userId: id }, select: { workspaceId: true } })
  for (const { workspaceId } of memberships) await recordEvent(kind, { workspaceId, actor: id }, tx)
}

/** What was written before keeps the name that they had then. Refused where somebody beside them goes by that name. */
export const renameSelf = ({ id }: Actor, name: string): Promise<void> =>
  transaction(async (tx) => {
    const memberships = await tx.membership.findMany({
      where: { userId: id },
      orderBy: { workspaceId: 'asc' },
      select: { workspaceId: true },
    })
    for (const { workspaceId } of memberships) await refuseTakenName(await holdWorkspace(workspaceId, tx), { id, name })
    await tx.user.update({ where: { id }, data: { name }, select: { id: true } })
  })

const dropAsked = ({ id }: Actor, tx: Tx): Promise<number> =>
  tx.$executeRaw`
    delete from "Verification" where "identifier" like 'email-change:%' and starts_with("value", ${`${id}\n`})`

/** Mails a link to the new address; the last one alone works. Nobody learns here whether the address has an account. */
export const askEmailChange = (user: User, email: string): Promise<void> =>
  transaction(async (tx) => {
    const token = newToken()
    const value = `${user.id}\n${email}`
    await dropAsked(user, tx)
    await tx.$executeRaw`
      insert into "Verification" ("identifier", "value", "expiresAt") values
        (${purpose(digest(token))}, ${value}, transaction_timestamp() + make_interval(mins => ${PROVED_MINUTES}::int))`
    if (!(await tx.user.findFirst({ where: { email }, select: { id: true } })))
      await queueMail(confirmMail(email, user.name, token), tx)
  })

const askedSchema = z.array(z.object({ value: z.string() }))
const changeSchema = z.tuple([z.string(), z.string()])
const notOpen = () => new AppError('not-found', 'This link was used already, or its time is over. Ask for another.')

/** The link was mailed to the address, and so proves it. Its time is the database's; of any number at once one counts. */
export const confirmEmail = (token: string): Promise<{ email: string }> =>
  transaction(async (tx) => {
    const hash = tokenHash(token)
    if (!hash) throw notOpen()
    const [asked] = askedSchema.parse(
      await tx.$queryRaw`
        delete from "Verification" where "identifier" = ${purpose(hash)} and "expiresAt" > transaction_timestamp()
        returning "value"`,
    )
    if (!asked) throw notOpen()
    const [userId, email] = changeSchema.parse(asked.value.split('\n'))
    const user = await tx.user.findFirst({ where: { id: userId }, select: { id: true, name: true, email: true } })
    if (!user) throw notOpen()
    if (await tx.user.findFirst({ where: { email, id: { not: userId } }, select: { id: true } }))
      throw new AppError('conflict', 'Another account has this address by now. Nothing was changed.')
    await tx.user.update({ where: { id: userId }, data: { email, emailVerified: true }, select: { id: true } })
    await queueMail(changedMail(user.email, user.name), tx)
    await tellWorkspaces(user, 'account.email', tx)
    return { email }
  })

export async function endSession({ id }: Actor, sessionId: string): Promise<void> {
  const { count } = await db().session.deleteMany({ where: { id: sessionId, userId: id } })
  if (count === 0) throw new AppError('not-found', 'This session has ended already.')
}

export const endOtherSessions = async ({ id, sessionId }: User): Promise<number> =>
  (await db().session.deleteMany({ where: { userId: id, id: { not: sessionId } } })).count

/**
 * Takes an account out with its sessions, its ways to sign in, its memberships and its mentions. What it wrote stays
 * under the name that it was written by. Refused while others would be left in a workspace that nobody owns.
 */
export const deleteAccount = (user: Actor): Promise<void> =>
  transaction(async (tx) => {
    const memberships = await tx.membership.findMany({
      where: { userId: user.id },
      orderBy: { workspaceId: 'asc' },
      select: { workspaceId: true },
    })
    for (const { workspaceId } of memberships) {
      const held = await holdWorkspace(workspaceId, tx)
      const others = await tx.membership.findMany({
        where: { workspaceId, userId: { not: user.id } },
        select: { role: true },
      })
      const own = await tx.membership.findFirst({ where: { workspaceId, userId: user.id }, select: { role: true } })
      const isLastOwner = own?.role === 'owner' && others.every(({ role }) => role !== 'owner')
      if (isLastOwner && (others.length > 0 || workspaceId === LOCAL_WORKSPACE))
        throw new AppError('conflict', `You alone own ${held.name}. Nothing was deleted.`, {
          hint:
            others.length > 0
              ? 'Hand it over to somebody who is in it, or take the others out, and come back.'
              : 'It is the first workspace of this installation and stays: invite somebody, and hand it over to them.',
        })
      await audit(held, user, 'member.leave', { user: user.id, account: 'deleted' })
      if (isLastOwner) {
        // Nobody could reach them any more: as deleted designs they go for good in their time.
        await tx.run.updateMany({
          where: { workspaceId, status: { in: ['queued', 'interrupted'] } },
          data: { status: 'cancelled', cancelRequested: true, finishedAt: held.now },
        })
        await tx.run.updateMany({ where: { workspaceId, status: 'running' }, data: { cancelRequested: true } })
        await tx.design.updateMany({ where: { workspaceId, deletedAt: null }, data: { deletedAt: held.now } })
        await audit(held, user, 'workspace.delete', { name: held.name })
        await close(held)
      } else {
        await tx.membership.deleteMany({ where: { workspaceId, userId: user.id } })
        await revokeInvitationsOf(held, user, user.id)
      }
    }
    await dropAsked(user, tx)
    await tx.user.delete({ where: { id: user.id }, select: { id: true } })
  })
