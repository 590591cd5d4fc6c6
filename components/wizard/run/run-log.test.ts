import { describe, expect, it } from 'vitest'
import { calculated, RunLog } from './run-log'

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

  it('counts what was calculated, and neither look-ups nor what was refused', () => {
    const call = (seq: number, id: string, toolName: string, output: Record<string, unknown>) =>
      [
        [seq, { type: 'tool-input-available', toolCallId: id, toolName, input: {} }],
        [seq + 1, { type: 'tool-output-available', toolCallId: id, output }],
      ] as const
    const log = logOf([
      ...call(1, 'a', 'calculate', { ok: true }),
      ...call(3, 'b', 'calculate', { ok: false }),
      ...call(5, 'c', 'lookUp', { ok: true }),
      [7, { type: 'tool-input-available', toolCallId: 'd', toolName: 'calculate', input: {} }],
    ])
    expect([log.calls.length, calculated(log.calls)]).toEqual([4, 1])
  })

  it('reads the answer of a model that talks first', async () => {
    const log = logOf([start(1), delta(2, 'Let me think.'), start(3), delta(4, '{"summary":"done"}')])
    await expect.poll(() => log.draft).toEqual({ summary: 'done' })
  })

  const checked = (seq: number, kept: string | null = null) =>
    [seq, { type: 'data-checked', data: { findings: 3, kept } }] as const

  it('shows a second draft from its beginning, and the first until then', async () => {
    const first = [start(1), delta(2, '{"summary":"first","risks":[]}'), checked(3)] as const
    const waiting = logOf(first)
    await expect.poll(() => waiting.draft).toEqual({ summary: 'first', risks: [] })
    expect(waiting.checked).toEqual({ findings: 3, kept: null })
    const log = logOf([...first, start(4), delta(5, '{"summary":"sec')])
    await expect.poll(() => log.draft).toEqual({ summary: 'sec' })
  })

  it('goes back to the first draft where the second came to nothing', async () => {
    const begun = [
      start(1),
      delta(2, '{"summary":"first"}'),
      checked(3),
      start(4),
      delta(5, '{"summary":"sec'),
    ] as const
    const log = logOf(begun)
    await expect.poll(() => log.draft).toEqual({ summary: 'sec' })
    log.add(...checked(6, 'It broke off.'))
    expect(log.draft).toEqual({ summary: 'first' })
    expect(log.checked).toEqual({ findings: 3, kept: 'It broke off.' })
  })

  it('keeps the first draft where a repair is resumed', async () => {
    const log = logOf([
      start(1),
      delta(2, '{"summary":"first"}'),
      checked(3),
      start(4),
      delta(5, '{"summary":"half'),
      [6, { type: 'data-attempt', data: { attempt: 2, keepThrough: 3 } }],
    ])
    await expect.poll(() => log.draft).toEqual({ summary: 'first' })
    expect(log.checked?.findings).toBe(3)
  })
})
