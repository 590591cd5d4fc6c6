import { median } from './figures.mjs'
import { cpuOf } from './cpu.mjs'

const RUNS = 20
const STEPS = ['problem', 'data', 'model', 'arch', 'exp', 'prod', 'perf']
const ROUNDS = 4

/** Milliseconds from sending the POST that starts a step's run to its answer, and to the arrival of its first event. */
export async function firstEvent(app, designId) {
  const answers = []
  const events = []
  for (let run = 0; run < RUNS; run++) {
    const begin = performance.now()
    const { runId } = await app.post(`/api/designs/${designId}/steps/problem/runs`)
    answers.push(performance.now() - begin)
    await app.follow(runId, { onFirst: () => events.push(performance.now() - begin) })
  }
  return { answer: median(answers), event: median(events) }
}

/** Milliseconds of CPU that the app takes for a step drafted by the built-in advisor, everything included. */
export async function draftedStep(app, designId) {
  const draft = async () => {
    for (const step of STEPS) {
      const { runId } = await app.post(`/api/designs/${designId}/steps/${step}/runs`)
      await app.follow(runId)
    }
  }
  await draft()
  const { app: ms } = await cpuOf(app, async () => {
    for (let round = 0; round < ROUNDS; round++) await draft()
  })
  return ms / ROUNDS / STEPS.length
}
