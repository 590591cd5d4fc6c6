import { db, openPool } from './client'
import { afterAll, describe, expect, it } from 'vitest'
import { probeDatabase } from './probe'

const pool = openPool(process.env.DATABASE_URL ?? '', 1)
afterAll(() => pool.end())

describe('probeDatabase', () => {
  it('finds nothing wrong with a migrated database that can be written', async () =>
    expect(await probeDatabase(db(pool))).toBeUndefined())
  it('says so where nothing can be written', async () => {
    await pool.query('set default_transaction_read_only = on')
    expect(await probeDatabase(db(pool))).toBe('The database is read-only.')
    await pool.query('set default_transaction_read_only = off')
  })
  it('says so where a migration did not end', async () => {
    await pool.query('begin')
    await pool.query(`update "_prisma_migrations" set "finished_at" = null`)
    expect(await probeDatabase(db(pool))).toMatch(/unfinished/)
    await pool.query('rollback')
  })
})

describe('what the schema promises', () => {
  const fails = (sql: string) => expect(pool.query(sql)).rejects.toMatchObject({ code: expect.any(String) })
  it('never changes an audit event', async () => {
    await pool.query(
      `insert into "AuditEvent" ("workspaceId", "actor", "action") select "id", 'test', 'probe' from "Workspace"`,
    )
    await fails(`update "AuditEvent" set "actor" = 'other'`)
    await fails('delete from "AuditEvent"')
  })
  it('lets no child point into another workspace', async () => {
    await pool.query('begin')
    const workspace = `insert into "Workspace" ("id", "name") values ($1, 'T')`
    const [one, two, design] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
    await pool.query(workspace, [one])
    await pool.query(workspace, [two])
    await pool.query(
      `insert into "Design" ("id", "workspaceId", "title", "brief", "asOf", "archetype") values ($1, $2, 'T', 'B', '2026-01-01', 'fraud')`,
      [design, one],
    )
    const step = pool.query(`insert into "Step" ("designId", "workspaceId", "key") values ($1, $2, 'data')`, [
      design,
      two,
    ])
    await expect(step).rejects.toMatchObject({ code: '23503' })
    await pool.query('rollback')
  })
})
