import { specOf } from '@/lib/facts/catalogue'
import type { Fact, Facts } from '@/lib/facts/fact'
import { upstream } from '@/lib/facts/graph'
import type { Run } from '@/lib/facts/ledger'
import { suppose } from '@/lib/facts/supposed'
import { type Drawn, type TradeOff, type TradePoint, type Undrawn, undrawn } from './define'

type Spec = {
  readonly id: string
  readonly title: string
  readonly question: string
  /** The input that is moved. */
  readonly over: string
  /** Paths of the two axes; one of them may be the input. */
  readonly x: string
  readonly y: string
  /** Where the input is moved to, from where it stands. */
  readonly positions: (now: number) => readonly number[]
  /** Calculated figures that stay as they are while the input moves: what stands already does not follow the load. */
  readonly hold?: readonly string[]
  readonly logX?: boolean
  readonly notes?: (facts: Facts) => readonly string[]
}

/** From `low` to `high` times the value, in equal ratios, with the value itself. */
export function ratios(now: number, low: number, high: number, count = 33): number[] {
  const at = (i: number) => Number((now * low * (high / low) ** (i / (count - 1))).toPrecision(6))
  return [...new Set([...Array.from({ length: count }, (_, i) => at(i)), now])].sort((a, b) => a - b)
}

const numberAt = (facts: Facts, path: string): number | undefined => {
  const value = facts[path]?.value
  return typeof value === 'number' ? value : undefined
}

const axisOf = ({ label, unit }: Fact) => ({ label, unit })

/** As much of the ledger as both axes need, with what is held in it as if somebody had given it. */
function partOf(facts: Facts, { over, x, y, hold = [] }: Spec): Facts {
  const part = { ...upstream(facts, over), ...upstream(facts, x), ...upstream(facts, y) }
  const held = hold.flatMap((path): [string, Fact][] => {
    const fact = part[path]
    return fact ? [[path, { ...fact, origin: 'user', calculator: null }]] : []
  })
  return { ...part, ...Object.fromEntries(held) }
}

function drawOver(spec: Spec, facts: Facts, run: Run): Drawn | Undrawn {
  const { over, x, y, hold = [] } = spec
  const missing = [...new Set([over, x, y, ...hold])].filter((path) => numberAt(facts, path) === undefined)
  const [input, across, up, now] = [facts[over], facts[x], facts[y], numberAt(facts, over)]
  if (missing.length > 0 || !input || !across || !up || now === undefined)
    return undrawn('Facts that it is worked out from are not known yet.', missing)
  const part = partOf(facts, spec)
  const { min = -Infinity, max = Infinity } = specOf(input)
  const pointAt = (value: number): TradePoint[] => {
    const supposed = suppose(part, input, value, run)
    const [px, py] = supposed.ok ? [numberAt(supposed.facts, x), numberAt(supposed.facts, y)] : []
    return px === undefined || py === undefined ? [] : [{ x: px, y: py, at: value }]
  }
  const inRange = spec.positions(now).filter((value) => value >= min && value <= max)
  const points = inRange.flatMap(pointAt).toSorted((a, b) => a.x - b.x || a.y - b.y)
  if (new Set(points.map((point) => point.x)).size < 2)
    return undrawn(`${across.label} does not follow from ${input.label} in this design.`)
  if (x === over && new Set(points.map((point) => point.y)).size < 2)
    return undrawn(`${up.label} does not follow from ${input.label} in this design, or stays the same around it.`)
  return {
    ok: true,
    x: axisOf(across),
    y: axisOf(up),
    logX: spec.logX === true && points.every((point) => point.x > 0),
    choice: x === over ? null : axisOf(input),
    series: [{ name: up.label, points }],
    here: points.find((point) => point.at === now) ?? null,
    notes: spec.notes?.(facts) ?? [],
  }
}

/** A trade-off that the ledger itself works out: one input is moved, and two figures are read. */
export function overInput(spec: Spec): TradeOff {
  const { id, title, question } = spec
  return { id, title, question, draw: (facts, run) => drawOver(spec, facts, run) }
}
