import type { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bounded } from '@/lib/ai/guarded-fetch'
import { type Connection, PROVIDERS } from '@/lib/ai/providers'
import { API_NAMES, type ApiName, APIS, modelAt, PREFIX, startMock } from './fixtures/apis'
import { startProxy } from './fixtures/proxy'
import { type Ran, runOnce } from './fixtures/run'
import { DRAFT } from './fixtures/step'

let mock: LLMock
beforeAll(async () => {
  mock = await startMock()
})
afterAll(() => mock.stop())

/** What the API sends with the draft, byte by byte, and the messages that came before. */
async function record(name: ApiName): Promise<{ body: Buffer; type: string; checkpoint: Ran['checkpoint'] }> {
  const proxy = await startProxy(mock.url)
  const { checkpoint } = await runOnce(modelAt(proxy.url, name, 'coarse'))
  await proxy.stop()
  const { body, type } = proxy.answered.at(-1) ?? { body: Buffer.alloc(0), type: '' }
  return { body, type, checkpoint }
}

type How = 'closed' | 'broken'

/** A `fetch` that is given `upTo` bytes of the answer, and then an end or an error. */
function cut(body: Buffer, type: string, upTo: number, how: How): typeof globalThis.fetch {
  async function* parts() {
    yield new Uint8Array(body.subarray(0, upTo))
    if (how === 'broken') throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  }
  return async () => new Response(bounded(parts()), { headers: { 'content-type': type } })
}

/** Every byte of one API's clean end, and of the rest every few: they share all but their parsers. */
const strideOf = (name: ApiName, how: How): number => {
  if (name !== 'a compatible server') return 29
  return how === 'closed' ? 1 : 9
}

/** Some providers ask again by themselves, after seconds, where nothing had come: those bytes are left out of their share. */
const first = (name: ApiName, how: How, body: Buffer): number =>
  how === 'broken' && name !== 'a compatible server' ? Math.floor(body.length * 0.5) : 0

describe.each(API_NAMES)('%s, cut at any byte of a draft', (name) => {
  it.each<How>(['closed', 'broken'])('%s: no false draft, no lost text', { timeout: 600_000 }, async (how) => {
    const { body, type, checkpoint } = await record(name)
    expect(body.length).toBeGreaterThan(600)
    const { path: _, ...api } = APIS[name]
    const connection: Connection = { baseUrl: 'https://api.example.com/v1', apiKey: 'k', from: 'operator', ...api }
    let longest = 0
    let drafts = 0
    const start = first(name, how, body)
    const stride = strideOf(name, how)
    // Made once, as for all requests of a process: making it is dearer than an answer.
    let fetch: typeof globalThis.fetch = cut(body, type, 0, how)
    const model = PROVIDERS[api.provider].model(
      connection,
      (...asked) => fetch(...asked),
      `${PREFIX[name] ?? ''}coarse`,
    )
    const offsets = Array.from({ length: Math.ceil((body.length - start) / stride) }, (_, i) => start + i * stride)
    for (const upTo of [...offsets, body.length]) {
      fetch = cut(body, type, upTo, how)
      // Sent again where nothing had come: that is shown elsewhere, and would wait for seconds here.
      const ran = await runOnce(model, checkpoint, { retries: 0 })
      if (ran.result) {
        drafts++
        expect(ran.text).toBe(DRAFT)
      } else expect(ran.error?.code).toBe('unavailable')
      expect(DRAFT.startsWith(ran.text)).toBe(true)
      // More bytes never give less text.
      expect(ran.text.length).toBeGreaterThanOrEqual(longest)
      longest = ran.text.length
    }
    expect(longest).toBe(DRAFT.length)
    // Only an answer that had said that it was done.
    expect(drafts).toBeLessThan(body.length / stride / 3)
  })
})
