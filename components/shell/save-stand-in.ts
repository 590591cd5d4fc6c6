import type { MergeTexts } from './save-answer'
import type { Device } from './save-device'
import { stepOf } from './save-entry'
import { Post } from './save-post'
import type { Words } from './save-record'
import { Records } from './save-records'
import type { Answer } from './save-send'

type Options = {
  device: Device
  send: (words: Words) => Promise<Answer>
  merging: () => Promise<MergeTexts>
  newId: () => string
  /** The server has something new. */
  news: () => void
}

/**
 * Sends what a page that is gone had handed in, in that page's name, as if it had lived a little longer. For a page that
 * shows another design: it has no place where a person could see a conflict, and so the words stay whose they are, for
 * the page that comes to show them. With the lock of that page only; resolves once nothing is under way any more.
 */
export async function sendInNameOf(tab: string, found: readonly Words[], options: Options): Promise<void> {
  const underway = new Set<Promise<unknown>>()
  const tracked = <T>(promise: Promise<T>): Promise<T> => {
    // However it ends: what cannot be had is its caller's matter.
    const end: Promise<boolean> = promise.then(
      () => underway.delete(end),
      () => underway.delete(end),
    )
    underway.add(end)
    return promise
  }
  const device = {
    tab,
    put: (words: Words) => tracked(options.device.put(words)),
    drop: (id: string) => tracked(options.device.drop(id)),
  }
  const records = new Records({ device, changed: () => undefined, ready: (words) => void post.pump(words) })
  const post = new Post({
    records,
    device: options.device,
    send: (words) => tracked(options.send(words)),
    merging: () => tracked(options.merging()),
    newId: options.newId,
    news: options.news,
  })
  const { taken } = records.takeOver(found)
  const steps = new Map(taken.map(({ words }) => [stepOf(words), words]))
  for (const words of steps.values()) void post.pump(words)
  while (underway.size > 0) await Promise.all(underway)
}
