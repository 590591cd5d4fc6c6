// What a browser does to read a draft as it grows, by the app's own sources in Chromium; nothing is drawn.
import { ChunkBuffer } from '../lib/runs/chunk-buffer.ts'
import { LOG_TIMES } from '../lib/runs/log-writer.ts'
import { median } from './figures.mjs'
import { cardsOfLength } from './scripted/cards.ts'
import { pageCpu, withChromium } from './chromium.mjs'
import { startPageServer } from './page-server.mjs'

const RUNS = 5
const DELTA_BYTES = 4
/** So many arrive within the time for which the app gathers. */
export const gatheredAt = (deltasPerSecond) => (deltasPerSecond * LOG_TIMES.coalesceMs) / 1000
const GATHERED = gatheredAt(200)

const SOURCES = ['/components/wizard/run/follow-run.ts', '/components/wizard/run/run-log.ts']

/** How the draft arrives: deltas of four bytes that the app takes into one flush, and events in a read. */
export const ARRIVALS = {
  gathered: { perFlush: 1, perRead: GATHERED },
  joined: { perFlush: GATHERED, perRead: 1 },
  single: { perFlush: 1, perRead: 1 },
}

/** What the app would store of it: by its own buffer, flushed after so many deltas. */
function stored(text, perFlush) {
  const buffer = new ChunkBuffer()
  buffer.push({ type: 'text-start', id: '0' })
  const lines = buffer.take()
  for (let at = 0, held = 1; at < text.length; at += DELTA_BYTES, held++) {
    buffer.push({ type: 'text-delta', id: '0', delta: text.slice(at, at + DELTA_BYTES) })
    if (held % perFlush === 0) lines.push(...buffer.take())
  }
  return [...lines, ...buffer.take()]
}

/** The run of a draft, read by read, and how long its last text is. */
export function runOf(bytes, { perFlush, perRead }) {
  const text = cardsOfLength(bytes)
  const events = stored(text, perFlush).map((line, at) => `id: ${at + 1}\ndata: ${line}\n\n`)
  events.push('event: end\ndata: {"status":"succeeded","error":null}\n\n')
  const reads = []
  for (let at = 0; at < events.length; at += perRead) reads.push(events.slice(at, at + perRead).join(''))
  return { reads, lastText: JSON.parse(text).openQuestions[0].assumption.length }
}

/** In the page: the answer to the app's request for a run, from memory, since what a network costs is not ours. */
async function prepare({ reads, sources }) {
  globalThis.loaded = await Promise.all(sources.map((source) => import(source)))
  const encoder = new TextEncoder()
  const parts = reads.map((read) => encoder.encode(read))
  globalThis.fetch = async () => {
    let at = 0
    const pull = (controller) => (at < parts.length ? controller.enqueue(parts[at++]) : controller.close())
    return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }))
  }
}

/** In the page: follows the run and reads the draft to its last word; without `parses`, all but the draft itself. */
async function readToEnd({ lastText, parses }) {
  const [{ followRun }, { RunLog }] = globalThis.loaded
  let grown = () => undefined
  const log = new RunLog(() => grown())
  const nothing = () => undefined
  const onChunk = parses ? (seq, chunk) => log.add(seq, chunk) : nothing
  const listener = { onChunk, onEnd: nothing, onConnection: nothing }
  await followRun('bench', listener, new AbortController().signal)
  while (parses && log.draft?.openQuestions?.[0]?.assumption?.length !== lastText)
    await new Promise((resolve) => (grown = resolve))
}

/** In a page of its own, as a person's is: its sources are loaded, and nothing of them has run before. */
async function readOnce(browser, url, run, parses) {
  const page = await browser.newPage()
  try {
    await page.goto(url)
    await page.evaluate(prepare, { ...run, sources: SOURCES })
    const used = await pageCpu(page)
    await page.evaluate(readToEnd, { lastText: run.lastText, parses })
    return (await used()).all
  } finally {
    await page.close()
  }
}

/** By size in bytes: milliseconds of CPU of the page's main thread. */
export async function readingFigures(arrival, sizes, { parses = true } = {}) {
  const server = await startPageServer()
  try {
    return await withChromium(async (browser) => {
      const points = sizes.map((size) => ({ size, run: runOf(size, arrival), costs: [] }))
      // In turn: what this machine does beside it meets all sizes alike.
      for (let at = 0; at < RUNS; at++)
        for (const { run, costs } of points) costs.push(await readOnce(browser, server.url, run, parses))
      return points.map(({ size, costs }) => ({ size, cpu: median(costs) }))
    })
  } finally {
    await server.stop()
  }
}
