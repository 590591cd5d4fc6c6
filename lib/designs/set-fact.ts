import { AppError } from '@/lib/errors'
import { specOf, factSpec } from '@/lib/facts/catalogue'
import type { Fact, Facts, Origin } from '@/lib/facts/fact'
import { type Moved, type Problem, resolve, sameValue } from '@/lib/facts/ledger'
import { factAt, put } from '@/lib/facts/merge'
import { type Override, overridden } from '@/lib/facts/what-if'
import type { MeasuredBody, SetFactBody } from './bodies'
import { runCalculation } from './calculate'
import { readDesign } from './data'
import { standingOf } from './findings'
import { changesBetween, writeFacts } from './ledger-store'
import type { Finding } from './schema'
import { draftsOf, newlyStale, standingAfter } from './stale'
import { writeStanding } from './store'
import type { HeldDesign } from './transaction'

export type LedgerChange = {
  /** Calculated figures that followed, in the order in which they were worked out. */
  moved: readonly Moved[]
  staleSteps: { step: string; reason: string }[]
  /** Figures that could not be worked out again, with what is wrong. */
  problems: readonly Problem[]
  /** Open ones. */
  findings: Finding[]
}

export type FactSet = LedgerChange & {
  /** The fact as it now stands; null where it was cleared or stays unknown. */
  fact: Fact | null
}

/** Enters something into the ledger: what follows moves with it, and steps that rest on it turn stale. */
async function changeLedger(
  held: HeldDesign,
  enterInto: (facts: Facts) => Facts,
): Promise<LedgerChange & { facts: Facts }> {
  const design = await readDesign(held.scope, held.tx)
  const { facts, moved, problems } = resolve(enterInto(design.facts), runCalculation)
  await writeFacts(held, design.facts, facts)
  const drafts = draftsOf(Object.values(design.steps))
  const changes = changesBetween(design.facts, facts)
  const standings = standingAfter(Object.values(design.steps), changes, facts, drafts)
  await writeStanding(held, design.steps, standings)
  const touched = new Set(newlyStale(changes, facts, drafts).map(({ step }) => step))
  const staleSteps = standings.flatMap(({ step, stale }) =>
    stale !== null && touched.has(step) ? [{ step, reason: stale }] : [],
  )
  return { facts, moved, staleSteps, problems, findings: standingOf(facts, design.waivers).findings }
}

/** What a person says about one fact: it stands above what agents propose, and everything that follows moves with it. */
export async function setFactIn(held: HeldDesign, body: Omit<SetFactBody, 'editId'>): Promise<FactSet> {
  const { facts, ...change } = await changeLedger(held, (before) => enter(before, body, held.at))
  return { fact: facts[body.path] ?? null, ...change }
}

/** The same for several values at once: what follows is worked out once, from all of them. */
export async function setFactsIn(held: HeldDesign, given: readonly Override[]): Promise<LedgerChange> {
  const { facts: _facts, ...change } = await changeLedger(held, (before) =>
    given.reduce((facts, one) => enter(facts, one, held.at), before),
  )
  return change
}

export type FactsMeasured = LedgerChange & {
  /** Paths whose value a person gave after the page was shown: it stays. */
  kept: string[]
}

/** What a person measured on a file and accepted. A person's value is replaced only where they said so of that fact. */
export async function measureFactsIn(held: HeldDesign, body: MeasuredBody): Promise<FactsMeasured> {
  const kept: string[] = []
  const accepted: readonly Accepted[] = body.facts
  const { facts: _facts, ...change } = await changeLedger(held, (before) =>
    accepted.reduce((facts, one) => {
      const old = before[one.path]
      const isSeen = one.over !== null && old !== undefined && sameValue(old.value, one.over)
      if (isSeen || old?.origin !== 'user') return put(facts, measuredFact(before, one, body, held.at))
      kept.push(one.path)
      return facts
    }, before),
  )
  return { ...change, kept }
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
  if (body.clear) return Object.fromEntries(Object.entries(facts).filter(([path]) => path !== body.path))
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
