import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import type { Queryable } from '@/lib/db/queryable'
import { canonicalJson, sha256 } from '@/lib/designs/canonical'
import { getDesignContent } from '@/lib/designs/data'
import { readDesign } from '@/lib/designs/records'
import type { DesignContent } from '@/lib/designs/schema'
import { transaction } from '@/lib/db/transaction'
import { AppError } from '@/lib/errors'
import { type CreateShareBody, DEFAULT_EXPIRY_DAYS } from './schema'
import { newToken, tokenHash } from './token'

export type CreatedShare = { id: string; token: string; version: number; expiresAt: string }

const versionSchema = z.object({ id: z.string(), number: z.number() })
const linkSchema = z.object({ id: z.string(), expiresAt: z.date() })

/** What a version keeps: no proposal, since nobody has decided on it. */
const frozen = (design: DesignContent): DesignContent => ({
  ...design,
  steps: design.steps.map((step) => ({
    ...step,
    proposal: null,
    state: step.state === 'drafting' ? (step.content ? 'drafted' : 'empty') : step.state,
  })),
})

/** The version of the design as it stands: the last one where nothing changed since, else the next number. */
async function freeze(tx: Queryable, scope: DesignScope): Promise<z.infer<typeof versionSchema>> {
  await readDesign(tx, scope, true)
  const content = canonicalJson(frozen(await getDesignContent(scope, scope.designId, tx)))
  const hash = sha256(content)
  const same = await tx.query(
    `select "id", "number" from "Version" where "designId" = $1 and "sha256" = $2 order by "number" desc limit 1`,
    [scope.designId, hash],
  )
  if (same.rows[0] !== undefined) return versionSchema.parse(same.rows[0])
  const added = await tx.query(
    `insert into "Version" ("designId", "workspaceId", "number", "content", "sha256")
     select $1, $2, coalesce(max("number"), 0) + 1, $3::json, $4 from "Version" where "designId" = $1 returning "id", "number"`,
    [scope.designId, scope.workspaceId, content, hash],
  )
  return versionSchema.parse(added.rows[0])
}

/** Makes a link to the design as it stands now. The token is in this answer and nowhere else. */
export function createShare(scope: DesignScope, body: CreateShareBody): Promise<CreatedShare> {
  return transaction(async (tx) => {
    const version = await freeze(tx, scope)
    const token = newToken()
    const added = await tx.query(
      `insert into "ShareLink" ("designId", "workspaceId", "versionId", "tokenHash", "label", "expiresAt")
       values ($1, $2, $3, $4, $5, now() + make_interval(days => $6)) returning "id", "expiresAt"`,
      [
        scope.designId,
        scope.workspaceId,
        version.id,
        tokenHash(token),
        body.label ?? null,
        body.expiresInDays ?? DEFAULT_EXPIRY_DAYS,
      ],
    )
    const link = linkSchema.parse(added.rows[0])
    await audit(tx, scope, 'share.create', { link: link.id, version: version.number })
    return { id: link.id, token, version: version.number, expiresAt: link.expiresAt.toISOString() }
  })
}

/** Closes a link for good. Unknown and foreign ids are a 404; revoking twice is not an error. */
export function revokeShare(scope: DesignScope, shareId: string): Promise<void> {
  return transaction(async (tx) => {
    const found = z.uuid().safeParse(shareId).success
      ? await tx.query('select "revokedAt" from "ShareLink" where "id" = $1 and "designId" = $2 for update', [
          shareId,
          scope.designId,
        ])
      : { rows: [] }
    if (found.rows[0] === undefined) throw new AppError('not-found', 'There is no such link.')
    const closed = await tx.query(
      'update "ShareLink" set "revokedAt" = now() where "id" = $1 and "revokedAt" is null',
      [shareId],
    )
    if (closed.rowCount === 1) await audit(tx, scope, 'share.revoke', { link: shareId })
  })
}

async function audit(
  tx: Queryable,
  scope: DesignScope,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await tx.query(
    `insert into "AuditEvent" ("workspaceId", "designId", "actor", "action", "detail") values ($1, $2, $3, $4, $5::json)`,
    [scope.workspaceId, scope.designId, scope.actor.id, action, JSON.stringify(detail)],
  )
}
