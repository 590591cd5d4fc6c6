import type { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ANSWERS, API_NAMES, type ApiName, modelAt, REAL_WORDS, startMock } from './fixtures/apis'
import { type Fault, type Proxy, startProxy } from './fixtures/proxy'
import { runOnce } from './fixtures/run'
import { DRAFT } from './fixtures/step'

let mock: LLMock
beforeAll(async () => {
  mock = await startMock()
})
afterAll(() => mock.stop())

let proxy: Proxy
beforeEach(async () => {
  proxy = await startProxy(mock.url)
  return () => proxy.stop()
})

/** At the second request, which is to bring the draft: the tools have run by then. */
const atDraft = (fault: Fault) => (number: number) => (number >= 1 ? fault : undefined)
const SOON = { 'retry-after-ms': '5' }

describe.each(API_NAMES)('%s fails outside of us', (name) => {
  it.each<[string, Fault, RegExp, number]>([
    [
      '429',
      { kind: 'status', status: 429, headers: { ...SOON, 'retry-after': '7' } },
      /limiting requests \(429\).*wait 7 s/,
      3,
    ],
    ['500', { kind: 'status', status: 500, headers: SOON }, /fault of its own \(500\), also after three attempts/, 3],
    ['529', { kind: 'status', status: 529, headers: SOON }, /overloaded \(529\)/, 3],
    ['401', { kind: 'status', status: 401 }, /refused the key \(401\): .*Settings, Models/, 1],
    ['404', { kind: 'status', status: 404 }, /does not know this model or address/, 1],
    ['a reset in the body', { kind: 'reset-at', byte: 0.5 }, /broke in the middle/, 1],
    ['a hang between chunks', { kind: 'hang-at', byte: 0.5 }, /fell silent/, 1],
    ['a hang before headers', { kind: 'hang' }, /fell silent/, 1],
    ['a clean close in the body', { kind: 'close-at', byte: 0.5 }, /did not finish/, 1],
    ['a close before the body', { kind: 'close-at', byte: 0 }, /did not finish/, 1],
    ['a malformed line', { kind: 'insert', text: 'data: {"choices": [}\n\n' }, /did not finish/, 1],
  ])('%s', async (_, fault, message, requests) => {
    proxy.plan = atDraft(fault)
    // Longer than a busy machine halts: the request before the one that hangs is waited for as patiently.
    const silentMs = fault.kind.startsWith('hang') ? 2_000 : 10_000
    const ran = await runOnce(modelAt(proxy.url, name, 'whole'), [], { silentMs })
    expect(ran.result).toBeUndefined()
    expect(ran.error?.code).toBe('unavailable')
    expect(`${ran.error?.message} ${ran.error?.hint}`).toMatch(message)
    // Sent again only where nothing had come.
    expect(proxy.asked).toHaveLength(1 + requests)
    // What came is with the readers, and is the beginning of the draft.
    expect(DRAFT.startsWith(ran.text)).toBe(true)
    expect(ran.toolRuns).toBe(2)

    // One click goes on: the tools are not run again, and the draft is whole.
    proxy.plan = () => undefined
    const next = await runOnce(modelAt(proxy.url, name, 'whole'), ran.checkpoint)
    expect(next.error).toBeUndefined()
    expect(next.toolRuns).toBe(0)
    expect(next.text).toBe(DRAFT)
  })

  it('429 for a while: waits as asked, and gets its draft', async () => {
    proxy.plan = (number) =>
      number === 1 || number === 2 ? { kind: 'status', status: 429, headers: { 'retry-after-ms': '5' } } : undefined
    const ran = await runOnce(modelAt(proxy.url, name, 'whole'))
    expect(ran.error).toBeUndefined()
    expect(ran.text).toBe(DRAFT)
    expect(ran.toolRuns).toBe(2)
    expect(proxy.asked).toHaveLength(4)
  })
})

describe.each(API_NAMES)('%s ends with something that is no draft', (name) => {
  it.each<[keyof typeof ANSWERS, RegExp]>([
    ['cut', /cannot be used/],
    ['length', /longer than it may write/],
    ['filter', /filter stopped its answer/],
    ['prose', /answered in words, and not with a draft\./],
  ])('%s', async (model, message) => {
    const change = REAL_WORDS[name]
    if (change) proxy.plan = atDraft({ kind: 'rewrite', change })
    const ran = await runOnce(modelAt(proxy.url, name, model))
    expect(ran.result).toBeUndefined()
    expect(ran.error?.message).toMatch(message)
    expect(ran.text).toBe(ANSWERS[model].content)
    expect(ran.toolRuns).toBe(2)
  })

  it('code fences around a whole draft are taken off', async () => {
    const ran = await runOnce(modelAt(proxy.url, name, 'fences'))
    expect(ran.error).toBeUndefined()
    expect(ran.result?.draft.summary).toBe(JSON.parse(DRAFT).summary)
  })
})

/** What each API sends when it breaks down in the middle of an answer. */
const ERROR_EVENTS: Readonly<Record<ApiName, string>> = {
  'OpenAI, responses':
    'event: error\ndata: {"type":"error","sequence_number":9,"error":{"type":"server_error","code":"server_error","message":"The server had an error."}}\n\n',
  'OpenAI, chat': 'data: {"error":{"message":"The server had an error.","type":"server_error","code":null}}\n\n',
  Anthropic: 'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n\n',
  Google: 'data: {"error":{"code":503,"message":"The model is overloaded.","status":"UNAVAILABLE"}}\n\n',
  'a compatible server': 'data: {"error":{"message":"CUDA out of memory","type":"server_error","code":500}}\n\n',
  Ollama: 'data: {"error":{"message":"llama runner has terminated","type":"api_error","code":null}}\n\n',
}

describe.each(API_NAMES)('%s breaks down in the middle', (name) => {
  it('an error event is no end of a draft, and what came is kept', async () => {
    proxy.plan = atDraft({ kind: 'insert', text: ERROR_EVENTS[name] })
    const ran = await runOnce(modelAt(proxy.url, name, 'whole'))
    expect(ran.result).toBeUndefined()
    expect(ran.error?.code).toBe('unavailable')
    expect(DRAFT.startsWith(ran.text)).toBe(true)
    expect(ran.text.length).toBeGreaterThan(0)
    expect(ran.toolRuns).toBe(2)
  })
})

describe('a server that sends its answers elsewhere', () => {
  it('is not followed', async () => {
    proxy.plan = () => ({ kind: 'status', status: 307, headers: { location: `${mock.url}/v1/chat/completions` } })
    const ran = await runOnce(modelAt(proxy.url, 'a compatible server', 'whole'))
    expect(ran.error).toMatchObject({ code: 'unavailable', message: expect.stringMatching(/redirect/) })
    expect(ran.toolRuns).toBe(0)
  })
})

describe('a server that is not there', () => {
  it('is said to be out of reach', async () => {
    const { url } = proxy
    await proxy.stop()
    const ran = await runOnce(modelAt(url, 'a compatible server', 'whole'))
    expect(ran.error).toMatchObject({ code: 'unavailable', message: expect.stringMatching(/nothing listens there/) })
  })
})
