import { AppError } from '@/lib/errors'
import { specOf, factSpec } from '@/lib/facts/catalogue'
import { formatFact } from '@/lib/facts/format'
import type { Fact, Facts, FactValue, Origin } from '@/lib/facts/fact'
import { type Moved, type Problem, resolve, sameValue } from '@/lib/facts/ledger'
import { factAt, put } from '@/lib/facts/merge'
import { type Override, overridden } from '@/lib/facts/what-if'
import type { MeasuredBody, SetFactBody, UndoFactsBody } from './bodies'
import { runCalculation } from './calculate'
import { type FactsBefore, listApproved, readDesign, readFactsBefore } from './data'
import { standingOf } from './findings'
import { changesBetween, writeFacts } from './ledger-store'
import type { Finding } from './schema'
import { type Impact, impactOf } from './impact'
import { draftsOf, newlyStale, standingAfter } from './stale'
import { writeStanding } from './store'
import type { HeldDesign } from './transaction'

export type LedgerChange = {
  /** Calculated figures that followed, in the order in which they were worked out. */
  moved: readonly Moved[]
  staleSteps: { step: string; reason: string }[]
  /** Figures that could not be worked out again, with what is wrong. */
  problems: readonly Problem[]
  /** Id of the change, by which it can be undone; null where nothing changed. */
  change: string | null
  /** Open ones. */
  findings: Finding[]
} & Impact

export type FactSet = LedgerChange & {
  /** The fact as it now stands; null where it was cleared or stays unknown. */
  fact: Fact | null
}

/** Enters something into the ledger: what follows moves with it, and steps that rest on it turn stale. */
async function changeLedger(
  held: HeldDesign,
  enterInto: (facts: Facts) => Facts,
  { kind, given }: { kind: 'set' | 'measured' | 'variant' | 'answer' | 'undo' | 'redo'; given: readonly string[] },
): Promise<LedgerChange & { facts: Facts }> {
  const design = await readDesign(held.scope, held.tx)
  const { facts, moved, problems } = resolve(enterInto(design.facts), runCalculation)
  const change = await writeFacts(held, design.facts, facts, { kind, given })
  const drafts = draftsOf(Object.values(design.steps))
  const changes = changesBetween(design.facts, facts)
  const standings = standingAfter(Object.values(design.steps), changes, facts, drafts)
  await writeStanding(held, design.steps, standings)
  const touched = new Set(newlyStale(changes, facts, drafts).map(({ step }) => step))
  const { findings } = standingOf(facts, design.waivers)
  const staleSteps = standings.flatMap(({ step, stale }) =>
    stale !== null && touched.has(step) ? [{ step, reason: stale }] : [],
  )
  const approvals = change === null ? [] : await listApproved(held.scope, held.tx)
  return {
    facts,
    moved,
    staleSteps,
    problems,
    change,
    findings,
    ...impactOf(design, { findings, changes, staleSteps, approvals }),
  }
}

/** What a person says about one fact: it stands above what agents propose, and everything that follows moves with it. */
export async function setFactIn(
  held: HeldDesign,
  body: Omit<SetFactBody, 'editId'>,
  kind: 'set' | 'answer' = 'set',
): Promise<FactSet> {
  const undone = body.undo === undefined ? undefined : await changeToUndo(held, body.undo, body.path)
  const take = (before: Facts) => {
    checkSeen(before, body)
    return undone === undefined ? enter(before, body, held.at) : withFact(before, body.path, undone.before)
  }
  const { facts, ...change } = await changeLedger(held, take, { kind: undone?.kind ?? kind, given: [body.path] })
  return { fact: facts[body.path] ?? null, ...change }
}

/** What takes back a change that was taken back does it again. */
const undoing = (cause: string | null) => (cause === 'undo' ? 'redo' : 'undo')

async function changeToUndo({ scope, tx }: HeldDesign, change: string, path: string) {
  const { before, cause, given } = await readFactsBefore(scope, change, tx)
  const fact = before.get(path)
  refuseParts(given, [path])
  if (fact === undefined) throw new AppError('unprocessable', 'There is no such change of this number to undo.')
  return { before: fact, kind: undoing(cause) } as const
}

const withFact = (facts: Facts, path: string, fact: Fact | null): Facts =>
  fact ? put(facts, fact) : Object.fromEntries(Object.entries(facts).filter(([other]) => other !== path))

/** Somebody's value is replaced only by who has seen it. */
function checkSeen(facts: Facts, { path, over }: Pick<SetFactBody, 'path' | 'over'>): void {
  if (over === undefined) return
  const now = factAt(facts, path)
  if (now ? sameValue(now.value, over) : over === null) return
  const text = now ? formatFact(now, specOf(now)) : null
  throw new AppError(
    'conflict',
    now
      ? `${now.label} was changed meanwhile and is ${text} now. Nothing was replaced.`
      : 'This number was taken out meanwhile. Nothing was changed.',
    { details: { current: now?.value ?? null, text } },
  )
}

/** The same for several values at once: what follows is worked out once, from all of them. */
export async function setFactsIn(held: HeldDesign, given: readonly Override[]): Promise<FactsGiven> {
  const { facts, ...change } = await changeLedger(
    held,
    (before) => given.reduce((entered, one) => enter(entered, one, held.at), before),
    { kind: 'variant', given: given.map(({ path }) => path) },
  )
  return { ...change, given: givenOf(facts, given) }
}

/** A change of several facts with the values that it left: who sees them may take it back. */
export type FactsGiven = LedgerChange & { given: { path: string; value: FactValue }[] }

const givenOf = (facts: Facts, paths: readonly { readonly path: string }[]): FactsGiven['given'] =>
  paths.map(({ path }) => ({ path, value: factAt(facts, path)?.value ?? null }))

/**
 * Figures that were given together go back together: half of a measurement, or of a variant, is a state in which the
 * design never was and which nobody asked for. Who wants one of them back sets that one.
 */
function refuseParts(given: FactsBefore['given'], named: readonly string[]): void {
  const missing = given.filter(({ path }) => !named.includes(path))
  if (missing.length === 0) return
  const labels = missing.map(({ label }) => label)
  throw new AppError(
    'unprocessable',
    `${given.length} numbers were given at once and go back together; not named: ${labels.join(', ')}. Nothing was changed.`,
    { details: { missing: missing.map(({ path }) => path) } },
  )
}

/**
 * Several facts as they were before one change, with origin and source; what followed is worked out anew. All that the
 * change gave or nothing: a part of it is refused, and where somebody has changed one since, that one is named.
 */
export async function undoFactsIn(held: HeldDesign, { change: id, over }: UndoFactsBody): Promise<FactsGiven> {
  const { before: earlier, cause, given } = await readFactsBefore(held.scope, id, held.tx)
  refuseParts(
    given,
    over.map(({ path }) => path),
  )
  const take = (now: Facts) =>
    over.reduce((facts, { path, value }) => {
      checkSeen(now, { path, over: value })
      const before = earlier.get(path)
      if (before === undefined) throw new AppError('unprocessable', 'There is no such change of these numbers to undo.')
      return withFact(facts, path, before)
    }, now)
  const { facts, ...change } = await changeLedger(held, take, {
    kind: undoing(cause),
    given: over.map(({ path }) => path),
  })
  return { ...change, given: givenOf(facts, over) }
}

export type FactsMeasured = FactsGiven & {
  /** Paths whose value a person gave after the page was shown: it stays. */
  kept: string[]
}

/** What a person measured on a file and accepted. A person's value is replaced only where they said so of that fact. */
export async function measureFactsIn(held: HeldDesign, body: MeasuredBody): Promise<FactsMeasured> {
  const kept: string[] = []
  const accepted: readonly Accepted[] = body.facts
  const measure = (before: Facts) =>
    accepted.reduce((facts, one) => {
      const old = before[one.path]
      const isSeen = one.over !== null && old !== undefined && sameValue(old.value, one.over)
      if (isSeen || old?.origin !== 'user') return put(facts, measuredFact(before, one, body, held.at))
      kept.push(one.path)
      return facts
    }, before)
  const given = accepted.map(({ path }) => path)
  const { facts, ...change } = await changeLedger(held, measure, { kind: 'measured', given })
  const taken = accepted.filter(({ path }) => !kept.includes(path))
  return { ...change, given: givenOf(facts, taken), kept }
}

type Accepted = MeasuredBody['facts'][number]

/** Rows are measured; what a schema says by its names stays an assumption, whoever accepts it. */
function measuredFact(facts: Facts, one: Accepted, { from, file }: MeasuredBody, at: Date): Fact {
  const basis =
    from === 'rows'
      ? { origin: 'measured' as const, title: `Measured in ${file}` }
      : { origin: 'assumed' as const, title: `Read from ${file}` }
  const given = overridden(facts, one)
  if (!given.ok) throw new AppError('unprocessable', given.message)
  return {
    ...given.value,
    origin: basis.origin,
    setAt: at.toISOString(),
    source: { title: basis.title, url: null, asOf: at.toISOString().slice(0, 10), quote: null },
    note: one.note === '' ? null : one.note,
  }
}

/** Origins that have a basis beside what the person said. */
const BASED: ReadonlySet<Origin> = new Set(['calculated', 'cited', 'decided', 'measured'])
const NOT_KNOWN = 'Not known yet: assumed until somebody finds out.'

function enter(facts: Facts, body: SetFactBody, at: Date): Facts {
  const old = factAt(facts, body.path)
  const spec = old ? specOf(old) : factSpec(body.path)
  if (!spec) throw new AppError('unprocessable', `There is no fact "${body.path}" to set.`)
  if (body.clear) return withFact(facts, body.path, null)
  // "Don't know" says nothing against a figure that has a basis, and gives an unknown one no value.
  if (body.dontKnow && body.value === undefined && (!old || BASED.has(old.origin))) return facts
  const value = body.value === undefined && body.dontKnow ? old?.value : body.value
  if (value === undefined)
    throw new AppError('unprocessable', `${spec.label}: give a value, or say that you don't know.`)
  const checked = overridden(facts, { path: body.path, value })
  if (!checked.ok) throw new AppError('unprocessable', checked.message)
  const given = { ...checked.value, setAt: at.toISOString() }
  if (!body.dontKnow) return put(facts, given)
  const note = (old?.origin === 'assumed' && old.note) || NOT_KNOWN
  return put(facts, { ...given, origin: 'assumed', note })
}
