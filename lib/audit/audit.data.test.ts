import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { GET } from '@/app/api/audit/route'
import { ACCOUNTS, freshPerson, join } from '@/lib/auth/fixtures/people'
import type { DesignScope, WorkspaceScope } from '@/lib/auth/scope'
import { closeDatabase, db, pool } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { deleteDesign } from '@/lib/designs/mutations'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { listAudit } from './data'
import { recordEvent } from './mutations'
import { type AuditCursor, type AuditFilter, NO_FILTER } from './schema'

let scope: WorkspaceScope
let design: DesignScope
const ROWS = 2300

/** Many at the same millisecond, so that the id has to tell them apart. */
async function fill(): Promise<void> {
  await db().$executeRaw`
    insert into "AuditEvent" ("workspaceId", "designId", "actor", "action", "detail", "at")
    select ${scope.workspaceId}::uuid, case when n % 10 = 0 then ${design.designId}::uuid end,
      case when n % 7 = 0 then 'ada' else 'local' end, case when n % 3 = 0 then 'comment.delete' else 'thread.begin' end,
      '{}'::json, timestamptz '2026-01-01' + make_interval(hours => n / 40)
    from generate_series(1, ${ROWS}) n`
}
async function all(filter: AuditFilter, take?: number): Promise<string[]> {
  const ids: string[] = []
  let before: AuditCursor | null = null
  do {
    const page = await listAudit(scope, filter, before, take === undefined ? {} : { take })
    ids.push(...page.rows.map(({ id }) => id))
    before = page.next
  } while (before)
  return ids
}

beforeAll(async () => {
  scope = await freshWorkspace()
  design = await freshDesign(scope)
  await fill()
  await freshWorkspace().then((other) =>
    recordEvent('share.create', { workspaceId: other.workspaceId, actor: 'x' }, db()),
  )
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await closeDatabase()
})

describe('the log', () => {
  it('is paged by its key: every row once, newest first, whatever is written meanwhile', async () => {
    const first = await listAudit(scope, NO_FILTER, null)
    expect(first.rows).toHaveLength(50)
    await recordEvent('thread.resolve', { workspaceId: scope.workspaceId, actor: 'local' }, db())
    const ids = first.rows.map(({ id }) => id)
    for (let before = first.next; before; ) {
      const page = await listAudit(scope, NO_FILTER, before)
      ids.push(...page.rows.map(({ id }) => id))
      before = page.next
    }
    expect(ids).toHaveLength(ROWS)
    expect(new Set(ids).size).toBe(ROWS)
    const moments = await db().auditEvent.findMany({
      where: { id: { in: ids.map(BigInt) } },
      select: { id: true, at: true },
    })
    const at = new Map(moments.map((row) => [String(row.id), row.at.getTime()]))
    const times = ids.map((id) => at.get(id) ?? 0)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
  })
  it.each([
    ['nothing', {}],
    ['a person', { person: 'ada' }],
    ['a kind', { kind: 'comment.delete' }],
    ['days', { from: '2026-01-01', to: '2026-02-20' }],
  ] as const)('reads as many rows for its last page as for its first, narrowed to %s', async (_name, narrowed) => {
    const filter = { ...NO_FILTER, ...narrowed }
    const readSchema = z.array(z.object({ read: z.coerce.number() }))
    // What a connection has read and not reported yet, so that only differences say something.
    const counted = async (tx: Tx) => {
      const [row] = readSchema.parse(
        await tx.$queryRaw`
          select coalesce("seq_tup_read", 0) + coalesce("idx_tup_fetch", 0) as "read"
          from pg_stat_xact_user_tables where "relname" = 'AuditEvent'`,
      )
      return row?.read ?? -1
    }
    const rowsRead = (before: AuditCursor | null) =>
      transaction(async (tx) => {
        // Of so few rows the planner might rather read all; what is shown is that it need not.
        await tx.$executeRaw`set local enable_seqscan = off`
        await tx.$executeRaw`set local enable_bitmapscan = off`
        const earlier = await counted(tx)
        const page = await listAudit(scope, filter, before, { on: tx })
        return { page, read: (await counted(tx)) - earlier }
      })
    const first = await rowsRead(null)
    expect(first.page.rows).toHaveLength(50)
    let last = first
    while (last.page.next) last = await rowsRead(last.page.next)
    expect(first.read).toBeGreaterThan(49)
    // Those of the same moment as the key, which the index cannot tell apart, are read as well: forty here.
    for (const { read } of [first, last]) expect(read).toBeLessThanOrEqual(51 + 41)
  })
  it('is narrowed to a person, a kind, a design and days, together as well', async () => {
    const every = Array.from({ length: ROWS }, (_, at) => at + 1)
    const count = (is: (n: number) => boolean) => every.filter(is).length
    expect(await all({ ...NO_FILTER, person: 'ada' }, 500)).toHaveLength(count((n) => n % 7 === 0))
    expect(await all({ ...NO_FILTER, kind: 'comment.delete' }, 500)).toHaveLength(count((n) => n % 3 === 0))
    expect(await all({ ...NO_FILTER, design: design.designId }, 500)).toHaveLength(count((n) => n % 10 === 0))
    const day = { from: '2026-01-02', to: '2026-01-02' }
    const onDay = (n: number) => Math.trunc(n / 40) >= 24 && Math.trunc(n / 40) < 48
    expect(await all({ ...NO_FILTER, ...day }, 500)).toHaveLength(count(onDay))
    const both = { ...NO_FILTER, ...day, person: 'ada', kind: 'comment.delete', design: design.designId } as const
    expect(await all(both)).toHaveLength(count((n) => onDay(n) && n % 210 === 0))
  })
  it('names people and designs as they are called now, and what is gone as gone', async () => {
    const other = await freshDesign(scope)
    await deleteDesign(other)
    const [row] = (await listAudit(scope, { ...NO_FILTER, design: other.designId }, null)).rows
    expect(row).toMatchObject({
      actor: 'You',
      words: 'put the design into the bin and closed its links',
      design: { title: 'Card fraud', isHere: false },
    })
  })
})

describe('what was recorded', () => {
  const attempts = [
    ['updated', `update "AuditEvent" set "actor" = 'nobody'`],
    ['deleted', 'delete from "AuditEvent"'],
    ['truncated', 'truncate "AuditEvent"'],
    ['truncated with all that hangs on a workspace', 'truncate "Workspace" cascade'],
    ['deleted with its workspace', `delete from "Workspace" where "id" in (select "workspaceId" from "AuditEvent")`],
    [
      'deleted where ordinary triggers are off',
      `set local session_replication_role = replica; delete from "AuditEvent"`,
    ],
    [
      'truncated where ordinary triggers are off',
      `set local session_replication_role = replica; truncate "AuditEvent"`,
    ],
  ] as const
  it.each(attempts)('cannot be %s, by the role that the app itself has', async (_name, statement) => {
    const before = await db().auditEvent.count()
    expect(before).toBeGreaterThan(ROWS)
    const client = await pool().connect()
    try {
      await client.query('begin')
      await expect(client.query(statement)).rejects.toThrow(/rows are never changed|violates|permission denied/)
    } finally {
      await client.query('rollback')
      client.release()
    }
    expect(await db().auditEvent.count()).toBe(before)
  })
})

describe('the log as a file', () => {
  const ask = async (cookie: string, query: string) =>
    GET(
      new Request(`${ACCOUNTS.GROUNDPLAN_ORIGIN}/api/audit?${query}`, {
        headers: { host: new URL(ACCOUNTS.GROUNDPLAN_ORIGIN).host, cookie },
      }),
      {},
    )
  it('holds every row in both forms, page by page as it is read, and is itself recorded', async () => {
    for (const [name, value] of Object.entries(ACCOUNTS)) vi.stubEnv(name, value)
    const admin = await freshPerson('=cmd|calc')
    await join(admin, scope.workspaceId, 'admin')
    await db().design.update({ where: { id: design.designId }, data: { title: '@SUM(1+1)"\n=2' } })
    const before = await db().auditEvent.count({ where: { workspaceId: scope.workspaceId } })
    const csv = await (await ask(admin.cookie, 'format=csv')).text()
    // The head, all that was there, and that it was taken out.
    expect(csv.trimEnd().split('\r\n')).toHaveLength(before + 2)
    expect(csv).toContain(`"'=cmd|calc"`)
    expect(csv).toContain(`"'@SUM(1+1)"" =2"`)
    expect(
      csv
        .split('\r\n')
        .flatMap((line) => line.match(/(?:^|,)"[^'"][^"]*/g) ?? [])
        .filter((cell) => /"[=+\-@|%]/.test(cell)),
    ).toEqual([])
    const answer = await ask(admin.cookie, 'format=jsonl&kind=audit.export')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit-log.jsonl"')
    const lines = (await answer.text()).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).words)).toEqual([
      'exported the audit log as JSON Lines',
      'exported the audit log as CSV',
    ])
    expect((await ask(admin.cookie, 'format=xml')).status).toBe(404)
  })
  it('is read no further than its reader asks', async () => {
    const { auditBytes } = await import('./export')
    let pages = 0
    const stream = auditBytes('csv', (before) => {
      pages++
      return listAudit(scope, NO_FILTER, before, { take: 10 })
    })
    const reader = stream.getReader()
    expect(pages).toBe(0)
    await reader.read()
    await reader.read()
    expect(pages).toBe(2)
    await reader.cancel()
  })
})
