// The production app on a port and data of its own, and the few calls the measures need.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../scripts/db/location.mjs'
import { freePort, sleep } from '../scripts/db/processes.mjs'
import { scratchDirectory } from '../scripts/scratch.mjs'
import { readEvents } from './sse.mjs'

const START_SECONDS = 300
const JSON_BODY = { 'content-type': 'application/json' }

const PRELOAD = `--import ${pathToFileURL(path.join(root, 'bench/scripted/preload.mjs')).href}`

/**
 * Starts the app; the build is reused where it is of these sources. Throws where it does not become ready.
 * `scripted`: its runs do what their instruction says (scripted/model.ts).
 */
export async function startApp({ scripted = false } = {}) {
  const port = String(await freePort())
  const scratch = scratchDirectory('bench')
  const url = `http://127.0.0.1:${port}`
  const { DATABASE_URL: _own, ...inherited } = process.env
  const flags = [inherited.NODE_OPTIONS, scripted && PRELOAD].filter(Boolean).join(' ')
  const child = spawn(process.execPath, [path.join(root, 'scripts/start.mjs'), 'start'], {
    cwd: root,
    env: { ...inherited, PORT: port, GROUNDPLAN_DATA: scratch.directory, LOG_LEVEL: 'warn', NODE_OPTIONS: flags },
    // The table of figures is all that belongs on the output.
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const end = new Promise((resolve) => child.on('exit', resolve))
  // The call under way fails then, and the measure ends by its own way, tidying up.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'))
  const stop = async () => {
    child.kill('SIGTERM')
    await end
    scratch.remove()
  }
  const ended = () => child.exitCode !== null || child.signalCode !== null
  const ready = () =>
    fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
      (answer) => answer.ok,
      () => false,
    )
  for (const deadline = Date.now() + START_SECONDS * 1000; !(await ready()); await sleep(200)) {
    if (!ended() && Date.now() < deadline) continue
    await stop()
    throw new Error(`The app did not become ready on ${url}.`)
  }
  return { url, pid: child.pid, directory: scratch.directory, stop, ...client(url) }
}

function client(url) {
  const post = async (route, body = {}) => {
    const answer = await fetch(url + route, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`POST ${route}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const get = async (route) => {
    const answer = await fetch(url + route)
    if (!answer.ok) throw new Error(`GET ${route}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  /** Reads a run from sequence `after` to its end; throws where it did not succeed. */
  const follow = async (runId, { onFirst, after = 0 } = {}) => {
    const events = await readEvents(`${url}/api/runs/${runId}/stream?after=${after}`, onFirst)
    const last = events.pop()
    const status = last?.event === 'end' ? JSON.parse(last.data).status : 'cut off'
    if (status !== 'succeeded') throw new Error(`Run ${runId} ended as ${status}: ${last?.data}`)
    return events.map((event) => event.data)
  }
  return { post, get, follow }
}
