import { LLMock } from '@copilotkit/aimock'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import * as calculators from '@/lib/calculators/registry'
import { API_NAMES, modelAt } from './fixtures/apis'
import { runOnce } from './fixtures/run'
import { CALLS, DRAFT } from './fixtures/step'

const GOOD = CALLS[0]
const mock = new LLMock({ port: 0 })
/** The first turn's calls, by the name of the model that makes them. */
const TURNS = {
  arguments: [{ id: 'c1', name: 'calculate', arguments: '{"fn": 3}' }],
  json: [{ id: 'c1', name: 'calculate', arguments: '{"fn":' }],
  unknown: [{ id: 'c1', name: 'share_design', arguments: '{}' }],
  refused: [{ id: 'c1', name: 'calculate', arguments: '{"fn":"no_such","label":"x","inputs":[]}' }],
  many: Array.from({ length: 101 }, (_, n) => ({ id: `c${n}`, name: 'calculate', arguments: GOOD?.arguments ?? '' })),
  throws: [{ id: 'c1', name: 'calculate', arguments: GOOD?.arguments ?? '' }],
} as const
type Turn = keyof typeof TURNS

beforeAll(async () => {
  for (const [model, toolCalls] of Object.entries(TURNS)) {
    const finishReason = { finishReason: 'stop' }
    mock.on(
      { model: new RegExp(`gemini-${model}`), hasToolResult: false },
      { toolCalls: [...toolCalls], ...finishReason },
    )
    mock.on({ model: new RegExp(model), hasToolResult: false }, { toolCalls: [...toolCalls] })
  }
  mock.on({ hasToolResult: true }, { content: DRAFT }, { chunkSize: 9 })
  await mock.start()
})
afterAll(() => mock.stop())
afterEach(() => vi.restoreAllMocks())

describe.each(API_NAMES)('%s calls tools wrongly', (name) => {
  const run = (turn: Turn) => runOnce(modelAt(mock.url, name, turn))
  const errors = (ran: Awaited<ReturnType<typeof run>>) =>
    ran.chunks.filter(({ type }) => type === 'tool-input-error' || type === 'tool-output-error')

  it.each<Turn>(['arguments', 'unknown'])('%s: said once, answered to the model, and the draft comes', async (turn) => {
    const ran = await run(turn)
    expect(ran.error).toBeUndefined()
    expect(errors(ran)).toHaveLength(1)
    expect(ran.chunks.filter(({ type }) => type === 'tool-output-available')).toHaveLength(0)
    expect(ran.text).toBe(DRAFT)
  })

  it('a refusal of a calculator is an answer', async () => {
    const ran = await run('refused')
    expect(ran.error).toBeUndefined()
    expect(errors(ran)).toHaveLength(0)
    const answer = ran.chunks.find((chunk) => chunk.type === 'tool-output-available')
    expect(answer).toMatchObject({ output: { ok: false, code: expect.any(String), hint: expect.any(String) } })
    expect(ran.text).toBe(DRAFT)
  })

  it('more calls than any step takes end the run', async () => {
    const ran = await run('many')
    expect(ran.error).toMatchObject({
      code: 'unprocessable',
      message: expect.stringContaining('It kept calling tools and never drafted.'),
    })
    expect(ran.toolRuns).toBeLessThanOrEqual(100)
  })

  it('a tool that throws fails that call alone', async () => {
    vi.spyOn(calculators, 'runCalculator').mockImplementation(() => {
      throw new TypeError('a bug of ours')
    })
    const ran = await run('throws')
    expect(ran.error).toBeUndefined()
    expect(errors(ran)).toHaveLength(1)
    expect(ran.text).toBe(DRAFT)
  })
})

describe('arguments that are no JSON', () => {
  it('are said once, and the draft comes', async () => {
    const ran = await runOnce(modelAt(mock.url, 'a compatible server', 'json'))
    expect(ran.error).toBeUndefined()
    expect(ran.chunks.filter(({ type }) => type === 'tool-input-error')).toHaveLength(1)
    expect(ran.text).toBe(DRAFT)
  })
})
