import * as z from 'zod'
import type { AuditKind } from '@/lib/audit/kinds'
import { recordEvent } from '@/lib/audit/mutations'
import { countTry, networkOf, uncountTry } from '@/lib/auth/limits'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { type HeldDesign, holdDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import { freezeIn } from '@/lib/versions/freeze'
import { closed, findLink, readPolicy } from './data'
import { type ChangeShareBody, type CreateShareBody, createShareBody, DEFAULT_EXPIRY_DAYS } from './schema'
import { digest, newToken } from './token'
import { unlockValue } from './unlock'

export type CreatedShare = { id: string; token: string; version: number; expiresAt: string }

const DAY_MS = 86_400_000

/** Until when a link may open that is dated now. Throws where the workspace does not share, or not for so long. */
async function endOf({ scope, tx, at }: HeldDesign, days: number | undefined): Promise<Date> {
  const { enabled, maxDays } = await readPolicy(scope, tx)
  if (!enabled)
    throw new AppError('forbidden', 'Sharing is switched off in this workspace.', {
      hint: 'An admin can switch it on again under Settings, Sharing.',
    })
  const most = maxDays ?? Number.POSITIVE_INFINITY
  if (days !== undefined && days > most)
    throw new AppError('unprocessable', `Links of this workspace open for at most ${most} days.`)
  return new Date(at.getTime() + (days ?? Math.min(DEFAULT_EXPIRY_DAYS, most)) * DAY_MS)
}

const hashOf = (password: string | null | undefined) => (password == null ? null : hashPassword(password))

/** Makes a link to the design as it stands now. The token is in this answer and nowhere else. */
export async function createShare(scope: DesignScope, given: CreateShareBody): Promise<CreatedShare> {
  const { label = null, mode, comments, exports, expiresInDays, password } = createShareBody.parse(given)
  // It takes its time, and the design is not held meanwhile.
  const passwordHash = await hashOf(password)
  const { designId, workspaceId, actor } = scope
  return transaction(async (tx) => {
    const held = await holdDesign(scope, tx)
    const expiresAt = await endOf(held, expiresInDays)
    const version = await freezeIn(held, { cause: 'share' })
    const token = newToken()
    const data = { label, mode, comments, exports, expiresAt, passwordHash, tokenHash: digest(token) }
    const made = { createdBy: actor.id, creatorName: actor.name, datedAt: held.at, createdAt: held.at }
    const link = await tx.shareLink.create({
      data: { designId, workspaceId, versionId: version.id, ...data, ...made },
      select: { id: true },
    })
    const { number } = version
    const allows = { mode, comments, exports, password: passwordHash !== null, until: expiresAt.toISOString() }
    await audit(held, 'share.create', { link: link.id, version: number, ...allows })
    return { id: link.id, token, version: number, expiresAt: expiresAt.toISOString() }
  })
}

/** A link of the design; unknown and foreign ids are a 404. */
async function linkOf({ scope, tx }: HeldDesign, shareId: string) {
  const where = { id: shareId, designId: scope.designId, workspaceId: scope.workspaceId }
  const link = z.uuid().safeParse(shareId).success
    ? await tx.shareLink.findFirst({ where, select: { revokedAt: true } })
    : null
  if (!link) throw new AppError('not-found', 'There is no such link.')
  return { link, where }
}

/** Changes what a link allows. Another password, or none, locks whoever gave the old one. */
export async function changeShare(scope: DesignScope, shareId: string, body: ChangeShareBody): Promise<void> {
  const { expiresInDays, password, label, comments, exports } = body
  const passwordHash = await hashOf(password)
  return transaction(async (tx) => {
    const held = await holdDesign(scope, tx)
    const { link, where } = await linkOf(held, shareId)
    if (link.revokedAt) throw new AppError('conflict', 'This link was revoked, which is for good. Make another one.')
    const dated = expiresInDays !== undefined && {
      expiresAt: await endOf(held, expiresInDays),
      datedAt: held.at,
    }
    const locked = password !== undefined && { passwordHash, epoch: { increment: 1 } }
    const said = {
      ...(label !== undefined && { label }),
      ...(comments !== undefined && { comments }),
      ...(exports !== undefined && { exports }),
    }
    await tx.shareLink.update({ where, data: { ...said, ...dated, ...locked }, select: { id: true } })
    const allows = {
      ...(comments !== undefined && { comments }),
      ...(exports !== undefined && { exports }),
      ...(dated && { until: dated.expiresAt.toISOString() }),
      ...(locked && { password: passwordHash !== null }),
    }
    await audit(held, 'share.change', { link: shareId, ...allows })
  })
}

/** Closes a link for good. Revoking twice is not an error. */
export const revokeShare = (scope: DesignScope, shareId: string): Promise<void> =>
  transaction(async (tx) => {
    const held = await holdDesign(scope, tx)
    const { link, where } = await linkOf(held, shareId)
    if (link.revokedAt) return
    const data = { revokedAt: held.at, epoch: { increment: 1 } }
    await tx.shareLink.update({ where, data, select: { id: true } })
    await audit(held, 'share.revoke', { link: shareId })
  })

/**
 * The password of a link, from whoever has it: what their browser is to hold. Counted before it is looked at, per link
 * and per link and address, so that no number of guesses at once gets through (S4); what was right does not count.
 */
export async function unlockShare(token: string, password: string, headers: Headers): Promise<string | undefined> {
  const link = await findLink(token)
  if (!link) throw closed()
  if (link.passwordHash === null) return undefined
  const tried = { link: link.id, headers }
  await countTry('unlock', tried)
  if (await verifyPassword({ hash: link.passwordHash, password })) {
    await uncountTry('unlock', tried)
    return unlockValue(link, link.now)
  }
  const { workspaceId, designId, id } = link
  const detail = { link: id, network: networkOf(headers) }
  await recordEvent('share.unlock-failed', { workspaceId, designId, actor: 'guest', detail }, db())
  throw new AppError('forbidden', 'This is not the password of this link.')
}

async function audit({ scope, tx }: HeldDesign, kind: AuditKind, detail: Record<string, unknown>): Promise<void> {
  const { workspaceId, designId, actor } = scope
  await recordEvent(kind, { workspaceId, designId, actor: actor.id, detail }, tx)
}
