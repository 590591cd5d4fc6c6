import type { Pool } from 'pg'
import type { Tx } from '@/lib/db/queryable'
import { AppError } from '@/lib/errors'
import type { RunBus } from './bus'
import { FencedError, isTransient } from './faults'
import { PgLogStore } from './log-store'
import { type LogTimes, LogWriter } from './log-writer'
import { type RequestSpent, Spending } from './spending'
import { type AttemptChunk, type Chunk, type ClaimedRun, runErrorOf, type Usage } from './schema'

export type RunIo = {
  signal: AbortSignal
  onChunk: (chunk: Chunk) => void | Promise<void>
  /** Messages of the turn that has just finished: they are added to the checkpoint. */
  onCheckpoint: (messages: readonly unknown[]) => Promise<void>
  /** What a request to a paid model has used so far. Rejects where the run may use no more. */
  onSpent: (spent: RequestSpent) => Promise<void>
}

/** `store` runs in the transaction that sets `succeeded`; after a lost answer it may run again from the start. */
export type RunOutcome = { usage: Usage; store: (tx: Tx) => Promise<void> }

/** Resolves only on real success; rejects on everything else, also on abort. */
export type Execute = (run: ClaimedRun, io: RunIo) => Promise<RunOutcome>

export type AttemptOptions = {
  pool: Pool
  bus: RunBus
  execute: Execute
  leaseSeconds: number
  beatMs: number
  times?: LogTimes
  /** Told of errors that end no run, e.g. a lost lease. */
  onError: (error: unknown, runId: string) => void
}

export type Attempt = {
  /** Stops the run for the user: it ends as `cancelled`. */
  cancel(): void
  /** Stops work and writes what waits, but ends nothing: the lease is about to be handed over. */
  abandon(): Promise<void>
  done: Promise<void>
}

export function startAttempt(run: ClaimedRun, options: AttemptOptions): Attempt {
  const { pool, bus } = options
  const abort = new AbortController()
  const store = new PgLogStore(pool, run, options.leaseSeconds)
  const spending = new Spending(pool, run)
  let cancelled = false
  let abandoned = false
  const cancel = () => {
    cancelled = true
    abort.abort(new DOMException('The run was stopped.', 'AbortError'))
  }
  const log = new LogWriter({
    runId: run.id,
    head: run.head,
    store,
    bus,
    onCancel: cancel,
    onLost: (error) => abort.abort(error),
    ...(options.times && { times: options.times }),
  })

  async function work(): Promise<void> {
    const beat = setInterval(() => void log.renew(options.beatMs / 2).catch(() => undefined), options.beatMs)
    const messages = [...run.checkpoint]
    try {
      // What came before is taken back by the first that comes now: where nothing does, it still stands.
      let isFirst = run.attempt > 1
      const outcome = await options.execute(run, {
        signal: abort.signal,
        onChunk(chunk) {
          if (!isFirst) return log.push(chunk)
          isFirst = false
          return Promise.all([log.push(resumed(run)), log.push(chunk)]).then(() => undefined)
        },
        onCheckpoint(finished) {
          messages.push(...finished)
          return log.flush(JSON.stringify(messages))
        },
        onSpent: (spent) => spending.record(spent),
      })
      if (abort.signal.aborted) throw abort.signal.reason
      await log.finish((batch) =>
        store
          .end(batch, { status: 'succeeded', error: null, usage: outcome.usage }, outcome.store)
          .catch((error: unknown) => {
            if (isTransient(error) || error instanceof FencedError) throw error
            options.onError(error, run.id)
            return store.end(batch, { status: 'failed', error: runErrorOf(error), usage: outcome.usage })
          }),
      )
    } catch (error) {
      if (abandoned || error instanceof FencedError) return
      const status = cancelled ? 'cancelled' : canGoOn(error) ? 'interrupted' : 'failed'
      if (!cancelled) options.onError(error, run.id)
      await log.finish((batch) =>
        store.end(batch, { status, error: cancelled ? null : runErrorOf(error), usage: null }),
      )
    } finally {
      clearInterval(beat)
      bus.emit(run.id, { head: Number.MAX_SAFE_INTEGER })
    }
  }

  return {
    cancel,
    async abandon() {
      abandoned = true
      abort.abort(new DOMException('The server is stopping.', 'AbortError'))
      await Promise.all([log.flush().catch(() => undefined), spending.settled()])
    },
    // What could not even be written as failed is left to the reaper of any instance.
    done: work().catch((error: unknown) => options.onError(error, run.id)),
  }
}

const resumed = (run: ClaimedRun): AttemptChunk => ({
  type: 'data-attempt',
  data: { attempt: run.attempt, keepThrough: run.checkpointSeq },
})

/** What failed outside of us (a model's server, its network, its limits) may work later, from the checkpoint on. */
const canGoOn = (error: unknown): boolean => error instanceof AppError && error.code === 'unavailable'
