import type { LanguageModelV4, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { describe, expect, it } from 'vitest'
import type { RunChunk } from './converse'
import { stepRunner } from './run-step'
import { INPUT } from './wire/fixtures/step'

type Part = LanguageModelV4StreamPart
type Turn = { parts: Part[]; fail?: Error; hang?: boolean }

const DRAFT = JSON.stringify({
  summary: 'Two sources.',
  facts: [],
  decisions: [],
  tables: { sources: [], features: [{ id: 'f1', group: 'Amounts', available: 'With the invoice', trap: '-' }] },
  sections: [],
  risks: [],
  openQuestions: [],
})
const usage = {
  inputTokens: { total: 7, noCache: 7, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 5, text: 5, reasoning: 0 },
}
const finish = (unified: 'stop' | 'length' | 'tool-calls'): Part => ({
  type: 'finish',
  usage,
  finishReason: { unified, raw: undefined },
})
const said = (text: string): Part[] => [
  { type: 'stream-start', warnings: [] },
  { type: 'text-start', id: 't' },
  ...(text.match(/.{1,40}/g) ?? []).map((delta): Part => ({ type: 'text-delta', id: 't', delta })),
  { type: 'text-end', id: 't' },
]
const asked = (input: string): Part[] => [
  { type: 'stream-start', warnings: [] },
  { type: 'tool-call', toolCallId: 'c1', toolName: 'calculate', input },
  finish('tool-calls'),
]
const broken = said(DRAFT.slice(0, 60)).slice(0, -1)
const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
const CALL = JSON.stringify({ fn: 'no_such', label: 'Rows', inputs: [] })

/** A model whose turns are these. */
function model(turns: Turn[], signals: (AbortSignal | undefined)[] = []): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'test',
    modelId: 'm',
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error('not used')),
    async doStream({ abortSignal }) {
      signals.push(abortSignal)
      const turn = turns.shift()
      const parts = [...(turn?.parts ?? [])]
      const stream = new ReadableStream<Part>(
        {
          async pull(controller) {
            const part = parts.shift()
            if (part) return controller.enqueue(part)
            if (turn?.fail) throw turn.fail
            if (turn?.hang) {
              await new Promise<void>((_, reject) =>
                abortSignal?.addEventListener('abort', () => reject(abortSignal.reason), { once: true }),
              )
            }
            controller.close()
          },
        },
        { highWaterMark: 0 },
      )
      return { stream }
    },
  }
}

function start(turns: Turn[], onChunk: (chunk: RunChunk) => void = () => undefined) {
  const chunks: RunChunk[] = []
  const checkpoints: unknown[][] = []
  const stop = new AbortController()
  const result = stepRunner(() => model(turns))({
    model: 'openai:m',
    workspaceId: null,
    input: INPUT,
    checkpoint: [],
    signal: stop.signal,
    onChunk: (chunk) => {
      chunks.push(chunk)
      onChunk(chunk)
    },
    onCheckpoint: async (messages) => void checkpoints.push(messages),
  })
  const types = () => chunks.map((chunk) => chunk.type)
  return { result, chunks, types, checkpoints, stop }
}

describe('runStep', () => {
  it('streams the draft, and gives it with what it cost', async () => {
    const { result, chunks } = start([{ parts: [...said(DRAFT), finish('stop')] }])
    expect(await result).toMatchObject({
      draft: { summary: 'Two sources.' },
      usage: { inputTokens: 7, outputTokens: 5 },
    })
    expect(chunks.map((chunk) => (chunk.type === 'text-delta' ? chunk.delta : '')).join('')).toBe(DRAFT)
    expect(chunks.at(0)?.type).toBe('start')
    expect(chunks.at(-1)?.type).toBe('finish')
  })

  it('checks in the messages of a turn as its end passes by, and goes on', async () => {
    const { result, types, checkpoints } = start([{ parts: asked(CALL) }, { parts: [...said(DRAFT), finish('stop')] }])
    await result
    expect(checkpoints).toHaveLength(1)
    expect(checkpoints[0]).toMatchObject([{ role: 'assistant' }, { role: 'tool' }])
    expect(types().filter((type) => type === 'tool-output-available')).toHaveLength(1)
    expect(types().filter((type) => type === 'finish-step')).toHaveLength(2)
  })

  it('checks in each turn by itself: no message twice', async () => {
    const again: Part[] = [
      { type: 'stream-start', warnings: [] },
      { type: 'tool-call', toolCallId: 'c2', toolName: 'calculate', input: CALL },
      finish('tool-calls'),
    ]
    const { result, checkpoints } = start([
      { parts: asked(CALL) },
      { parts: again },
      { parts: [...said(DRAFT), finish('stop')] },
    ])
    await result
    const ids = JSON.stringify(checkpoints).match(/"type":"tool-call","toolCallId":"c\d"/g)
    expect(ids).toEqual(['c1', 'c2'].map((id) => `"type":"tool-call","toolCallId":"${id}"`))
  })

  it('tells of a call that cannot be read once', async () => {
    const { result, types } = start([{ parts: asked('{"fn":') }, { parts: [...said(DRAFT), finish('stop')] }])
    await result
    expect(types().filter((type) => type === 'tool-input-error')).toHaveLength(1)
    expect(types().filter((type) => type === 'tool-output-error')).toHaveLength(0)
  })

  it.each<[string, RegExp, Turn[]]>([
    ['closed in the middle', /closed in the middle/, [{ parts: broken }]],
    ['reset in the middle', /broke in the middle/, [{ parts: broken, fail: reset }]],
    ['reset after a turn of tools', /broke in the middle/, [{ parts: asked(CALL) }, { parts: broken, fail: reset }]],
    ['cut off by its length', /longer than it may write/, [{ parts: [...said(DRAFT.slice(0, 60)), finish('length')] }]],
    ['whole, but cut off by its length', /longer than it may write/, [{ parts: [...said(DRAFT), finish('length')] }]],
    ['ended without a word', /broke off/, [{ parts: [] }]],
    ['something else', /does not have the form/, [{ parts: [...said('{"summary":1}'), finish('stop')] }]],
  ])('fails where the answer was %s', async (_, message, turns) => {
    await expect(start(turns).result).rejects.toThrow(message)
  })

  it('passes what was said before a failure on to readers', async () => {
    const { result, chunks } = start([{ parts: said(DRAFT).slice(0, 4), fail: reset }])
    await expect(result).rejects.toThrow(/broke in the middle/)
    expect(chunks.map((chunk) => (chunk.type === 'text-delta' ? chunk.delta : '')).join('')).toBe(DRAFT.slice(0, 80))
  })

  it('takes no draft that nobody could edit or import again, says where, and leaves it to be read', async () => {
    const long = JSON.stringify({ ...JSON.parse(DRAFT), summary: 'x'.repeat(20_001) })
    const { result, chunks } = start([{ parts: [...said(long), finish('stop')] }])
    await expect(result).rejects.toMatchObject({
      code: 'unprocessable',
      message: expect.stringMatching(/cannot be kept: summary: A text has 20,001 characters; 20,000 is the most/),
    })
    expect(chunks.map((chunk) => (chunk.type === 'text-delta' ? chunk.delta : '')).join('')).toBe(long)
  })

  it('gives ids that an edit can name, and text that columns hold', async () => {
    const rows = ['a/b', 'a/b'].map((id) => ({ id, group: 'NUL\u0000', available: '', trap: '' }))
    const raw = JSON.stringify({ ...JSON.parse(DRAFT), tables: { sources: [], features: rows } })
    const { result } = start([{ parts: [...said(raw), finish('stop')] }])
    expect((await result).draft.tables['features']).toMatchObject([
      { id: 'a-b', group: 'NUL' },
      { id: 'a-b-2', group: 'NUL' },
    ])
  })

  it('rejects with the reason of an abort', async () => {
    const run = start([{ parts: said(DRAFT).slice(0, 3), hang: true }], (chunk) => {
      if (chunk.type === 'text-delta') run.stop.abort(new DOMException('The run was stopped.', 'AbortError'))
    })
    await expect(run.result).rejects.toThrow('The run was stopped.')
  })
})
