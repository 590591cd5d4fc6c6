import { describe, expect, it } from 'vitest'
import { EDITABLES } from '@/lib/knowledge/editable'
import { checkFigure } from '@/lib/prices/range'
import { checkValue } from './answer'
import { CATALOGUE, factSpec, specOf } from './catalogue'
import { fact } from './fixtures/fact'
import { formatValue } from './format'
import { ceilingOf } from './limits'
import { whatIf } from './what-if'

const said = (path: string, value: number) => {
  const spec = factSpec(path)
  if (!spec) throw new Error(path)
  const checked = checkValue(spec, value)
  return checked.ok ? checked.value : checked.message
}

describe('a figure that somebody gives', () => {
  it.each([
    ['arch.latencyP99Ms', 0, 'Latency limit, p99: give a value above 0.'],
    ['arch.qpsPeak', 0, 'Peak load: give a value above 0.'],
    ['arch.concurrency', 2.5, 'Requests at once per replica: give a whole number.'],
    ['arch.replicas', 2.5, 'Replicas: give a whole number.'],
    ['arch.replicas', 0, 'Replicas: give a value of at least 1.'],
    ['data.nRows', 10.5, 'Rows for training: give a whole number.'],
    ['perf.budgetUsdMonth', 0, 'Budget: give a value above 0.'],
    [
      'arch.latencyP99Ms',
      1e12,
      'Latency limit, p99: 1,000,000,000,000 is more than it can be. Give at most 2,592,000,000; check the unit.',
    ],
    [
      'arch.usdPerHour',
      1e12,
      'Price of a replica: 1,000,000,000,000 is more than it can be. Give at most 10,000; check the unit.',
    ],
    [
      'arch.usdPerHour',
      0,
      'Price of a replica: give a price above 0. If it costs nothing, set 0 with where that is from under Settings, Prices.',
    ],
  ])('%s: %d is refused with what to do', (path, value, message) => expect(said(path, value)).toBe(message))

  it.each([
    ['arch.latencyP99Ms', 0.2],
    ['arch.replicas', 3],
    ['arch.usdPerHour', 113.9328],
    ['perf.servingUsd', 0],
    ['data.nPositives', 0],
    ['data.rowsPerDay', 9e12],
  ])('%s: %d is taken', (path, value) => expect(said(path, value)).toBe(value))

  it('is bounded whatever the unit of the catalogue', () => {
    const numeric = [...CATALOGUE.values()].filter((spec) => spec.type === 'number')
    const open = numeric.filter(({ unit, max }) => max === undefined && ceilingOf(unit) === undefined)
    expect(open.map((spec) => spec.path)).toEqual([])
  })

  it('of a path of its own is held to its unit, and whole where it was counted', () => {
    const shops = specOf(fact('brief.shops', 40, { unit: 'count' }))
    expect(checkValue(shops, 2.5)).toMatchObject({ ok: false, message: expect.stringContaining('whole number') })
    expect(checkValue(shops, -1).ok).toBe(false)
    const mean = specOf(fact('data.perShop', 2.5, { unit: 'count' }))
    expect(checkValue(mean, 3.5).ok).toBe(true)
    const price = specOf(fact('perf.usdPerMtokIn', 0.5, { unit: 'usd/Mtok' }))
    expect([checkValue(price, 0).ok, checkValue(price, 1e12).ok, checkValue(price, 3).ok]).toEqual([false, false, true])
    // What may be negative stays so.
    expect(checkValue(specOf(fact('perf.gainUsd', 5, { unit: 'usd/month' })), -5).ok).toBe(true)
  })

  it('is refused in a variant with the same words', () => {
    const base = { 'arch.latencyP99Ms': fact('arch.latencyP99Ms', 100, { unit: 'ms' }) }
    const { refused, moved } = whatIf(base, [{ path: 'arch.latencyP99Ms', value: 0 }], () => ({}))
    expect(refused).toEqual([{ path: 'arch.latencyP99Ms', message: 'Latency limit, p99: give a value above 0.' }])
    expect(moved).toEqual([])
  })
})

describe('a figure of a table', () => {
  it('is in its range by default', () => {
    const out = EDITABLES.filter((editable) => {
      const { value } = editable.figure
      return value !== null && !checkFigure(editable, value).ok
    })
    expect(out).toEqual([])
  })
  it('may be free where it is a price, and never where it is a rate or hardware', () => {
    const free = EDITABLES.filter((editable) => checkFigure(editable, 0).ok).map((editable) => editable.key)
    expect(free).toContain('price:hosted_llm_small_input')
    expect(free.every((key) => key.startsWith('price:') && !key.includes('exchange'))).toBe(true)
    expect(formatValue(0, 'usd/h')).toBe('free')
    expect(formatValue(0, 'usd/month')).toBe('$0 /month')
  })
  it('is no slip of the keyboard', () => {
    expect(EDITABLES.filter((editable) => checkFigure(editable, 1e12).ok)).toEqual([])
  })
})
