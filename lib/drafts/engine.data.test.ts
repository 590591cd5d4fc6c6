import { setTimeout as delay } from 'node:timers/promises'
import { Pool } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { pool } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { STEP_IDS } from '@/lib/facts/fact'
import type { RunEngine } from '@/lib/runs/engine'
import { databaseUrl } from '@/lib/runs/fixtures/bed'
import { isEnded } from '@/lib/runs/schema'
import { readAll } from '@/lib/runs/fixtures/reader'
import { editField, startRun } from './mutations'
import { createStepEngine, type RunStep } from './engine'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { gate } from './fixtures/gate'

const never = new AbortController().signal
const pools: Pool[] = []
const engines: RunEngine[] = []
let design: DesignScope

/** Drafts each step from what it was given; `hold` holds it back before its last word. */
const agent =
  (hold: (step: string, signal: AbortSignal) => Promise<unknown> = async () => undefined): RunStep<unknown> =>
  async ({ input, signal, onChunk }) => {
    await onChunk({ type: 'text-start' })
    await hold(input.step, signal)
    signal.throwIfAborted()
    const words = `${input.step} after ${Object.keys(input.earlier).join(',') || 'nothing'}${input.instruction ? `: ${input.instruction}` : ''}`
    const after = { ...input.facts, [`${input.step}.note`]: fact(`${input.step}.note`, words, { step: input.step }) }
    return { draft: draftOf(input.step, words), facts: after, usage: { inputTokens: 1, outputTokens: 2 } }
  }

function instance(runStep: RunStep<unknown>): RunEngine {
  const own = new Pool({ connectionString: databaseUrl(), max: 8 })
  pools.push(own)
  const engine = createStepEngine({
    pool: own,
    runStep,
    parseMessages: (raw) => raw,
    onError: () => undefined,
    leaseSeconds: 1,
    beatMs: 250,
    reapMs: 200,
  })
  engine.start()
  engines.push(engine)
  return engine
}

beforeEach(async () => {
  await pool().query(`update "Run" set "status" = 'cancelled' where "status" in ('queued', 'running', 'interrupted')`)
  design = await freshDesign(await freshWorkspace(), ledger(fact('data.rowsPerDay', 100)))
})
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.drain()))
  await Promise.all(pools.splice(0).map((one) => one.end()))
})

const state = () => getDesignState(design)
const untilIdle = () =>
  vi.waitFor(async () => expect((await state()).runs.filter(({ status }) => !isEnded(status))).toEqual([]), {
    timeout: 180_000,
    interval: 50,
  })

describe('"draft all"', () => {
  it('drafts every step after the other, each with what came before, also across a shutdown', async () => {
    const exp = gate()
    const first = instance(
      agent(async (step, signal) => {
        if (step !== 'exp') return
        exp.resolve()
        await delay(60_000, undefined, { signal })
      }),
    )
    await startRun(design, 'problem', { chain: true }, null)
    await exp.promise
    await first.drain()
    instance(agent())
    await untilIdle()
    const { design: now } = await state()
    expect(now.steps.map((step) => step.state)).toEqual(STEP_IDS.map(() => 'drafted'))
    expect(now.steps[6]?.content?.draft.summary).toBe('perf after problem,data,model,arch,exp,prod')
    expect(now.facts['perf.note']).toBeDefined()
  })

  it('stops with the run that is stopped', async () => {
    const model = gate()
    const engine = instance(
      agent(async (step, signal) => {
        if (step !== 'model') return
        model.resolve()
        await delay(60_000, undefined, { signal })
      }),
    )
    const { runId } = await startRun(design, 'problem', { chain: true }, null)
    await model.promise
    // The page may still show the first run of the chain: stopping that one stops what followed it.
    await engine.cancel(runId)
    await untilIdle()
    expect((await state()).design.steps.map((step) => step.state)).toEqual([
      'drafted',
      'drafted',
      'empty',
      'empty',
      'empty',
      'empty',
      'empty',
    ])
  })
})

describe('a run of one step', () => {
  it('does not overwrite what a person wrote meanwhile', async () => {
    const [started, release] = [gate(), gate()]
    const engine = instance(
      agent(async () => {
        const { design: now } = await state()
        if (now.steps[0]?.content === null) return
        started.resolve()
        await release.promise
      }),
    )
    const first = await startRun(design, 'problem', {}, null)
    await readAll(engine.follow(first.runId, 0, never))
    const second = await startRun(design, 'problem', { instruction: 'cheaper' }, null)
    await started.promise
    const edited = await editField(design, 'problem', 1, {
      editId: crypto.randomUUID(),
      field: 'summary',
      value: 'Mine.',
    })
    expect(edited).toEqual({ kind: 'saved', rev: 2 })
    release.resolve()
    expect((await readAll(engine.follow(second.runId, 0, never))).end).toMatchObject({ status: 'succeeded' })
    expect((await state()).design.steps[0]).toMatchObject({
      rev: 2,
      content: { draft: { summary: 'Mine.' } },
      proposal: { summary: 'problem after nothing: cheaper' },
    })
  })

  it('that fails keeps the step as it was and says why', async () => {
    const engine = instance(async () => {
      throw new TypeError('boom')
    })
    const { runId } = await startRun(design, 'problem', {}, null)
    const read = await readAll(engine.follow(runId, 0, never))
    expect(read.end).toMatchObject({ status: 'failed', error: { code: 'agent-failed' } })
    expect((await state()).design.steps[0]).toMatchObject({ state: 'empty', content: null })
    await startRun(design, 'problem', {}, null)
  })
})
