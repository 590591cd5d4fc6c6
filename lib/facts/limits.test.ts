import { describe, expect, it } from 'vitest'
import { EDITABLES } from '@/lib/knowledge/editable'
import { checkFigure } from '@/lib/prices/range'
import { checkValue, parseAnswer } from './answer'
import { CATALOGUE, factSpec, specOf } from './catalogue'
import { fact } from './fixtures/fact'
import { formatValue } from './format'
import { ceilingOf } from './limits'
import { whatIf } from './what-if'

const saidOf = (path: string, value: number) => {
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
  ])('%s: %d is refused with what to do', (path, value, message) => expect(saidOf(path, value)).toBe(message))

  it.each([
    ['arch.latencyP99Ms', 0.2],
    ['arch.replicas', 3],
    ['arch.usdPerHour', 113.9328],
    ['perf.servingUsd', 0],
    ['data.nPositives', 0],
    ['data.rowsPerDay', 9e12],
  ])('%s: %d is taken', (path, value) => expect(saidOf(path, value)).toBe(value))

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

  it('is no more than all of it where it is a share or a probability', () => {
    const chances = [...CATALOGUE.values()].filter(({ unit }) => unit === 'prob')
    const loose = chances.filter(({ min, max }) => min === undefined || min < -1 || max === undefined || max > 1)
    expect(loose.map((spec) => spec.path)).toEqual([])
    const own = (value: number | null, unit: string, label = 'Chance to see it') =>
      specOf({ ...fact('prod.ownChance', value, { unit }), label })
    const said = checkValue(own(0.2, 'prob'), 1.5)
    expect(said).toEqual({ ok: false, message: 'Chance to see it: give a value between 0 and 1.' })
    expect([checkValue(own(null, 'prob'), 1.5).ok, checkValue(own(0.2, 'prob'), -0.1).ok]).toEqual([false, false])
    expect([checkValue(own(-0.2, 'prob'), -0.5).ok, checkValue(own(-0.2, 'prob'), -2).ok]).toEqual([true, false])
    expect(parseAnswer(own(0.2, 'prob'), '150%').ok).toBe(false)
    expect(parseAnswer(own(0.2, 'prob'), '50%')).toEqual({ ok: true, value: 0.5 })
    expect(checkValue(own(0.2, 'ratio', 'Share of the traffic'), 1.2).ok).toBe(false)
    // Growth is none.
    expect(checkValue(own(0.2, 'ratio', 'Growth'), 1.2).ok).toBe(true)
    expect(saidOf('problem.reportedMetricValue', 12.4)).toBe(12.4)
  })

  it.each(['h', 'd', 'ms', 's', 'count', 'B', 'usd', 'ratio'])('of unit %s is never less than nothing', (unit) => {
    for (const value of [null, 3]) {
      expect(checkValue(specOf(fact('brief.own', value, { unit })), -1)).toMatchObject({ ok: false })
    }
  })

  it('is no longer than the time it is a part of', () => {
    expect(saidOf('arch.workHours', 745)).toContain('between 0 and 744')
    expect(saidOf('prod.budgetMin', 43_201)).toContain('between 0 and 43,200')
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

describe('a list that somebody gives', () => {
  const entries = (count: number) => Array.from({ length: count }, () => 0.99)
  const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `s${at}`, p99: 1 }))

  it.each([
    ['arch.componentAvailabilities', entries],
    ['arch.stages', rows],
  ])('%s has at most 500 entries, also in a variant', (path, list) => {
    const spec = factSpec(path)
    if (!spec) throw new Error(path)
    expect(checkValue(spec, list(500)).ok).toBe(true)
    expect(checkValue(spec, list(501))).toMatchObject({ ok: false, message: expect.stringMatching(/at most 500/) })
    const { refused } = whatIf({}, [{ path, value: list(501) }], () => ({}))
    expect(refused).toMatchObject([{ path, message: expect.stringMatching(/at most 500/) }])
  })
})
