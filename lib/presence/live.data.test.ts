import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { editFieldIn } from '@/lib/drafts/edit'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf } from '@/lib/drafts/fixtures/designs'
import { touchDesign, type HeldDesign } from '@/lib/designs/transaction'
import { setFactIn } from '@/lib/designs/set-fact'
import { transaction } from '@/lib/db/transaction'
import { withPageOf } from '@/lib/http/page'
import { type Bed, databaseUrl, makeBed } from '@/lib/runs/fixtures/bed'
import type { RunEngine } from '@/lib/runs/engine'
import { scripted } from '@/lib/runs/fixtures/scripted'
import { readChanges, readStandings } from './data'
import { FrameReader } from './fixtures/frames'
import { LiveHub } from './hub'
import { announce, leave } from './mutations'
import { liveStream } from './stream'

const never = new AbortController().signal
/** Longer than any test waits. */
const NEVER_MS = 600_000

let bed: Bed
let reads = 0
const open: FrameReader[] = []
beforeEach(async () => {
  bed = await makeBed(databaseUrl())
  reads = 0
  await db(bed.pool).step.createMany({
    data: ['problem', 'data'].map((key) => ({ designId: bed.scope.designId, workspaceId: bed.scope.workspaceId, key })),
  })
  await change(async (held) => void (await storeDraft(held, { ...drafted, draft: draftOf('problem', 'Words.') })))
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((reader) => reader.close()))
  await bed.close()
})

const drafted = { runId: randomUUID(), model: 'advisor:expert', step: 'problem' as const, before: {}, after: {} }
const change = <T>(work: (held: HeldDesign) => Promise<T>) =>
  transaction(async (tx) => work(await touchDesign(bed.scope, tx)), db(bed.pool))
/** The revision of the design that the edit makes. */
const edit = (value: string, field = 'summary', baseRev = 1, editId: string = randomUUID()) =>
  change(async (held) => {
    expect(await editFieldIn(held, 'problem', baseRev, { editId, field, value })).toMatchObject({
      kind: 'saved',
    })
    return held.rev
  })
const revNow = async () => (await readStandings([bed.scope.designId], db(bed.pool)))[0]?.rev ?? 0

const instance = () => bed.instance(scripted({ turns: 0, words: 0, paceMs: 0 }), { maxActive: 0 })
function hubOf({ watch, stopping }: Pick<RunEngine, 'watch' | 'stopping'>, more: { pollMs?: number } = {}): LiveHub {
  return new LiveHub({
    ...more,
    watch,
    stopping,
    readStandings: (ids) => {
      reads++
      return readStandings(ids, db(bed.pool))
    },
    readChanges: (id, after) => readChanges(id, after, db(bed.pool)),
    onError: () => undefined,
  })
}
function follow(hub: LiveHub, after: number, options: { signal?: AbortSignal; once?: boolean } = {}): FrameReader {
  const reader = new FrameReader(liveStream({ hub, scope: bed.scope, after, signal: never, ...options }))
  open.push(reader)
  return reader
}

describe('a page that follows a design', () => {
  it('is told what stands, then each change on every instance, with its words, its author and its page', async () => {
    const after = await revNow()
    const readers = [follow(hubOf(instance()), after), follow(hubOf(instance()), after)]
    for (const reader of readers)
      expect(await reader.next()).toEqual({ rev: after, changes: [], people: [], runs: '', talk: 0, judged: 0 })
    const page = randomUUID()
    const asPage = new Request('http://x', { headers: { 'groundplan-page': page } })
    const id = randomUUID()
    const rev = await withPageOf(asPage, () => edit('Decide while the card waits.', 'summary', 1, id))
    const what = { field: 'summary', edit: id, facts: [], what: 'Summary' }
    const seen = { step: 'problem', cause: 'edit', ...what, by: 'You', mine: true }
    for (const reader of readers) expect(await reader.next()).toEqual({ rev, changes: [{ ...seen, rev, page }] })
    const told = await change((held) => setFactIn(held, { path: 'arch.qpsPeak', value: 400 }))
    expect(told.fact?.value).toBe(400)
    for (const reader of readers) {
      const { changes } = await reader.until((frame) => frame.rev === rev + 1)
      expect(changes).toMatchObject([{ step: null, cause: 'set', facts: ['arch.qpsPeak'], page: null }])
      expect(changes[0]?.what).toBe(told.fact?.label)
    }
  })

  it('is told at once, not with the next poll', async () => {
    const reader = follow(hubOf(instance(), { pollMs: NEVER_MS }), await revNow())
    await reader.next()
    const rev = await edit('At once.')
    expect(await reader.next()).toMatchObject({ rev })
  })

  it('finds a change whose notification was lost', async () => {
    const hub = hubOf({ watch: () => () => undefined, stopping: never })
    const reader = follow(hub, await revNow())
    await reader.next()
    const rev = await edit('Nobody hears this.')
    expect(await reader.next()).toMatchObject({ rev, changes: [{ what: 'Summary', page: null }] })
  })

  it('that comes again is told all that it has missed, the latest fifty of more', async () => {
    const after = await revNow()
    for (let rev = 1; rev <= 60; rev++) await edit(`Words ${rev}`, 'summary', rev)
    const first = await follow(hubOf(instance()), after + 58).next()
    expect(first?.changes.map(({ rev }) => rev)).toEqual([after + 59, after + 60])
    const all = await follow(hubOf(instance()), after).next()
    expect(all?.changes.map(({ rev }) => rev)).toEqual(Array.from({ length: 50 }, (_, index) => after + 11 + index))
  })

  it('and reads slowly finds everything in one frame: nothing waits for it in memory', async () => {
    const hub = hubOf(instance())
    const after = await revNow()
    const [slow, quick] = [follow(hub, after), follow(hub, after)]
    await Promise.all([slow.next(), quick.next()])
    for (let rev = 1; rev <= 40; rev++) {
      await edit(`Words ${rev}`, 'summary', rev)
      await quick.until((frame) => frame.rev === after + rev)
    }
    const readsBefore = slow.reads
    const frame = await slow.next()
    expect(slow.reads).toBe(readsBefore + 1)
    expect(frame?.rev).toBe(after + 40)
    expect(frame?.changes).toHaveLength(40)
  })

  it('is told who is there and who goes', async () => {
    const reader = follow(hubOf(instance()), await revNow())
    await reader.next()
    const page = randomUUID()
    await announce(bed.scope, { page, place: 'problem', field: null }, db(bed.pool))
    expect(await reader.next()).toMatchObject({ people: [{ page, name: 'You', mine: true, field: null }] })
    await announce(bed.scope, { page, place: 'problem', field: 'summary' }, db(bed.pool))
    expect(await reader.next()).toMatchObject({ people: [{ page, field: 'summary' }], changes: [] })
    await leave(bed.scope, page, db(bed.pool))
    expect(await reader.next()).toMatchObject({ people: [] })
    // Nobody says that this one has gone: the database's clock does.
    await announce(bed.scope, { page, place: 'problem', field: null }, db(bed.pool))
    await reader.next()
    await bed.pool.query(`update "Presence" set "seenAt" = "seenAt" - interval '26 seconds' where "id" = $1`, [page])
    expect(await reader.next()).toMatchObject({ people: [] })
  })

  it('is told which runs are open', async () => {
    const hub = hubOf(instance())
    const reader = follow(hub, await revNow())
    await reader.next()
    const runId = await bed.queue({ step: 'data' })
    expect(await reader.next()).toMatchObject({ runs: runId, changes: [] })
    await bed.pool.query(`update "Run" set "status" = 'interrupted' where "id" = $1`, [runId])
    expect(await reader.next()).toMatchObject({ runs: `${runId}!` })
    await bed.pool.query(`update "Run" set "status" = 'failed' where "id" = $1`, [runId])
    expect(await reader.next()).toMatchObject({ runs: '' })
  })

  it('asks once: it is told how things stand, and no more', async () => {
    const reader = follow(hubOf(instance()), await revNow(), { once: true })
    expect(await reader.next()).toMatchObject({ changes: [], people: [], runs: '' })
    expect(await reader.next()).toBeNull()
  })

  it('is let go when the design is deleted, when it leaves, and when the instance is', async () => {
    const engine = instance()
    const hub = hubOf(engine)
    const leaving = new AbortController()
    const [gone, left, drained] = [
      follow(hubOf(instance()), 0),
      follow(hub, 0, { signal: leaving.signal }),
      follow(hub, 0),
    ]
    await Promise.all([gone.next(), left.next(), drained.next()])
    leaving.abort()
    expect(await left.next()).toBeNull()
    await engine.drain()
    expect(await drained.next()).toBeNull()
    await db(bed.pool).design.update({ where: { id: bed.scope.designId }, data: { deletedAt: new Date() } })
    expect(await gone.next()).toBeNull()
  })
})

it('a hundred pages on an instance share one statement a poll and no connection of their own', async () => {
  const engine = instance()
  const hub = hubOf(engine)
  const after = await revNow()
  const readers = Array.from({ length: 100 }, () => follow(hub, after))
  await Promise.all(readers.map((reader) => reader.next()))
  const before = reads
  const rev = await edit('For all of them.')
  const frames = await Promise.all(readers.map((reader) => reader.next()))
  expect(frames.every((frame) => frame?.rev === rev)).toBe(true)
  // One for the notification, one where the poll fell into it.
  expect(reads - before).toBeLessThanOrEqual(2)
  await Promise.all(open.splice(0).map((reader) => reader.close()))
  expect(hub.standing(bed.scope.designId)).toBeUndefined()
})
