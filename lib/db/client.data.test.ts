import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { toAppError } from '@/lib/http/respond'
import { databaseUrl } from '@/lib/runs/fixtures/bed'
import { closeDatabase, db, openPool, pool } from './client'
import { isPassing } from './faults'
import { transaction } from './transaction'

const HOUR = 3_600_000
afterEach(() => void vi.useRealTimers())

const design = (workspaceId: string) => ({
  workspaceId,
  title: 'T',
  brief: 'B',
  asOf: '2026-01-01',
  archetype: 'fraud',
})

describe('times', () => {
  it('are the same instant for Prisma and for SQL, whatever zone the server has', async () => {
    const url = new URL(databaseUrl())
    url.searchParams.set('options', '-c TimeZone=Asia/Kolkata')
    const own = openPool(url.href, 1)
    const id = randomUUID()
    const createdAt = new Date('2026-03-01T12:34:56.789Z')
    await db(own).workspace.create({ data: { id, name: 'T', createdAt } })
    const raw = await own.query(
      `select extract(epoch from "createdAt")::text as "at" from "Workspace" where "id" = $1`,
      [id],
    )
    expect(raw.rows).toEqual([{ at: '1772368496.789000' }])
    expect(await db(own).workspace.findUnique({ where: { id }, select: { createdAt: true } })).toEqual({ createdAt })
    await own.end()
  })

  it("are the database's where a default fills them in, also where the app's clock is wrong", async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 2 * HOUR })
    const id = randomUUID()
    await db().workspace.create({ data: { id, name: 'T' } })
    const { id: designId } = await db().design.create({ data: design(id), select: { id: true } })
    const of = { designId, workspaceId: id }
    await db().step.create({ data: { ...of, key: 'data' } })
    await db().run.create({ data: { ...of, step: 'data', model: 'm', input: {}, onCrash: 'mark' } })
    await db().version.create({ data: { ...of, number: 1, content: {}, sha256: 'x' } })
    const ages = await db().$queryRaw`
      select max(extract(epoch from now() - t))::float8 as "seconds" from (
        select "createdAt" from "Workspace" where "id" = ${id}::uuid
        union all select unnest(array["createdAt", "updatedAt"]) from "Design" where "id" = ${designId}::uuid
        union all select "updatedAt" from "Step" where "designId" = ${designId}::uuid
        union all select "createdAt" from "Run" where "designId" = ${designId}::uuid
        union all select "createdAt" from "Version" where "designId" = ${designId}::uuid
      ) as x(t)`
    expect(ages).toEqual([{ seconds: expect.toSatisfy((age: number) => age >= -1 && age < 60) }])
    await db().run.updateMany({ where: { designId }, data: { status: 'cancelled' } })
  })
})

describe('connections', () => {
  it('are ten at most, whoever asks', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        i % 2 ? db().$queryRaw`select pg_sleep(0.02)::text` : pool().query('select pg_sleep(0.02)'),
      ),
    )
    expect(pool().totalCount).toBe(10)
  })

  it('that break within a transaction are dropped, and the error says that it may pass', async () => {
    const broken = transaction(async (tx) => {
      await tx.$executeRaw`set local idle_in_transaction_session_timeout = 50`
      // However long the server takes to notice.
      for (;;) {
        await delay(300)
        await tx.design.count()
      }
    })
    await expect(broken).rejects.toSatisfy(isPassing)
    expect(await db().$queryRaw`select 1 as "one"`).toEqual([{ one: 1 }])
  })

  it('do not wait for rows for ever', async () => {
    expect(await db().$queryRaw`select current_setting('lock_timeout') as "limit"`).toEqual([{ limit: '8s' }])
    const id = randomUUID()
    await db().workspace.create({ data: { id, name: 'T' } })
    await transaction(async (tx) => {
      await tx.workspace.update({ where: { id }, data: { name: 'U' } })
      const second = transaction(async (other) => {
        await other.$executeRaw`set local lock_timeout = 50`
        await other.workspace.update({ where: { id }, data: { name: 'V' } })
      })
      await expect(second).rejects.toSatisfy(isPassing)
    })
  })

  it('are closed after what is under way, and opened anew by the next call', async () => {
    let begin = (): void => undefined
    const begun = new Promise<void>((resolve) => (begin = resolve))
    const slow = transaction(async (tx) => {
      begin()
      await tx.$executeRaw`select pg_sleep(0.3)`
      return tx.design.count()
    })
    await begun
    const old = pool()
    await closeDatabase()
    expect([old.totalCount, await slow]).toEqual([0, expect.any(Number)])
    await expect(old.query('select 1')).rejects.toSatisfy(isPassing)
    expect(await db().$queryRaw`select 1 as "one"`).toEqual([{ one: 1 }])
  })
})

describe('errors of the real server', () => {
  const code = (work: Promise<unknown>) => work.then(() => 'none').catch((error: unknown) => toAppError(error).code)
  it('become the answers that a client can use', async () => {
    const id = randomUUID()
    await db().workspace.create({ data: { id, name: 'T' } })
    expect(await code(db().workspace.create({ data: { id, name: 'T' } }))).toBe('conflict')
    expect(await code(db().$executeRaw`insert into "Workspace" ("id", "name") values (${id}::uuid, 'T')`)).toBe(
      'conflict',
    )
    expect(await code(db().design.update({ where: { id: randomUUID() }, data: { title: 'x' } }))).toBe('not-found')
    expect(await code(db().design.create({ data: design(randomUUID()) }))).toBe('internal')
    expect(await code(db().$queryRaw`select 1 / 0`)).toBe('internal')
    const nowhere = openPool('postgres://x@127.0.0.1:9/none', 1)
    expect(await code(db(nowhere).design.count())).toBe('unavailable')
    expect(await code(db(nowhere).$queryRaw`select 1`)).toBe('unavailable')
    expect(await code(transaction((tx) => tx.design.count(), db(nowhere)))).toBe('unavailable')
  })

  it('tell the log nothing that people wrote', async () => {
    const secret = 'the words of a brief'
    const failed = db().design.create({ data: { ...design(randomUUID()), brief: secret, rev: 0.5 } })
    await expect(failed).rejects.toSatisfy((error: Error) => !`${error.message}${error.stack}`.includes(secret))
  })
})
