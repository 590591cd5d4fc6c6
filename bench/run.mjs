// npm run bench [-- --strict] [-- pure advisor app draft streaming held]: one line a measure; without names all of them.
// What is over its aim says so. The exit code is 0 all the same, since a busy machine is no failure, but for --strict.
import '../scripts/runtime.mjs'
import '../scripts/register.mjs'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../scripts/db/location.mjs'
import { sevenStepsCpu } from './advisor.mjs'
import { startApp } from './app.mjs'
import { startBare } from './bare.mjs'
import { canMeasure } from './cpu.mjs'
import { draft } from './draft.mjs'
import { growth } from './figures.mjs'
import { draftedStep, firstEvent } from './first-event.mjs'
import { heldStreams } from './held.mjs'
import { firstLoad } from './pages.mjs'
import { streaming } from './streaming.mjs'
import { header, heading, line, overAim } from './table.mjs'

const AIMS = {
  ledgerMs: 2,
  checksMs: 5,
  /** The power of size that cost grows with: 1 is linear, 2 quadratic. Large objects and caches add to the 1. */
  growth: 1.5,
  sevenStepsSeconds: 3,
  firstEventMs: 60,
  startKb: 150,
  stepKb: 200,
  sharedOwnKb: 20,
  /** How many times as many streams the bare server holds. */
  held: 3,
  /** A draft of 40 kB in four-byte deltas, and what twice the size may cost. */
  draft: { serverMs: 300, heldMb: 10, browserMs: 50, doubling: 2.3 },
  /** Against the bare server. */
  streamed: 3,
  /** How much dearer the last events of a long run are than the first. */
  bend: 1.5,
}

const briefs = JSON.parse(fs.readFileSync(path.join(root, 'lib/brief/fixtures/briefs.json'), 'utf8'))
const { brief } = briefs.find(({ id }) => id === 'pub-01')

async function pure() {
  const { pureFigures } = await import('./pure.ts')
  const { real, chain, broken } = await pureFigures(brief)
  // Of the last stretch: at small sizes what is the same for all hides how the rest grows.
  const grown = (points, name) => growth(points.slice(-2).map((point) => ({ size: point.size, cost: point[name] })))
  heading('Ledger and checks, of designs of 300 to 10,000 facts')
  line('one change to a ledger of 300 facts, worked out anew', real[0].resolve, 'ms CPU', AIMS.ledgerMs)
  line('the same, 10,000 facts', real.at(-1).resolve, 'ms CPU')
  line('its growth from 3,000 facts on (1 is linear)', grown(real, 'resolve'), 'power', AIMS.growth)
  line('growth where each fact hangs on the one before and all move', grown(chain, 'resolve'), 'power', AIMS.growth)
  line('all checks on a design of 300 facts', real[0].checks, 'ms CPU', AIMS.checksMs)
  line(`all checks on a design that breaks ${broken.findings} of them`, broken.checks, 'ms CPU', AIMS.checksMs)
  line('growth of all checks from 3,000 facts on', grown(real, 'checks'), 'power', AIMS.growth)
}

async function advisor() {
  heading('Built-in advisor, from the command line')
  const seconds = await sevenStepsCpu(brief)
  line('brief to document, all seven steps', seconds, 's CPU', AIMS.sevenStepsSeconds)
}

async function withApp(options, work) {
  const app = await startApp(options)
  try {
    await work(app)
  } finally {
    await app.stop()
  }
}

const whole = () =>
  withApp({}, async (app) => {
    const { designId, runId } = await app.post('/api/designs', { brief })
    await app.follow(runId)
    const { path: shared } = await app.post(`/api/designs/${designId}/shares`)
    const load = await firstLoad(app, shared)
    heading('First-load JavaScript, gzipped')
    line('start', (await firstLoad(app, '/')).all, 'kB', AIMS.startKb)
    line('step', (await firstLoad(app, `/designs/${designId}/steps/problem`)).all, 'kB', AIMS.stepKb)
    line('numbers', (await firstLoad(app, `/designs/${designId}/numbers`)).all, 'kB')
    line('document', (await firstLoad(app, `/designs/${designId}/document`)).all, 'kB')
    line('shared document', load.all, 'kB')
    line('shared document, beyond the framework', load.own, 'kB', AIMS.sharedOwnKb)
    const first = await firstEvent(app, designId)
    heading('A step drafted in the app')
    line('POST to its answer, median of 20', first.answer, 'ms')
    line('POST to first event, median of 20', first.event, 'ms', AIMS.firstEventMs)
    if (canMeasure) line('by the advisor, agent, storing and streaming', await draftedStep(app, designId), 'ms CPU')
  })

/** Lines of a model that streams in a certain way. */
function live(text, { app, bare, database, perEvent }, withBend = false) {
  heading(`${text}: ${perEvent.toFixed(1)} deltas an event; CPU per 1,000 deltas`)
  line('bare Node server', bare.slope, 'ms CPU')
  line('app, from the model through PostgreSQL to the reader', app.slope, 'ms CPU')
  line('app against bare', app.slope / bare.slope, 'times', AIMS.streamed)
  if (withBend) line('last 3,000 deltas against those from 250 to 1,000', app.bend, 'times', AIMS.bend)
  line('PostgreSQL beside it', database.slope, 'ms CPU')
  line('app, a run however short', app.fixed, 'ms CPU')
}

const streams = () =>
  withApp({ scripted: true }, async (app) => {
    const { text, turns, slow, replay } = await streaming(app)
    heading('A model streams deltas of 40 characters; eight runs at a time, and as many of a bare server beside them.')
    live('One delta in 10 ms', text, true)
    live('The same, parts in turn so that none can be joined', turns)
    live('One delta in 50 ms: each a statement and a commit', slow)
    heading('A stored run is sent again; CPU per 1,000 events')
    line('bare Node server', replay.bare.slope, 'ms CPU')
    line('app', replay.app.slope, 'ms CPU')
    line('app against bare', replay.app.slope / replay.bare.slope, 'times', AIMS.streamed)
    line('bare Node server, a stream however short', replay.bare.fixed, 'ms CPU')
    line('app, a stream however short', replay.app.fixed, 'ms CPU')
  })

/** Lines of how many streams a server holds. */
function most(server, { count, p99, arrivals, busy }) {
  line(`${server}: streams held`, count, 'streams')
  line('  p99 of the gaps between arrivals then', p99, 'ms')
  line('  arrivals a second, of all of them', arrivals, '1/s')
  line('  the reader at work (near 1: it was the one that was late)', busy, 'share')
}

const held = () =>
  withApp({ scripted: true }, async (app) => {
    const server = await startBare()
    const figures = await heldStreams(app, server).finally(server.stop)
    heading('Streams of 200 deltas a second that are held before the p99 gap of arrivals is over 250 ms')
    most('bare Node server, a delta a write', figures.bare)
    most('app, followers of 16 runs at work', figures.app)
    line('bare against app', figures.bare.count / figures.app.count, 'times', AIMS.held)
  })

const unmeasured = async () => heading('Streaming: not measured, needs /proc/PID/schedstat')

const GROUPS = {
  pure,
  advisor,
  app: whole,
  draft: () => draft(AIMS.draft, (work) => withApp({ scripted: true }, work)),
  streaming: canMeasure ? streams : unmeasured,
  held,
}

const { values, positionals } = parseArgs({ options: { strict: { type: 'boolean' } }, allowPositionals: true })
const unknown = positionals.filter((name) => !(name in GROUPS))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(GROUPS).join(', ')}.`)
  process.exit(2)
}
header()
for (const [name, measure] of Object.entries(GROUPS)) {
  if (positionals.length === 0 || positionals.includes(name)) await measure()
}
if (values.strict && overAim().length > 0) {
  console.error(`\nOver the aim: ${overAim().join('; ')}`)
  process.exitCode = 1
}
