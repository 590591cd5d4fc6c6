import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '@/agents/engine'
import { type DesignScope, localScope } from '@/lib/auth/scope'
import { closeDatabase, db, pool } from '@/lib/db/client'
import { renameDesign } from '@/lib/designs/mutations'
import { freshDesign } from '@/lib/drafts/fixtures/designs'
import { FrameReader } from '@/lib/presence/fixtures/frames'
import { GET } from './[designId]/live/route'
import { DELETE, POST } from './[designId]/presence/route'

const HOST = '127.0.0.1:3000'
const TABS = 20
/** The listener, and just then perhaps the reaper of runs and the one reader for all pages. */
const ALWAYS = 3

let design: DesignScope
const leaving = new AbortController()
const params = () => ({ params: Promise.resolve({ designId: design.designId }) })
const open = async (query = '', headers: Record<string, string> = {}) => {
  const address = `http://${HOST}/api/designs/${design.designId}/live${query}`
  const answer = await GET(
    new Request(address, { headers: { host: HOST, ...headers }, signal: leaving.signal }),
    params(),
  )
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  if (!answer.body) throw new Error('no stream')
  return new FrameReader(answer.body)
}
const say = (run: typeof POST, body: unknown) =>
  run(
    new Request(`http://${HOST}/x`, {
      method: 'POST',
      headers: { host: HOST, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    params(),
  )

beforeAll(async () => {
  design = await freshDesign(localScope())
})
afterAll(async () => {
  leaving.abort()
  await engine().drain()
  await closeDatabase()
})

/** Connections of this process as the server counts them, and those of them that somebody holds. */
async function connections() {
  const [row] = await db().$queryRaw<{ open: number }[]>`
    select count(*)::int as "open" from pg_stat_activity
    where "application_name" = 'groundplan' and "datname" = current_database()`
  return { open: row?.open ?? 0, held: pool().totalCount - pool().idleCount }
}

describe('twenty pages that are open on a design', () => {
  it('hold no connection to the database of their own, and are all told', async () => {
    const first = await open()
    await first.next()
    // What begins with the first page is over.
    await expect.poll(async () => (await connections()).held).toBeLessThanOrEqual(ALWAYS)
    const readers = [first, ...(await Promise.all(Array.from({ length: TABS - 1 }, () => open())))]
    await Promise.all(readers.slice(1).map((reader) => reader.next()))
    await renameDesign(design, 'Card fraud, again')
    const frames = await Promise.all(readers.map((reader) => reader.next()))
    expect(new Set(frames.map((frame) => frame?.rev)).size).toBe(1)
    // Twenty requests at once ask for their design; from then on none of them holds anything.
    await expect.poll(async () => (await connections()).held).toBeLessThanOrEqual(ALWAYS)
    expect((await connections()).open).toBeLessThanOrEqual(10)
    await Promise.all(readers.map((reader) => reader.close()))
  })
})

it('a page that comes again says what it has seen; one that only asks is not kept waiting', async () => {
  const now = (await (await open('?once')).next())?.rev ?? 0
  await renameDesign(design, 'Card fraud, once more')
  /** What one request is told, and whether its answer ended with it. */
  const ask = async () => {
    const again = await open('?once', { 'last-event-id': String(now) })
    return { rev: (await again.next())?.rev, end: await again.next() }
  }
  // What all pages follow is read when a notification comes, which may be after the change was acknowledged.
  await expect.poll(ask).toEqual({ rev: now + 1, end: null })
})

it('presence is said and taken back over HTTP, and what is no presence is refused', async () => {
  const page = randomUUID()
  const reader = await open()
  await reader.next()
  expect((await say(POST, { page, place: 'numbers', field: null })).status).toBe(204)
  expect((await reader.until(({ people }) => people !== undefined)).people).toMatchObject([{ page, place: 'numbers' }])
  expect((await say(DELETE, { page })).status).toBe(204)
  expect((await reader.until(({ people }) => people !== undefined)).people).toEqual([])
  expect((await say(POST, { page, place: 'numbers' })).status).toBe(422)
  expect((await say(POST, { page, place: 'numbers', field: null, name: 'Mallory' })).status).toBe(422)
  await reader.close()
})
