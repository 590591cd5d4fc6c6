import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Bed, databaseUrl, makeBed } from './fixtures/bed'
import { isGapless, readAll, textOf } from './fixtures/reader'
import { scripted, wordsOf } from './fixtures/scripted'
import { PgLogStore } from './log-store'
import { cancelRun, claimRun, insertRun, requeueRun } from './mutations'
import { getRun } from './data'
import { db } from '@/lib/db/client'
import { freshWorkspace } from '@/lib/drafts/fixtures/designs'

const never = new AbortController().signal

let bed: Bed
beforeEach(async () => {
  bed = await makeBed(databaseUrl())
})
afterEach(async () => {
  await bed.close()
})

/** Statements that a run of so many words takes. */
async function count(words: number, step: string): Promise<number> {
  const append = vi.spyOn(PgLogStore.prototype, 'append')
  const engine = bed.instance(scripted({ turns: 0, words, paceMs: 0 }))
  const runId = await bed.queue({ step })
  expect(textOf((await readAll(engine.follow(runId, 0, never))).events)).toBe(wordsOf(words))
  await engine.drain()
  const calls = append.mock.calls.length
  append.mockRestore()
  return calls
}

const run = () => ({
  step: 'problem',
  model: 'advisor:expert',
  input: {},
  onCrash: 'resume' as const,
  chain: false,
})

describe('a run', () => {
  it('streams to many followers the same bytes, and replays from any place', async () => {
    const engine = bed.instance(scripted({ turns: 2, words: 60, paceMs: 2 }))
    const other = bed.instance(scripted({ turns: 0, words: 0, paceMs: 0 }), { maxActive: 0 })
    const runId = await bed.queue()
    const [first, second, third] = await Promise.all([
      readAll(engine.follow(runId, 0, never)),
      readAll(engine.follow(runId, 0, never)),
      readAll(other.follow(runId, 0, never)),
    ])
    expect(first.end).toMatchObject({ status: 'succeeded' })
    expect(isGapless(first.events)).toBe(true)
    expect(textOf(first.events)).toBe(wordsOf(60))
    expect(second.raw).toBe(first.raw)
    expect(third.raw).toBe(first.raw)
    const later = await readAll(other.follow(runId, 4, never))
    expect(later.events).toEqual(first.events.slice(4))
  })

  it('is told as far as it has come to whoever only asks, who asks again from there', async () => {
    const engine = bed.instance(scripted({ turns: 0, words: 40, paceMs: 20 }))
    const runId = await bed.queue()
    engine.kick(runId)
    const parts: string[] = []
    let after = 0
    let end: { status: string } | null = null
    let asked = 0
    while (!end) {
      const part = await readAll(await engine.followOwn(bed.scope, runId, after, never, true))
      after = part.events.at(-1)?.seq ?? after
      parts.push(part.raw)
      end = part.end
      asked++
    }
    expect(asked).toBeGreaterThan(1)
    expect(parts.join('')).toBe((await readAll(engine.follow(runId, 0, never))).raw)
  })

  it('is given to its own workspace only', async () => {
    const engine = bed.instance(scripted({ turns: 0, words: 20, paceMs: 5 }))
    const runId = await bed.queue()
    const own = bed.scope
    const foreign = await freshWorkspace()
    const read = await readAll(await engine.followOwn(own, runId, 0, never))
    expect(textOf(read.events)).toBe(wordsOf(20))
    expect(isGapless(read.events)).toBe(true)
    for (const [scope, id] of [
      [foreign, runId],
      [own, crypto.randomUUID()],
      [own, 'no-uuid'],
    ] as const)
      await expect(engine.followOwn(scope, id, 0, never)).rejects.toMatchObject({ code: 'not-found' })
    await bed.pool.query('update "Design" set "deletedAt" = now() where "id" = $1', [bed.scope.designId])
    await expect(engine.followOwn(own, runId, 0, never)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('that has ended comes in one piece, and with a slow reader page by page', async () => {
    const head = 1_300
    const engine = bed.instance(async (_, io) => {
      for (let at = 0; at < head; at++) await io.onChunk({ type: `data-${at}` })
      return { usage: { inputTokens: null, outputTokens: null }, store: async () => undefined }
    })
    const runId = await bed.queue()
    const whole = await readAll(engine.follow(runId, 0, never))
    expect(whole.events).toHaveLength(head)
    const pieces: string[] = []
    for await (const bytes of engine.follow(runId, head - 10, never)) pieces.push(new TextDecoder().decode(bytes))
    expect(pieces).toHaveLength(1)
    expect(pieces[0]).toMatch(/^retry: 500\n\nid: [^]*event: end\ndata: .*succeeded.*\n\n$/)
    const pages: string[] = []
    for await (const bytes of engine.follow(runId, 0, never)) pages.push(new TextDecoder().decode(bytes))
    expect(pages).toHaveLength(Math.ceil(head / 500))
    expect(pages.join('')).toContain(whole.raw)
  })

  it('stores its outcome in the transaction that ends it, and fails where that fails', async () => {
    const store = vi.fn<() => Promise<void>>(async () => {
      throw new TypeError('nowhere to put it')
    })
    const engine = bed.instance(scripted({ turns: 0, words: 3, paceMs: 0, store }))
    const runId = await bed.queue()
    const read = await readAll(engine.follow(runId, 0, never))
    expect(read.end).toMatchObject({ status: 'failed', error: { code: 'agent-failed' } })
    expect(textOf(read.events)).toBe(wordsOf(3))
    expect(store).toHaveBeenCalledOnce()
  })

  it('stops when asked, from any instance, and keeps what was written', async () => {
    const engine = bed.instance(scripted({ turns: 0, words: 10_000, paceMs: 5 }))
    const runId = await bed.queue()
    await readAll(engine.follow(runId, 0, never), (so) => so.events.length > 3)
    const other = bed.instance(scripted({ turns: 0, words: 0, paceMs: 0 }), { maxActive: 0 })
    await other.cancel(runId)
    const read = await readAll(other.follow(runId, 0, never))
    expect(read.end).toMatchObject({ status: 'cancelled' })
    expect(isGapless(read.events)).toBe(true)
    expect(read.events.length).toBeGreaterThan(3)
  })

  it('that ends while it is asked to stop keeps its end, and what it queued is stopped', async () => {
    const ending = await bed.queue({ chain: true })
    await bed.pool.query(`update "Run" set "status" = 'running' where "id" = $1`, [ending])
    const end = await bed.pool.connect()
    try {
      await end.query('begin')
      await end.query(`update "Run" set "status" = 'succeeded', "finishedAt" = now() where "id" = $1`, [ending])
      const next = await end.query(
        `insert into "Run" ("workspaceId", "designId", "step", "model", "input", "onCrash", "chain")
         select "workspaceId", "designId", 'data', "model", "input", "onCrash", true from "Run" where "id" = $1 returning "id"`,
        [ending],
      )
      const asked = cancelRun(bed.pool, ending)
      // The wish waits for the row that the end holds.
      await vi.waitFor(async () => {
        const waiting = await bed.pool.query(
          `select 1 from pg_stat_activity where "wait_event_type" = 'Lock' and "query" like '%cancelRequested%'`,
        )
        expect(waiting.rowCount).toBeGreaterThan(0)
      }, 60_000)
      await end.query('commit')
      await asked
      const states = await bed.pool.query(`select "step", "status"::text as "status" from "Run" where "id" = any($1)`, [
        [ending, next.rows[0].id],
      ])
      expect(Object.fromEntries(states.rows.map((row) => [row.step, row.status]))).toEqual({
        problem: 'succeeded',
        data: 'cancelled',
      })
    } finally {
      end.release()
    }
  })
  it('is taken over at once from an instance that shuts down', async () => {
    const tools: number[] = []
    const script = { turns: 2, words: 200, paceMs: 5, onTool: (turn: number) => void tools.push(turn) }
    const engine = bed.instance(scripted(script))
    const runId = await bed.queue()
    await readAll(engine.follow(runId, 0, never), (so) => textOf(so.events).length > 50)
    const other = bed.instance(scripted(script))
    await engine.drain()
    const read = await readAll(other.follow(runId, 0, never))
    expect(read.end).toMatchObject({ status: 'succeeded' })
    expect(isGapless(read.events)).toBe(true)
    expect(textOf(read.events)).toBe(wordsOf(200))
    expect(tools).toEqual([0, 1])
  })

  it('waits for a click after a crash where its model costs money', async () => {
    const runId = await bed.queue({ onCrash: 'mark' })
    await claimRun(bed.pool, crypto.randomUUID(), 0.1, runId)
    const engine = bed.instance(scripted({ turns: 0, words: 5, paceMs: 0 }))
    expect((await readAll(engine.follow(runId, 0, never))).end).toMatchObject({ status: 'interrupted' })
    expect(await requeueRun(bed.scope, runId, db(bed.pool))).toBeDefined()
    await vi.waitFor(async () => {
      expect((await getRun(bed.scope, runId, db(bed.pool))).status).toBe('succeeded')
    }, 60_000)
    expect(textOf((await readAll(engine.follow(runId, 0, never))).events)).toBe(wordsOf(5))
  })

  it('takes statements by time, not by size', async () => {
    expect(await count(100, 'problem')).toBeLessThanOrEqual(4)
    // 20,000 words are 130 kB: one statement for each 8 kB that gather while none is under way.
    expect(await count(20_000, 'data')).toBeLessThanOrEqual(110)
  })
})

describe('an instance that lost its lease', () => {
  it('writes nothing more, neither events nor an end', async () => {
    const runId = await bed.queue()
    const zombie = await claimRun(bed.pool, crypto.randomUUID(), 0.1, runId)
    expect(zombie).toBeDefined()
    const store = new PgLogStore(bed.pool, { id: runId, attempt: zombie?.attempt ?? 0 }, 1)
    expect(await store.append({ head: 0, payloads: ['{"type":"x"}'], checkpoint: null })).toMatchObject({ ok: true })
    await bed.pool.query(`update "Run" set "leaseUntil" = now() - interval '1 second' where "id" = $1`, [runId])
    const engine = bed.instance(scripted({ turns: 0, words: 30, paceMs: 1 }))
    const read = await readAll(engine.follow(runId, 0, never), (so) => so.events.length > 1)
    expect(read.events[1]?.chunk).toEqual({ type: 'data-attempt', data: { attempt: 2, keepThrough: 0 } })
    expect(await store.append({ head: 1, payloads: ['{"type":"late"}'], checkpoint: null })).toEqual({ ok: false })
    const within = vi.fn<() => Promise<void>>()
    const end = { status: 'succeeded', error: null, usage: null } as const
    expect(await store.end({ head: 1, payloads: ['{"type":"late"}'], checkpoint: null }, end, within)).toEqual({
      ok: false,
    })
    expect(within).not.toHaveBeenCalled()
    const whole = await readAll(engine.follow(runId, 0, never))
    expect(whole.end).toMatchObject({ status: 'succeeded' })
    expect(isGapless(whole.events)).toBe(true)
    expect(whole.raw).not.toContain('late')
  })
})

describe('the end of a run', () => {
  it('is stored once, also where the answer to it was lost and it is sent again', async () => {
    const runId = await bed.queue()
    const claimed = await claimRun(bed.pool, crypto.randomUUID(), 60, runId)
    const store = new PgLogStore(bed.pool, { id: runId, attempt: claimed?.attempt ?? 0 }, 60)
    const batch = { head: 0, payloads: ['{"type":"half a pair \\ud800 and \\u0000"}'], checkpoint: null }
    const end = { status: 'succeeded', error: null, usage: null } as const
    const within = vi.fn<() => Promise<void>>(async () => undefined)
    const answers = [await store.end(batch, end, within), await store.end(batch, end, within)]
    expect(answers).toEqual([
      { ok: true, cancelRequested: false },
      { ok: true, cancelRequested: false },
    ])
    expect(within).toHaveBeenCalledOnce()
    expect(await store.end(batch, { ...end, status: 'failed' })).toEqual({ ok: false })
    const events = await bed.pool.query('select "payload"::text as "p" from "RunEvent" where "runId" = $1', [runId])
    expect(events.rows).toEqual([{ p: batch.payloads[0] }])
  })
})

describe('queueing', () => {
  it('makes one run of 50 requests with one key, and refuses the key for another request', async () => {
    const same = { ...run(), idempotencyKey: 'k1', requestHash: 'h1' }
    const answers = await Promise.all(Array.from({ length: 50 }, () => insertRun(bed.scope, same, db(bed.pool))))
    expect(answers.filter((answer) => answer.kind === 'queued')).toHaveLength(1)
    expect(answers.filter((answer) => answer.kind === 'existing')).toHaveLength(49)
    expect(new Set(answers.map((answer) => (answer.kind === 'key-taken' ? '' : answer.runId))).size).toBe(1)
    expect(await insertRun(bed.scope, { ...same, requestHash: 'h2' }, db(bed.pool))).toEqual({ kind: 'key-taken' })
  })

  it('makes one active run of 20 keys on one step and names it to the others', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        insertRun(bed.scope, { ...run(), idempotencyKey: `k${i}`, requestHash: 'h' }, db(bed.pool)),
      ),
    )
    const [won] = answers.filter((answer) => answer.kind === 'queued')
    expect(answers.filter((answer) => answer.kind === 'active')).toHaveLength(19)
    for (const answer of answers) expect(answer).toMatchObject({ runId: won?.kind === 'queued' ? won.runId : '' })
  })
})
