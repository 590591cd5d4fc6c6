import { describe, expect, it } from 'vitest'
import { readEntries } from '@/lib/calculators/entry'
import { findCalculator } from '@/lib/calculators/registry'
import { fraudDesign } from '@/lib/document/fixtures/fraud'
import { isCalculated } from '@/lib/facts/graph'
import { galleryAddress } from './calculator-title'

const calculated = Object.values(fraudDesign.facts)
  .filter(isCalculated)
  // This file keeps the groups of alternatives as words.
  .filter((fact) => fact.calculator.fn !== 'expr' && fact.calculator.fn !== 'availability')

describe('the address of the calculation behind a fact', () => {
  it('is one for every calculator that the design uses', () => {
    expect(new Set(calculated.map((fact) => fact.calculator.fn)).size).toBeGreaterThan(10)
  })

  it.each(calculated.map((fact) => ({ path: fact.path, fact })))('$path shows the figure again', ({ fact }) => {
    const url = new URL(galleryAddress(fact) ?? '', 'http://localhost')
    const calculator = findCalculator(url.pathname.replace('/calculators/', ''))
    if (!calculator) throw new Error(url.pathname)
    const { values } = calculator.run(readEntries(calculator, Object.fromEntries(url.searchParams)))
    const again = values[fact.calculator.output]
    if (typeof fact.value !== 'number') expect(again).toBe(fact.value)
    else expect(Math.abs(Number(again) - fact.value)).toBeLessThanOrEqual(1e-6 * Math.abs(fact.value))
  })

  it('is none for arithmetic and for what was not calculated', () => {
    const others = Object.values(fraudDesign.facts).filter((fact) => fact.calculator?.fn === 'expr' || !fact.calculator)
    expect(others.length).toBeGreaterThan(20)
    for (const fact of others) expect(galleryAddress(fact)).toBeNull()
  })
})
