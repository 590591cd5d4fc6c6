import * as z from 'zod'
import type { AuditKind } from '@/lib/audit/kinds'
import { recordEvent } from '@/lib/audit/mutations'
import type { DesignScope } from '@/lib/auth/scope'
import { type HeldDesign, holdDesign } from '@/lib/designs/transaction'
import { transaction } from '@/lib/db/transaction'
import { AppError } from '@/lib/errors'
import { freezeIn } from '@/lib/versions/freeze'
import { type CreateShareBody, DEFAULT_EXPIRY_DAYS } from './schema'
import { digest, newToken } from './token'

export type CreatedShare = { id: string; token: string; version: number; expiresAt: string }

const DAY_MS = 86_400_000

/** Makes a link to the design as it stands now. The token is in this answer and nowhere else. */
export const createShare = (scope: DesignScope, body: CreateShareBody): Promise<CreatedShare> =>
  transaction(async (tx) => {
    const held = await holdDesign(scope, tx)
    const version = await freezeIn(held, { cause: 'share' })
    const token = newToken()
    const expiresAt = new Date(held.at.getTime() + (body.expiresInDays ?? DEFAULT_EXPIRY_DAYS) * DAY_MS)
    const link = await tx.shareLink.create({
      data: {
        designId: scope.designId,
        workspaceId: scope.workspaceId,
        versionId: version.id,
        tokenHash: digest(token),
        label: body.label ?? null,
        expiresAt,
      },
      select: { id: true },
    })
    await audit(held, 'share.create', { link: link.id, version: version.number })
    return { id: link.id, token, version: version.number, expiresAt: expiresAt.toISOString() }
  })

/** Closes a link for good. Unknown and foreign ids are a 404; revoking twice is not an error. */
export const revokeShare = (scope: DesignScope, shareId: string): Promise<void> =>
  transaction(async (tx) => {
    const held = await holdDesign(scope, tx)
    const { designId, workspaceId } = scope
    const where = { id: shareId, designId, workspaceId }
    const link = z.uuid().safeParse(shareId).success
      ? await tx.shareLink.findUnique({ where, select: { revokedAt: true } })
      : null
    if (!link) throw new AppError('not-found', 'There is no such link.')
    if (link.revokedAt) return
    await tx.shareLink.update({ where, data: { revokedAt: held.at }, select: { id: true } })
    await audit(held, 'share.revoke', { link: shareId })
  })

async function audit({ scope, tx }: HeldDesign, kind: AuditKind, detail: Record<string, unknown>): Promise<void> {
  const { workspaceId, designId, actor } = scope
  await recordEvent(kind, { workspaceId, designId, actor: actor.id, detail }, tx)
}
