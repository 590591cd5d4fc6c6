import type { DesignScope } from '@/lib/auth/scope'
import { pulledEvents, SSE_KEEP_ALIVE, sseEvent } from '@/lib/runs/sse'
import type { Standing } from './data'
import type { LiveHub } from './hub'
import { type LiveFrame, type Person, runsText } from './schema'

const KEEP_ALIVE_MS = 15_000
/** Then the page comes again, and is asked again whether it may. */
const LONGEST_MS = 5 * 60_000

export type LiveOptions = {
  hub: LiveHub
  scope: DesignScope
  /** Revision that the page shows. */
  after: number
  signal: AbortSignal
  /** Tells how things stand, and ends. */
  once?: boolean
}

const GONE = 'event: end\ndata: {"reason":"gone"}\n\n'

/**
 * Server-sent events of a design: how it stands, then what changes. Filled by pull: nothing waits for a slow reader,
 * who is told of all that it has missed in one frame.
 */
export function liveStream({ hub, scope, after, signal, once = false }: LiveOptions): ReadableStream<Uint8Array> {
  const { designId } = scope
  const over = AbortSignal.any([signal, hub.stopping, AbortSignal.timeout(LONGEST_MS)])
  let told: { rev: number; people?: string; runs?: string; talk?: number; judged?: number } = { rev: after }
  let wake: (() => void) | undefined
  let isNews = true
  const unwatch = hub.watch(designId, () => {
    isNews = true
    wake?.()
  })
  const leave = () => {
    unwatch()
    over.removeEventListener('abort', leave)
    wake?.()
  }
  over.addEventListener('abort', leave, { once: true })

  const newsOr = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => wake?.(), ms)
      wake = () => {
        clearTimeout(timer)
        wake = undefined
        resolve()
      }
    })

  /** What the page does not know yet, or undefined. */
  async function frame(standing: Standing): Promise<LiveFrame | undefined> {
    const people = peopleOf(standing, scope)
    const [peopleText, runs] = [JSON.stringify(people), runsText(standing.runs)]
    const isGrown = standing.rev > told.rev
    const { talk, judged } = standing
    const isSame = peopleText === told.people && runs === told.runs && talk === told.talk && judged === told.judged
    if (!isGrown && isSame) return undefined
    const changes = isGrown ? await hub.changes(designId, told.rev) : []
    const made: LiveFrame = {
      rev: standing.rev,
      changes: changes.map(({ authorId, authorName, ...change }) => ({
        ...change,
        by: authorName,
        mine: authorId === scope.actor.id,
        page: hub.pageOf(designId, change.rev),
      })),
      ...(peopleText !== told.people && { people }),
      ...(runs !== told.runs && { runs }),
      ...(talk !== told.talk && { talk }),
      ...(judged !== told.judged && { judged }),
    }
    told = { rev: Math.max(standing.rev, told.rev), people: peopleText, runs, talk, judged }
    return made
  }

  async function next(): Promise<{ bytes: string; end: boolean }> {
    while (!over.aborted) {
      const standing = hub.standing(designId)
      if (isNews && standing === null) return { bytes: GONE, end: true }
      if (isNews && standing) {
        isNews = false
        const made = await frame(standing).catch(() => 'away' as const)
        // The database is away: the page comes again.
        if (made === 'away') return { bytes: '', end: true }
        if (made) return { bytes: sseEvent(made.rev, JSON.stringify(made)), end: once }
      }
      if (isNews && standing) continue
      await newsOr(KEEP_ALIVE_MS)
      if (!isNews && !over.aborted) return { bytes: SSE_KEEP_ALIVE, end: false }
    }
    return { bytes: '', end: true }
  }

  return pulledEvents(next, leave)
}

const peopleOf = ({ people }: Standing, { actor }: DesignScope): Person[] =>
  people.map(({ actor: id, ...person }) => ({ ...person, mine: id === actor.id }))
