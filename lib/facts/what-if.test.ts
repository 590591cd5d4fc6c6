import { describe, expect, it } from 'vitest'
import type { Facts, FactValue } from './fact'
import { expr, fact } from './fixtures/fact'
import { resolve, type Run } from './ledger'
import { whatIf } from './what-if'

const run: Run = (fn) => {
  throw new Error(`no ${fn}`)
}
const given = (path: string, value: FactValue, unit = 'count') => fact(path, value, { unit, step: 'arch' })
const base: Facts = resolve(
  Object.fromEntries(
    [
      given('arch.qpsPeak', 50, '1/s'),
      given('arch.perReplicaQps', 10, '1/s'),
      given('arch.usdPerHour', 2, 'usd/h'),
      given('problem.userFacing', true, 'bool'),
      expr('arch.replicas', 'ceil({arch.qpsPeak}/{arch.perReplicaQps})'),
      expr('perf.estCostUsdMonth', '{arch.replicas}*{arch.usdPerHour}*730'),
    ].map((fact) => [fact.path, fact]),
  ),
  run,
).facts

const valueOf = (facts: Facts, path: string) => facts[path]?.value

describe('a variant of a ledger', () => {
  it('works out what follows and leaves the ledger as it is', () => {
    const before = structuredClone(base)
    const found = whatIf(base, [{ path: 'arch.qpsPeak', value: 500 }], run)
    expect(valueOf(found.facts, 'arch.replicas')).toBe(50)
    expect(valueOf(found.facts, 'perf.estCostUsdMonth')).toBe(50 * 2 * 730)
    expect(found.moved).toEqual(['arch.qpsPeak', 'arch.replicas', 'perf.estCostUsdMonth'])
    expect([found.problems, found.refused]).toEqual([[], []])
    expect(base).toEqual(before)
  })

  it('moves nothing with no overrides, and with those that say what the design says', () => {
    expect(whatIf(base, [], run).moved).toEqual([])
    expect(whatIf(base, [{ path: 'arch.qpsPeak', value: 50 }], run).moved).toEqual([])
  })

  it('puts a value in the place of a calculation', () => {
    const { facts, moved } = whatIf(base, [{ path: 'arch.replicas', value: 3 }], run)
    expect(valueOf(facts, 'perf.estCostUsdMonth')).toBe(4380)
    expect(moved).not.toContain('arch.qpsPeak')
    expect(facts['arch.replicas']?.origin).toBe('user')
  })

  it('follows a base that has changed since', () => {
    const overrides = [{ path: 'arch.qpsPeak', value: 500 }]
    const dearer = { ...base, 'arch.usdPerHour': given('arch.usdPerHour', 3, 'usd/h') }
    expect(valueOf(whatIf(dearer, overrides, run).facts, 'perf.estCostUsdMonth')).toBe(50 * 3 * 730)
  })

  it('says which of its values the ledger does not take, and goes on with the rest', () => {
    const overrides = [
      { path: 'brief.gone', value: 1 },
      { path: 'problem.userFacing', value: 'maybe' },
      { path: 'arch.qpsPeak', value: 500 },
    ]
    const { refused, facts } = whatIf(base, overrides, run)
    expect(refused.map((one) => one.path)).toEqual(['brief.gone', 'problem.userFacing'])
    expect(valueOf(facts, 'arch.replicas')).toBe(50)
  })

  it('names a figure that cannot be worked out then', () => {
    const replicas = { 'arch.replicas': expr('arch.replicas', 'ceil({arch.qpsPeak}/{brief.slots})') }
    const divided = resolve({ ...base, ...replicas, 'brief.slots': given('brief.slots', 10) }, run).facts
    const { problems, facts } = whatIf(divided, [{ path: 'brief.slots', value: 0 }], run)
    expect(problems).toEqual([{ path: 'arch.replicas', message: expect.stringContaining('zero') }])
    expect(valueOf(facts, 'arch.replicas')).toBe(5)
  })
})
