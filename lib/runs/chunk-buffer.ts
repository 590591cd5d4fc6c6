import type { Chunk } from './schema'

type Held = Record<string, unknown> & Chunk

/** What a chunk weighs beside its text, so that many small ones also fill the buffer. */
const OVERHEAD_BYTES = 32

const DELTA_FIELDS = ['delta', 'inputTextDelta'] as const

/** Holds chunks between two flushes and joins neighbouring deltas of the same part into one. */
export class ChunkBuffer {
  private held: Held[] = []
  private size = 0

  /** Approximate bytes waiting. */
  get bytes(): number {
    return this.size
  }

  push(chunk: Chunk): void {
    const next: Held = { ...chunk }
    const last = this.held.at(-1)
    const field = DELTA_FIELDS.find((name) => typeof next[name] === 'string')
    const text = field ? String(next[field]) : ''
    this.size += OVERHEAD_BYTES + (field ? text.length : JSON.stringify(chunk).length)
    if (last && field && samePart(last, next) && typeof last[field] === 'string') last[field] = `${last[field]}${text}`
    else this.held.push(next)
  }

  /** Empties the buffer: one JSON text an event, in order. */
  take(): string[] {
    const out = this.held.map((chunk) => JSON.stringify(chunk))
    this.held = []
    this.size = 0
    return out
  }
}

const samePart = (a: Held, b: Held) => a.type === b.type && a.id === b.id && a.toolCallId === b.toolCallId
