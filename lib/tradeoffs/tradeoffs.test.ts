import { beforeAll, describe, expect, it } from 'vitest'
import { drafted } from '@/agents/fixtures/drafted'
import briefs from '@/lib/brief/fixtures/briefs.json'
import { runCalculator } from '@/lib/calculators/registry'
import { factSpec } from '@/lib/facts/catalogue'
import type { Facts } from '@/lib/facts/fact'
import type { Run } from '@/lib/facts/ledger'
import { whatIf } from '@/lib/facts/what-if'
import { DEFAULT_FIGURES, type Figures } from '@/lib/knowledge/editable'
import { HARDWARE } from '@/lib/knowledge/hardware/registry'
import { PRICES } from '@/lib/knowledge/prices/registry'
import { compared } from './compare'
import type { Drawn } from './define'
import { TRADE_OFFS } from './registry'

const run: Run = (fn, input) => runCalculator(fn, input).values
const factsOf = async (id: string): Promise<Facts> =>
  (await drafted(briefs.find((entry) => entry.id === id)?.brief ?? '')).facts

/** Card fraud on trees, and code completion by a language model on own cards. */
let fraud: Facts
let code: Facts
beforeAll(async () => {
  fraud = await factsOf('pub-01')
  code = await factsOf('pub-06')
})

const tradeOff = (id: string) => {
  const found = TRADE_OFFS.find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
function draw(id: string, facts: Facts): Drawn {
  const drawn = tradeOff(id).draw(facts, run)
  if (!drawn.ok) throw new Error(drawn.why)
  return drawn
}
const line = (id: string, facts: Facts) => draw(id, facts).series[0]?.points ?? []
const ys = (id: string, facts: Facts) => line(id, facts).map((point) => point.y)
const rises = (values: readonly number[]) => values.every((value, i) => value >= (values[i - 1] ?? -Infinity))

describe('every trade-off', () => {
  it.each(TRADE_OFFS.map((one) => one.id))('%s is drawn by x, finite, with the design on its line', (id) => {
    const facts = id === 'cost-latency' ? code : fraud
    const { series, here } = draw(id, facts)
    for (const { points } of series) {
      expect(points.length).toBeGreaterThan(1)
      expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
    }
    expect(series.some(({ points }) => here !== null && points.includes(here))).toBe(true)
  })

  it.each(TRADE_OFFS.map((one) => one.id))('%s names the facts that an empty design lacks', (id) => {
    const drawn = tradeOff(id).draw({}, run)
    if (drawn.ok) throw new Error('drawn')
    expect(drawn.missing.length).toBeGreaterThan(0)
    expect(drawn.missing.filter((path) => factSpec(path) === undefined)).toEqual([])
  })
})

describe('what the design says is on the line', () => {
  const value = (path: string) => fraud[path]?.value
  it.each([
    ['replicas-load', 'arch.qpsPeak', 'arch.replicas'],
    ['wait-load', 'arch.qpsPeak', 'arch.waitP99'],
    ['sample-effect', 'exp.mdeRel', 'exp.nPerArm'],
    ['drift-alarms', 'prod.psiNoise', 'prod.falseAlarmsPerWeek'],
  ])('%s', (id, x, y) => {
    expect(draw(id, fraud).here).toMatchObject({ x: value(x), y: value(y) })
  })
})

describe('shapes', () => {
  it('more load calls for more replicas, and makes the same replicas wait', () => {
    expect(rises(ys('replicas-load', fraud))).toBe(true)
    expect(rises(ys('wait-load', fraud))).toBe(true)
    expect(Math.max(...ys('wait-load', fraud))).toBeGreaterThan(0)
  })

  it('half the effect needs about four times the cases', () => {
    const points = line('sample-effect', fraud)
    const near = (x: number) =>
      points.reduce((best, point) => (Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best))
    const [whole, half] = [near(-0.2), near(-0.1)]
    const factor = half.y / whole.y / (whole.x / half.x) ** 2
    expect(factor).toBeGreaterThan(0.9)
    expect(factor).toBeLessThan(1.2)
  })

  it('expected cost is greatest at the threshold', () => {
    const { series, here } = draw('threshold-cost', fraud)
    expect(Math.max(...(series[0]?.points ?? []).map((point) => point.y))).toBe(here?.y)
  })

  it('a higher drift threshold raises fewer false alarms', () => {
    expect(rises(ys('drift-alarms', fraud).map((y) => -y))).toBe(true)
  })

  it('cards cost and hold what the workspace says of them, and one without a price is left out', () => {
    const named = (figures: Figures) => {
      const drawn = tradeOff('cost-latency').draw(code, run, figures)
      return drawn.ok ? drawn.series : []
    }
    const first = named(DEFAULT_FIGURES)[0]
    const card = PRICES.find(({ related }) => {
      const hardware = HARDWARE.find(({ name }) => name === first?.name)
      return related.includes(`hardware:${hardware?.id}`)
    })
    const key = `price:${card?.id}`
    const usd = DEFAULT_FIGURES.get(key) ?? 0
    expect(usd).toBeGreaterThan(0)
    const cheaper = named(new Map([...DEFAULT_FIGURES, [key, usd / 10]]))
    const before = first?.points[0]?.y ?? 0
    expect(cheaper.find(({ name }) => name === first?.name)?.points[0]?.y).toBeCloseTo(before / 10, 6)
    expect(named(new Map([...DEFAULT_FIGURES, [key, null]])).map(({ name }) => name)).not.toContain(first?.name)
    const small = [...DEFAULT_FIGURES].map(([id, value]): [string, number | null] => [
      id,
      id.endsWith('.memoryGB') ? 1 : value,
    ])
    expect(named(new Map(small))).toEqual([])
  })

  it('a larger batch makes tokens cheaper, and never faster', () => {
    for (const { points } of draw('cost-latency', code).series) {
      expect(rises(points.map((point) => -point.y))).toBe(true)
      expect(rises(points.map((point) => point.x))).toBe(true)
    }
  })
})

describe('is not drawn', () => {
  it('where a figure was given instead of worked out', () => {
    const facts = whatIf(fraud, [{ path: 'arch.replicas', value: 9 }], run).facts
    expect(tradeOff('replicas-load').draw(facts, run)).toMatchObject({ ok: false, missing: [] })
  })
  it.each([
    ['problem.cFP', 'A false alarm costs nothing'],
    ['problem.cFN', 'A miss costs nothing'],
  ])('where one kind of error costs nothing (%s): there is no trade-off', (path, why) => {
    const facts = whatIf(fraud, [{ path, value: 0 }], run).facts
    expect(tradeOff('threshold-cost').draw(facts, run)).toMatchObject({ ok: false, why: expect.stringContaining(why) })
  })
})

describe('variants', () => {
  const variant = (path: string, value: number) => ({
    name: 'Other',
    facts: whatIf(fraud, [{ path, value }], run).facts,
  })
  it('give a line each where they move it, and nothing where they do not', () => {
    const moved = compared(tradeOff('replicas-load'), fraud, [variant('arch.maxUtil', 0.75)], run)
    expect(moved?.series.map((one) => one.name)).toEqual(['As designed', 'Other'])
    expect(compared(tradeOff('sample-effect'), fraud, [variant('arch.maxUtil', 0.75)], run)).toBeNull()
  })
})
