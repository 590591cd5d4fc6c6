import { afterEach, describe, expect, it, vi } from 'vitest'
import { RunBus } from './bus'
import { FencedError } from './faults'
import { type Append, type Appended, LogWriter } from './log-writer'

/** A log in memory that can be away for a while, or lose its answer after writing. */
class MemoryLog {
  readonly events: string[] = []
  statements = 0
  away = 0
  loseAnswers = 0
  fenced = false

  async append(batch: Append): Promise<Appended> {
    this.statements++
    if (this.fenced) return { ok: false }
    if (this.away-- > 0) throw Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED' })
    const again = this.events.length === batch.head + batch.payloads.length && batch.payloads.length > 0
    if (!again) {
      if (this.events.length !== batch.head) throw new Error(`a gap at ${batch.head}`)
      this.events.push(...batch.payloads)
    }
    if (this.loseAnswers-- > 0) throw Object.assign(new Error('terminated'), { code: '57P01' })
    return { ok: true, cancelRequested: false }
  }
}

function writer(store: MemoryLog, lost = vi.fn<(error: unknown) => void>(), coalesceMs = 5) {
  const bus = new RunBus()
  const times = { coalesceMs, coalesceBytes: 8192, backpressureBytes: 32_768, retryMs: 2000 }
  return {
    bus,
    lost,
    log: new LogWriter({ runId: 'r', head: 0, store, bus, onCancel: () => undefined, onLost: lost, times }),
  }
}

const delta = (text: string) => ({ type: 'text-delta', id: 't', delta: text })
const textOf = (events: string[]) => events.map((e) => String(JSON.parse(e).delta)).join('')

afterEach(() => {
  vi.useRealTimers()
})

describe('LogWriter', () => {
  it('gathers what comes within a moment into one statement', async () => {
    const store = new MemoryLog()
    const { log } = writer(store)
    for (let i = 0; i < 100; i++) void log.push(delta('x'))
    await vi.waitFor(() => expect(store.events).toHaveLength(1), 60_000)
    expect(store.statements).toBe(1)
    expect(textOf(store.events)).toBe('x'.repeat(100))
  })

  it('writes the first chunk after a pause at once, and the next when its time has come', async () => {
    vi.useFakeTimers()
    const store = new MemoryLog()
    const { log } = writer(store, undefined, 200)
    await vi.advanceTimersByTimeAsync(1000)
    void log.push({ type: 'start' })
    // A later turn of the same moment still goes along.
    await Promise.resolve()
    void log.push({ type: 'start-step' })
    await vi.advanceTimersByTimeAsync(0)
    expect(store.events).toHaveLength(2)
    expect(store.statements).toBe(1)
    void log.push(delta('a'))
    await vi.advanceTimersByTimeAsync(199)
    expect(store.events).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(store.events).toHaveLength(3)
  })

  it('renews the lease only where no write has done so', async () => {
    const store = new MemoryLog()
    const { log } = writer(store)
    await log.renew(60_000)
    expect(store.statements).toBe(1)
    await log.renew(60_000)
    expect(store.statements).toBe(1)
    await log.renew(-1)
    expect(store.statements).toBe(2)
  })

  it('keeps a batch while the database is away and writes it once', async () => {
    const store = new MemoryLog()
    store.away = 2
    const { log } = writer(store)
    void log.push(delta('a'))
    void log.push({ type: 'finish-step' })
    await log.flush()
    expect(store.events).toHaveLength(2)
  })

  it('does not write twice what was committed although its answer was lost', async () => {
    const store = new MemoryLog()
    store.loseAnswers = 1
    const { log } = writer(store)
    void log.push(delta('a'))
    await log.flush()
    void log.push(delta('b'))
    await log.flush()
    expect(textOf(store.events)).toBe('ab')
  })

  it('writes nothing more once it is fenced', async () => {
    const store = new MemoryLog()
    const { log, lost } = writer(store)
    store.fenced = true
    void log.push(delta('a'))
    await expect(log.flush()).rejects.toThrow(FencedError)
    expect(lost).toHaveBeenCalledOnce()
    expect(() => log.push(delta('b'))).toThrow(FencedError)
    store.fenced = false
    await expect(log.flush()).rejects.toThrow(FencedError)
    expect(store.events).toEqual([])
  })

  it('lets the producer wait where much is unwritten', async () => {
    const store = new MemoryLog()
    const { log } = writer(store)
    expect(log.push(delta('x'))).toBeUndefined()
    const wait = log.push(delta('x'.repeat(40_000)))
    expect(wait).toBeInstanceOf(Promise)
    await wait
    expect(textOf(store.events)).toHaveLength(40_001)
  })

  it('tells followers of this process what was written, with its place', async () => {
    const { log, bus } = writer(new MemoryLog())
    const seen: unknown[] = []
    bus.on('r', (signal) => seen.push(signal))
    void log.push(delta('a'))
    await log.flush()
    await log.flush()
    expect(seen).toEqual([{ from: 0, head: 1, bytes: 'id: 1\ndata: {"type":"text-delta","id":"t","delta":"a"}\n\n' }])
  })
})
