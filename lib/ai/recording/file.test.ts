import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readRun, RunWriter } from './file'
import type { Exchange } from './format'

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'groundplan-file-'))
afterAll(() => fs.rmSync(directory, { recursive: true }))
const file = path.join(directory, 'deep', 'data.jsonl')
const header = { model: 'openai:m', provider: 'openai.responses', modelId: 'm', case: 'c', step: 'data' }

const exchange = (text: string, end: Partial<Exchange['end']> = {}): Exchange => ({
  at: 3,
  key: text,
  pieces: { brief: 'b' },
  parts: [
    { t: 1, part: { type: 'text-start', id: 't' } },
    // Half a surrogate pair, as it may stand at the end of a delta, and a line's end.
    { t: 2, part: { type: 'text-delta', id: 't', delta: `${text}\n\ud83d` } },
  ],
  end: { t: 4, opened: true, fault: null, ...end },
})

async function write(exchanges: readonly Exchange[]): Promise<string> {
  const writer = new RunWriter(file, header)
  for (const one of exchanges) writer.add(one)
  await writer.done(9)
  return fs.readFileSync(file, 'utf8')
}
const read = (text: string) => {
  fs.writeFileSync(file, text)
  return readRun(file)
}

describe('the file of a run', () => {
  it('gives back what was written, in its order', async () => {
    const fault = {
      kind: 'error' as const,
      name: 'Error',
      message: 'reset',
      code: 'ECONNRESET',
      http: null,
      cause: null,
    }
    const exchanges = [exchange('a'), exchange('b', { opened: false, fault })]
    await write(exchanges)
    const run = await readRun(file)
    expect(run).toMatchObject({ exchanges, durationMs: 9, header: { format: 'groundplan-run', version: 1, ...header } })
  })

  it('holds what had ended when the process died, and no end', async () => {
    const writer = new RunWriter(file, header)
    writer.add(exchange('a'))
    await expect.poll(() => fs.readFileSync(file, 'utf8')).toContain('"end"')
    expect(await readRun(file)).toBe('unfinished')
  })

  it('is not there where nothing was recorded', async () => {
    expect(await readRun(path.join(directory, 'none.jsonl'))).toBe('none')
  })

  it('says where it cannot be written', async () => {
    const writer = new RunWriter(path.join(directory, 'deep', 'data.jsonl', 'below.jsonl'), header)
    writer.add(exchange('a'))
    await expect(writer.done(1)).rejects.toThrow(/below\.jsonl cannot be written/)
  })

  it.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['cut off before its last line', (text) => text.slice(0, text.lastIndexOf('{"done"'))],
    ['cut off in its first line', (text) => text.slice(0, 10)],
    ['empty', () => ''],
  ])('%s, is unfinished', async (_, damage) => {
    expect(await read(damage(await write([exchange('a'), exchange('b')])))).toBe('unfinished')
  })

  it.each<[string, (text: string) => string, RegExp]>([
    ['no JSON', (text) => text.replace('{"t":', '{t:'), /data\.jsonl, line 3: is not JSON/],
    ['without the line of a request', (text) => text.replace(/\{"request".*\n/, ''), /line 2: belongs to no request/],
    ['without an end', (text) => text.replace(/\{"end".*\n/, ''), /line 5: begins a request before the last/],
    [
      'with a part that is none',
      (text) => text.replace('"text-start"', '"telepathy"'),
      /line 3: is no line of a recorded/,
    ],
    [
      'of another version',
      (text) => text.replace('"version":1', '"version":9'),
      /line 1: says version 9.*reads version 1/,
    ],
    ['with half a header', (text) => text.replace('"case":"c",', ''), /line 1: is not a whole header/],
    ['something else', () => '{"hello":1}\n', /line 1: is not the header of a recorded run/],
    ['with an answer less', (text) => text.replace('"requests":2', '"requests":3'), /counts 3 requests; 2 stand there/],
    ['followed by more', (text) => `${text}{"done":{"durationMs":1,"requests":2}}\n`, /is not its last/],
  ])('%s, says which line', async (_, damage, message) => {
    const text = await write([exchange('a'), exchange('b')])
    await expect(read(damage(text))).rejects.toThrow(message)
  })
})
