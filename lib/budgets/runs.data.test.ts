import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { db, pool } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { createStepEngine, type RunStep } from '@/lib/drafts/engine'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { resumeRun, startRun } from '@/lib/drafts/mutations'
import { setConnection } from '@/lib/models/mutations'
import { plainOffer } from '@/lib/models/schema'
import type { RunEngine } from '@/lib/runs/engine'
import { databaseUrl } from '@/lib/runs/fixtures/bed'
import { setLimit } from './mutations'

const MODEL = 'compatible:paid'
const source = { title: 'Price list', asOf: '2026-11-01' }

let design: DesignScope
let engine: RunEngine
const open: Pool[] = []

function instance(runStep: RunStep<unknown>): RunEngine {
  const own = new Pool({ connectionString: databaseUrl(), max: 8 })
  open.push(own)
  const times = { leaseSeconds: 1, beatMs: 250, reapMs: 200 }
  engine = createStepEngine({ pool: own, runStep, parseMessages: (raw) => raw, onError: () => undefined, ...times })
  engine.start()
  return engine
}

beforeEach(async () => {
  await pool().query(`update "Run" set "status" = 'cancelled' where "status" in ('queued', 'running', 'interrupted')`)
  const scope = await freshWorkspace()
  const offers = [{ ...plainOffer('paid'), inputUsd: 1, outputUsd: 10, source }, plainOffer('unpriced')]
  const connection = { provider: 'compatible', key: '', forgetKey: false, baseUrl: 'http://localhost:8000/v1', offers }
  await setConnection(scope, 'compatible', connection)
  design = await freshDesign(scope)
})
afterEach(async () => {
  await engine.drain()
  await Promise.all(open.splice(0).map((one) => one.end()))
})

/** Drafts with requests that use so many tokens of an answer each. */
const agent =
  (...answers: number[]): RunStep<unknown> =>
  async ({ input, onSpent, onChunk }) => {
    for (const outputTokens of answers) {
      const request = { id: randomUUID(), cachedTokens: null }
      await onSpent?.({ ...request, inputTokens: 900, outputTokens: 0, told: false, open: true })
      await onChunk({ type: 'text-start' })
      await onSpent?.({ ...request, inputTokens: 900, outputTokens, told: false, open: true })
      await onSpent?.({ ...request, inputTokens: 1000, outputTokens, told: true, open: false })
    }
    return { draft: draftOf(input.step, 'done'), facts: input.facts, usage: { inputTokens: 0, outputTokens: 0 } }
  }

const runs = async () => (await getDesignState(design)).runs
const until = (step: string, status: string) =>
  vi.waitFor(async () => expect(await runs()).toContainEqual(expect.objectContaining({ step, status })), {
    timeout: 180_000,
    interval: 50,
  })
const requests = () =>
  db().modelRequest.findMany({ where: { designId: design.designId }, orderBy: { at: 'asc' }, omit: { id: true } })
const reserved = () => db().reservation.count({ where: { workspaceId: design.workspaceId } })

describe('a run of a paid model', () => {
  it('leaves what each request used, priced, and sets nothing aside afterwards', async () => {
    const { runId } = await startRun(design, 'problem', { model: MODEL }, null)
    expect(await reserved()).toBe(1)
    instance(agent(50, 70))
    await until('problem', 'succeeded')
    const one = { runId, step: 'problem', model: MODEL, userId: 'local', inputTokens: 1000, told: true }
    expect(await requests()).toMatchObject([
      { ...one, outputTokens: 50, usd: 0.0015 },
      { ...one, outputTokens: 70, usd: 0.0017 },
    ])
    expect(await reserved()).toBe(0)
  })
  it('without prices is unpriced, never 0', async () => {
    await startRun(design, 'problem', { model: 'compatible:unpriced' }, null)
    instance(agent(50))
    await until('problem', 'succeeded')
    expect(await requests()).toMatchObject([{ inputTokens: 1000, outputTokens: 50, usd: null }])
  })
  it('keeps the prices it began with', async () => {
    await startRun(design, 'problem', { model: MODEL }, null)
    const offers = [{ ...plainOffer('paid'), inputUsd: 99, outputUsd: 99, source }]
    const connection = {
      provider: 'compatible',
      key: '',
      forgetKey: false,
      baseUrl: 'http://localhost:8000/v1',
      offers,
    }
    await setConnection(design, 'compatible', connection)
    instance(agent(50))
    await until('problem', 'succeeded')
    expect(await requests()).toMatchObject([{ usd: 0.0015 }])
  })
  it('that comes to what was set aside is interrupted, says so, and goes on with as much again', async () => {
    const whose = 'workspace' as const
    await setLimit(design, { whose, usdPerMonth: null, tokensPerDay: 25_000 })
    const { runId } = await startRun(design, 'problem', { model: MODEL }, null)
    instance(agent(50, 30_000))
    await until('problem', 'interrupted')
    expect((await runs())[0]?.error?.message).toMatch(
      /^This run has come to what was set aside for it, 25,000 tokens\. What came so far is kept\. Continue to set aside/,
    )
    expect((await requests()).map(({ outputTokens }) => outputTokens)).toEqual([50, 30_000])
    expect(await reserved()).toBe(0)
    await expect(resumeRun(design, runId)).rejects.toMatchObject({ code: 'too-many' })
    // Nor is it given up for one that the limit refuses.
    const instead = startRun(design, 'problem', { model: MODEL, instead: runId }, null)
    await expect(instead).rejects.toMatchObject({ code: 'too-many' })
    expect(await runs()).toMatchObject([{ status: 'interrupted' }])
    await setLimit(design, { whose, usdPerMonth: null, tokensPerDay: null })
    await engine.drain()
    instance(agent(60))
    expect(await resumeRun(design, runId)).toBe(true)
    await until('problem', 'succeeded')
    expect((await requests()).map(({ outputTokens }) => outputTokens)).toEqual([50, 30_000, 60])
  })
  it('takes the place of an interrupted one of its step, and of no other', async () => {
    await setLimit(design, { whose: 'workspace', usdPerMonth: null, tokensPerDay: 25_000 })
    const { runId } = await startRun(design, 'problem', { model: MODEL }, null)
    instance(agent(50, 30_000))
    await until('problem', 'interrupted')
    await engine.drain()
    await startRun(design, 'data', { model: 'advisor:expert', instead: runId }, null)
    const statusOf = async () => (await db().run.findUniqueOrThrow({ where: { id: runId } })).status
    expect(await statusOf()).toBe('interrupted')
    await startRun(design, 'problem', { model: 'advisor:expert', instead: runId }, null)
    expect(await statusOf()).toBe('cancelled')
  })
  it('of "draft all" keeps its draft where a limit stops the next one, which says why it waits', async () => {
    await setLimit(design, { whose: 'workspace', usdPerMonth: null, tokensPerDay: 40_000 })
    await startRun(design, 'problem', { model: MODEL, chain: true }, null)
    instance(agent(35_000))
    await until('data', 'interrupted')
    const state = await getDesignState(design)
    expect(state.design.steps[0]?.state).toBe('drafted')
    const next = state.runs.find(({ step }) => step === 'data')
    expect(next?.error).toMatchObject({ code: 'too-many', message: expect.stringContaining('40,000 tokens a day') })
    expect(await reserved()).toBe(0)
  })
  it('of the advisor uses nothing, and is held to no limit', async () => {
    await setLimit(design, { whose: 'workspace', usdPerMonth: 0, tokensPerDay: 0 })
    await startRun(design, 'problem', { model: 'advisor:expert' }, null)
    instance(agent(50))
    await until('problem', 'succeeded')
    expect(await requests()).toEqual([])
  })
})
