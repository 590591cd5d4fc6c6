// npm run bench: one line a measure. Says "OVER" and ends with 0: a busy machine is no failure. 1: it could not be measured.
// The advisor drafts as fast as it can unless ADVISOR_CHARS_PER_SECOND is set, which gives more and smaller events.
import '../scripts/runtime.mjs'
import fs from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/db/location.mjs'
import { sevenStepsCpu } from './advisor.mjs'
import { startApp } from './app.mjs'
import { canMeasure } from './cpu.mjs'
import { firstLoad } from './pages.mjs'
import { cpuPerThousandEvents, timeToFirstEvent } from './streaming.mjs'

const LIMITS = { cpuRatio: 3, sevenStepsSeconds: 3, startKb: 150, stepKb: 200, sharedOwnKb: 20 }

const number = (value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

function line(name, value, unit, limit) {
  const held = limit === undefined ? ['-', '-', '-'] : [number(limit), number(value / limit), value > limit]
  const [most, ratio, over] = held
  const verdict = over === '-' ? '-' : over ? 'OVER' : 'ok'
  const cells = [
    name.padEnd(46),
    number(value).padStart(8),
    unit.padEnd(8),
    most.padStart(7),
    ratio.padStart(7),
    verdict,
  ]
  console.log(cells.join('  '))
}

async function streaming(app, designId) {
  line('POST to first event, median of 10', await timeToFirstEvent(app, designId), 'ms')
  if (!canMeasure) return console.log('CPU per 1,000 events: not measured, needs /proc')
  const cpu = await cpuPerThousandEvents(app, designId)
  console.log(
    `CPU per 1,000 events, of ${cpu.events} events of ${number(cpu.bytes / cpu.events)} bytes in ${cpu.runs} runs:`,
  )
  line('  bare Node SSE server', cpu.bare, 'ms CPU')
  line('  app, replay of stored runs', cpu.replay, 'ms CPU')
  line('  app, drafting, storing and streaming', cpu.live, 'ms CPU')
  line('  bare, a stream of no events', cpu.bareStream, 'ms CPU')
  line('  app, a stream of no events', cpu.appStream, 'ms CPU')
  line('  replay against bare', cpu.replay / cpu.bare, 'times', LIMITS.cpuRatio)
  line('  drafting, storing and streaming against bare', cpu.live / cpu.bare, 'times', LIMITS.cpuRatio)
}

async function pages(app, designId) {
  const { path: shared } = await app.post(`/api/designs/${designId}/shares`)
  const design = `/designs/${designId}`
  line('first-load JS gz, start', (await firstLoad(app, '/')).all, 'kB', LIMITS.startKb)
  line('first-load JS gz, step', (await firstLoad(app, `${design}/steps/problem`)).all, 'kB', LIMITS.stepKb)
  line('first-load JS gz, numbers', (await firstLoad(app, `${design}/numbers`)).all, 'kB')
  line('first-load JS gz, document', (await firstLoad(app, `${design}/document`)).all, 'kB')
  const load = await firstLoad(app, shared)
  line('first-load JS gz, shared document', load.all, 'kB')
  line('first-load JS gz, shared, beyond the framework', load.own, 'kB', LIMITS.sharedOwnKb)
}

const briefs = JSON.parse(fs.readFileSync(path.join(root, 'lib/brief/fixtures/briefs.json'), 'utf8'))
const { brief } = briefs.find(({ id }) => id === 'pub-01')

console.log(
  ['measure'.padEnd(46), 'value'.padStart(8), 'unit'.padEnd(8), '  limit', '  ratio', ''].join('  ').trimEnd(),
)
const app = await startApp()
try {
  const { designId, runId } = await app.post('/api/designs', { brief })
  await app.follow(runId)
  await streaming(app, designId)
  await pages(app, designId)
} finally {
  await app.stop()
}
line('brief to document, seven steps by the advisor', await sevenStepsCpu(brief), 's CPU', LIMITS.sevenStepsSeconds)
