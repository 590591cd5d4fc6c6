import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runCalculator } from '@/lib/calculators/registry'
import type { Fact, Facts, FactValue } from './fact'
import { expr, fact, ledger } from './fixtures/fact'
import type { Run } from './ledger'
import { sensitivity } from './sensitivity'

const run: Run = (fn, input) => runCalculator(fn, input).values

const given = (path: string, value: FactValue, unit = 'count') =>
  fact(path, value, { unit, origin: 'user', setBy: 'user', step: 'arch' })

function of(facts: Facts, path: string) {
  const found = sensitivity(facts, path, run)
  if (!found.ok) throw new Error(found.message)
  return found
}
const elasticities = (facts: Facts, path: string) =>
  Object.fromEntries(of(facts, path).influences.map((one) => [one.path, one.elasticity]))

const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
const settings = { seed: 4, numRuns: 100 }

describe('the elasticity of a figure', () => {
  it('is the power in which an input stands: 1 where the formula is linear', () => {
    fc.assert(
      fc.property(positive, positive, positive, (x, y, z) => {
        const facts = ledger(
          given('a.x', x),
          given('a.y', y),
          given('a.z', z),
          expr('a.area', '{a.x}*{a.y}'),
          expr('a.figure', '{a.area}*{a.x}/{a.z}'),
        )
        const found = elasticities(facts, 'a.figure')
        expect(found['a.x']).toBeCloseTo(2, 8)
        expect(found['a.y']).toBeCloseTo(1, 8)
        expect(found['a.z']).toBeCloseTo(-1, 8)
      }),
      settings,
    )
  })

  it('adds up to 1 over the summands of a sum', () => {
    fc.assert(
      fc.property(positive, positive, (x, y) => {
        const facts = ledger(given('a.x', x), given('a.y', y), expr('a.sum', '{a.x}+{a.y}'))
        const found = elasticities(facts, 'a.sum')
        expect((found['a.x'] ?? 0) + (found['a.y'] ?? 0)).toBeCloseTo(1, 2)
      }),
      settings,
    )
  })

  it('holds for an input below 0, and is none where the figure is 0', () => {
    const facts = ledger(given('a.x', -0.2), given('a.y', 3), expr('a.p', '{a.x}*{a.y}'), expr('a.zero', '{a.y}-3'))
    expect(elasticities(facts, 'a.p')['a.x']).toBeCloseTo(1, 8)
    expect(elasticities(facts, 'a.zero')['a.y']).toBeNull()
  })
})

describe('what moves a figure', () => {
  const facts = ledger(
    given('arch.qpsPeak', 1200, '1/s'),
    given('arch.growth', 1.02, 'x'),
    given('arch.availabilityTarget', 0.999, 'ratio'),
    given('data.groups', 7),
    given('arch.machines', 3),
    given('arch.list', [1, 2]),
    given('arch.none', 0, 'usd'),
    given('arch.apart', 5),
    expr(
      'arch.need',
      '{arch.qpsPeak}*{arch.growth}*{arch.availabilityTarget}+{arch.machines}+sum({arch.list})+{arch.none}',
    ),
  )

  it('is sorted by its swing, from the ledger as it is', () => {
    const { base, influences } = of(facts, 'arch.need')
    expect(base).toBeCloseTo(1200 * 1.02 * 0.999 + 6, 9)
    expect(influences.map((one) => one.path)).toEqual([
      'arch.qpsPeak',
      'arch.growth',
      'arch.availabilityTarget',
      'arch.machines',
    ])
    expect(influences[0]).toMatchObject({ low: { input: 1080 }, high: { input: 1320 } })
    expect(facts['arch.need']?.value).toBeNull()
  })

  it('stays in the range of the input: a factor not below 1, a share not above 1, a count by one', () => {
    const by = Object.fromEntries(of(facts, 'arch.need').influences.map((one) => [one.path, one]))
    expect(by['arch.growth']).toMatchObject({ low: { input: 1 }, high: { input: 1.122 } })
    expect(by['arch.availabilityTarget']?.high).toMatchObject({ input: 1 })
    expect(by['arch.machines']).toMatchObject({ low: { input: 2 }, high: { input: 4 } })
  })

  it('says what has no tenth, and leaves out what does not feed it', () => {
    expect(of(facts, 'arch.need').unmoved.map((one) => one.path)).toEqual(['arch.list', 'arch.none'])
    expect(JSON.stringify(of(facts, 'arch.need'))).not.toContain('arch.apart')
  })

  it('names an end at which a calculator refuses', () => {
    const threshold: Fact = {
      ...expr('model.threshold', ''),
      calculator: {
        fn: 'cost_threshold',
        formula: '',
        output: 'threshold',
        inputs: [
          { name: 'cFP', path: 'problem.cFP', value: null },
          { name: 'cFN', path: 'problem.cFN', value: null },
          { name: 'cTN', path: null, value: 9.5 },
        ],
      },
    }
    const costs = ledger(given('problem.cFP', 10, 'usd'), given('problem.cFN', 90, 'usd'), threshold)
    const alarm = of(costs, 'model.threshold').influences.find((one) => one.path === 'problem.cFP')
    expect(alarm?.low?.result).toBeNull()
    expect(alarm?.low?.refused).toMatch(/false alarm/)
    expect(alarm?.high?.result).toBeGreaterThan(0)
  })
})

describe('is refused', () => {
  it.each([
    ['for what was given', 'a.x', /not worked out/],
    ['for what is not there', 'a.y', /no fact/],
    ['for a property of every object', 'constructor', /no fact/],
    ['for what cannot be worked out', 'a.broken', /not known yet/],
    ['for what has no price', 'a.cost', /no value/],
  ])('%s', (_why, path, message) => {
    const facts = ledger(
      given('a.x', 1),
      given('a.price', null, 'usd/h'),
      expr('a.broken', '{a.gone}*2'),
      expr('a.cost', '{a.price}*2'),
    )
    expect(sensitivity(facts, path, run)).toEqual({ ok: false, message: expect.stringMatching(message) })
  })
})
