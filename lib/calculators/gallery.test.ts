import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { casesSchema } from './cases'
import type { Calculator } from './define'
import { gallerySearch, readEntries, writeEntries } from './entry'
import { plotOf } from './plot'
import raw from './reference-cases.json'
import { CALCULATORS, findCalculator, runCalculator } from './registry'

const cases = casesSchema.parse(raw).filter((item) => !item.expectError)
const record = (input: unknown) => z.record(z.string(), z.json()).parse(input)
const find = (fn: string): Calculator => {
  const calculator = findCalculator(fn)
  if (!calculator) throw new Error(fn)
  return calculator
}

describe.each(CALCULATORS.map((calculator) => ({ fn: calculator.fn, calculator })))('$fn', ({ fn, calculator }) => {
  it('has its symbols in the formula, and one for each input that it needs', () => {
    const tex = calculator.tex.join(' ')
    for (const [name, symbol] of Object.entries(calculator.symbols)) {
      const listed = calculator.inputs[name]?.kind === 'list'
      if (!listed) expect(tex).toContain(symbol)
    }
    for (const [name, info] of Object.entries(calculator.inputs)) {
      if (info.required && info.kind !== 'list') expect(Object.keys(calculator.symbols)).toContain(name)
    }
    expect(Object.keys(calculator.outputs).some((name) => name in calculator.symbols)).toBe(true)
  })

  it('says what it leaves out and where it comes from', () => {
    expect(calculator.limits.length).toBeGreaterThan(0)
    for (const limit of calculator.limits) expect(limit).toMatch(/^[A-Z0-9].*[.]$/)
    for (const { url } of calculator.sources) if (url !== null) expect(url).toMatch(/^https:\/\/[^ ]+$/)
  })

  it('plots its main output over its main input, and stands on the line', () => {
    const input = record(cases.find((item) => item.fn === fn)?.input)
    const plot = plotOf(calculator, input)
    expect(plot?.points.length).toBeGreaterThanOrEqual(4)
    const xs = plot?.points.map((point) => point.x) ?? []
    expect(xs.toSorted((a, b) => a - b)).toEqual(xs)
    expect(new Set(xs).size).toBe(xs.length)
    expect(plot?.here?.y).toBe(runCalculator(fn, input).values[calculator.main])
  })
})

describe('entries of a form and of an address', () => {
  it.each(cases.map((item, i) => ({ name: `${i} ${item.fn}`, item })))('$name come back as they were', ({ item }) => {
    const calculator = find(item.fn)
    const input = record(item.input)
    const again = readEntries(calculator, writeEntries(calculator, input))
    expect(calculator.run(again).values).toEqual(calculator.run(input).values)
    const search = new URLSearchParams(gallerySearch(calculator, input))
    expect(calculator.run(readEntries(calculator, Object.fromEntries(search))).values).toEqual(
      calculator.run(input).values,
    )
  })

  it('reads figures as people type them', () => {
    const read = (text: string) => readEntries(find('storage_ingest'), { rowsPerDay: text })['rowsPerDay']
    expect(['1,000,000', '1e6', ' 1000000 ', '1_000_000'].map(read)).toEqual([1e6, 1e6, 1e6, 1e6])
    expect(readEntries(find('fanout'), { p: '0.1%' })).toEqual({ p: 0.001 })
    expect(readEntries(find('cost_threshold'), { cTP: '−5' })).toEqual({ cTP: -5 })
    expect(read('')).toBeUndefined()
  })

  it('refuses what it cannot read, by the name of the input', () => {
    const refusal = (fn: string, entries: Record<string, string>) => () => find(fn).run(readEntries(find(fn), entries))
    expect(refusal('fanout', { p: 'few', n: '5' })).toThrow('"p" has the wrong type: "few"')
    expect(refusal('fanout', { p: '0.1', n: '1,2,3' })).toThrow('"n" has the wrong type')
    expect(refusal('psi', { expected: '0.5 x', actual: '0.5 0.5' })).toThrow('"expected[1]"')
    expect(refusal('latency_budget', { stages: '5', budget: '9' })).toThrow('"stages[0].p99" is missing')
    expect(refusal('nf4_bits', { doubleQuant: 'perhaps' })).toThrow('"doubleQuant"')
  })

  it('keeps any list of figures and any rows', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value))
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), fc.array(fc.array(share, { minLength: 1 })), (serial, groups) => {
        const calculator = find('availability')
        const input = { serial, ...(groups.length > 0 ? { parallelGroups: groups } : {}) }
        expect(readEntries(calculator, writeEntries(calculator, input))).toEqual(input)
      }),
      { seed: 5, numRuns: 100 },
    )
  })
})
