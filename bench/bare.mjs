import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { readEvents } from './sse.mjs'

/** Starts the bare server of bare-sse.mjs. */
export async function startBare() {
  const script = path.join(import.meta.dirname, 'bare-sse.mjs')
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const end = once(child, 'exit')
  const [port] = await once(child.stdout, 'data')
  const url = `http://127.0.0.1:${String(port).trim()}`
  return {
    pid: child.pid,
    live: ({ deltas, everyMs, apart }) =>
      readEvents(`${url}/live?deltas=${deltas}&everyMs=${everyMs}${apart ? '&apart' : ''}`),
    keep: async (run, payloads) => {
      await fetch(`${url}/replay?run=${run}`, { method: 'POST', body: JSON.stringify(payloads) })
    },
    /** `run` unknown: nothing but the end. */
    replay: (run) => readEvents(`${url}/replay?run=${run}`),
    stop: async () => {
      child.kill()
      await end
    },
  }
}
