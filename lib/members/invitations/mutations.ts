import * as z from 'zod'
import { maskedEmail } from '@/lib/truncated'
import type { Role } from '@/lib/auth/schema'
import { hashPassword } from '@/lib/auth/password'
import { type Actor, LOCAL_ACTOR, LOCAL_WORKSPACE, type WorkspaceScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { AppError } from '@/lib/errors'
import { queueMail } from '@/lib/mail/mutations'
import { notify } from '@/lib/notifications/mutations'
import { followMember } from '@/lib/reviews/follow-members'
import { digest, newToken, tokenHash } from '@/lib/sharing/token'
import { type InviteInput, roleSchema } from '../bodies'
import { INVITATION_DAYS, MOST_INVITATIONS } from '../schema'
import { audit, changeMembers, type HeldWorkspace, holdWorkspace } from '../transaction'
import { findInvitation, INVITER_MAY } from './data'
import { invitationMail } from './mail'

const DAY_MS = 86_400_000
const OPEN = { acceptedAt: null, revokedAt: null } as const

const expiry = ({ now }: HeldWorkspace): Date => new Date(now.getTime() + INVITATION_DAYS * DAY_MS)

async function send(held: HeldWorkspace, inviter: Actor, to: string, role: Role, token: string): Promise<void> {
  await queueMail(invitationMail({ to, role, inviter: inviter.name, workspace: held.name, token }), held.tx)
}

/** Mails a link that makes whoever has that address a member. A second one takes the place of the first. */
export const invite = (scope: WorkspaceScope, { email, role }: InviteInput): Promise<{ id: string }> =>
  changeMembers(scope, 'members.manage', async (held) => {
    const { id: workspaceId, tx, now } = held
    const member = await tx.membership.findFirst({ where: { workspaceId, user: { email } }, select: { role: true } })
    if (member) throw new AppError('conflict', `${email} is in this workspace already, as ${member.role}.`)
    await tx.invitation.updateMany({ where: { workspaceId, email, ...OPEN }, data: { revokedAt: now } })
    if ((await tx.invitation.count({ where: { workspaceId, ...OPEN } })) >= MOST_INVITATIONS)
      throw new AppError('too-many', `At most ${MOST_INVITATIONS} invitations are open at once. Revoke some first.`)
    const token = newToken()
    const { actor } = scope
    const invitation = await tx.invitation.create({
      data: {
        workspaceId,
        email,
        role,
        tokenHash: digest(token),
        invitedBy: actor.id,
        inviterName: actor.name,
        expiresAt: expiry(held),
      },
      select: { id: true },
    })
    await send(held, actor, email, role, token)
    await audit(held, actor, 'member.invite', { invitation: invitation.id, email: maskedEmail(email), role })
    return invitation
  })

const openRow = async ({ id, tx }: HeldWorkspace, invitationId: string) => {
  const found = z.uuid().safeParse(invitationId).success
    ? await tx.invitation.findFirst({
        where: { id: invitationId, workspaceId: id, email: { not: null }, ...OPEN },
        select: { id: true, email: true, role: true },
      })
    : null
  if (!found) throw new AppError('not-found', 'There is no such open invitation here.')
  return found
}

/** The same again with another link, from now on, by who sends it now; the earlier link is closed. */
export const resend = (scope: WorkspaceScope, invitationId: string): Promise<void> =>
  changeMembers(scope, 'members.manage', async (held) => {
    const { id, email, role } = await openRow(held, invitationId)
    const token = newToken()
    const { actor } = scope
    const by = { invitedBy: actor.id, inviterName: actor.name }
    const data = { ...by, tokenHash: digest(token), sentAt: held.now, expiresAt: expiry(held) }
    await held.tx.invitation.update({ where: { id }, data, select: { id: true } })
    await send(held, actor, email ?? '', roleSchema.parse(role), token)
    await audit(held, actor, 'member.invite-again', { invitation: id })
  })

export const revoke = (scope: WorkspaceScope, invitationId: string): Promise<void> =>
  changeMembers(scope, 'members.manage', async (held) => {
    const { id } = await openRow(held, invitationId)
    await held.tx.invitation.update({ where: { id }, data: { revokedAt: held.now }, select: { id: true } })
    await audit(held, scope.actor, 'member.invite-revoke', { invitation: id })
  })

const revokedSchema = z.array(z.object({ id: z.string() }))

/** Closes what somebody sent who may no longer invite: their rights end with them, and not a week later. */
export async function revokeInvitationsOf(held: HeldWorkspace, actor: Actor, userId: string): Promise<void> {
  const rows = await held.tx.$queryRaw`
    update "Invitation" i set "revokedAt" = transaction_timestamp()
    where i."workspaceId" = ${held.id}::uuid and i."invitedBy" = ${userId} and i."email" is not null
      and i."acceptedAt" is null and i."revokedAt" is null and not ${INVITER_MAY}
    returning i."id"`
  for (const { id } of revokedSchema.parse(rows))
    await audit(held, actor, 'member.invite-revoke', { invitation: id, inviter: userId })
}

const takenSchema = z.array(z.object({ id: z.string(), role: roleSchema, email: z.string().nullable() }))
const notOpen = () =>
  new AppError('not-found', 'This invitation is not open any more.', {
    hint: 'It was used, revoked or has expired. Ask whoever invited you for another.',
  })

/**
 * Its workspace comes before the invitation's row, as with everything that changes members, so that nobody blocks
 * another. Of many at once with one link the others wait for the first, and not each for the workspace.
 */
async function holdInviting(hash: Uint8Array<ArrayBuffer>, tx: Tx): Promise<HeldWorkspace> {
  const turn = Buffer.from(hash).toString('hex')
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('invitation:' || ${turn}, 0))`
  const where = { tokenHash: hash, ...OPEN, workspace: { deletedAt: null } }
  const found = await tx.invitation.findFirst({ where, select: { workspaceId: true } })
  if (!found) throw notOpen()
  return holdWorkspace(found.workspaceId, tx)
}

/** One statement on the database's clock: of any number at once one gets it, on any instance. */
async function take({ id, tx }: HeldWorkspace, hash: Uint8Array, userId: string, email: string) {
  const [taken] = takenSchema.parse(
    await tx.$queryRaw`
      update "Invitation" i set "acceptedAt" = transaction_timestamp(), "acceptedBy" = ${userId}
      where i."tokenHash" = ${hash} and i."workspaceId" = ${id}::uuid and i."acceptedAt" is null
        and i."revokedAt" is null and i."expiresAt" > transaction_timestamp()
        and (i."email" is null or i."email" = ${email}) and ${INVITER_MAY}
      returning i."id", i."role", i."email"`,
  )
  if (!taken) throw notOpen()
  return taken
}

/** Makes a member of somebody with an account, whose address is the invited one. Who is one already stays what they are. */
export const acceptInvitation = (token: string, person: Actor & { email: string }): Promise<{ workspaceId: string }> =>
  transaction(async (tx) => enter(token, person, tx))

async function enter(token: string, person: Actor & { email: string }, tx: Tx): Promise<{ workspaceId: string }> {
  const hash = tokenHash(token)
  if (!hash) throw notOpen()
  const held = await holdInviting(hash, tx)
  const { role, ...taken } = await take(held, hash, person.id, person.email)
  if (taken.email === null) await refuseUnlessFirst(held)
  const workspaceId = held.id
  await followMember({ workspaceId, userId: person.id, actor: person }, tx, () =>
    tx.membership.createMany({ data: [{ workspaceId, userId: person.id, role }], skipDuplicates: true }),
  )
  await audit(held, person, 'member.join', { invitation: taken.id, user: person.id, role })
  await notify(tx, { workspaceId, actor: person }, { kind: 'member.join', event: `invitation:${taken.id}` })
  return { workspaceId }
}

/** The link for the first owner opens nothing once there is one. */
async function refuseUnlessFirst({ id, tx }: HeldWorkspace): Promise<void> {
  if ((await tx.membership.count({ where: { workspaceId: id, role: 'owner' } })) > 0) throw notOpen()
}

export type NewPerson = { readonly name: string; readonly email: string | null; readonly password: string }

/**
 * An account for who was invited, and their membership. The link was mailed to the address, which so is proved; only
 * the first owner says one. They become who local mode knew, and keep what was theirs.
 */
export async function joinAsNew(token: string, given: NewPerson): Promise<{ workspaceId: string; email: string }> {
  // Whoever holds no link learns nothing of who has an account, and costs no hash.
  const invited = await findInvitation(token)
  const email = invited?.email ?? given.email
  if (!invited || email === null) throw notOpen()
  const password = await hashPassword(given.password)
  return transaction(async (tx) => {
    if (await tx.user.findFirst({ where: { email }, select: { id: true } }))
      throw new AppError('conflict', 'There is an account for this address. Sign in, and open the link again.')
    const isLocal = invited.email === null && !(await tx.user.findFirst({ where: { id: LOCAL_ACTOR.id } }))
    const { name } = given
    const { id } = await tx.user.create({
      data: { ...(isLocal && { id: LOCAL_ACTOR.id }), name, email, emailVerified: true },
      select: { id: true },
    })
    await tx.account.create({
      data: { userId: id, providerId: 'credential', accountId: id, password },
      select: { id: true },
    })
    const { workspaceId } = await enter(token, { id, name, email }, tx)
    return { workspaceId, email }
  })
}

/** A link for the first owner, while there is none; it replaces those made before. */
export const inviteFirstOwner = (): Promise<string | null> =>
  transaction(async (tx) => {
    const held = await holdWorkspace(LOCAL_WORKSPACE, tx)
    const workspaceId = held.id
    if ((await tx.membership.count({ where: { workspaceId, role: 'owner' } })) > 0) return null
    await tx.invitation.updateMany({ where: { workspaceId, email: null, ...OPEN }, data: { revokedAt: held.now } })
    const token = newToken()
    await tx.invitation.create({
      data: {
        workspaceId,
        role: 'owner',
        tokenHash: digest(token),
        invitedBy: LOCAL_ACTOR.id,
        inviterName: 'Groundplan',
        expiresAt: expiry(held),
      },
      select: { id: true },
    })
    return token
  })
