// How many streams one server holds: followers are added until what they are sent arrives too late.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** What a server must keep: this many deltas a second of four bytes, and at most so long from one arrival to the next. */
const PACE = { everyMs: 5, chars: 4, apart: false }
const MOST_P99_MS = 250
/** More than the search takes: 200 seconds. */
const DELTAS = 40_000
/** Each is read by as many followers; the app works on no more at a time. */
const RUNS = 16
const FIRST = 128
const LAST = 4096
const SETTLE_MS = 500
const MEASURE_MS = 1_500
/** A reader that says nothing for so long is an error. */
const ANSWER_MS = 60_000
/** How often the interval between a number that is held and one that is not is halved. */
const HALVINGS = 2
const BRIEF = 'Score the invoices of our suppliers each night so that clerks check the doubtful ones first.'

const times = (count) => Array.from({ length: count }, (_, at) => at)

async function withReader(work) {
  const reader = fork(path.join(import.meta.dirname, 'held-reader.mjs'))
  const ended = once(reader, 'exit').then(() => Promise.reject(new Error('The reader of streams has ended.')))
  // Nobody may be asking as it is stopped.
  ended.catch(() => undefined)
  const ask = async (message) => {
    reader.send(message)
    const [answer] = await Promise.race([once(reader, 'message', { signal: AbortSignal.timeout(ANSWER_MS) }), ended])
    return answer
  }
  try {
    return await work(ask)
  } finally {
    reader.kill()
  }
}

/** The most streams that are held, and what was seen then. `urlOf`: the address of the stream of this number. */
const search = (urlOf) =>
  withReader(async (ask) => {
    let held = { count: 0, p99: 0, arrivals: 0, busy: 0 }
    let lost
    const attempt = async (count) => {
      const { opened } = await ask({ set: times(count).map(urlOf) })
      await delay(SETTLE_MS)
      const seen = await ask({ measure: MEASURE_MS })
      if (seen.ended > 0) throw new Error(`${seen.ended} of ${count} streams ended before they were measured.`)
      if (opened && seen.p99 <= MOST_P99_MS) held = { count, ...seen }
      else lost = count
    }
    for (let count = FIRST; count <= LAST && lost === undefined; count *= 2) await attempt(count)
    for (let halving = 0; lost !== undefined && halving < HALVINGS; halving++) await attempt((held.count + lost) >> 1)
    return held
  })

/** The app, at work on as many runs as it takes at a time: followers of these. `app`: with the scripted model. */
async function ofApp(app) {
  const instruction = JSON.stringify({ ...PACE, deltas: DELTAS })
  const designs = []
  for (const _ of times(RUNS)) {
    const { designId, runId } = await app.post('/api/designs', { brief: BRIEF })
    await app.follow(runId)
    designs.push(designId)
  }
  const start = async (designId) => (await app.post(`/api/designs/${designId}/steps/data/runs`, { instruction })).runId
  const runs = await Promise.all(designs.map(start))
  try {
    return await search((number) => `${app.url}/api/runs/${runs[number % RUNS]}/stream`)
  } finally {
    await Promise.all(runs.map((runId) => app.post(`/api/runs/${runId}/stop`)))
  }
}

/** A server that does nothing else, one delta a write. */
const ofBare = (bare) => search(() => `${bare.url}/live?deltas=${DELTAS}&everyMs=${PACE.everyMs}&chars=${PACE.chars}`)

export async function heldStreams(app, bare) {
  return { bare: await ofBare(bare), app: await ofApp(app) }
}
