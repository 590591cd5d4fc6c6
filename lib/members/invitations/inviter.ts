import * as z from 'zod'
import { mayDo, ROLES } from '@/lib/auth/schema'
import type { Actor } from '@/lib/auth/scope'
import { Prisma } from '@/lib/db/generated/client'
import { audit, type HeldWorkspace } from '../transaction'

const MAY_INVITE = ROLES.filter((role) => mayDo(role, 'members.manage'))

/** Of the invitation `i`: whoever sent it could send it now. The first owner's was sent by the installation. */
export const INVITER_MAY = Prisma.sql`
  (i."email" is null or exists (
    select 1 from "Membership" m
    where m."workspaceId" = i."workspaceId" and m."userId" = i."invitedBy" and m."role" = any(${MAY_INVITE}::text[])))`

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
