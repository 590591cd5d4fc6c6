import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import { getRun } from './data'
import { type Bed, databaseUrl, makeBed } from './fixtures/bed'
import { readAll } from './fixtures/reader'
import { scripted } from './fixtures/scripted'
import { requeueRun } from './mutations'

const never = new AbortController().signal

let bed: Bed
beforeEach(async () => {
  bed = await makeBed(databaseUrl())
})
afterEach(async () => {
  await bed.close()
})

it('keeps what came before where going on brings nothing, and takes it back with the first that comes', async () => {
  const say = scripted({ turns: 0, words: 3, paceMs: 0 })
  let isAway = false
  const engine = bed.instance(async (claimed, io) => {
    if (!isAway) await say(claimed, io)
    throw new AppError('unavailable', 'Away.')
  })
  const runId = await bed.queue({ onCrash: 'mark' })
  const read = async () => {
    const { events, end } = await readAll(engine.follow(runId, 0, never))
    expect(end).toMatchObject({ status: 'interrupted' })
    return events.map(({ chunk }) => chunk.type)
  }
  const first = await read()
  expect(first).toContain('text-delta')
  const goOn = async () => {
    await requeueRun(bed.scope, runId, db(bed.pool))
    await vi.waitFor(async () => {
      expect((await getRun(bed.scope, runId, db(bed.pool))).status).toBe('interrupted')
    }, 60_000)
  }
  isAway = true
  await goOn()
  expect(await read()).toEqual(first)
  isAway = false
  await goOn()
  expect((await read()).slice(first.length)).toEqual(['data-attempt', ...first])
})
