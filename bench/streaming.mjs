// CPU of a stream, taken apart: what a run or a stream costs however short it is, and what each further event adds.
import { startBare } from './bare.mjs'
import { databaseIn, serverBelow, spent } from './cpu.mjs'
import { fit } from './figures.mjs'

const BRIEF = 'Score the invoices of our suppliers each night so that clerks check the doubtful ones first.'
/** Runs at a time, of the app and of the bare server alike. */
const TOGETHER = 8

/** How the scripted model speaks, and runs of how many deltas are measured. */
const SHAPES = {
  /** Deltas of one text: what arrives within 40 ms is joined, stored and sent as one event. */
  text: { everyMs: 10, apart: false, sizes: [250, 1_000, 4_000] },
  /** Two parts in turn: no two neighbours can be joined, and each delta is an event of its own. */
  turns: { everyMs: 10, apart: true, sizes: [250, 1_000] },
  /** So slow that each delta comes alone: an event, a statement and a commit each. */
  slow: { everyMs: 50, apart: false, sizes: [50, 400] },
}
const REPLAYED = [250, 1_000, 4_000]
const REPLAYED_RUNS = 4
/** Of each size, so that the bare server's part stands out from the clock. */
const REPLAYED_EVENTS = 40_000

const times = (count) => Array.from({ length: count }, (_, at) => at)

/** A design whose first step is done: its second has little to go by, so that the input is alike for all. */
async function freshDesign(app) {
  const { designId, runId } = await app.post('/api/designs', { brief: BRIEF })
  await app.follow(runId)
  return designId
}

/** Runs a script on fresh designs at the same time, and `beside` meanwhile. */
async function runTogether({ app, used }, script, count, beside = async () => undefined) {
  const designs = await Promise.all(times(count).map(() => freshDesign(app)))
  const start = { instruction: JSON.stringify(script) }
  const follow = async (designId) => {
    const { runId } = await app.post(`/api/designs/${designId}/steps/data/runs`, start)
    return { id: runId, payloads: await app.follow(runId) }
  }
  const runs = []
  const ms = await used(async () => {
    const [done] = await Promise.all([Promise.all(designs.map(follow)), beside()])
    runs.push(...done)
  })
  return { runs, ms }
}

/**
 * The scripted model speaks, the app stores and streams; the bare server writes the same deltas at the same pace at
 * the same time. In milliseconds of CPU per 1,000 deltas, and per run however short.
 */
async function live(place, { everyMs, apart, sizes }) {
  const points = { app: [], bare: [], database: [] }
  let perEvent = 1
  for (const deltas of sizes) {
    const script = { deltas, everyMs, apart }
    const bare = () => Promise.all(times(TOGETHER).map(() => place.bare.live(script)))
    const { runs, ms } = await runTogether(place, script, TOGETHER, bare)
    perEvent = (deltas * TOGETHER) / runs.reduce((sum, run) => sum + run.payloads.length, 0)
    for (const [name, list] of Object.entries(points)) list.push({ size: deltas / 1000, cost: ms[name] / TOGETHER })
  }
  return { app: fit(points.app), bare: fit(points.bare), database: fit(points.database), perEvent }
}

/** What is stored is sent again as fast as it goes. In milliseconds of CPU per 1,000 events, and per stream. */
async function replay(place) {
  const { app, bare, used } = place
  const points = { app: [], bare: [] }
  for (const deltas of REPLAYED) {
    const { runs } = await runTogether(place, { deltas, everyMs: 0, apart: true }, REPLAYED_RUNS)
    for (const run of runs) await bare.keep(run.id, run.payloads)
    const events = runs.reduce((sum, run) => sum + run.payloads.length, 0) / runs.length
    const passes = Math.ceil(REPLAYED_EVENTS / events / runs.length)
    const all = async (read, count) => {
      for (const _ of times(count)) for (const run of runs) await read(run.id)
    }
    const each = async (name, read) => {
      // A while unmeasured first, so that it is warm.
      await all(read, 5)
      const ms = await used(() => all(read, passes))
      points[name].push({ size: events / 1000, cost: ms[name] / passes / runs.length })
    }
    await each('app', (id) => app.follow(id))
    await each('bare', (id) => bare.replay(id))
  }
  return { app: fit(points.app), bare: fit(points.bare) }
}

/** `app`: started with the scripted model. */
export async function streaming(app) {
  const bare = await startBare()
  try {
    const server = serverBelow(app.pid)
    const groups = { app: () => [server], bare: () => [bare.pid], database: () => databaseIn(app.directory) }
    const place = { app, bare, used: (work) => spent(groups, work) }
    // The first runs pay for compiling.
    for (const _ of times(3)) await live(place, { everyMs: 0, apart: true, sizes: [100, 500] })
    return {
      text: await live(place, SHAPES.text),
      turns: await live(place, SHAPES.turns),
      slow: await live(place, SHAPES.slow),
      replay: await replay(place),
    }
  } finally {
    await bare.stop()
  }
}
