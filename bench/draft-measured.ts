// A process of its own: the way of a draft from the provider's HTTP body to where its events are appended, and no
// more. Arguments: the provider's address, `alone` (what is appended is dropped), `stored` (the run engine and
// PostgreSQL) or `bare` (the SDK and nothing of Groundplan), sizes in bytes. Prints its figures as JSON.
import { setTimeout as delay } from 'node:timers/promises'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { streamText } from 'ai'
import { startEngine } from '@/agents/engine'
import { stepRunner, type StepResult } from '@/agents/run-step'
import type { StepInput } from '@/agents/types'
import { connectModel } from '@/lib/ai/models'
import { localScope } from '@/lib/auth/scope'
import { pool } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { insertDesign } from '@/lib/designs/insert'
import { startRun } from '@/lib/drafts/mutations'
import { DEFAULT_HARDWARE } from '@/lib/knowledge/hardware/table'
import { DEFAULT_PRICES } from '@/lib/knowledge/prices/table'
import { RunBus } from '@/lib/runs/bus'
import { LogWriter } from '@/lib/runs/log-writer'
import type { Chunk } from '@/lib/runs/schema'

const RUNS = 7
const WARM = 4
/** The name under which it runs: one whose drafts are not sent back to be mended, since the answer would be the same. */
const NAME = 'advisor:expert'
const DESIGN = { brief: 'Score invoices nightly.', asOf: '2026-01-01', archetype: 'fraud_detection', facts: {} }
const INPUT: StepInput = {
  ...DESIGN,
  designId: null,
  prices: DEFAULT_PRICES,
  hardware: DEFAULT_HARDWARE,
  earlier: {},
  step: 'data',
  instruction: null,
  previous: null,
}

const [address = '', way = '', ...sizes] = process.argv.slice(2)
/** Told as a draft is whole and nothing of it has been let go. */
let onWhole: () => void | Promise<void> = () => undefined

const modelOf = (bytes: number) =>
  connectModel(
    { provider: 'compatible', baseUrl: `${address}/v1`, apiKey: null, from: 'operator' },
    String(bytes),
    new Set<string>(),
  )

/** What is emitted goes on to `push`, and is looked at as it passes. */
const watched =
  <C extends Chunk>(push: (chunk: C) => void | Promise<void>) =>
  async (chunk: C) => {
    if (chunk.type === 'text-end') await onWhole()
    return push(chunk)
  }

async function alone(bytes: number): Promise<StepResult> {
  const appended = { ok: true, cancelRequested: false } as const
  const log = new LogWriter({
    runId: 'bench',
    head: 0,
    store: { append: async () => appended },
    bus: new RunBus(),
    onCancel: () => undefined,
    onLost: (error) => console.error(error),
  })
  const result = await stepRunner(() => modelOf(bytes))({
    model: NAME,
    workspaceId: null,
    input: INPUT,
    checkpoint: [],
    signal: new AbortController().signal,
    onChunk: watched((chunk) => log.push(chunk)),
    onCheckpoint: () => log.flush('[]'),
  })
  await log.finish(async () => appended)
  return result
}

let asked = 0
const engine = () =>
  (globalThis.groundplanEngine ??= startEngine((args) =>
    stepRunner(() => modelOf(asked))({ ...args, onChunk: watched(args.onChunk) }),
  ))

async function stored(bytes: number): Promise<string> {
  asked = bytes
  const { scope } = await transaction((tx) => insertDesign(localScope(), { ...DESIGN, title: 'Bench' }, null, tx))
  const { runId } = await startRun(scope, 'data', {}, null)
  engine().kick(runId)
  let text = ''
  const decoder = new TextDecoder()
  for await (const part of engine().follow(runId, 0, new AbortController().signal)) text = decoder.decode(part)
  if (!text.includes('"status":"succeeded"')) throw new Error(`The run ended as: ${text}`)
  return runId
}

/** What no draft through the SDK can cost less than: its stream, read to its end and dropped. */
async function bare(bytes: number): Promise<number> {
  const provider = createOpenAICompatible({ name: 'bare', baseURL: `${address}/v1` })
  let length = 0
  for await (const part of streamText({ model: provider.chatModel(String(bytes)), prompt: 'Draft.' }).stream)
    if (part.type === 'text-delta') length += part.text.length
  if (length < bytes / 2) throw new Error(`${length} characters of ${bytes} bytes came.`)
  return length
}

const WAYS = { alone, bare, stored }
const draft = WAYS[way === 'stored' || way === 'bare' ? way : 'alone']

async function cpuMs(bytes: number): Promise<number> {
  const before = process.cpuUsage()
  await draft(bytes)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Megabytes that are reachable. Twice: what a finalizer lets go is collected by the second. */
async function live(): Promise<number> {
  if (!globalThis.gc) throw new Error('Start with --expose-gc.')
  for (let pass = 0; pass < 2; pass++) {
    await delay(20)
    globalThis.gc()
  }
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

/** Megabytes that a draft holds as it is whole, its run not yet over, and that stay after the run. */
async function memory(bytes: number): Promise<{ whole: number; after: number }> {
  const before = await live()
  let whole = 0
  onWhole = async () => void (whole = (await live()) - before)
  await draft(bytes)
  onWhole = () => undefined
  return { whole, after: (await live()) - before }
}

const points = sizes.map((size) => ({ size: Number(size), costs: new Array<number>() }))
for (let at = 0; at < WARM; at++) await draft(points.at(-1)?.size ?? 0)
// In turn: what this machine does beside it meets all sizes alike.
for (let at = 0; at < RUNS; at++) for (const { size, costs } of points) costs.push(await cpuMs(size))
const figures = []
for (const { size, costs } of points) figures.push({ size, costs, ...(await memory(size)) })
console.log(JSON.stringify(figures))
if (way === 'stored') {
  await engine().drain()
  await pool().end()
}
