import { specOf } from './catalogue'
import type { Fact, Facts } from './fact'
import { dependents, isCalculated, upstream } from './graph'
import { HEADLINES } from './headlines'
import type { Run } from './ledger'
import { suppose } from './supposed'

/** What people ask about first: how much, how fast, for what money, from how much data, for how large an effect. */
const USUAL: ReadonlySet<string> = new Set([
  'arch.qpsPeak',
  'data.rowsPerDay',
  'arch.latencyP99Ms',
  'perf.budgetUsdMonth',
  'brief.budgetMonth',
  'data.nRows',
  'data.nLabeled',
  'data.nPages',
  'data.retentionDays',
  'model.params',
  'model.paramsB',
  'model.promptTokens',
  'model.outputTokens',
  'problem.gainRel',
  'problem.cFP',
  'problem.cFN',
  'exp.mdeRel',
  'exp.allocation',
  'exp.dailyEligible',
  'arch.availabilityTarget',
  'prod.retrainCadenceDays',
])

/** Where the load of a design stands, the most telling first. */
const LOADS = ['arch.qpsPeak', 'data.rowsPerDay', 'arch.qpsAvg', 'problem.questionsMonth'] as const

/** A what-if is about more than a tenth: replicas come in whole ones, and three of them stand for small loads. */
const FACTOR = 2

const headlinePaths = HEADLINES.map((one) => one.path)

/** Between 0 (the same) and 1 (nothing like it). */
const distance = (before: number, after: number) =>
  before === after ? 0 : Math.min(1, Math.abs(after - before) / Math.max(Math.abs(before), Math.abs(after)))

/** Half and twice the value, as far as its range goes. */
function ends(fact: Fact, value: number): number[] {
  const { min = -Infinity, max = Infinity, above = -Infinity, integer = false } = specOf(fact)
  const inside = (x: number) => Math.min(max, Math.max(min, integer ? Math.round(x) : x))
  return [inside(value / FACTOR), inside(value * FACTOR)].filter((x) => x !== value && x > above)
}

/** How far the figures that designs are compared by move, all together, when this input is halved and doubled. */
function moved(facts: Facts, fact: Fact, value: number, run: Run): number {
  const fed = new Set(dependents(facts, fact.path))
  const read = headlinePaths.filter((path) => fed.has(path))
  if (read.length === 0) return 0
  const sums = ends(fact, value).map((end) => {
    const after = suppose(facts, fact, end, run)
    if (!after.ok) return 0
    return read.reduce((sum, path) => {
      const [from, to] = [facts[path]?.value, after.facts[path]?.value]
      return typeof from === 'number' && typeof to === 'number' ? sum + distance(from, to) : sum
    }, 0)
  })
  return Math.max(0, ...sums)
}

/** The load as somebody gave it; where every figure of it is worked out, the first of them. */
function loadOf(facts: Facts): string | undefined {
  const known = LOADS.filter((path) => typeof facts[path]?.value === 'number')
  return known.find((path) => !isCalculated(facts[path])) ?? known[0]
}

/**
 * Where a what-if begins: of what people usually change, the inputs that move this design most, then whatever else
 * moves it. The load is always among them where there is one.
 */
export function leversOf(facts: Facts, most: number, run: Run): string[] {
  const load = loadOf(facts)
  // What no headline rests on is not worked out again for each input.
  const compared: Facts = Object.fromEntries(headlinePaths.flatMap((path) => Object.entries(upstream(facts, path))))
  const levers = Object.values(load === undefined ? compared : { ...compared, ...upstream(facts, load) })
    .filter((fact) => !isCalculated(fact) || fact.path === load)
    .flatMap((fact) =>
      typeof fact.value === 'number' ? [{ path: fact.path, by: moved(compared, fact, fact.value, run) }] : [],
    )
    .filter(({ path, by }) => by > 0 || path === load)
    .sort((a, b) => b.by - a.by || (a.path < b.path ? -1 : 1))
  const wanted = [
    ...levers.filter(({ path }) => path === load),
    ...levers.filter(({ path }) => path !== load && USUAL.has(path)),
    ...levers.filter(({ path }) => path !== load && !USUAL.has(path)),
  ].slice(0, most)
  const chosen = new Set(wanted.map(({ path }) => path))
  return levers.filter(({ path }) => chosen.has(path)).map(({ path }) => path)
}
