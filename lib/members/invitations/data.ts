import * as z from 'zod'
import { mayDo, ROLES } from '@/lib/auth/schema'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { tokenHash } from '@/lib/sharing/token'
import { roleSchema } from '../bodies'
import type { InvitationView } from '../schema'

const MAY_INVITE = ROLES.filter((role) => mayDo(role, 'members.manage'))

/** Of the invitation `i`: whoever sent it could send it now. The first owner's was sent by the installation. */
export const INVITER_MAY = Prisma.sql`
  (i."email" is null or exists (
    select 1 from "Membership" m
    where m."workspaceId" = i."workspaceId" and m."userId" = i."invitedBy" and m."role" = any(${MAY_INVITE}::text[])))`

const openSchema = z.array(
  z.object({
    email: z.string().nullable(),
    role: roleSchema,
    inviter: z.string(),
    workspace: z.string(),
    hasAccount: z.boolean(),
  }),
)
export type OpenInvitation = z.infer<typeof openSchema>[number]

/** What the holder of a link is told; undefined for every link that opens nothing, on the database's clock. */
export async function findInvitation(token: string): Promise<OpenInvitation | undefined> {
  const hash = tokenHash(token)
  if (!hash) return undefined
  const rows = await db().$queryRaw`
    select i."email", i."role", i."inviterName" as "inviter", w."name" as "workspace",
      exists (select 1 from "User" u where u."email" = i."email") as "hasAccount"
    from "Invitation" i join "Workspace" w on w."id" = i."workspaceId"
    where i."tokenHash" = ${hash} and i."acceptedAt" is null and i."revokedAt" is null
      and i."expiresAt" > transaction_timestamp() and ${INVITER_MAY}
      and (i."email" is not null or not exists (
        select 1 from "Membership" m where m."workspaceId" = i."workspaceId" and m."role" = 'owner'))`
  return openSchema.parse(rows)[0]
}

const listSchema = z.array(
  z.object({ id: z.string(), email: z.string(), role: roleSchema, inviter: z.string(), isExpired: z.boolean() }),
)

/** Invitations that wait, the youngest first. */
export async function listInvitations({ workspaceId }: WorkspaceScope): Promise<InvitationView[]> {
  const rows = await db().$queryRaw`
    select "id", "email", "role", "inviterName" as "inviter", "expiresAt" <= transaction_timestamp() as "isExpired"
    from "Invitation"
    where "workspaceId" = ${workspaceId}::uuid and "email" is not null and "acceptedAt" is null and "revokedAt" is null
    order by "createdAt" desc, "id"`
  return listSchema.parse(rows)
}
