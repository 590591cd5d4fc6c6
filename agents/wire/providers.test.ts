import type { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API_NAMES, modelAt, startMock } from './fixtures/apis'
import { type Proxy, startProxy } from './fixtures/proxy'
import { runOnce } from './fixtures/run'
import { DRAFT } from './fixtures/step'

let mock: LLMock
let proxy: Proxy
beforeAll(async () => {
  mock = await startMock()
  proxy = await startProxy(mock.url)
})
afterAll(async () => {
  await proxy.stop()
  await mock.stop()
})

describe.each(API_NAMES)('a whole step over the wire, %s', (name) => {
  it.each([undefined, 1, 97])('two calls of tools, then a draft, in pieces of %s bytes', async (size) => {
    proxy.plan = () => (size === undefined ? undefined : { kind: 'pieces', size })
    const ran = await runOnce(modelAt(proxy.url, name, 'whole'))
    expect(ran.error).toBeUndefined()
    expect(ran.result?.draft.summary).toBe(JSON.parse(DRAFT).summary)
    expect(ran.text).toBe(DRAFT)
    expect(ran.toolRuns).toBe(2)
    expect(ran.checkpoint.map(({ role }) => role)).toEqual(['assistant', 'tool'])
    expect(ran.result?.usage.inputTokens).toBeGreaterThanOrEqual(70)
    expect(ran.result?.usage.outputTokens).toBeGreaterThanOrEqual(9)
  })
})
