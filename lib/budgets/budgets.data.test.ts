import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tryModel } from '@/agents/try-model'
import { mintDesignScope, mintWorkspaceScope, type WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { resumeRun, startRun } from '@/lib/drafts/mutations'
import { AppError } from '@/lib/errors'
import { setConnection } from '@/lib/models/mutations'
import { plainOffer } from '@/lib/models/schema'
import { listModelUses, listRunUses, readLimitRows, readLimits } from './data'
import { setLimit } from './mutations'

const MODEL = 'compatible:paid'
const source = { title: 'Price list', asOf: '2026-11-01' }
const CONNECTION = {
  provider: 'compatible',
  key: '',
  forgetKey: false,
  baseUrl: 'http://localhost:8000/v1',
  offers: [
    { ...plainOffer('paid'), inputUsd: 3, outputUsd: 15, contextTokens: 200_000, source },
    plainOffer('unpriced'),
    { ...plainOffer('free'), inputUsd: 0, outputUsd: 0, source },
    { ...plainOffer('tiny'), contextTokens: 8000 },
  ],
}

let scope: WorkspaceScope
beforeEach(async () => {
  scope = await freshWorkspace()
  await setConnection(scope, 'compatible', CONNECTION)
})
afterEach(async () => {
  delete process.env['GROUNDPLAN_USD_PER_MONTH']
  delete process.env['GROUNDPLAN_TOKENS_PER_DAY']
  delete process.env['MODEL_PRICES']
  await db().run.updateMany({ where: { workspaceId: scope.workspaceId }, data: { status: 'cancelled' } })
})

const start = async (model = MODEL, on: WorkspaceScope = scope, key: string | null = null) =>
  startRun(await freshDesign(on), 'problem', { model }, key)
const reservations = (workspaceId = scope.workspaceId) => db().reservation.findMany({ where: { workspaceId } })
const refusalOf = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error('not refused')
  return error
}
const limit = (part: { usdPerMonth?: number; tokensPerDay?: number }, whose: 'person' | 'workspace' = 'workspace') =>
  setLimit(scope, { whose, usdPerMonth: null, tokensPerDay: null, ...part })
const used = (tokens: number, usd: number | null, part: object = {}) =>
  db().modelRequest.create({
    data: {
      id: randomUUID(),
      workspaceId: scope.workspaceId,
      userId: 'local',
      model: MODEL,
      inputTokens: tokens,
      outputTokens: 0,
      told: true,
      usd,
      ...part,
    },
  })
/** What a run of this brief is given where nothing limits it. */
async function most(): Promise<{ tokens: number; usd: number }> {
  const { runId } = await start()
  const [row] = await reservations()
  await db().run.updateMany({ where: { id: runId }, data: { status: 'cancelled' } })
  return { tokens: Number(row?.tokens), usd: row?.usd ?? 0 }
}

describe('a price that the server says', () => {
  const FREE = 'compatible:free'

  it('counts where a workspace says less, or nothing, so that the server’s limit holds', async () => {
    process.env['GROUNDPLAN_USD_PER_MONTH'] = '0.01'
    await start(FREE)
    expect(await reservations()).toMatchObject([{ inputUsd: 0, outputUsd: 0, usd: 0 }])
    process.env['MODEL_PRICES'] = `${FREE}=3/15,compatible:unpriced=3/15`
    for (const model of [FREE, 'compatible:unpriced']) {
      const refusal = await refusalOf(start(model))
      expect(refusal).toMatchObject({
        code: 'too-many',
        details: { limit: { whose: 'instance', kind: 'usdPerMonth' } },
      })
    }
    await expect(tryModel(scope, 'compatible', 'free', new AbortController().signal)).rejects.toMatchObject({
      code: 'too-many',
    })
    process.env['GROUNDPLAN_USD_PER_MONTH'] = '1000'
    const { runId } = await start(FREE)
    expect(await db().reservation.findMany({ where: { runId } })).toMatchObject([{ inputUsd: 3, outputUsd: 15 }])
  })

  it('gives way to a higher one of the workspace, each kind by itself', async () => {
    process.env['MODEL_PRICES'] = `${MODEL}=5/1`
    await start()
    expect(await reservations()).toMatchObject([{ inputUsd: 5, outputUsd: 15 }])
  })
})

describe('what is set aside', () => {
  it('is there with the run, is gone with it however it ends, and none is needed for the advisor', async () => {
    await start('advisor:expert')
    expect(await reservations()).toEqual([])
    for (const status of ['cancelled', 'failed', 'succeeded', 'interrupted'] as const) {
      const { runId } = await start()
      expect(await reservations()).toMatchObject([{ runId, userId: 'local', inputUsd: 3, outputUsd: 15 }])
      await db().run.updateMany({ where: { id: runId }, data: { status: 'running' } })
      expect(await reservations()).toHaveLength(1)
      await db().run.updateMany({ where: { id: runId }, data: { status } })
      expect(await reservations()).toEqual([])
    }
  })

  it.each(['tokensPerDay', 'usdPerMonth'] as const)(
    '20 starts at once never pass a limit together: %s',
    async (kind) => {
      const { tokens, usd } = await most()
      const whole = kind === 'tokensPerDay' ? tokens : usd
      await limit({ [kind]: whole * 5 })
      const designs = await Promise.all(Array.from({ length: 20 }, () => freshDesign(scope)))
      const starts = await Promise.allSettled(
        designs.map((design) => startRun(design, 'problem', { model: MODEL }, null)),
      )
      const refusals = starts.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      expect(refusals).toHaveLength(15)
      for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'too-many' })
      const rows = await reservations()
      const held = rows.reduce((sum, row) => sum + (kind === 'tokensPerDay' ? Number(row.tokens) : (row.usd ?? 0)), 0)
      expect(held).toBeLessThanOrEqual(whole * 5)
      expect(await db().run.count({ where: { workspaceId: scope.workspaceId, status: 'queued' } })).toBe(5)
    },
  )

  it('is what a limit leaves, where that is less than a run can need and enough to begin', async () => {
    const { tokens } = await most()
    await limit({ tokensPerDay: Math.floor(tokens / 2) })
    await start()
    expect(Number((await reservations())[0]?.tokens)).toBe(Math.floor(tokens / 2))
    expect(await refusalOf(start())).toMatchObject({ code: 'too-many' })
  })

  it('counts beside what the run has used, not on top of it', async () => {
    const { tokens } = await most()
    await limit({ tokensPerDay: tokens * 2 })
    const { runId } = await start()
    await used(Math.floor(tokens / 4), 0.1, { runId })
    const [day] = await readLimits(scope)
    expect((day?.used ?? 0) + (day?.held ?? 0)).toBe(tokens)
  })

  it('is not made twice for one key', async () => {
    const design = await freshDesign(scope)
    const key = randomUUID()
    const first = await startRun(design, 'problem', { model: MODEL }, key)
    expect(await startRun(design, 'problem', { model: MODEL }, key)).toEqual({ runId: first.runId, started: false })
    expect(await reservations()).toHaveLength(1)
  })

  it('is made anew for a run that goes on, or the run waits as before', async () => {
    const { runId } = await start()
    await db().run.updateMany({ where: { id: runId }, data: { status: 'interrupted' } })
    await limit({ tokensPerDay: 100 })
    expect((await refusalOf(resumeRun(scope, runId))).message).toContain('100 tokens a day')
    const run = () => db().run.findFirstOrThrow({ where: { id: runId } })
    expect(await run()).toMatchObject({ status: 'interrupted' })
    await limit({})
    expect(await resumeRun(scope, runId)).toBe(true)
    expect(await run()).toMatchObject({ status: 'queued' })
    expect(await reservations()).toHaveLength(1)
    expect(await resumeRun(scope, runId)).toBe(false)
  })
})

describe('a limit', () => {
  it('of the workspace says what is left, until when, and what to do', async () => {
    await limit({ usdPerMonth: 20 })
    await used(10, 19.99)
    const refusal = await refusalOf(start())
    expect(refusal.message).toMatch(
      /^The limit of this workspace, \$20\.00 a month, leaves \$0\.01, and this run needs \$0\.\d\d at least\.$/,
    )
    expect(refusal.hint).toMatch(
      /^It is free again on 1 \w+ 20\d\d at 00:00 UTC\. It can be raised under Settings, Models\. The built-in advisor drafts without any limit\.$/,
    )
    expect(refusal.details).toMatchObject({ limit: { whose: 'workspace', kind: 'usdPerMonth', limit: 20 } })
    expect(refusal.details?.['retryAfterSeconds']).toBeGreaterThan(0)
    await limit({ usdPerMonth: 40 })
    await start()
    await start('advisor:expert')
  })
  it('of a person holds for that person alone', async () => {
    await limit({ tokensPerDay: 1000 }, 'person')
    expect((await refusalOf(start())).message).toMatch(/^Your limit, 1,000 tokens a day, leaves 1,000 tokens/)
    const other = await mintWorkspaceScope(scope.workspaceId, db(), { id: 'other', name: 'Other' })
    await start(MODEL, other)
    await limit({ tokensPerDay: 1000 })
    expect((await refusalOf(start(MODEL, other))).message).toMatch(/^The limit of this workspace/)
  })
  it('of the server is the environment’s, and counts every workspace', async () => {
    const elsewhere = await freshWorkspace()
    await used(1_000_000_000, 2, { workspaceId: elsewhere.workspaceId, userId: 'someone' })
    process.env['GROUNDPLAN_TOKENS_PER_DAY'] = '1000000000'
    const refusal = await refusalOf(start())
    expect(refusal.message).toMatch(/^The limit of this server, 1,000,000,000 tokens a day, leaves 0 tokens/)
    expect(refusal.hint).toContain('Whoever runs this server sets it.')
    await db().modelRequest.deleteMany({ where: { workspaceId: elsewhere.workspaceId } })
  })
  it('forgets yesterday, and the month before', async () => {
    await limit({ tokensPerDay: 10_000_000, usdPerMonth: 100 })
    const past = (days: number) => new Date(Date.now() - days * 86_400_000)
    await used(10_000_000, 0, { at: past(1) })
    await used(0, 100, { at: past(32) })
    await start()
    await used(0, 100)
    expect(await refusalOf(start())).toMatchObject({ code: 'too-many' })
  })
  it('of dollars lets nothing without a price through; one of tokens does', async () => {
    await limit({ usdPerMonth: 50 })
    const refusal = await refusalOf(start('compatible:unpriced'))
    expect(refusal.message).toBe(
      'The limit of this workspace, $50.00 a month, cannot be kept with compatible:unpriced: it has no prices.',
    )
    await limit({ tokensPerDay: 50_000_000 })
    await start('compatible:unpriced')
    expect(await reservations()).toMatchObject([{ usd: null }])
  })
  it('is kept with who set it and when, on record, and taken away again', async () => {
    await limit({ usdPerMonth: 12.5, tokensPerDay: 3_000_000_000 })
    const { workspace } = await readLimitRows(scope)
    expect(workspace).toMatchObject({ usdPerMonth: 12.5, tokensPerDay: 3_000_000_000, setByName: 'You' })
    expect(Math.abs(Date.now() - Number(workspace?.setAt))).toBeLessThan(60_000)
    await limit({})
    expect(await readLimitRows(scope)).toEqual({ person: undefined, workspace: undefined })
    const where = { workspaceId: scope.workspaceId, action: 'limit.set' }
    expect(await db().auditEvent.count({ where })).toBe(2)
  })
  it('of nobody: nothing is refused, and nothing summed', async () => {
    expect(await readLimits(scope)).toEqual([])
    await start()
  })
})

describe('what was used', () => {
  it('is listed by model, today and this month, and by run; other people’s is not', async () => {
    const { designId } = await freshDesign(scope)
    const [first, second] = [randomUUID(), randomUUID()]
    const run = { designId, step: 'data' }
    await used(100, 0.1, { ...run, runId: first, at: new Date(Date.now() - 2000) })
    await used(50, 0.05, { ...run, runId: first, told: false, at: new Date(Date.now() - 1000) })
    await used(30, null, { ...run, runId: second, model: 'compatible:unpriced' })
    await used(7, 0.01)
    await used(9, 9, { workspaceId: (await freshWorkspace()).workspaceId })
    const uses = await listModelUses(scope)
    expect(uses).toMatchObject([
      { model: MODEL, month: { tokens: 157, unpricedTokens: 0, reckonedTokens: 50 } },
      { model: 'compatible:unpriced', month: { tokens: 30, usd: null, unpricedTokens: 30, reckonedTokens: 0 } },
    ])
    expect(uses[0]?.month.usd).toBeCloseTo(0.16, 12)
    const own = await mintDesignScope(scope, designId, db())
    expect(await listRunUses(own)).toMatchObject([
      { runId: second, step: 'data', tokens: 30, usd: null },
      { runId: first, step: 'data', tokens: 150, reckonedTokens: 50 },
    ])
  })
})

describe('a brief', () => {
  it('that no cut-free prompt can hold is refused before the run, with what there is room for', async () => {
    const refusal = await refusalOf(start('compatible:tiny'))
    expect(refusal).toMatchObject({ code: 'unprocessable' })
    expect(refusal.message).toMatch(/^The brief is too long for this model: it has about \d+ tokens.* room for 0\.$/)
    expect(await db().run.count({ where: { workspaceId: scope.workspaceId } })).toBe(0)
  })
})
