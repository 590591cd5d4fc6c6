// npm run bench [-- --strict] [-- pure brief document advisor app auth edit list history threads draft streaming held live]: a line a measure; without names all.
// What is over its aim says so. The exit code is 0 all the same, since a busy machine is no failure, but for --strict.
import '../scripts/runtime.mjs'
import '../scripts/register.mjs'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../scripts/db/location.mjs'
import { sevenStepsCpu } from './advisor.mjs'
import { startApp } from './app.mjs'
import { authentication } from './auth.mjs'
import { startBare } from './bare.mjs'
import { canMeasure } from './cpu.mjs'
import { edits } from './edit.mjs'
import { growth } from './figures.mjs'
import { draftedStep, firstEvent } from './first-event.mjs'
import { heldStreams } from './held.mjs'
import { history } from './history.mjs'
import { designLists } from './list.mjs'
import { livePages } from './live.mjs'
import { firstLoad } from './pages.mjs'
import { streaming } from './streaming.mjs'
import { header, heading, line, overAim } from './table.mjs'
import { threads } from './threads.mjs'

const AIMS = {
  ledgerMs: 2,
  checksMs: 5,
  /** The power of size that cost grows with: 1 is linear, 2 quadratic. Large objects and caches add to the 1. */
  growth: 1.5,
  /** 20 kB is the most that is read of one; a text that repeats one piece is nobody's brief. */
  brief: { firstMs: 1_000, ms: 400, repeatedMs: 3_000 },
  /** Of texts that no person writes, as many as a step may hold. */
  documentMs: 500,
  sevenStepsSeconds: 3,
  firstEventMs: 60,
  startKb: 150,
  stepKb: 200,
  sharedOwnKb: 20,
  /** From a keystroke to "Saved" beside the pause, and an edit at 1,000 revisions against one at 10. */
  edit: { p50Ms: 150, p99Ms: 500, lengths: 1.5 },
  /** How many times as many streams the bare server holds. */
  held: 3,
  /** A draft of 40 kB in four-byte deltas, and what twice the size may cost. */
  draft: { serverMs: 300, heldMb: 10, browserMs: 50, doubling: 2.3 },
  /** Against the bare server. */
  streamed: 3,
  /** Opening a design of 1,000 revisions against one of 10, a page of its history, two versions of 100 kB compared. */
  history: { opening: 1.5, edit: 1.5, pageMs: 150, compareMs: 50 },
  /** A page of 1,000 designs against one of 100: 10 would be linear. */
  list: { more: 2, importMs: 500 },
  /** Of 200 open pages: seconds of CPU in an idle minute, and milliseconds from a commit to the page that is told. */
  live: { appSeconds: 1, databaseSeconds: 1, p50: 25, p99: 150 },
  /** Of a design of 500 threads: opening a step against none, the list of them, and an edit of what they are about. */
  threads: { opening: 1.3, listMs: 100, editMs: 250 },
  /**
   * Of a request of somebody who is signed in; of a sign-in against the password alone, one by one and 8 at once; of others
   * meanwhile, and of a try that is refused.
   */
  auth: { roundTrips: 8, signIn: 2, rate: 2, meanwhile: 20, refused: 0.5 },
  /** How much dearer the last events of a long run are than the first. */
  bend: 1.5,
}

const cases = JSON.parse(fs.readFileSync(path.join(root, 'lib/brief/fixtures/briefs.json'), 'utf8'))
const { brief } = cases.find(({ id }) => id === 'pub-01')

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

async function briefs() {
  const { briefFigures } = await import('./brief-pure.ts')
  const { sentence, first, real, repeated } = briefFigures()
  heading('Reading of a brief')
  line('the first in a process, a sentence', sentence, 'ms CPU', AIMS.brief.firstMs)
  line('the next, 2 kB', first, 'ms CPU')
  line('20 kB, best of 5', real.at(-1).cost, 'ms CPU', AIMS.brief.ms)
  line('its growth from 5 kB on (1 is linear)', growth(real), 'power', AIMS.growth)
  const worst = repeated.toSorted((a, b) => b.points.at(-1).cost - a.points.at(-1).cost)[0]
  line(
    `20 kB of ${JSON.stringify(worst.piece)}, the dearest of ${repeated.length}`,
    worst.points.at(-1).cost,
    'ms CPU',
    AIMS.brief.repeatedMs,
  )
  line('the steepest growth among them', Math.max(...repeated.map((text) => growth(text.points))), 'power', AIMS.growth)
}

async function documents() {
  const { documentFigures } = await import('./document-pure.ts')
  const { real, hostile } = documentFigures()
  heading('A step drawn as a document')
  line('one as long as they are, best of 3', real, 'ms CPU')
  const worst = hostile.toSorted((a, b) => b.points.at(-1).cost - a.points.at(-1).cost)[0]
  line(
    `200 kB of ${JSON.stringify(worst.piece)}, the dearest of ${hostile.length}`,
    worst.points.at(-1).cost,
    'ms CPU',
    AIMS.documentMs,
  )
  line(
    'the steepest growth among them from 50 kB on (1 is linear)',
    Math.max(...hostile.map((text) => growth(text.points))),
    'power',
    AIMS.growth,
  )
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

const lists = () =>
  withApp({}, async (app) => {
    const { few, many, imported, bytes } = await designLists(app)
    heading('Lists of finished designs, 50 a page, medians of 15')
    line('100 designs: a page of the list', few.list, 'ms')
    line('1,000 designs: a page of the list', many.list, 'ms')
    line('  against 100', many.list / few.list, 'times', AIMS.list.more)
    line('1,000 designs: the start page', many.page, 'ms')
    line('  against 100', many.page / few.page, 'times', AIMS.list.more)
    line('1,000 designs: found by two words', many.search, 'ms')
    line('  against 100 (10 is linear)', many.search / few.search, 'times')
    line('1,000 designs: narrowed by an open finding', many.finding, 'ms')
    line('  against 100 (10 is linear)', many.finding / few.finding, 'times')
    line('  the first time, findings of 200 worked out', many.first, 'ms')
    line(`a file of ${(bytes / 1e6).toFixed(2)} MB imported`, imported, 'ms', AIMS.list.importMs)
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

async function draft() {
  // Not before: it reads the app's own sources.
  const { draftFigures } = await import('./draft.mjs')
  await draftFigures(AIMS.draft, (work) => withApp({ scripted: true }, work))
}

const openPages = () =>
  withApp({}, async (app) => {
    const { pages, designs, idle, told } = await livePages(app)
    heading(`${pages} pages open on ${designs} designs`)
    if (canMeasure) {
      line('app, a minute in which nothing happens, beyond one without pages', idle.app, 's CPU', AIMS.live.appSeconds)
      line('PostgreSQL, the same', idle.database, 's CPU', AIMS.live.databaseSeconds)
    }
    line('from the answer to a change until a page is told, median', told.p50, 'ms', AIMS.live.p50)
    line('the same, p99', told.p99, 'ms', AIMS.live.p99)
  })

const unmeasured = async () => heading('Streaming: not measured, needs /proc/PID/schedstat')

const GROUPS = {
  pure,
  brief: briefs,
  document: documents,
  advisor,
  app: whole,
  list: lists,
  edit: () => withApp({}, (app) => edits(app, brief, AIMS.edit)),
  draft,
  streaming: canMeasure ? streams : unmeasured,
  held,
  history: () => history(AIMS.history, (work) => withApp({}, work), brief),
  auth: () => authentication(AIMS.auth),
  threads: () => withApp({}, (app) => threads(app, brief, AIMS.threads)),
  live: openPages,
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
