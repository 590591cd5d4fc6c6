import { describe, expect, it } from 'vitest'
import { drafted as draftOf } from '@/agents/fixtures/drafted'
import briefs from '@/lib/brief/fixtures/briefs.json'
import { runCalculation } from '@/lib/designs/calculate'
import type { Facts } from './fact'
import { expr, fact } from './fixtures/fact'
import { resolve, type Run } from './ledger'
import { leversOf } from './levers'
import { whatIf } from './what-if'

const run: Run = (fn) => {
  throw new Error(`no ${fn}`)
}
const ledger = (...entries: ReturnType<typeof fact>[]): Facts =>
  resolve(Object.fromEntries(entries.map((entry) => [entry.path, entry])), run).facts

const small = ledger(
  fact('arch.qpsPeak', 50, { unit: '1/s' }),
  fact('arch.perReplicaQps', 10, { unit: '1/s' }),
  fact('arch.usdPerHour', 2, { unit: 'usd/h' }),
  fact('perf.fixedUsd', 1e6, { unit: 'usd/month' }),
  expr('arch.replicas', 'ceil({arch.qpsPeak}/{arch.perReplicaQps})'),
  expr('perf.estCostUsdMonth', '{perf.fixedUsd}+{arch.replicas}*{arch.usdPerHour}*730'),
)

describe('where a what-if begins', () => {
  it('is with what moves most, not with what feeds most', () => {
    // The price feeds one headline and hardly moves it; the fixed part feeds the same one and doubles it.
    expect(leversOf(small, 9, run)).toEqual(['arch.perReplicaQps', 'arch.qpsPeak', 'perf.fixedUsd', 'arch.usdPerHour'])
  })
  it('has the load among it, however few inputs there is room for', () => {
    expect(leversOf(small, 1, run)).toEqual(['arch.qpsPeak'])
  })
  it('has the load among it where three replicas hold all there is', () => {
    const still = ledger(
      fact('arch.qpsPeak', 1, { unit: '1/s' }),
      fact('arch.usdPerHour', 2, { unit: 'usd/h' }),
      expr('arch.replicas', 'max(3,ceil({arch.qpsPeak}/100))'),
      expr('perf.estCostUsdMonth', '{arch.replicas}*{arch.usdPerHour}*730'),
    )
    expect(leversOf(still, 2, run)).toEqual(['arch.usdPerHour', 'arch.qpsPeak'])
  })
  it('is with nothing where nothing is worked out', () => {
    expect(leversOf(ledger(fact('data.pii', true, { unit: 'bool' })), 6, run)).toEqual([])
  })
})

// Drafted before the tests, which then have their time to themselves.
const drafted = await Promise.all(
  ['pub-01', 'pub-12', 'pub-16'].map(async (id): Promise<[string, Facts]> => {
    const brief = briefs.find((entry) => entry.id === id)?.brief ?? ''
    return [id, (await draftOf(brief)).facts]
  }),
)

describe.each(drafted)('in the design for %s', (_, facts) => {
  it('names load, time and effect, and each moves something', () => {
    const levers = leversOf(facts, 6, runCalculation)
    expect(levers).toHaveLength(6)
    expect(levers.some((path) => path === 'arch.qpsPeak' || path === 'data.rowsPerDay')).toBe(true)
    expect(levers).toEqual(expect.arrayContaining(['arch.latencyP99Ms', 'exp.mdeRel']))
    const half = (path: string) => {
      const value = facts[path]?.value
      return whatIf(facts, [{ path, value: typeof value === 'number' ? value / 2 : null }], runCalculation)
    }
    expect(levers.filter((path) => half(path).moved.length < 2)).toEqual([])
  })
})
