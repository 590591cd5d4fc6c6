import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { pool as ownPool } from '@/lib/db/client'
import { type Attempt, type Execute, startAttempt } from './attempt'
import { RunBus } from './bus'
import { follow, followOwn } from './follow'
import { listen } from './listener'
import type { LogTimes } from './log-writer'
import { cancelRun, claimRun, handOver, settleOrphans } from './mutations'

export type EngineOptions = {
  /** The process's own pool where none is given. */
  pool?: Pool
  execute: Execute
  /** Told of every error that the engine survives. */
  onError: (error: unknown, runId: string | null) => void
  /** Runs that this process works on at a time; further ones wait in the queue. */
  maxActive?: number
  /** How long an owner that says nothing keeps a run. */
  leaseSeconds?: number
  beatMs?: number
  reapMs?: number
  times?: LogTimes
}

export type RunEngine = {
  /** Starts the listener and the reaper. Safe to call again. */
  start(): void
  /** Claims a queued run and works on it, detached from the caller; where that fails, the reaper takes it up. */
  kick(runId: string): void
  /** Server-sent events of a run after sequence `after`. Ask for access first. */
  follow(runId: string, after: number, signal: AbortSignal): ReadableStream<Uint8Array>
  /** The same where access is still to be asked for, in one query; 404 where there is none. */
  followOwn(
    scope: WorkspaceScope,
    runId: string,
    after: number,
    signal: AbortSignal,
    once?: boolean,
  ): Promise<ReadableStream<Uint8Array>>
  /** Woken by what the listener hears of a run or a design; returns the function that ends it. */
  watch: RunBus['on']
  /** Aborted once this process is being left: what is open ends then. */
  stopping: AbortSignal
  cancel(runId: string): Promise<void>
  /** Takes no more work, writes what waits, gives the leases back, ends the streams: browsers come again elsewhere. */
  drain(): Promise<void>
  /** Ids of the runs that this process works on. */
  active(): string[]
}

/** One engine a process: keep it on `globalThis`, because routes and instrumentation get separate module copies. */
export function createRunEngine(options: EngineOptions): RunEngine {
  const { pool = ownPool(), maxActive = 16, leaseSeconds = 4, beatMs = 1000, reapMs = 1000 } = options
  const owner = randomUUID()
  const bus = new RunBus()
  const attempts = new Map<string, Attempt>()
  const stop = new AbortController()
  let reaper: NodeJS.Timeout | undefined
  let reaping = false

  async function take(runId: string | null): Promise<boolean> {
    if (stop.signal.aborted || attempts.size >= maxActive) return false
    const run = await claimRun(pool, owner, leaseSeconds, runId)
    if (!run) return false
    const attempt = startAttempt(run, {
      pool,
      bus,
      execute: options.execute,
      leaseSeconds,
      beatMs,
      onError: options.onError,
      ...(options.times && { times: options.times }),
    })
    attempts.set(run.id, attempt)
    void attempt.done.finally(() => {
      if (attempts.get(run.id) === attempt) attempts.delete(run.id)
      void reap()
    })
    return true
  }

  async function reap(): Promise<void> {
    if (reaping || stop.signal.aborted) return
    reaping = true
    try {
      await settleOrphans(pool)
      while (await take(null));
    } catch (error) {
      options.onError(error, null)
    } finally {
      reaping = false
    }
  }

  const untilStop = (signal: AbortSignal) => AbortSignal.any([signal, stop.signal])

  return {
    start() {
      if (reaper) return
      reaper = setInterval(() => void reap(), reapMs)
      reaper.unref()
      void listen({
        pool,
        bus,
        signal: stop.signal,
        onCancel: (runId) => attempts.get(runId)?.cancel(),
        onWork: () => void reap(),
        isOwn: (runId) => attempts.has(runId),
      })
      void reap()
    },
    kick(runId) {
      void take(runId).catch((error: unknown) => options.onError(error, runId))
    },
    follow: (runId, after, signal) => follow({ pool, bus, runId, after, signal: untilStop(signal) }),
    followOwn: (scope, runId, after, signal, once = false) =>
      followOwn(scope, { pool, bus, runId, after, signal: untilStop(signal), once }),
    watch: (id, listener) => bus.on(id, listener),
    stopping: stop.signal,
    async cancel(runId) {
      await cancelRun(pool, runId)
    },
    async drain() {
      stop.abort()
      clearInterval(reaper)
      const mine = [...attempts.entries()]
      await Promise.all(mine.map(([, attempt]) => attempt.abandon()))
      if (mine.length > 0)
        await handOver(
          pool,
          owner,
          mine.map(([id]) => id),
        )
    },
    active: () => [...attempts.keys()],
  }
}
