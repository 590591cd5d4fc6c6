import { beforeEach, describe, expect, it } from 'vitest'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { parseStepInput } from '@/lib/drafts/schema'
import { startRun } from '@/lib/drafts/mutations'
import { DEFAULT_PRICES } from '@/lib/knowledge/prices/table'
import { listFigures, readFigures, readFigureTables } from './data'
import { resetFigure, setFigure } from './mutations'

const KEY = 'price:g5.xlarge'
const offer = { title: 'Offer of our provider', url: 'https://example.com/offer', asOf: '2026-11-20' }

let scope: WorkspaceScope
beforeEach(async () => {
  scope = await freshWorkspace()
})
const prices = async (of = scope) => (await readFigureTables(of)).prices
const figure = async (key: string) => {
  const { prices, hardware } = await listFigures(scope)
  return [...prices, ...hardware].find((one) => one.key === key)
}

describe('the figures of a workspace', () => {
  it('are the defaults of the knowledge base until somebody sets one', async () => {
    expect(await prices()).toEqual(DEFAULT_PRICES)
    expect(await figure(KEY)).toMatchObject({ value: 1.006, own: false, assumption: false })
    expect(await figure('price:object_storage')).toMatchObject({ value: 0.023, own: false, assumption: true })
    expect(await figure('price:mi300x')).toMatchObject({ value: null })
  })
  it('are set with their source, changed, and taken back', async () => {
    await setFigure(scope, { key: KEY, value: 0.71, source: offer })
    expect(await figure(KEY)).toMatchObject({ value: 0.71, own: true, source: offer, assumption: false })
    expect((await prices())['g5.xlarge']).toMatchObject({ value: 0.71, unit: 'usd/h', source: offer })
    await setFigure(scope, { key: KEY, value: 0.65, source: { ...offer, asOf: '2026-11-21' } })
    expect(await figure(KEY)).toMatchObject({ value: 0.65, source: { asOf: '2026-11-21' } })
    expect((await readFigures(scope)).get(KEY)).toBe(0.65)
    expect((await readFigures(await freshWorkspace())).get(KEY)).toBe(1.006)
    await resetFigure(scope, KEY)
    expect(await prices()).toEqual(DEFAULT_PRICES)
  })
  it('may be left without a value, which is not 0', async () => {
    await setFigure(scope, { key: KEY, value: null, source: null })
    expect(await figure(KEY)).toMatchObject({ value: null, own: true })
    expect((await prices())['g5.xlarge']?.value).toBeNull()
  })
  it('hold for hardware as well', async () => {
    await setFigure(scope, { key: 'hardware:epyc_9654.tflopsBf16', value: 10, source: offer })
    expect(await figure('hardware:epyc_9654.tflopsBf16')).toMatchObject({ value: 10, unit: 'TFLOP/s', own: true })
  })
  it('are nobody else’s', async () => {
    await setFigure(scope, { key: KEY, value: 0.71, source: offer })
    expect(await prices(await freshWorkspace())).toEqual(DEFAULT_PRICES)
  })
  it('leave a trace of who changed what', async () => {
    await setFigure(scope, { key: KEY, value: 0.71, source: offer })
    await resetFigure(scope, KEY)
    const events = await db().auditEvent.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { id: 'asc' } })
    expect(events.map(({ action, detail }) => [action, detail])).toEqual([
      ['figure.set', { key: KEY, value: 0.71 }],
      ['figure.reset', { key: KEY }],
    ])
  })
  it('refuses a figure that does not exist', async () => {
    await expect(setFigure(scope, { key: 'price:abacus', value: 1, source: offer })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
  it.each([
    ['price:exchange_eur', 0, /above 0/],
    ['hardware:nvidia_l4.memoryGB', 0, /above 0/],
    [KEY, -1, /at least 0/],
    [KEY, 1e12, /at most 10,000; check the unit/],
  ])('refuses %s at %d with what to do', async (key, value, message) => {
    await expect(setFigure(scope, { key, value, source: offer })).rejects.toMatchObject({
      code: 'unprocessable',
      message: expect.stringMatching(message),
    })
    expect(await figure(key)).toMatchObject({ own: false })
  })
  it('may be free, where the source says so', async () => {
    await setFigure(scope, { key: KEY, value: 0, source: offer })
    expect(await figure(KEY)).toMatchObject({ value: 0, own: true, source: offer })
  })
  it('never holds a value without a source, whoever writes it', async () => {
    const row = { workspaceId: scope.workspaceId, key: KEY, value: 1, setBy: 'test' }
    await expect(db().workspaceFigure.create({ data: row })).rejects.toThrow(/WorkspaceFigure_value|constraint/)
  })
})

describe('a run', () => {
  it('carries the prices of its workspace as they stood when it was queued', async () => {
    await setFigure(scope, { key: KEY, value: 0.71, source: offer })
    const design = await freshDesign(scope)
    const { runId } = await startRun(design, 'arch', {}, null)
    await setFigure(scope, { key: KEY, value: 9, source: offer })
    const run = await db().run.findUniqueOrThrow({ where: { id: runId }, select: { input: true } })
    const { input } = JSON.parse(JSON.stringify(run.input))
    expect(parseStepInput(input).prices['g5.xlarge']).toMatchObject({ value: 0.71, source: offer })
  })
  it('that an earlier release queued is drafted at the defaults', async () => {
    const design = await freshDesign(scope)
    const { runId } = await startRun(design, 'arch', {}, null)
    const run = await db().run.findUniqueOrThrow({ where: { id: runId }, select: { input: true } })
    const { prices: _left, ...old } = JSON.parse(JSON.stringify(run.input)).input
    expect(parseStepInput(old).prices).toEqual(DEFAULT_PRICES)
  })
})

describe('hardware in a run', () => {
  it('is that of its workspace as it stood when the run was queued', async () => {
    await setFigure(scope, { key: 'hardware:nvidia_l4.memoryGB', value: 48, source: offer })
    const design = await freshDesign(scope)
    const { runId } = await startRun(design, 'arch', {}, null)
    const run = await db().run.findUniqueOrThrow({ where: { id: runId }, select: { input: true } })
    const { hardware, ...old } = JSON.parse(JSON.stringify(run.input)).input
    expect(parseStepInput({ ...old, hardware }).hardware['nvidia_l4.memoryGB']).toMatchObject({
      value: 48,
      source: offer,
    })
    expect(parseStepInput(old).hardware['nvidia_l4.memoryGB']?.value).toBe(24)
  })
})
