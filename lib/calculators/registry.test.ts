import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { casesSchema } from './cases'
import type { CalcResult, Calculator } from './define'
import { CalculatorError } from './errors'
import raw from './reference-cases.json'
import { CALCULATORS, runCalculator } from './registry'

const cases = casesSchema.parse(raw)
const inputOf = (fn: string) => z.record(z.string(), z.json()).parse(cases.find((item) => item.fn === fn)?.input)
const without = (input: Record<string, unknown>, name: string) =>
  Object.fromEntries(Object.entries(input).filter(([key]) => key !== name))

function refusal(run: () => unknown): CalculatorError {
  try {
    run()
  } catch (error) {
    if (error instanceof CalculatorError) return error
    throw error
  }
  throw new Error('no refusal')
}

function expectSound(calculator: Calculator, result: CalcResult): void {
  expect(Object.keys(result.values).toSorted()).toEqual(Object.keys(calculator.outputs).toSorted())
  for (const value of Object.values(result.values)) {
    if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
  }
  expect(JSON.parse(JSON.stringify(result))).toEqual(result)
}

/** Scales every number of an input by its own factor; lists and rows keep their form. */
function scaled(value: unknown, next: () => number): unknown {
  if (typeof value === 'number') return value * next()
  if (Array.isArray(value)) return value.map((item: unknown) => scaled(item, next))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, scaled(item, next)]))
}

const factor = fc.constantFrom(1, 1, 1, 2, 3, 0.5, 0.1, 10, 0.97, 1.03, 0, -1, 1e3, 1e-3)

it('has each function once', () => {
  const names = CALCULATORS.map((calculator) => calculator.fn)
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(cases.map((item) => item.fn))).toEqual(new Set(names))
})

it('refuses an unknown function and lists the known ones', () => {
  const error = refusal(() => runCalculator('no_such', {}))
  expect(error.code).toBe('unknown_function')
  expect(error.message).toContain('erlang_c')
})

describe.each(CALCULATORS.map((calculator) => ({ fn: calculator.fn, calculator })))('$fn', ({ fn, calculator }) => {
  const input = inputOf(fn)

  it('says what it is: formula, source, units of outputs and inputs', () => {
    expect(calculator.formula.length).toBeGreaterThan(5)
    expect(calculator.source.title.length).toBeGreaterThan(3)
    expect(Object.keys(calculator.outputs)).toContain(calculator.main)
    for (const output of Object.values(calculator.outputs)) expect(output.unit).not.toBe('')
    for (const info of Object.values(calculator.inputs)) expect([info.label, info.unit, info.range]).not.toContain('')
    expect(z.toJSONSchema(calculator.input, { io: 'input' }).type).toBe('object')
  })

  it('answers with finite, serialisable values and lists the defaults it used', () => {
    const result = runCalculator(fn, input)
    expectSound(calculator, result)
    for (const name of Object.keys(calculator.defaults)) {
      const listed = result.assumptions.some((text) => text.startsWith(`${name} `) && text.endsWith('(default)'))
      expect(listed).toBe(input[name] === undefined)
    }
  })

  it('refuses a missing input by name', () => {
    if (fn !== 'nf4_bits') expect(refusal(() => runCalculator(fn, {})).input).not.toBeNull()
    for (const [name, info] of Object.entries(calculator.inputs)) {
      if (!info.required) continue
      const error = refusal(() => runCalculator(fn, without(input, name)))
      expect([error.code, error.input]).toEqual(['missing_input', name])
    }
  })

  it('refuses a wrong type, an unknown input and what is out of range by name', () => {
    for (const name of Object.keys(calculator.inputs)) {
      for (const wrong of ['5', null, { a: 1 }]) {
        const error = refusal(() => runCalculator(fn, { ...input, [name]: wrong }))
        expect(error.input).toBe(name)
        expect(error.message).toContain(`"${name}`)
      }
      const numeric = calculator.input.shape[name]
      if (!z.safeParse(numeric, 1e300).success && typeof input[name] === 'number') {
        for (const wrong of [-1e300, 1e300]) {
          const error = refusal(() => runCalculator(fn, { ...input, [name]: wrong }))
          expect([error.code, error.input]).toEqual(['out_of_range', name])
        }
      }
    }
    expect(refusal(() => runCalculator(fn, { ...input, bogus: 1 }))).toMatchObject({
      code: 'unknown_input',
      input: 'bogus',
    })
    for (const wrong of [undefined, null, 5, 'x', []])
      expect(refusal(() => runCalculator(fn, wrong)).code).toBe('wrong_type')
  })

  it('gives sound values or a refusal on any input', () => {
    fc.assert(
      fc.property(fc.array(factor, { minLength: 8, maxLength: 8 }), (factors) => {
        let i = 0
        const tried = scaled(input, () => factors[i++ % factors.length] ?? 1)
        try {
          expectSound(calculator, runCalculator(fn, tried))
        } catch (error) {
          if (!(error instanceof CalculatorError)) throw error
          expect(error.message.length).toBeGreaterThan(10)
        }
      }),
      { numRuns: 40, seed: 7 },
    )
  })
})
