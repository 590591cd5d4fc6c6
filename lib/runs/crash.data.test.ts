import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { ownDatabase } from '@/lib/db/fixtures/own-database'
import type { Tx } from '@/lib/db/queryable'
import { type Bed, databaseUrl, makeBed } from './fixtures/bed'
import { requeueRun } from './mutations'
import { isGapless, readAll, textOf } from './fixtures/reader'
import { scripted, wordsOf } from './fixtures/scripted'

const never = new AbortController().signal
const here = import.meta.dirname
const register = path.resolve(here, '../../scripts/register.mjs')

const open: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

async function bedAt(url: string): Promise<Bed> {
  const bed = await makeBed(url)
  open.push(() => bed.close())
  return bed
}

function scratch(): string {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'groundplan-test-'))
  fs.chmodSync(directory, 0o755)
  open.push(() => fs.rmSync(directory, { recursive: true, force: true }))
  return directory
}

function startWorker(script: string[], toolLog: string): ChildProcess {
  const child = spawn(process.execPath, ['--import', register, path.join(here, 'fixtures/worker.ts'), ...script], {
    env: { ...process.env, DATABASE_URL: databaseUrl(), TOOL_LOG: toolLog },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  open.push(() => void child.kill('SIGKILL'))
  return child
}

describe('kill -9', () => {
  it('of the app: another instance goes on from the checkpoint, with no gap and no tool run twice', async () => {
    const toolLog = path.join(scratch(), 'tools')
    const bed = await bedAt(databaseUrl())
    const follower = bed.instance(scripted({ turns: 0, words: 0, paceMs: 0 }), { maxActive: 0 })
    const child = startWorker(['3', '400', '5'], toolLog)
    const runId = await bed.queue()
    const reading = readAll(follower.follow(runId, 0, never))
    await readAll(follower.follow(runId, 0, never), (so) => textOf(so.events).length > 200)
    child.kill('SIGKILL')
    bed.instance(
      scripted({ turns: 3, words: 400, paceMs: 1, onTool: (turn) => fs.appendFileSync(toolLog, `again ${turn}\n`) }),
    )
    const read = await reading
    expect(read.end).toMatchObject({ status: 'succeeded' })
    expect(isGapless(read.events)).toBe(true)
    expect(read.events.filter(({ chunk }) => chunk.type === 'data-attempt')).toHaveLength(1)
    expect(textOf(read.events)).toBe(wordsOf(400))
    expect(fs.readFileSync(toolLog, 'utf8')).toBe('0\n1\n2\n')
  })

  it('of the app with a paid model: what it has used is kept, what was set aside is free, and nothing counts twice', async () => {
    const bed = await bedAt(databaseUrl())
    const { workspaceId, designId } = bed.scope
    const on = db(bed.pool)
    const follower = bed.instance(scripted({ turns: 0, words: 0, paceMs: 0 }), { maxActive: 0 })
    const child = startWorker(['3', '400', '5', '1000'], path.join(scratch(), 'tools'))
    const runId = await bed.queue({ model: 'compatible:m', onCrash: 'mark' })
    const reserved = { runId, workspaceId, userId: 'local', tokens: 9000n, usd: 0.09, inputUsd: 1, outputUsd: 10 }
    await on.reservation.createMany({ data: [reserved] })
    await readAll(follower.follow(runId, 0, never), (so) => textOf(so.events).length > 200)
    child.kill('SIGKILL')
    const status = async () => (await on.run.findFirstOrThrow({ where: { id: runId } })).status
    await vi.waitFor(async () => expect(await status()).toBe('interrupted'), { timeout: 180_000 })
    expect(await on.reservation.count({ where: { runId } })).toBe(0)
    expect(await requeueRun(bed.scope, runId, on)).toBeDefined()
    await on.reservation.createMany({ data: [reserved] })
    bed.instance(scripted({ turns: 3, words: 400, paceMs: 1, turnTokens: 1000 }))
    await vi.waitFor(async () => expect(await status()).toBe('succeeded'), { timeout: 180_000 })
    expect(await on.reservation.count({ where: { runId } })).toBe(0)
    const requests = await on.modelRequest.findMany({ where: { runId } })
    const once = { workspaceId, designId, userId: 'local', outputTokens: 1000, told: true, usd: 0.01 }
    expect(requests).toEqual([once, once, once].map((request) => expect.objectContaining(request)))
  })

  it('of PostgreSQL: what was not written yet is kept, and the run goes on', async () => {
    const server = ownDatabase()
    open.push(() => server.remove())
    const bed = await bedAt(server.url)
    const engine = bed.instance(scripted({ turns: 2, words: 500, paceMs: 4 }), { leaseSeconds: 4 })
    const runId = await bed.queue()
    const reading = readAll(engine.follow(runId, 0, never))
    for (const length of [100, 1200]) {
      await readAll(engine.follow(runId, 0, never), (so) => textOf(so.events).length > length)
      server.kill()
      await delay(300)
      server.restart()
    }
    const read = await reading
    expect(read.end).toMatchObject({ status: 'succeeded' })
    expect(isGapless(read.events)).toBe(true)
    expect(textOf(read.events)).toBe(wordsOf(500))
    const again = await readAll(engine.follow(runId, 0, never))
    expect(again.raw).toBe(read.raw)
  })

  it('of PostgreSQL as a run ends: the end and the outcome are stored together, once', async () => {
    const server = ownDatabase()
    open.push(() => server.remove())
    const bed = await bedAt(server.url)
    let tries = 0
    const store = async (tx: Tx) => {
      const { workspaceId, designId } = bed.scope
      await tx.auditEvent.create({ data: { workspaceId, designId, actor: 'test', action: 'outcome' } })
      if (++tries > 2) return
      server.kill()
      server.restart()
    }
    const engine = bed.instance(scripted({ turns: 0, words: 5, paceMs: 0, store }), { leaseSeconds: 60 })
    const runId = await bed.queue()
    const read = await readAll(engine.follow(runId, 0, never))
    expect(read.end).toMatchObject({ status: 'succeeded' })
    expect(textOf(read.events)).toBe(wordsOf(5))
    expect(tries).toBe(3)
    expect(await db(bed.pool).auditEvent.count({ where: { designId: bed.scope.designId } })).toBe(1)
  })
})
