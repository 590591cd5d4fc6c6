import { type Answer, answerSchema, type Request } from '@/lib/profile/protocol'
import type { Roles, Table } from '@/lib/profile/result'
import { type FileKind, lookAt } from '@/lib/profile/file-kind'
import { LIMITS } from '@/lib/profile/limits'

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

/** What the file is, from its first and last bytes: most mistakes are said before the engine is loaded. */
export async function lookAtFile(file: File): Promise<FileKind | { kind: 'trouble'; message: string }> {
  try {
    const head = await bytesOf(file.slice(0, LIMITS.headBytes))
    const tail = await bytesOf(file.slice(-8))
    const looked = lookAt({ name: file.name, size: file.size, head, tail })
    return looked.ok ? looked : { kind: 'trouble', message: looked.message }
  } catch {
    return { kind: 'trouble', message: `“${file.name}” cannot be opened. Is it a folder, or was it moved?` }
  }
}

const ENGINE_AWAY = 'The engine that reads files could not be loaded from this server. Try again.'

/** One file in one worker. Whoever stops it ends the worker, and all of the file's rows with it. */
export class Session {
  private readonly worker: Worker
  private readonly loading = new AbortController()
  private readonly onAnswer: (answer: Answer) => void

  constructor(onAnswer: (answer: Answer) => void) {
    this.onAnswer = onAnswer
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    this.worker.addEventListener('message', ({ data }: MessageEvent) => onAnswer(answerSchema.parse(data)))
    this.worker.addEventListener('error', () =>
      onAnswer({ say: 'trouble', message: 'The worker that reads the file ended. Does the file fit into memory?' }),
    )
  }

  async open(file: File, source: (Request & { ask: 'open' })['source']): Promise<void> {
    const { signal } = this.loading
    this.onAnswer({ say: 'progress', progress: { text: 'Loading the engine', share: null } })
    try {
      const answer = await fetch(new URL('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm', import.meta.url), { signal })
      if (!answer.ok) throw new Error(`status ${answer.status}`)
      const engine = new Blob([await answer.arrayBuffer()], { type: 'application/wasm' })
      this.send({ ask: 'open', file, engine, source })
    } catch {
      if (!signal.aborted) this.onAnswer({ say: 'trouble', message: ENGINE_AWAY })
    }
  }

  measure(table: Table, roles: Roles): void {
    this.send({ ask: 'measure', table, roles })
  }

  stop(): void {
    this.loading.abort()
    this.worker.terminate()
  }

  private send(request: Request): void {
    this.worker.postMessage(request)
  }
}
