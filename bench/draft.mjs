// Lines of a draft of 40 kB in four-byte deltas, and of shorter and longer ones: what it costs, and that it grows evenly.
import { heading, line } from './table.mjs'
import { drawingFigures } from './draft-drawing.mjs'
import { ARRIVALS, readingFigures } from './draft-reading.mjs'
import { serverFigures } from './draft-server.mjs'

const SIZES = [10_000, 20_000, 40_000, 80_000]
const KEPT = 40_000

const kB = (size) => `${size / 1000} kB`
const ofKept = (figures) => figures.find(({ size }) => size === KEPT)

/** Twice the size costs twice as much, less what is the same for all; quadratic would be four times. */
function doublings(name, figures, aim, cost = 'cpu') {
  for (const [at, after] of figures.entries()) {
    const before = figures[at - 1]
    if (before) line(`  ${name}, ${kB(before.size)} to ${kB(after.size)}`, after[cost] / before[cost], 'times', aim)
  }
}

async function server(aims) {
  const alone = await serverFigures('alone', SIZES)
  const stored = await serverFigures('stored', SIZES)
  const bare = await serverFigures('bare', [KEPT])
  heading('Server: a draft of 40 kB from the body of a provider’s answer, four bytes a delta, as fast as it comes')
  line('agent, to where its events are appended', ofKept(alone).cpu, 'ms CPU', aims.serverMs)
  doublings('agent', alone, aims.doubling)
  line('held as the draft is whole, its run not over', ofKept(alone).whole, 'MB', aims.heldMb)
  line('the same of 80 kB', alone.at(-1).whole, 'MB')
  line('with engine, PostgreSQL’s client and a follower', ofKept(stored).cpu, 'ms CPU', aims.serverMs)
  doublings('with engine', stored, aims.doubling)
  line('held as the draft is whole, its run not over', ofKept(stored).whole, 'MB', aims.heldMb)
  line('kept after the run', ofKept(stored).after, 'MB')
  line('the SDK alone: its stream is read and dropped', ofKept(bare).cpu, 'ms CPU')
  line('  agent against it', ofKept(alone).cpu / ofKept(bare).cpu, 'times')
  line('  with engine, PostgreSQL’s client and a follower', ofKept(stored).cpu / ofKept(bare).cpu, 'times')
}

async function reading(aims) {
  const joined = await readingFigures(ARRIVALS.joined, SIZES)
  const [gathered] = await readingFigures(ARRIVALS.gathered, [KEPT])
  const [single] = await readingFigures(ARRIVALS.single, [KEPT])
  const [unparsed] = await readingFigures(ARRIVALS.single, [KEPT], { parses: false })
  heading('Browser: a draft of 40 kB is read as it grows, nothing is drawn; CPU of the page’s main thread')
  line('as the app sends it: 200 deltas/s, those of 40 ms an event', ofKept(joined).cpu, 'ms CPU', aims.browserMs)
  doublings('reading', joined, aims.doubling)
  line('each delta an event, eight a read', gathered.cpu, 'ms CPU')
  line('each delta an event and a read of its own', single.cpu, 'ms CPU')
  line('  of that, the draft parsed four bytes at a time', single.cpu - unparsed.cpu, 'ms CPU', aims.browserMs)
}

async function drawing(app, aims) {
  const figures = await drawingFigures(app, SIZES)
  const { all, layout, seconds } = ofKept(figures)
  heading('Browser: the step’s page draws a draft of 40 kB that comes at 1,000 deltas a second; CPU of its main thread')
  line('all that the page does meanwhile', all, 'ms CPU')
  line('of that, styles and layout', layout, 'ms CPU')
  line('a second of drafting', all / seconds, 'ms CPU')
  doublings('drawing', figures, aims.doubling, 'all')
}

/** `withApp`: runs a measure with the app, its models told what to say. */
export async function draftFigures(aims, withApp) {
  await server(aims)
  await reading(aims)
  await withApp((app) => drawing(app, aims))
}
