import { describe, expect, it } from 'vitest'
import { ChunkBuffer } from './chunk-buffer'

const held = (buffer: ChunkBuffer): unknown[] => buffer.take().map((text): unknown => JSON.parse(text))

describe('ChunkBuffer', () => {
  it('joins neighbouring deltas of one part and keeps the order of everything else', () => {
    const buffer = new ChunkBuffer()
    const chunks = [
      { type: 'text-start', id: 'a' },
      { type: 'text-delta', id: 'a', delta: 'one ' },
      { type: 'text-delta', id: 'a', delta: 'two' },
      { type: 'text-delta', id: 'b', delta: 'other' },
      { type: 'tool-input-delta', toolCallId: 't', inputTextDelta: '{"a"' },
      { type: 'tool-input-delta', toolCallId: 't', inputTextDelta: ':1}' },
    ]
    for (const chunk of chunks) buffer.push(chunk)
    expect(held(buffer)).toEqual([
      { type: 'text-start', id: 'a' },
      { type: 'text-delta', id: 'a', delta: 'one two' },
      { type: 'text-delta', id: 'b', delta: 'other' },
      { type: 'tool-input-delta', toolCallId: 't', inputTextDelta: '{"a":1}' },
    ])
    expect(buffer.bytes).toBe(0)
  })

  it('leaves the chunks it was given alone', () => {
    const buffer = new ChunkBuffer()
    const first = { type: 'text-delta', id: 'a', delta: 'x' }
    buffer.push(first)
    const second = { type: 'text-delta', id: 'a', delta: 'y' }
    buffer.push(second)
    expect(first.delta).toBe('x')
  })

  it('carries halves of surrogate pairs and NUL as escapes', () => {
    const buffer = new ChunkBuffer()
    for (const delta of ['\ud83d', '\u0000']) {
      const chunk = { type: 'text-delta', id: 'a', delta }
      buffer.push(chunk)
    }
    expect(buffer.take()[0]).toContain('\\ud83d\\u0000')
  })
})
