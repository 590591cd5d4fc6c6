import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope, WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { openShare } from '@/lib/sharing/data'
import { createShare } from '@/lib/sharing/mutations'
import { storedWhole } from '../fixtures/whole'
import { getDesignState } from '../data'
import { deleteDesign } from '../mutations'
import { countBin, listBin } from './data'
import { destroyDesign, purgeBin, restoreDesign } from './mutations'

let workspace: WorkspaceScope
let design: DesignScope
beforeEach(async () => {
  workspace = await freshWorkspace()
  design = await storedWhole(workspace)
})
const age = (days: number, id = design.designId) =>
  db()
    .$executeRaw`update "Design" set "deletedAt" = now() - make_interval(days => ${days}::int) where "id" = ${id}::uuid`
const actions = async () => {
  const where = { workspaceId: workspace.workspaceId }
  return (await db().auditEvent.findMany({ where, orderBy: { id: 'asc' } })).map(
    ({ action, actor }) => `${actor} ${action}`,
  )
}
const none = { code: 'not-found' }

describe('the bin', () => {
  it('gives a design back as it was, its links as well', async () => {
    const { token } = await createShare(design, {})
    const before = await getDesignState(design)
    await deleteDesign(design)
    expect(await openShare(token)).toBeNull()
    expect(await listBin(workspace)).toMatchObject([
      { id: design.designId, title: 'Transfer scoring', links: 1, hoursLeft: expect.any(Number) },
    ])
    expect((await listBin(workspace))[0]?.hoursLeft).toBeGreaterThan(29 * 24)
    expect(await restoreDesign(workspace, design.designId)).toEqual({ title: 'Transfer scoring' })
    const after = await getDesignState(design)
    expect({ ...after, rev: 0 }).toEqual({ ...before, rev: 0 })
    expect(after.rev).toBeGreaterThan(before.rev)
    expect(await openShare(token)).toMatchObject({ shown: { version: { number: 1 } } })
    expect(await countBin(workspace)).toBe(0)
    expect(await actions()).toEqual(expect.arrayContaining(['local design.delete', 'local design.restore']))
  })

  it('takes a design out for good only from the bin, with all that hangs on it, and keeps that it did', async () => {
    await expect(destroyDesign(workspace, design.designId)).rejects.toMatchObject(none)
    await deleteDesign(design)
    await destroyDesign(workspace, design.designId)
    const where = { where: { designId: design.designId } }
    expect([
      await db().fact.count(where),
      await db().stepRevision.count(where),
      await db().waiver.count(where),
    ]).toEqual([0, 0, 0])
    expect((await actions()).at(-1)).toBe('local design.destroy')
    await expect(restoreDesign(workspace, design.designId)).rejects.toMatchObject(none)
  })

  it('is of one workspace', async () => {
    const other = await freshWorkspace()
    await deleteDesign(design)
    expect(await listBin(other)).toEqual([])
    await expect(restoreDesign(other, design.designId)).rejects.toMatchObject(none)
    await expect(destroyDesign(other, design.designId)).rejects.toMatchObject(none)
    await expect(restoreDesign(workspace, 'x')).rejects.toMatchObject(none)
    expect(await countBin(workspace)).toBe(1)
  })

  it('is emptied of what has lain in it for thirty days, by the clock of the database', async () => {
    const younger = await storedWhole(workspace)
    await age(30)
    await age(29, younger.designId)
    expect(await listBin(workspace)).toMatchObject([{ id: younger.designId, hoursLeft: 24 }].map(({ id }) => ({ id })))
    await expect(restoreDesign(workspace, design.designId)).rejects.toMatchObject(none)
    const purged = await Promise.all([purgeBin(1000), purgeBin(1000)])
    expect(purged.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(1)
    expect(await db().design.findMany({ where: { workspaceId: workspace.workspaceId }, select: { id: true } })).toEqual(
      [{ id: younger.designId }],
    )
    expect((await actions()).at(-1)).toBe('system design.purge')
  })
})
