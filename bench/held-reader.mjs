// Reads streams in a process of its own, and tells how far apart what they bring arrives. Started by fork; each
// message is one command: { set: addresses to read from now on } or { measure: milliseconds }.
import { once } from 'node:events'
import http from 'node:http'

/** Streams that are being opened at a time. */
const OPENING = 16
/** One that takes longer to answer does not hold them. */
const OPENED_MS = 4_000
const LONGEST_MS = 20_000

/** Gaps by whole milliseconds; undefined while nothing is measured. */
let gaps
const streams = []

function count(ms) {
  if (gaps) gaps[Math.min(LONGEST_MS, Math.round(ms))]++
}

async function open(url) {
  const request = http.get(url, { agent: false })
  const [response] = await once(request, 'response')
  if (response.statusCode !== 200) throw new Error(`GET ${url}: ${response.statusCode}`)
  const stream = { request, last: performance.now(), ended: false }
  response.on('data', () => {
    const now = performance.now()
    count(now - stream.last)
    stream.last = now
  })
  response.on('close', () => (stream.ended = true))
  response.on('error', () => undefined)
  request.on('error', () => undefined)
  return stream
}

/** False where the server did not answer all of them in time. */
async function set(urls) {
  for (const { request } of streams.splice(urls.length)) request.destroy()
  const deadline = performance.now() + OPENED_MS
  while (streams.length < urls.length) {
    if (performance.now() > deadline) return false
    const next = urls.slice(streams.length, streams.length + OPENING)
    streams.push(...(await Promise.all(next.map(open))))
  }
  return true
}

/**
 * Of all streams together, in milliseconds; a stream that is silent to the end counts by its silence so far. `busy`:
 * the share of the time in which this process was at work, so that it is seen where it was not the server that was late.
 */
async function measure(ms) {
  gaps = new Uint32Array(LONGEST_MS + 1)
  const begin = performance.now()
  const before = performance.eventLoopUtilization()
  await new Promise((resolve) => setTimeout(resolve, ms))
  const busy = performance.eventLoopUtilization(before).utilization
  const seconds = (performance.now() - begin) / 1000
  const now = performance.now()
  for (const { last } of streams) if (now - last > ms / 2) count(now - last)
  const found = gaps
  gaps = undefined
  const total = found.reduce((sum, times) => sum + times, 0)
  let seen = 0
  const p99 = found.findIndex((times) => (seen += times) >= total * 0.99)
  return { p99, busy, arrivals: total / seconds, ended: streams.filter(({ ended }) => ended).length }
}

process.on('message', async (message) => {
  if (message.set) process.send({ opened: await set(message.set) })
  else process.send(await measure(message.measure))
})
