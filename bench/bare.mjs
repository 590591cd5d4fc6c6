import { serve } from './child.mjs'
import { readEvents } from './sse.mjs'

/** Starts the bare server of bare-sse.mjs. */
export async function startBare() {
  const { pid, url, stop } = await serve('bare-sse.mjs')
  return {
    pid,
    url,
    live: ({ deltas, everyMs, apart }) =>
      readEvents(`${url}/live?deltas=${deltas}&everyMs=${everyMs}${apart ? '&apart' : ''}`),
    keep: async (run, payloads) => {
      await fetch(`${url}/replay?run=${run}`, { method: 'POST', body: JSON.stringify(payloads) })
    },
    /** `run` unknown: nothing but the end. */
    replay: (run) => readEvents(`${url}/replay?run=${run}`),
    stop,
  }
}
