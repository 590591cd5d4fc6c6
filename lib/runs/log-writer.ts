import { setTimeout as delay } from 'node:timers/promises'
import type { RunBus } from './bus'
import { ChunkBuffer } from './chunk-buffer'
import { FencedError, isTransient } from './faults'
import type { Chunk } from './schema'
import { sseEvent } from './sse'

/** What one statement appends. `head` is where the writer believes the log stands: the statement must agree. */
export type Append = { head: number; payloads: string[]; checkpoint: string | null }
/** `done: false`: fenced. */
export type Appended = { ok: true; cancelRequested: boolean } | { ok: false }

export type LogStore = { append(batch: Append): Promise<Appended> }

export type LogTimes = {
  /** Milliseconds from one write to the next: chunks wait that long for company, the first after a pause does not. */
  coalesceMs: number
  /** Bytes at which they wait no longer. */
  coalesceBytes: number
  /** Bytes at which the producer waits for the database. */
  backpressureBytes: number
  /** Milliseconds that a batch is tried again while the database is away. */
  retryMs: number
}

export const LOG_TIMES: LogTimes = { coalesceMs: 40, coalesceBytes: 8192, backpressureBytes: 262_144, retryMs: 60_000 }

type Options = {
  runId: string
  head: number
  store: LogStore
  bus: RunBus
  onCancel: () => void
  onLost: (error: unknown) => void
  times?: LogTimes
}

/**
 * Appends what a run emits: chunks are gathered for a moment, and one statement appends them, renews the lease and
 * notifies. Batches are written one after another; one that fails for a passing reason is kept and tried again.
 */
export class LogWriter {
  private readonly buffer = new ChunkBuffer()
  private readonly options: Options
  private readonly times: LogTimes
  private head: number
  /** Takes back the flush that is planned, if one is. */
  private unplan: (() => void) | undefined
  private tail: Promise<void> = Promise.resolve()
  private failure: unknown
  private closed = false
  private soon: Promise<void> | undefined
  /** When the last write began. */
  private wrote = Number.NEGATIVE_INFINITY

  constructor(options: Options) {
    this.options = options
    this.times = options.times ?? LOG_TIMES
    this.head = options.head
  }

  /** Resolves at once, except where so much waits that the producer has to. Throws once the lease is lost. */
  push(chunk: Chunk): void | Promise<void> {
    if (this.failure) throw this.failure
    if (this.closed) return
    this.buffer.push(chunk)
    if (this.buffer.bytes > this.times.backpressureBytes) return this.flushSoon()
    if (this.buffer.bytes > this.times.coalesceBytes) void this.flushSoon().catch(() => undefined)
    else this.unplan ??= this.planFlush()
  }

  /** Returns the function that takes it back. Where a flush is due, what comes within this turn still goes along. */
  private planFlush(): () => void {
    const flush = () => void this.flushSoon().catch(() => undefined)
    const wait = this.wrote + this.times.coalesceMs - performance.now()
    if (wait > 0) {
      const timer = setTimeout(flush, wait)
      return () => clearTimeout(timer)
    }
    const immediate = setImmediate(flush)
    return () => clearImmediate(immediate)
  }

  /** A flush that stands in the queue takes along what comes until its turn: there is never a second one behind it. */
  private flushSoon(): Promise<void> {
    this.soon ??= this.queue(() => {
      this.soon = undefined
      return this.write(null)
    })
    return this.soon
  }

  /** Writes what waits (with nothing waiting: only renews the lease), after all earlier batches. */
  flush(checkpoint: string | null = null): Promise<void> {
    return checkpoint === null ? this.flushSoon() : this.queue(() => this.write(checkpoint))
  }

  /** Renews the lease, unless a write has done so within these milliseconds. */
  async renew(withinMs: number): Promise<void> {
    if (performance.now() - this.wrote > withinMs) await this.flushSoon()
  }

  private async write(checkpoint: string | null): Promise<void> {
    this.wrote = performance.now()
    const payloads = this.buffer.take()
    const batch = { head: this.head, payloads, checkpoint }
    const answer = await this.persist(() => this.options.store.append(batch))
    if (!answer.ok) throw new FencedError('the lease of this run was lost')
    this.advance(payloads)
    if (answer.cancelRequested) this.options.onCancel()
  }

  /**
   * The last write: `end` gets the batch that still waits and must store it together with the end of the run.
   * Nothing is written afterwards.
   */
  finish(end: (batch: Append) => Promise<Appended>): Promise<void> {
    return this.queue(async () => {
      this.closed = true
      const payloads = this.buffer.take()
      const batch = { head: this.head, payloads, checkpoint: null }
      const answer = await this.persist(() => end(batch))
      if (!answer.ok) throw new FencedError('the lease of this run was lost')
      this.advance(payloads)
    })
  }

  private queue(work: () => Promise<void>): Promise<void> {
    this.unplan?.()
    this.unplan = undefined
    const next = this.tail.then(() => this.turn(work))
    this.tail = next.catch(() => undefined)
    return next
  }

  private async turn(work: () => Promise<void>): Promise<void> {
    if (this.failure) throw this.failure
    try {
      await work()
    } catch (error) {
      this.failure = error
      this.options.onLost(error)
      throw error
    }
  }

  /** Retries are safe: a batch that was committed although its answer was lost is recognized by its head. */
  private async persist(write: () => Promise<Appended>): Promise<Appended> {
    const giveUpAt = performance.now() + this.times.retryMs
    for (let wait = 50; ; wait = Math.min(wait * 2, 500)) {
      try {
        return await write()
      } catch (error) {
        if (!isTransient(error) || performance.now() > giveUpAt) throw error
        await delay(wait)
      }
    }
  }

  private advance(payloads: string[]): void {
    const from = this.head
    this.head += payloads.length
    const bytes = payloads.map((payload, index) => sseEvent(from + index + 1, payload)).join('')
    if (payloads.length > 0) this.options.bus.emit(this.options.runId, { from, head: this.head, bytes })
  }
}
