// Pages that are open on designs: what they cost while nothing happens, and how soon each is told of a change.
import { once } from 'node:events'
import http from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { canMeasure, databaseIn, serverBelow, spent } from './cpu.mjs'

const DESIGNS = 20
const PAGES = 200
const IDLE_SECONDS = 20
const CHANGES = 100
/** Between two changes: everybody has been told by then, and it is the notification that is measured, not a queue. */
const APART_MS = 40
const TOLD_MS = 5_000
const BRIEF = 'Score the invoices of our suppliers each night so that clerks check the doubtful ones first.'

const times = (count) => Array.from({ length: count }, (_, at) => at)

/** A page that follows a design: `told` has the moment of arrival of each revision. */
async function open(url, designId) {
  const request = http.get(`${url}/api/designs/${designId}/live`, { agent: false })
  const [response] = await once(request, 'response')
  if (response.statusCode !== 200) throw new Error(`A live stream was answered ${response.statusCode}.`)
  const page = { designId, told: new Map(), close: () => request.destroy() }
  request.on('error', () => undefined)
  response.on('error', () => undefined)
  response.setEncoding('utf8').on('data', (text) => {
    const now = performance.now()
    for (const [, rev] of text.matchAll(/^id: (\d+)$/gm)) page.told.set(Number(rev), now)
  })
  await once(response, 'data')
  return page
}

/** Another title: its answer comes when it is committed. Milliseconds from then to the arrival at each page. */
async function change(app, pages, rev, title) {
  const [{ designId }] = pages
  const answer = await fetch(`${app.url}/api/designs/${designId}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
  })
  const committed = performance.now()
  if (!answer.ok) throw new Error(`PATCH: ${answer.status}`)
  for (const deadline = committed + TOLD_MS; pages.some(({ told }) => !told.has(rev)); await delay(1))
    if (performance.now() > deadline) throw new Error(`Not every page was told of revision ${rev}.`)
  // An event that arrives before the answer took no time that anybody could notice.
  return pages.map(({ told }) => Math.max(0, told.get(rev) - committed))
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

/** Seconds of CPU a minute that the app and its database take while nothing happens. */
async function idle(app) {
  if (!canMeasure) return { app: Number.NaN, database: Number.NaN }
  const [server, database] = [serverBelow(app.pid), databaseIn(app.directory)]
  const used = await spent({ app: () => [server], database: () => database }, () => delay(IDLE_SECONDS * 1000))
  const aMinute = (ms) => (ms / 1000) * (60 / IDLE_SECONDS)
  return { app: aMinute(used.app), database: aMinute(used.database) }
}

export async function livePages(app) {
  const designs = []
  for (const _ of times(DESIGNS)) {
    const { designId, runId } = await app.post('/api/designs', { brief: BRIEF })
    await app.follow(runId)
    designs.push(designId)
  }
  await delay(2_000)
  const without = await idle(app)
  const pages = []
  for (const number of times(PAGES)) pages.push(await open(app.url, designs[number % DESIGNS]))
  await delay(2_000)
  const within = await idle(app)
  const waits = []
  for (const number of times(CHANGES)) {
    const designId = designs[number % DESIGNS]
    const there = pages.filter((page) => page.designId === designId)
    const rev = Math.max(...there[0].told.keys()) + 1
    waits.push(...(await change(app, there, rev, `Invoices ${number}`)))
    await delay(APART_MS)
  }
  for (const page of pages) page.close()
  waits.sort((a, b) => a - b)
  return {
    pages: PAGES,
    designs: DESIGNS,
    idle: { app: within.app - without.app, database: within.database - without.database },
    told: { p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) },
  }
}
