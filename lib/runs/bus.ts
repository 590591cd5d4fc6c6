import { EventEmitter } from 'node:events'

/** `head` alone only wakes; with `from` and `bytes` a follower standing at `from` needs no query. */
export type Signal = {
  head: number
  from?: number
  bytes?: string
  /** Of a design: the page that made this revision. */
  page?: string
}

/** Wakes the followers of this process, of runs and designs by their ids. Nothing is kept: what is missed is read from the table. */
export class RunBus {
  private readonly emitter = new EventEmitter().setMaxListeners(0)

  emit(runId: string, signal: Signal): void {
    this.emitter.emit(runId, signal)
  }

  /** Wakes everyone, e.g. after the listening connection was lost and came back. */
  wakeAll(): void {
    for (const name of this.emitter.eventNames()) this.emitter.emit(name, { head: Number.MAX_SAFE_INTEGER })
  }

  /** Returns the function that unsubscribes. */
  on(runId: string, listener: (signal: Signal) => void): () => void {
    this.emitter.on(runId, listener)
    return () => void this.emitter.off(runId, listener)
  }
}
