import { specOf } from './catalogue'
import type { Fact, Facts } from './fact'
import { isCalculated, upstream } from './graph'
import { resolve, type Run } from './ledger'
import { factAt } from './merge'
import { suppose } from './supposed'

/** How far an input is moved. A whole number moves by a tenth too, but by one at least. */
const MOVE = 0.1

/** An input at one of its two ends, and what the figure is then: null where it cannot be worked out there. */
export type End = { readonly input: number; readonly result: number | null; readonly refused: string | null }

export type Influence = {
  readonly path: string
  /** Null where the range of the input ends at its present value. */
  readonly low: End | null
  readonly high: End | null
  /** Per cent that the figure moves for one per cent of the input, across both ends; null where a zero is in it. */
  readonly elasticity: number | null
  /** Greatest distance between two of its results, the present one included. */
  readonly swing: number
}

export type Sensitivity =
  | {
      readonly ok: true
      readonly base: number
      /** By swing, greatest first. */
      readonly influences: readonly Influence[]
      /** Inputs that have no tenth: words, lists, zeros. */
      readonly unmoved: readonly { readonly path: string; readonly why: string }[]
    }
  | { readonly ok: false; readonly message: string }

const clean = (value: number) => Number(value.toPrecision(12))

/** Counted, or of a spec that says so; paths of an archetype's own say it by their unit alone. */
const isWhole = (fact: Fact, value: number) =>
  specOf(fact).integer ?? ((fact.unit === 'count' || fact.unit === 'n') && Number.isInteger(value))

/** Where an input stands after a tenth less and a tenth more, within its range. */
function endsOf(fact: Fact, value: number): { low: number | null; high: number | null } {
  const { min = -Infinity, max = Infinity } = specOf(fact)
  const tenth = Math.abs(value) * MOVE
  const by = isWhole(fact, value) ? Math.max(1, Math.round(tenth)) : tenth
  const low = clean(Math.max(min, value - by))
  const high = clean(Math.min(max, value + by))
  return { low: low < value ? low : null, high: high > value ? high : null }
}

type Place = { readonly x: number; readonly y: number }

/** Between two places: exact for a power of the input, and near it for all else. */
function elasticityOf(from: Place, to: Place, here: Place): number | null {
  const [inputs, results] = [to.x / from.x, to.y / from.y]
  if (inputs > 0 && results > 0 && Number.isFinite(inputs) && Number.isFinite(results)) {
    return Math.log(results) / Math.log(inputs)
  }
  const slope = (to.y - from.y) / (to.x - from.x)
  const elasticity = (slope * here.x) / here.y
  return Number.isFinite(elasticity) ? elasticity : null
}

function influence(facts: Facts, path: string, input: Fact, value: number, base: number, run: Run): Influence {
  const at = (x: number | null): End | null => {
    if (x === null) return null
    const supposed = suppose(facts, input, x, run)
    const result = supposed.ok ? supposed.facts[path]?.value : undefined
    if (typeof result === 'number') return { input: x, result, refused: null }
    return { input: x, result: null, refused: supposed.ok ? 'There is no figure then.' : supposed.message }
  }
  const ends = endsOf(input, value)
  const [low, high] = [at(ends.low), at(ends.high)]
  const here = { x: value, y: base }
  const place = (end: End | null): Place => (end?.result == null ? here : { x: end.input, y: end.result })
  const [from, to] = [place(low), place(high)]
  const results = [from.y, base, to.y]
  return {
    path: input.path,
    low,
    high,
    elasticity: from.x === to.x ? null : elasticityOf(from, to, here),
    swing: Math.max(...results) - Math.min(...results),
  }
}

/**
 * How a calculated figure answers to each input that somebody gave, cited or assumed, moved alone by a tenth. The ledger
 * itself works the results out, so that there is no second formula.
 */
export function sensitivity(facts: Facts, path: string, run: Run): Sensitivity {
  const figure = factAt(facts, path)
  if (!figure) return { ok: false, message: `There is no fact “${path}”.` }
  if (!isCalculated(figure)) return { ok: false, message: `${figure.label} is not worked out from other figures.` }
  const ledger = upstream(facts, path)
  const { facts: now, problems } = resolve(ledger, run)
  const [problem] = problems
  if (problem) return { ok: false, message: problem.message }
  const base = now[path]?.value
  if (typeof base !== 'number') return { ok: false, message: `${figure.label} has no value that could move.` }

  const influences: Influence[] = []
  const unmoved: { path: string; why: string }[] = []
  for (const input of Object.values(now)) {
    if (isCalculated(input)) continue
    const { value } = input
    if (typeof value !== 'number') unmoved.push({ path: input.path, why: 'It is no single figure.' })
    else if (value === 0 && !isWhole(input, value))
      unmoved.push({ path: input.path, why: 'It is 0, which has no tenth.' })
    else influences.push(influence(now, path, input, value, base, run))
  }
  influences.sort((a, b) => b.swing - a.swing || (a.path < b.path ? -1 : 1))
  return { ok: true, base, influences, unmoved }
}
