// What a browser does to show a draft as it grows: the step's page of the production app, all that is drawn included.
import { setTimeout as delay } from 'node:timers/promises'
import { LOG_TIMES } from '../lib/runs/log-writer.ts'
import { pageCpu, withChromium } from './chromium.mjs'
import { gatheredAt, runOf } from './draft-reading.mjs'

const BRIEF = 'Score the invoices of our suppliers each night so that clerks check the doubtful ones first.'
/** The app sends what has come meanwhile as one event. */
const EVERY_MS = LOG_TIMES.coalesceMs
const ARRIVAL = { perFlush: gatheredAt(1000), perRead: 1 }
/** A run of the app that says nothing meanwhile. */
const SILENT = { deltas: 2, everyMs: 100_000, apart: false }
/** Behind the page's first follow: what belongs to opening it is over by then. */
const OPENED_MS = 3_000
/** Behind the last piece: what it changed is drawn by then. */
const DRAWN_MS = 300

/** In the page, before its scripts: the stream of the run comes from here, and its pieces when the bench says so. */
function answerRun(runId) {
  const own = window.fetch
  let stream
  window.fetch = (input, init) => {
    if (input !== `/api/runs/${runId}/stream`) return own(input, init)
    const body = new ReadableStream({ start: (controller) => (stream = controller) })
    document.documentElement.dataset.follows = ''
    return Promise.resolve(new Response(body))
  }
  window.benchSay = async ({ reads, everyMs }) => {
    const encoder = new TextEncoder()
    const begin = performance.now()
    for (const [at, read] of reads.entries()) {
      const wait = begin + at * everyMs - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      stream.enqueue(encoder.encode(read))
    }
  }
}

/** A step that has no draft yet, and a run of it. */
async function begunStep(app) {
  const { designId, runId: first } = await app.post('/api/designs', { brief: BRIEF })
  await app.follow(first)
  const script = { instruction: JSON.stringify(SILENT) }
  const { runId } = await app.post(`/api/designs/${designId}/steps/data/runs`, script)
  return { designId, runId }
}

async function drawn(browser, app, bytes) {
  const { designId, runId } = await begunStep(app)
  const page = await browser.newPage()
  try {
    await page.addInitScript(answerRun, runId)
    await page.goto(`${app.url}/designs/${designId}/steps/data`)
    await page.locator('html[data-follows]').waitFor()
    // Its network is never idle: it follows who is on the design.
    await delay(OPENED_MS)
    const { reads } = runOf(bytes, ARRIVAL)
    const used = await pageCpu(page)
    // Without the end: what is read then is the saved step.
    await page.evaluate((said) => window.benchSay(said), { reads: reads.slice(0, -1), everyMs: EVERY_MS })
    await delay(DRAWN_MS)
    const figures = await used()
    const shown = await page.locator('section[aria-label="Open questions"]').innerText()
    if (!shown.includes('Who owns the label?')) throw new Error('The draft was not drawn to its end.')
    return { size: bytes, seconds: (reads.length * EVERY_MS) / 1000, ...figures }
  } finally {
    await page.close()
    await app.post(`/api/runs/${runId}/stop`)
  }
}

/** By size in bytes: milliseconds of CPU of the main thread (`layout`: in styles and layout), and seconds it came for. */
export const drawingFigures = (app, sizes) =>
  withChromium(async (browser) => {
    // The first page pays for what the app and the browser have not done before.
    await drawn(browser, app, sizes[0])
    const figures = []
    for (const size of sizes) figures.push(await drawn(browser, app, size))
    return figures
  })
