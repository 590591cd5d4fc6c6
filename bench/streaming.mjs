import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { scratchDirectory } from '../scripts/scratch.mjs'
import { cpuMs, serverBelow } from './cpu.mjs'
import { readEvents } from './sse.mjs'

const FIRST_EVENTS = 10
const STEPS = ['problem', 'data', 'model', 'arch', 'exp', 'prod', 'perf']
const ROUNDS = 5
const REPLAYS = 10
/** The bare server's figure would drown in the clock's steps of 10 ms with fewer. */
const BARE_EVENTS = 60_000

const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Median milliseconds from sending the POST that starts a step's run to the arrival of its first event. */
export async function timeToFirstEvent(app, designId) {
  const times = []
  for (let run = 0; run < FIRST_EVENTS; run++) {
    const begin = performance.now()
    const { runId } = await app.post(`/api/designs/${designId}/steps/problem/runs`)
    await app.follow(runId, { onFirst: () => times.push(performance.now() - begin) })
  }
  return median(times)
}

const perThousand = (ms, events) => (ms * 1000) / events
const count = (runs) => runs.reduce((sum, run) => sum + run.length, 0)

/**
 * Milliseconds of CPU per 1,000 events: of the app while it drafts, stores and streams (`live`) and while it streams
 * what is stored (`replay`), and of a bare server that writes the same payloads over as many connections a run.
 * `appStream`, `bareStream`: of one stream that has nothing to tell but its end, the part that grows with no event.
 */
export async function cpuPerThousandEvents(app, designId) {
  const server = serverBelow(app.pid)
  const spent = async (work) => {
    const before = cpuMs(server)
    await work()
    return cpuMs(server) - before
  }
  const runs = []
  const ids = []
  const liveMs = await spent(async () => {
    for (let round = 0; round < ROUNDS; round++) {
      for (const step of STEPS) {
        const { runId } = await app.post(`/api/designs/${designId}/steps/${step}/runs`)
        runs.push(await app.follow(runId))
        ids.push(runId)
      }
    }
  })
  const again = (options) =>
    spent(async () => {
      for (let round = 0; round < REPLAYS; round++)
        for (const [index, id] of ids.entries()) await app.follow(id, options(runs[index].length))
    })
  const replayMs = await again(() => ({}))
  const emptyMs = await again((after) => ({ after }))
  const events = count(runs)
  return {
    live: perThousand(liveMs, events),
    replay: perThousand(replayMs, events * REPLAYS),
    appStream: emptyMs / (ids.length * REPLAYS),
    ...(await bareCpu(runs)),
    events,
    runs: runs.length,
    bytes: runs.flat().reduce((sum, payload) => sum + Buffer.byteLength(payload), 0),
  }
}

async function bareCpu(runs) {
  const scratch = scratchDirectory('bench-bare')
  const file = path.join(scratch.directory, 'payloads.json')
  fs.writeFileSync(file, JSON.stringify(runs))
  const script = path.join(import.meta.dirname, 'bare-sse.mjs')
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const end = once(child, 'exit')
  try {
    const [port] = await once(child.stdout, 'data')
    const pass = async (name) => {
      for (const index of runs.keys()) await readEvents(`http://127.0.0.1:${String(port).trim()}/${name(index)}`)
    }
    const passes = Math.ceil(BARE_EVENTS / count(runs))
    const spent = async (name) => {
      const before = cpuMs(child.pid)
      for (let done = 0; done < passes; done++) await pass(name)
      return cpuMs(child.pid) - before
    }
    // Once unmeasured: the app is warm by then as well.
    await pass(String)
    const bare = perThousand(await spent(String), passes * count(runs))
    // No run has this name: nothing but the end is written.
    return { bare, bareStream: (await spent(() => 'none')) / (passes * runs.length) }
  } finally {
    child.kill()
    await end
    scratch.remove()
  }
}
