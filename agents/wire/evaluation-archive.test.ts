import fs from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  CANARY,
  CASES,
  evaluation,
  filesBelow,
  modelsAt,
  noModels,
  startServer,
  temporary,
} from './fixtures/evaluation'

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

let directory: string
beforeEach(() => {
  server.proxy.plan = () => undefined
  directory = temporary()
})
afterEach(() => fs.rmSync(directory, { recursive: true }))

const record = () => evaluation(directory, 'record', modelsAt(server.proxy.url))
const replay = (more = {}) => evaluation(directory, 'replay', noModels, more)
/** The file of a step of the first case. */
const fileOf = (step: string): string =>
  filesBelow(directory).find(({ file }) => file.includes('invoices') && file.endsWith(`${step}.jsonl`))?.file ?? ''

describe('an evaluation that is stopped', () => {
  it('keeps what is done, and goes on from there without asking again', async () => {
    const stop = new AbortController()
    // In the second case, within its second step.
    server.proxy.plan = (number) => {
      if (/Forecast.*\\"step\\":\\"data\\",\\"instruction/s.test(server.proxy.asked[number] ?? '')) stop.abort()
      return undefined
    }
    const first = await evaluation(directory, 'record', modelsAt(server.proxy.url), { signal: stop.signal })
    expect(first.files[0]?.cases.map(({ id, error }) => [id, error])).toEqual([['invoices', null]])
    expect(first.files[0]?.unfinished).toEqual(['a/../b'])
    await expect(replay()).rejects.toThrow(/a\/\.\.\/b, step data is recorded in part only .*--resume/)

    server.proxy.plan = () => undefined
    const before = server.proxy.asked.length
    const second = await evaluation(directory, 'resume', modelsAt(server.proxy.url))
    expect(second.files[0]?.cases.map(({ id, error }) => [id, error])).toEqual([
      ['invoices', null],
      ['a/../b', null],
    ])
    // All but what compares it with the documents of the other cases.
    const { filler: _, quality: __, qualityFindings: ___, ...alone } = first.files[0]?.cases[0] ?? {}
    expect(second.files[0]?.cases[0]).toMatchObject(alone)
    const asked = server.proxy.asked.slice(before).join('\n')
    expect(asked).not.toContain('Score invoices')
    expect(asked).not.toMatch(/\\"step\\":\\"problem\\",\\"instruction/)
    const { files } = await replay()
    expect(JSON.stringify(files)).toBe(JSON.stringify(second.files))
  })
})

describe('a recording', () => {
  it('is not written over', async () => {
    await record()
    await expect(record()).rejects.toThrow(/holds an evaluation already/)
  })

  it('fits prompts to the context that is said of a model, in its replay too', async () => {
    const leaves = () => server.proxy.asked.filter((body) => body.includes('\\"leftOut\\":{')).length
    const before = leaves()
    await record()
    expect(leaves()).toBe(before)
    fs.rmSync(path.join(directory, 'evaluation'), { recursive: true })
    const small = { contexts: { 'openai:gpt-x': 22_000 } }
    const { files } = await evaluation(directory, 'record', modelsAt(server.proxy.url), small)
    expect(leaves()).toBeGreaterThan(before)
    expect(files[0]?.totals.failures).toBe(0)
    expect(JSON.stringify((await replay()).files)).toBe(JSON.stringify(files))
  })

  it('stays inside its directory, whatever a case is called', async () => {
    await record()
    const root = path.join(directory, 'evaluation', path.sep)
    expect(filesBelow(directory).every(({ file }) => file.startsWith(root))).toBe(true)
    expect(filesBelow(directory)).toHaveLength(1 + 2 * 7)
  })

  it('refuses a request that it does not hold, and says what differs', async () => {
    await record()
    const changed = CASES.map((one) => ({ ...one, brief: `${one.brief} It must explain itself.` }))
    await expect(replay({ cases: changed })).rejects.toThrow(
      /invoices, step problem: the recording has no such request.*differs .* in: brief.*Record it anew/s,
    )
    await expect(replay({ asOf: '2027-01-01' })).rejects.toThrow(/in: asOf, .*instructions/)
  })

  it('names instructions and tools where these have changed since', async () => {
    await record()
    const file = fileOf('problem')
    const text = fs.readFileSync(file, 'utf8')
    const old = text
      .replace(/"key":"\w+"/g, '"key":"of another version"')
      .replace(/"(instructions|tools)":"\w+"/g, '"$1":"0123456789abcdef"')
    fs.writeFileSync(file, old)
    await expect(replay()).rejects.toThrow(/in: instructions, tools\./)
  })

  it('refuses a repair that it does not hold, though a step outlives a failed repair', async () => {
    await record()
    const file = fileOf('problem')
    const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n')
    const at = lines.findLastIndex((line) => line.startsWith('{"request"'))
    const done = lines.at(-1)?.replace(/"requests":(\d+)/, (_, count: string) => `"requests":${Number(count) - 1}`)
    fs.writeFileSync(file, `${[...lines.slice(0, at), done].join('\n')}\n`)
    await expect(replay()).rejects.toThrow(/step problem: the recording has no such request/)
  })
})

describe('a recording that is damaged', () => {
  it('says so: what is cut off, what is damaged, what is of another case', async () => {
    await record()
    const file = fileOf('data')
    const text = fs.readFileSync(file, 'utf8')
    fs.writeFileSync(file, text.slice(0, text.length / 2))
    await expect(replay()).rejects.toThrow(/recorded in part only \(.*data\.jsonl has no end\)/)
    fs.writeFileSync(file, text.replace('{"t":', '{t:'))
    await expect(replay()).rejects.toThrow(/data\.jsonl, line \d+: is not JSON/)
    fs.writeFileSync(file, text.replace('"case":"invoices"', '"case":"other"'))
    await expect(replay()).rejects.toThrow(/is of openai:gpt-x, other, step data/)
    fs.rmSync(file)
    await expect(replay()).rejects.toThrow(/invoices, step data is not recorded/)
  })

  it('has a manifest that can be read, or says so', async () => {
    await record()
    const file = path.join(directory, 'evaluation', 'evaluation.json')
    fs.writeFileSync(file, '{"format":"groundplan-evaluation","version":2}')
    await expect(replay()).rejects.toThrow(/evaluation\.json is not a recorded evaluation of version 1/)
    fs.writeFileSync(file, '{')
    await expect(replay()).rejects.toThrow(/evaluation\.json is not JSON/)
    fs.rmSync(file)
    await expect(replay()).rejects.toThrow(/evaluation\.json cannot be read/)
  })
})

describe('a key', () => {
  it('is in no file and no score, though a server repeats it in its answer and in its faults', async () => {
    // As JSON inside of an event: over several deltas, and whole.
    const said = JSON.stringify(CANARY).slice(1, -1)
    const event = (delta: string) => `data: {"choices":[{"index":0,"delta":{"content":"${delta}"}}]}\n\n`
    let asked = 0
    const echo = createServer((request, response) => {
      asked += 1
      const key = request.headers.authorization?.replace('Bearer ', '') ?? ''
      expect(key).toBe(CANARY)
      if (asked % 2 === 0) {
        response.writeHead(400, { 'content-type': 'application/json', 'x-echo': key })
        return response.end(JSON.stringify({ error: { message: `Bad request with ${key}.`, type: 'x', code: null } }))
      }
      response.writeHead(200, { 'content-type': 'text/event-stream', 'x-echo': key })
      for (const letter of [said.slice(0, 9), said.slice(9), ` and ${said}`]) response.write(event(letter))
      return response.end('data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n')
    })
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
    const address = echo.address()
    if (!address || typeof address === 'string') throw new Error('no port')
    const models = ['compatible:echo']
    const find = modelsAt(`http://127.0.0.1:${address.port}`)
    const { files } = await evaluation(directory, 'record', find, { models })
    await new Promise((resolve) => echo.close(resolve))
    expect(files[0]?.totals.failures).toBe(2)
    const written = [...filesBelow(directory).map(({ text }) => text), JSON.stringify(files)]
    expect(written).toHaveLength(4)
    for (const text of written) {
      expect(text).not.toContain(CANARY)
      expect(text).not.toContain(said)
      expect(text).not.toContain(CANARY.slice(0, 9))
    }
    expect(written.join('\n')).toContain('[key]')
    const again = await evaluation(directory, 'replay', noModels, { models })
    expect(JSON.stringify(again.files)).toBe(JSON.stringify(files))
  })

  it('is in no file of an ordinary run: neither headers nor requests are kept', async () => {
    await record()
    for (const { text } of filesBelow(directory)) {
      expect(text).not.toContain('canary')
      expect(text).not.toMatch(/authorization|x-api-key|content-type/i)
    }
    for (const { file, text } of filesBelow(directory))
      if (file.endsWith('.jsonl')) expect(text).not.toContain('Score invoices')
  })
})
