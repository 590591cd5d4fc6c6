import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { connectModel } from '@/lib/ai/models'
import { reckonTokens } from '@/lib/ai/tokens'
import { TEST_ANSWER, TEST_PROMPT } from '@/lib/budgets/need'
import { testModel } from '../test-model'
import { API_NAMES, modelAt } from './fixtures/apis'
import { type Proxy, startProxy } from './fixtures/proxy'

const call = { id: 'c1', name: 'elevation', arguments: '{"place":"Davos"}' }
const RIGHT = '{"place":"Davos","elevationM":1637}'
const PIECES = { chunkSize: 7 }

let mock: LLMock
let proxy: Proxy
beforeAll(async () => {
  mock = new LLMock({ port: 0 })
  mock.on({ model: /toolless/ }, { content: RIGHT }, PIECES)
  // Google says STOP with a call as well.
  mock.on({ model: /gemini/, hasToolResult: false }, { toolCalls: [call], finishReason: 'stop' }, PIECES)
  mock.on({ hasToolResult: false }, { toolCalls: [call] }, PIECES)
  mock.on({ model: /prose/ }, { content: 'Davos lies at 1637 metres.' }, PIECES)
  mock.on({ model: /deaf/ }, { content: '{"place":"Davos","elevationM":1560}' }, PIECES)
  mock.on({ model: /long/ }, { content: '{"place":"Da', finishReason: 'length' }, PIECES)
  mock.on({ model: /lump/ }, { content: RIGHT }, { chunkSize: 1000 })
  mock.on({}, { content: RIGHT, usage: { prompt_tokens: 70, completion_tokens: 30 } }, PIECES)
  await mock.start()
  proxy = await startProxy(mock.url)
})
afterAll(async () => {
  await proxy.stop()
  await mock.stop()
})
beforeEach(() => {
  proxy.plan = () => undefined
})

/** Of a server of one's own: it looks like nothing in particular. */
const KEY = 'tr0ub4dor/3+correct-horse'
const withKey = (apiKey: string) =>
  connectModel({ provider: 'compatible', baseUrl: `${proxy.url}/v1`, apiKey, from: 'operator' }, 'good', new Set())

/** The limit of an answer in the words of each API. */
const limits = z.object({
  max_output_tokens: z.number().optional(),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
  generationConfig: z.object({ maxOutputTokens: z.number() }).optional(),
})
function limitOf(body: unknown): number | undefined {
  const { max_output_tokens, max_tokens, max_completion_tokens, generationConfig } = limits.parse(body)
  return max_output_tokens ?? max_tokens ?? max_completion_tokens ?? generationConfig?.maxOutputTokens
}

const NEVER = new AbortController().signal
const run = (model: string, signal = NEVER, limitMs = 20_000) =>
  testModel(`compatible:${model}`, modelAt(proxy.url, 'a compatible server', model), signal, limitMs)

describe('the test of a model', () => {
  it('passes one that calls the tool, answers in the form and streams', async () => {
    const found = await run('good')
    expect(found).toMatchObject({ ok: true, structured: true, toolCall: true, streaming: true })
    expect(found.firstWordMs).toBeGreaterThanOrEqual(0)
    expect(found.tokens).toBeGreaterThanOrEqual(100)
  })
  it.each([
    ['prose', 'the answer was not the form asked for', { structured: false, toolCall: true }],
    ['toolless', 'it did not call the tool', { structured: true, toolCall: false }],
    ['deaf', 'it did not use what the tool told it', { structured: true, toolCall: true }],
  ])('says of %s: %s', async (model, words, parts) => {
    const found = await run(model)
    expect(found).toMatchObject({ ok: false, ...parts })
    expect(found.message).toContain(words)
  })
  it.each(API_NAMES)('may use no more than is set aside for it: %s', async (api) => {
    proxy.asked.length = 0
    await testModel('openai:good', modelAt(proxy.url, api, 'good'), NEVER, 20_000)
    expect(proxy.asked).toHaveLength(2)
    for (const body of proxy.asked) expect(limitOf(JSON.parse(body))).toBe(TEST_ANSWER)
    expect(reckonTokens(proxy.asked[0] ?? '')).toBeLessThan(TEST_PROMPT)
  })
  it('says of one that is cut off by its limit that it is', async () => {
    const found = await run('long')
    expect(found).toMatchObject({ ok: false, structured: false, toolCall: true })
    expect(found.message).toContain('no turn of a test may be longer than 1500 tokens')
  })
  it('says where an answer comes in one piece', async () => {
    expect(await run('lump')).toMatchObject({ ok: true, streaming: false })
  })
  it('shows a refused key in plain words', async () => {
    proxy.plan = () => ({ kind: 'status', status: 401, body: '{"error":{"message":"Bad key sk-abcdefgh1234."}}' })
    const { ok, message } = await run('good')
    expect({ ok, message }).toEqual({ ok: false, message: expect.stringContaining('It refused the key (401)') })
    expect(message).not.toContain('sk-abcdefgh1234')
  })
  it.each([
    ['a refusal', { kind: 'status', status: 401, body: `{"error":{"message":"No such key: ${KEY}."}}` }],
    ['an event of the stream', { kind: 'insert', text: `data: {"error":{"message":"Key ${KEY} has expired."}}\n\n` }],
  ] as const)('shows no key that a server quotes in %s, whatever the key looks like', async (_, fault) => {
    proxy.plan = () => fault
    const { ok, message } = await testModel('compatible:good', withKey(KEY), NEVER, 20_000)
    expect(ok).toBe(false)
    expect(message).toContain('[key]')
    expect(message).not.toContain(KEY)
  })
  it('shows no key that cannot be sent', async () => {
    const { message } = await testModel('compatible:good', withKey(`${KEY}\nx`), NEVER, 20_000)
    expect(message).toContain('[key]')
    expect(message).not.toContain(KEY)
  })
  it('is over at its limit, and when the person leaves', async () => {
    proxy.plan = () => ({ kind: 'hang' })
    expect(await run('good', NEVER, 200)).toMatchObject({
      ok: false,
      message: expect.stringContaining('no whole answer within 0.2 s'),
    })
    const leave = new AbortController()
    const left = run('good', leave.signal)
    leave.abort()
    await expect(left).rejects.toThrow(/abort/i)
  })
})
