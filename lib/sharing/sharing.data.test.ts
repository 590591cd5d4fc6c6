import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { pool } from '@/lib/db/client'
import { setFact } from '@/lib/designs/mutations'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { listShares, openShare } from './data'
import { createShare, revokeShare } from './mutations'
import { newToken } from './token'

let design: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace(), ledger(fact('data.rowsPerDay', 100)))
})

describe('a share link', () => {
  it('opens the design as it was frozen, and counts', async () => {
    const { token } = await createShare(design, {})
    await setFact(design, { path: 'data.rowsPerDay', value: 7 })
    const opened = await openShare(token)
    expect(opened).toMatchObject({ status: 'open', shown: { design: { id: design.designId, title: 'Card fraud' } } })
    expect(opened).toMatchObject({ shown: { design: { facts: { 'data.rowsPerDay': { value: 100 } } } } })
    await openShare(token)
    expect(await listShares(design)).toMatchObject([{ opens: 2, live: true, version: 1, revokedAt: null }])
  })

  it('stores no token, only its hash', async () => {
    const { token } = await createShare(design, { label: 'For review' })
    const rows = await pool().query('select l::text as "row" from "ShareLink" l where "designId" = $1', [
      design.designId,
    ])
    expect(JSON.stringify(rows.rows)).not.toContain(token)
    const audit = await pool().query('select a::text as "row" from "AuditEvent" a where "designId" = $1', [
      design.designId,
    ])
    expect(JSON.stringify(audit.rows)).not.toContain(token)
    expect(audit.rows).toHaveLength(1)
  })

  it('does not open for unknown, short or row-id tokens', async () => {
    const { id, token } = await createShare(design, {})
    for (const wrong of [newToken(), token.slice(1), `${token}x`, id, '', '../x', token.toLowerCase()])
      expect(await openShare(wrong)).toBeNull()
  })

  it('does not open once expired, revoked, or its design is deleted', async () => {
    const [expired, revoked, orphan] = await Promise.all([
      createShare(design, {}),
      createShare(design, {}),
      createShare(design, {}),
    ])
    await pool().query(`update "ShareLink" set "expiresAt" = now() - interval '1 second' where "id" = $1`, [expired.id])
    expect(await openShare(expired.token)).toBeNull()
    await revokeShare(design, revoked.id)
    await revokeShare(design, revoked.id)
    expect(await openShare(revoked.token)).toBeNull()
    expect(await openShare(orphan.token)).not.toBeNull()
    await pool().query('update "Design" set "deletedAt" = now() where "id" = $1', [design.designId])
    expect(await openShare(orphan.token)).toBeNull()
    const audit = await pool().query(`select "action" from "AuditEvent" where "designId" = $1`, [design.designId])
    expect(audit.rows.filter((row) => row.action === 'share.revoke')).toHaveLength(1)
  })

  it('shares its version with the next link while nothing changes', async () => {
    const [first, second] = [await createShare(design, {}), await createShare(design, {})]
    expect(second.version).toBe(first.version)
    await setFact(design, { path: 'data.rowsPerDay', value: 7 })
    expect((await createShare(design, {})).version).toBe(first.version + 1)
  })

  it('is closed by its own workspace only', async () => {
    const { id, token } = await createShare(design, {})
    const other = await freshDesign(await freshWorkspace())
    for (const wrong of [id, 'x']) await expect(revokeShare(other, wrong)).rejects.toMatchObject({ code: 'not-found' })
    expect(await openShare(token)).not.toBeNull()
  })

  it('keeps versions as they are', async () => {
    await createShare(design, {})
    await expect(
      pool().query(`update "Version" set "sha256" = '' where "designId" = $1`, [design.designId]),
    ).rejects.toThrow(/never changed/)
  })
})
