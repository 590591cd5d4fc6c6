import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { closeDatabase, db } from './client'

afterAll(closeDatabase)

/** Tables that hang on one parent by its id alone: they name no workspace, so that none could be a wrong one. */
const OF_ONE_PARENT: Record<string, string> = { RunEvent: 'Run', Session: 'User', Account: 'User', NewsMail: 'User' }
/** Whose rows are nobody's: people, what was mailed to them, and the tables that the app itself is run by. */
const OF_NOBODY = ['Workspace', 'User', 'Verification', 'Outbox', 'RateBucket', '_prisma_migrations']
/** Ids that outlive what they name, since money is spent once and what was done stays done; they are read by workspace. */
const OUTLIVES = ['ModelRequest', 'AuditEvent']

const keySchema = z.array(z.object({ table: z.string(), parent: z.string(), columns: z.array(z.string()) }))
const columnSchema = z.array(z.object({ table: z.string(), columns: z.array(z.string()) }))

async function catalogue() {
  const tables = columnSchema.parse(
    await db().$queryRaw`
      select c.relname as "table", array_agg(a.attname::text) as "columns"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname = current_schema() and c.relkind in ('r', 'p') group by 1 order by 1`,
  )
  const keys = keySchema.parse(
    await db().$queryRaw`
      select c.relname as "table", p.relname as "parent", array_agg(a.attname::text) as "columns"
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
      where k.contype = 'f' group by k.oid, 1, 2`,
  )
  return tables.map(({ table, columns }) => ({ table, columns, keys: keys.filter((key) => key.table === table) }))
}

describe('every table', () => {
  it('is tied to its workspace by the database, or says why it has none', async () => {
    const tables = await catalogue()
    expect(tables.length).toBeGreaterThanOrEqual(30)
    const loose = tables.filter(({ table, columns, keys }) => {
      if (OF_NOBODY.includes(table)) return false
      const only = OF_ONE_PARENT[table]
      if (only !== undefined) return columns.includes('workspaceId') || !keys.some(({ parent }) => parent === only)
      return !keys.some((key) => key.columns.includes('workspaceId'))
    })
    expect(loose.map(({ table }) => table)).toEqual([])
  })
  it('names a design together with its workspace, so that it cannot point into another one', async () => {
    const apart = (await catalogue()).filter(
      ({ table, columns, keys }) =>
        columns.includes('designId') &&
        !OUTLIVES.includes(table) &&
        !keys.some((key) => key.columns.includes('designId') && key.columns.includes('workspaceId')),
    )
    expect(apart.map(({ table }) => table)).toEqual([])
  })
})

describe('a row of another workspace', () => {
  it('is refused by the database itself', async () => {
    const mine = await freshWorkspace()
    const theirs = await freshDesign(await freshWorkspace())
    const { designId } = theirs
    const { workspaceId } = mine
    await expect(
      db().run.create({
        data: { designId, workspaceId, step: 'problem', model: 'advisor:standard', input: {}, onCrash: 'resume' },
      }),
    ).rejects.toMatchObject({ code: 'P2003' })
    const run = await db().run.create({
      data: {
        designId,
        workspaceId: theirs.workspaceId,
        step: 'problem',
        model: 'advisor:standard',
        input: {},
        onCrash: 'resume',
      },
    })
    await expect(
      db().reservation.create({ data: { runId: run.id, workspaceId, userId: 'local', tokens: 1n } }),
    ).rejects.toMatchObject({ code: 'P2003' })
    await expect(
      db().auditEvent.create({ data: { workspaceId: randomUUID(), actor: 'local', action: 'none' } }),
    ).rejects.toMatchObject({ code: 'P2003' })
  })
})

describe('a workspace', () => {
  const person = () =>
    db().user.create({ data: { name: 'Ada', email: `${randomUUID()}@example.com` }, select: { id: true } })
  async function withOwners(count: number) {
    const { workspaceId } = await freshWorkspace()
    const owners = await Promise.all(Array.from({ length: count }, person))
    await db().membership.createMany({ data: owners.map(({ id }) => ({ workspaceId, userId: id, role: 'owner' })) })
    return { workspaceId, owners: owners.map(({ id }) => id) }
  }
  const owners = (workspaceId: string) => db().membership.count({ where: { workspaceId, role: 'owner' } })

  it('has somebody once', async () => {
    const { workspaceId, owners: who } = await withOwners(1)
    const again = { workspaceId, userId: who[0] ?? '', role: 'viewer' }
    await expect(db().membership.create({ data: again })).rejects.toMatchObject({ code: 'P2002' })
  })
  it('keeps an owner, however many go at once, and whether they leave or become something else', async () => {
    for (let round = 0; round < 5; round++) {
      const { workspaceId, owners: who } = await withOwners(4)
      const gone = await Promise.allSettled(
        who.map((userId, at) =>
          at % 2 === 0
            ? db().membership.delete({ where: { workspaceId_userId: { workspaceId, userId } } })
            : db().membership.update({
                where: { workspaceId_userId: { workspaceId, userId } },
                data: { role: 'admin' },
              }),
        ),
      )
      expect(gone.filter(({ status }) => status === 'rejected')).toHaveLength(1)
      expect(await owners(workspaceId)).toBe(1)
    }
  })
  it('may go as a whole, with its owners', async () => {
    const { workspaceId } = await withOwners(2)
    await db().workspace.delete({ where: { id: workspaceId } })
    expect(await db().membership.count({ where: { workspaceId } })).toBe(0)
  })
  it('has one open invitation for an address', async () => {
    const { workspaceId } = await freshWorkspace()
    const invite = () => {
      const tokenHash = Buffer.from(randomUUID().replaceAll('-', '').padEnd(64, '0'), 'hex')
      const expiresAt = new Date('2030-01-01')
      return db().invitation.create({
        data: {
          workspaceId,
          email: 'eve@example.com',
          role: 'viewer',
          tokenHash,
          invitedBy: 'x',
          inviterName: 'X',
          expiresAt,
        },
      })
    }
    const { id } = await invite()
    await expect(invite()).rejects.toMatchObject({ code: 'P2002' })
    await db().invitation.update({ where: { id }, data: { revokedAt: new Date() } })
    await expect(invite()).resolves.toMatchObject({ role: 'viewer' })
  })
})
