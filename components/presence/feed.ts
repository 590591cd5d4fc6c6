import { readEvents } from '@/components/shell/event-stream'
import { isRecord } from '@/components/shell/request'
import { inTurn, type Turn } from '@/components/shell/turns'
import type { LiveFrame } from '@/lib/presence/schema'

export type FeedListener = {
  /** Revision that the page knows of. */
  rev: () => number
  onFrame: (frame: LiveFrame) => void
  /** There is no such design any more. */
  onGone: () => void
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000
/** Between two questions of a page that has no connection of its own, and where another window passes on what it hears. */
const ASK_MS = 1500
const ASK_RARELY_MS = 10_000
/** More than what keeps an idle connection alive. */
const SILENCE_MS = 20_000

/** Our own server says it; only what would break the page if it were not so is looked at. */
const isFrame = (data: unknown): data is LiveFrame =>
  isRecord(data) && typeof data['rev'] === 'number' && Array.isArray(data['changes'])

type Outcome = 'gone' | 'told' | 'yielded' | 'lost'

class Feed {
  private readonly designId: string
  private readonly listener: FeedListener
  private readonly signal: AbortSignal
  /** Windows on one design tell each other what the one with a connection hears. */
  private readonly channel: BroadcastChannel
  private heardAt = Number.NEGATIVE_INFINITY

  constructor(designId: string, listener: FeedListener, signal: AbortSignal) {
    this.designId = designId
    this.listener = listener
    this.signal = signal
    this.channel = new BroadcastChannel(`groundplan-live:${designId}`)
    this.channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      this.heardAt = performance.now()
      if (isFrame(data)) listener.onFrame(data)
    })
    signal.addEventListener('abort', () => this.channel.close(), { once: true })
  }

  async follow(): Promise<void> {
    let wait = FIRST_WAIT_MS
    while (!this.signal.aborted) {
      // Nobody looks at it: it is told of everything at once when somebody does.
      await this.visible()
      const outcome = await inTurn('live', this.signal, (turn) => this.connect(turn)).catch(() => 'lost' as const)
      if (outcome === 'gone') return this.listener.onGone()
      if (outcome === 'yielded') continue
      const isHearing = performance.now() - this.heardAt < SILENCE_MS
      if (outcome === 'told') wait = isHearing ? ASK_RARELY_MS : ASK_MS
      else wait = Math.min(Math.max(wait * 2, FIRST_WAIT_MS), LONGEST_WAIT_MS)
      await this.pause(wait)
    }
  }

  private async connect({ stays, signal }: Turn): Promise<Outcome> {
    let isGone = false
    let hasHeard = false
    try {
      const response = await fetch(`/api/designs/${this.designId}/live${stays ? '' : '?once'}`, {
        headers: { 'last-event-id': String(this.listener.rev()) },
        cache: 'no-store',
        signal,
      })
      if (response.status === 404) return 'gone'
      if (!response.ok || !response.body) return 'lost'
      await readEvents(
        response.body,
        ({ event, data }) => {
          isGone = event === 'end'
          if (!isFrame(data)) return isGone
          hasHeard = true
          this.listener.onFrame(data)
          if (stays) this.channel.postMessage(data)
          return false
        },
        () => stays && !this.signal.aborted && this.channel.postMessage(null),
      )
    } catch {
      // It broke; what was missed is told by the next one.
      if (stays && signal.aborted) return 'yielded'
    }
    if (isGone) return 'gone'
    return hasHeard ? 'told' : 'lost'
  }

  private visible(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (document.hidden && !this.signal.aborted) return
        document.removeEventListener('visibilitychange', look)
        this.signal.removeEventListener('abort', look)
        resolve()
      }
      document.addEventListener('visibilitychange', look)
      this.signal.addEventListener('abort', look)
      look()
    })
  }

  /** Ends early where the page leaves, is looked at again, or the connection comes back. */
  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        this.signal.removeEventListener('abort', end)
        document.removeEventListener('visibilitychange', end)
        window.removeEventListener('online', end)
        resolve()
      }
      const timer = setTimeout(end, ms)
      this.signal.addEventListener('abort', end)
      document.addEventListener('visibilitychange', end)
      window.addEventListener('online', end)
    })
  }
}

/** Tells a page of everything that happens to a design, until it leaves. Never rejects. */
export const followDesign = (designId: string, listener: FeedListener, signal: AbortSignal): Promise<void> =>
  new Feed(designId, listener, signal).follow()
