import type { RunEngine } from '@/lib/runs/engine'
import type { Signal } from '@/lib/runs/bus'
import type { Standing, StoredChange } from './data'

const POLL_MS = 1500
/** Revisions of a design of which it is kept which page made them. */
const MOST_PAGES_KEPT = 200

export type HubOptions = {
  watch: RunEngine['watch']
  stopping: AbortSignal
  readStandings: (designIds: readonly string[]) => Promise<Standing[]>
  readChanges: (designId: string, after: number) => Promise<StoredChange[]>
  onError: (error: unknown) => void
  /** How often it looks by itself; a notification makes it look at once. */
  pollMs?: number
}

type Watched = {
  /** Undefined: not read yet. Null: there is no such design any more. */
  standing: Standing | null | undefined
  text: string
  /** Which page made which revision, as far as it was heard. */
  pages: Map<number, string>
  /** What the present revision changed since another one. */
  changes: Map<number, Promise<StoredChange[]>>
  listeners: Set<() => void>
  unwatch: () => void
}

/**
 * What all open pages of this process follow, read once for all of them: one statement for all designs at a time, when
 * a notification says so and every POLL_MS. A design is forgotten with the last page that is open on it.
 */
export class LiveHub {
  private readonly options: HubOptions
  private readonly watched = new Map<string, Watched>()
  private readonly due = new Set<string>()
  private reading = false
  private timer: NodeJS.Timeout | undefined

  constructor(options: HubOptions) {
    this.options = options
  }
  get stopping(): AbortSignal {
    return this.options.stopping
  }

  /** Calls `listener` whenever the standing of the design is another one; returns the function that ends it. */
  watch(designId: string, listener: () => void): () => void {
    const one = this.watched.get(designId) ?? this.begin(designId)
    one.listeners.add(listener)
    return () => {
      one.listeners.delete(listener)
      if (one.listeners.size > 0 || this.watched.get(designId) !== one) return
      one.unwatch()
      this.watched.delete(designId)
      if (this.watched.size > 0) return
      clearInterval(this.timer)
      this.timer = undefined
    }
  }

  /** Of a design that is being watched. Undefined: not known yet; null: it is gone. */
  standing(designId: string): Standing | null | undefined {
    return this.watched.get(designId)?.standing
  }

  /** The page that made this revision, where it was heard. */
  pageOf(designId: string, rev: number): string | null {
    return this.watched.get(designId)?.pages.get(rev) ?? null
  }

  /** Changes after `after` up to the standing that is known. Pages that show the same revision share one query. */
  async changes(designId: string, after: number): Promise<StoredChange[]> {
    const one = this.watched.get(designId)
    const rev = one?.standing?.rev ?? 0
    if (!one || rev <= after) return []
    const known = one.changes.get(after) ?? this.options.readChanges(designId, after)
    one.changes.set(after, known)
    try {
      return (await known).filter((change) => change.rev <= rev)
    } catch (error) {
      one.changes.delete(after)
      throw error
    }
  }

  private begin(designId: string): Watched {
    const one: Watched = {
      standing: undefined,
      text: '',
      pages: new Map(),
      changes: new Map(),
      listeners: new Set(),
      unwatch: this.options.watch(designId, (signal) => this.hear(designId, signal)),
    }
    this.watched.set(designId, one)
    this.timer ??= setInterval(() => this.ask([...this.watched.keys()]), this.options.pollMs ?? POLL_MS).unref()
    this.ask([designId])
    return one
  }

  private hear(designId: string, { head, page }: Signal): void {
    const pages = this.watched.get(designId)?.pages
    if (pages && page !== undefined) pages.set(head, page)
    for (const rev of pages?.keys() ?? []) {
      if (pages === undefined || pages.size <= MOST_PAGES_KEPT) break
      pages.delete(rev)
    }
    this.ask([designId])
  }

  private ask(designIds: readonly string[]): void {
    for (const id of designIds) this.due.add(id)
    void this.read()
  }

  /** One statement at a time; what is asked for meanwhile is read with the next one. */
  private async read(): Promise<void> {
    if (this.reading) return
    this.reading = true
    while (this.due.size > 0 && !this.stopping.aborted) {
      const ids = [...this.due]
      this.due.clear()
      try {
        const found = new Map((await this.options.readStandings(ids)).map((standing) => [standing.id, standing]))
        for (const id of ids) this.take(id, found.get(id) ?? null)
      } catch (error) {
        // The next poll asks again.
        this.options.onError(error)
        break
      }
    }
    this.reading = false
  }

  private take(designId: string, standing: Standing | null): void {
    const one = this.watched.get(designId)
    const text = JSON.stringify(standing)
    if (!one || one.text === text) return
    if (one.standing?.rev !== standing?.rev) one.changes.clear()
    one.standing = standing
    one.text = text
    for (const listener of one.listeners) listener()
  }
}
