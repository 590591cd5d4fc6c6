import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineChart } from './line-chart'
import { linearScale, linearTicks, logScale, logTicks } from './scale'

const settings = { seed: 3, numRuns: 200 }
const real = fc.double({ min: -1e12, max: 1e12, noNaN: true })

describe('ticks', () => {
  it('are round values', () => {
    expect(linearTicks([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(linearTicks([73, 1095], 5)).toEqual([200, 400, 600, 800, 1000])
    expect(linearTicks([-0.3, 0.3], 3)).toEqual([-0.2, 0, 0.2])
    expect(logTicks([250, 1e5], 5)).toEqual([1000, 10_000, 100_000])
    expect(logTicks([20, 90], 5)).toEqual([20, 50])
    expect(logTicks([1e15, 1e27], 5)).toEqual([1e15, 1e18, 1e21, 1e24, 1e27])
  })

  it('stand inside the span, rising, and about as many as asked', () => {
    fc.assert(
      fc.property(
        real,
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        fc.integer({ min: 2, max: 8 }),
        (low, size, count) => {
          const high = low + size
          if (!(high - low > Math.abs(low) * 1e-9)) return
          const ticks = linearTicks([low, high], count)
          expect(ticks.toSorted((a, b) => a - b)).toEqual(ticks)
          expect(ticks.length).toBeLessThanOrEqual(2 * count + 1)
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(low - size * 1e-6)
            expect(tick).toBeLessThanOrEqual(high + size * 1e-6)
          }
        },
      ),
      settings,
    )
  })
})

describe('scales', () => {
  it('put the ends of the domain at the ends of the range and keep the order', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: 1.01, max: 1e6, noNaN: true }),
        (low, k) => {
          for (const make of [linearScale, logScale]) {
            const { at } = make([low, low * k], [10, 510], 5)
            expect(at(low)).toBeCloseTo(10, 6)
            expect(at(low * k)).toBeCloseTo(510, 6)
            expect(at(low * Math.sqrt(k))).toBeGreaterThan(at(low))
          }
        },
      ),
      settings,
    )
    expect(logScale([1, 100], [0, 100], 5).at(10)).toBeCloseTo(50)
  })

  it('give one value alone an axis', () => {
    expect(linearScale([5, 5], [0, 100], 4).at(5)).toBe(50)
    expect(linearScale([0, 0], [0, 100], 4).at(0)).toBe(0)
    expect(logScale([8, 8], [0, 100], 4).at(8)).toBe(50)
  })
})

describe('line chart', () => {
  const base = { here: null, logX: false, width: 640, height: 300, formatX: String, formatY: String }

  it('draws every point inside its frame', () => {
    const point = fc.record({ x: fc.double({ min: 0, max: 1e6, noNaN: true }), y: real })
    fc.assert(
      fc.property(fc.uniqueArray(point, { minLength: 2, maxLength: 40, selector: ({ x }) => x }), (raw) => {
        const points = raw.toSorted((a, b) => a.x - b.x)
        const chart = lineChart({ ...base, points, here: points[1] ?? null })
        const drawn = [...chart.line.matchAll(/[ML](\S+) (\S+?)(?=[L]|$)/g)].map((match) => match.slice(1).map(Number))
        expect(drawn).toHaveLength(points.length)
        for (const [x = Number.NaN, y = Number.NaN] of drawn) {
          expect(x).toBeGreaterThanOrEqual(chart.left - 0.01)
          expect(x).toBeLessThanOrEqual(chart.right + 0.01)
          expect(y).toBeGreaterThanOrEqual(chart.top - 0.01)
          expect(y).toBeLessThanOrEqual(chart.bottom + 0.01)
        }
      }),
      settings,
    )
  })

  it('starts at 0 where the values come near it, and spreads wide values by powers of ten', () => {
    const rising = lineChart({
      ...base,
      points: [
        { x: 0, y: 10 },
        { x: 1, y: 50 },
      ],
    })
    expect(rising.yMarks[0]).toEqual({ at: rising.bottom, text: '0' })
    const flat = lineChart({
      ...base,
      points: [
        { x: 0, y: 95 },
        { x: 1, y: 100 },
      ],
    })
    expect(flat.yMarks.map((mark) => mark.text)).toEqual(['95', '96', '97', '98', '99', '100'])
    const wide = lineChart({
      ...base,
      points: [
        { x: 0, y: 1 },
        { x: 1, y: 1e6 },
      ],
    })
    expect([rising.logY, flat.logY, wide.logY]).toEqual([false, false, true])
  })

  it('puts the label of the point clear of the line, inside the frame', () => {
    const chart = (ys: readonly number[], i: number) => {
      const points = ys.map((y, x) => ({ x, y }))
      return lineChart({ ...base, points, here: points[i] ?? null }).here
    }
    expect(chart([0, 50, 100], 1)).toMatchObject({ anchor: 'end', side: 'above' })
    expect(chart([100, 50, 0], 1)).toMatchObject({ anchor: 'start', side: 'above' })
    expect(chart([0, 50, 100], 0)).toMatchObject({ anchor: 'start', side: 'below' })
    expect(chart([100, 50, 0], 2)).toMatchObject({ anchor: 'end', side: 'below' })
  })

  it('leaves out labels that would run into each other', () => {
    const long = (value: number) => `${value.toFixed(10)} units`
    const chart = lineChart({
      ...base,
      width: 340,
      formatX: long,
      points: [
        { x: 0, y: 1 },
        { x: 1, y: 2 },
      ],
    })
    expect(chart.xMarks.length).toBeLessThan(4)
  })
})
