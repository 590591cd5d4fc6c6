import { describe, expect, it } from 'vitest'
import { RunLog } from './run-log'

const start = (seq: number) => [seq, { type: 'text-start', id: 't' }] as const
const delta = (seq: number, text: string) => [seq, { type: 'text-delta', id: 't', delta: text }] as const

function logOf(entries: readonly (readonly [number, Record<string, unknown>])[]) {
  const log = new RunLog(() => undefined)
  for (const [seq, chunk] of entries) log.add(seq, chunk)
  return log
}

describe('RunLog', () => {
  it('shows a draft as it grows', async () => {
    const log = logOf([start(1), delta(2, '{"summary":"Re'), delta(3, 'place')])
    await expect.poll(() => log.draft).toEqual({ summary: 'Replace' })
  })

  it('ignores what it has seen', async () => {
    const log = logOf([start(1), delta(2, '{"summary":"a'), delta(2, '{"summary":"a'), delta(3, 'b"}')])
    await expect.poll(() => log.draft).toEqual({ summary: 'ab' })
  })

  it('takes back what a resumed attempt says again, and keeps finished tools', async () => {
    const log = logOf([
      [1, { type: 'tool-input-available', toolCallId: 'c', toolName: 'calculate', input: { fn: 'x' } }],
      [2, { type: 'tool-output-available', toolCallId: 'c', output: { ok: true } }],
      start(3),
      delta(4, '{"summary":"half a sen'),
      [5, { type: 'data-attempt', data: { attempt: 2, keepThrough: 2 } }],
      start(6),
      delta(7, '{"summary":"whole"}'),
    ])
    await expect.poll(() => log.draft).toEqual({ summary: 'whole' })
    expect(log.resumed).toBe(true)
    expect(log.calls).toEqual([{ id: 'c', tool: 'calculate', input: { fn: 'x' }, output: { ok: true }, failed: null }])
  })

  it('reads the answer of a model that talks first', async () => {
    const log = logOf([start(1), delta(2, 'Let me think.'), start(3), delta(4, '{"summary":"done"}')])
    await expect.poll(() => log.draft).toEqual({ summary: 'done' })
  })
})
