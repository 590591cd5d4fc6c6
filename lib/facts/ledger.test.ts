import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Fact, Facts, FactValue, Origin } from './fact'
import { dependents, resolve, type Run, staleSteps, trace } from './ledger'
import { merge, put } from './merge'

const fact = (path: string, value: FactValue, origin: Origin = 'assumed', setBy = 'advisor:test'): Fact => ({
  path,
  label: path,
  unit: 'count',
  value,
  origin,
  step: 'arch',
  setBy: origin === 'user' ? 'user' : setBy,
  setAt: null,
  source: null,
  calculator: null,
  note: null,
  decisionId: null,
})
const expr = (path: string, formula: string, value: FactValue = 0): Fact => ({
  ...fact(path, value, 'calculated'),
  calculator: {
    fn: 'expr',
    formula,
    inputs: [...formula.matchAll(/\{([^}]+)\}/g)].map(([, p = '']) => ({ name: p, path: p, value: 0 })),
    output: 'value',
  },
})
const ledger = (...list: Fact[]): Facts => Object.fromEntries(list.map((f) => [f.path, f]))
const noRun: Run = (fn) => {
  throw new Error(`no ${fn}`)
}

describe('resolve', () => {
  const base = ledger(
    expr('a.cost', '{a.total}*2'),
    expr('a.total', '{a.x}+{a.y}'),
    fact('a.x', 2, 'user'),
    fact('a.y', 3),
  )

  it('recomputes inputs first and says what moved and why', () => {
    const { facts, moved, problems } = resolve(base, noRun)
    expect(facts['a.cost']?.value).toBe(10)
    expect(moved.map((m) => [m.path, m.after, m.because])).toEqual([
      ['a.total', 5, ['a.x', 'a.y']],
      ['a.cost', 10, ['a.total']],
    ])
    expect(problems).toEqual([])
    const next = resolve(put(facts, fact('a.y', 4, 'user')), noRun)
    expect(next.moved.map((m) => [m.path, m.before, m.after, m.because])).toEqual([
      ['a.total', 5, 6, ['a.y']],
      ['a.cost', 10, 12, ['a.total']],
    ])
  })

  it('names a cycle and goes on with the rest', () => {
    const { facts, problems } = resolve(
      ledger(expr('a.p', '{a.q}+1', 7), expr('a.q', '{a.p}+1', 8), expr('a.r', '{a.p}*2'), expr('a.s', '{a.s}+1')),
      noRun,
    )
    expect(problems.map((p) => p.path).sort()).toEqual(['a.p', 'a.q', 'a.s'])
    expect(problems[0]?.message).toContain('a.p, a.q')
    expect(facts['a.r']?.value).toBe(14)
  })

  it('keeps the value where a recomputation fails', () => {
    const call = { fn: 'wilson', formula: '', inputs: [{ name: 'k', path: 'a.x', value: 0 }], output: 'lo' }
    const { facts, problems } = resolve(
      ledger(expr('a.z', '1/{a.zero}', 9), fact('a.zero', 0), { ...fact('a.w', 1, 'calculated'), calculator: call }),
      noRun,
    )
    expect(facts['a.z']?.value).toBe(9)
    expect(problems).toEqual([
      { path: 'a.w', message: 'a.x is not known yet.' },
      { path: 'a.z', message: 'Division by zero.' },
    ])
  })

  it('runs a calculator once for all its outputs, with current inputs and literals', () => {
    const calls: unknown[] = []
    const run: Run = (fn, input) => {
      calls.push([fn, input])
      return { lo: 0.1, hi: 0.2 }
    }
    const inputs = [
      { name: 'k', path: 'a.x', value: 0 },
      { name: 'n', path: null, value: 10 },
    ]
    const output = (path: string, name: string): Fact => ({
      ...fact(path, 0, 'calculated'),
      calculator: { fn: 'wilson', formula: '', inputs, output: name },
    })
    const { facts } = resolve(ledger(fact('a.x', 2), output('a.lo', 'lo'), output('a.hi', 'hi')), run)
    expect(calls).toEqual([['wilson', { k: 2, n: 10 }]])
    expect([facts['a.lo']?.value, facts['a.hi']?.value]).toEqual([0.1, 0.2])
    expect(facts['a.lo']?.calculator?.inputs[0]?.value).toBe(2)
  })

  it('hands on facts that have not changed as they are, and asks a calculator nothing twice', () => {
    const run = vi.fn<Run>(() => ({ lo: 0.1 }))
    const call = { fn: 'wilson', formula: '', inputs: [{ name: 'k', path: 'a.x', value: 0 }], output: 'lo' }
    const first = resolve(
      ledger(
        fact('a.x', 2),
        { ...fact('a.lo', 0, 'calculated'), calculator: call },
        expr('a.y', '{a.z}'),
        fact('a.z', 1),
      ),
      run,
    )
    const second = resolve(put(first.facts, fact('a.z', 5)), run)
    expect(second.facts['a.lo']).toBe(first.facts['a.lo'])
    expect(second.facts['a.y']?.value).toBe(5)
    expect(run).toHaveBeenCalledOnce()
  })

  it('works out a chain as long as the ledger, in whichever order it is named', () => {
    const size = 10_000
    // Named backwards, so that the first one looked at hangs on all others.
    const name = (at: number) => `a.f${String(size - at).padStart(5, '0')}`
    const links = Array.from({ length: size }, (_, at) =>
      at === 0 ? fact(name(0), 1) : expr(name(at), `{${name(at - 1)}}+1`),
    )
    const { facts, moved, problems } = resolve(ledger(...links), noRun)
    expect(facts[name(size - 1)]?.value).toBe(size)
    expect(moved).toHaveLength(size - 1)
    expect(problems).toEqual([])
  })

  it('leaves a calculated fact that a person has overwritten', () => {
    const own: Fact = { ...expr('a.total', '{a.x}+1', 99), origin: 'user', setBy: 'user' }
    expect(resolve(ledger(fact('a.x', 1), own), noRun).facts['a.total']?.value).toBe(99)
  })
})

/** Ledgers of up to 12 facts; formulas may point anywhere, so that cycles and unknown inputs occur too. */
const paths = Array.from({ length: 12 }, (_, i) => `a.f${i}`)
const anyPath = fc.constantFrom(...paths)
const anyFact = fc.oneof(
  fc.record({
    path: anyPath,
    value: fc.integer({ min: -5, max: 5 }),
    origin: fc.constantFrom<Origin>('user', 'assumed', 'cited'),
  }),
  fc.record({ path: anyPath, left: anyPath, right: anyPath, sign: fc.constantFrom('+', '-', '/') }),
)
const anyList = fc
  .array(anyFact, { maxLength: 14 })
  .map((entries) => [
    ...new Map(
      entries.map((e) => [
        e.path,
        'origin' in e ? fact(e.path, e.value, e.origin) : expr(e.path, `{${e.left}}${e.sign}{${e.right}}`),
      ]),
    ).values(),
  ])

describe('ledger properties', () => {
  it('gives the same whatever the order of entry', () => {
    fc.assert(
      fc.property(anyList, fc.infiniteStream(fc.nat()), (list, random) => {
        const shuffled = list.map((f) => ({ f, key: random.next().value ?? 0 })).sort((a, b) => a.key - b.key)
        const a = resolve(ledger(...list), noRun)
        const b = resolve(ledger(...shuffled.map(({ f }) => f)), noRun)
        expect(b.facts).toEqual(a.facts)
        expect(b.moved).toEqual(a.moved)
        expect(b.problems).toEqual(a.problems)
      }),
    )
  })

  it('leaves nothing stale', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(resolve(resolve(ledger(...list), noRun).facts, noRun).moved).toEqual([])
      }),
    )
  })

  it("never changes a person's value", () => {
    fc.assert(
      fc.property(anyList, anyList, (list, proposals) => {
        const before = ledger(...list)
        const agents = proposals.map((p): Fact => ({ ...p, setBy: 'advisor:test' }))
        const after = resolve(merge(before, agents).facts, noRun).facts
        for (const f of list) if (f.origin === 'user') expect(after[f.path]).toEqual(f)
      }),
    )
  })
})

describe('merge', () => {
  it('follows the order of standing and says what it refused', () => {
    const old = ledger(fact('a.u', 1, 'user'), fact('a.c', 1, 'cited'), fact('a.a', 1))
    const { facts, changed, refused } = merge(old, [
      fact('a.u', 2, 'measured'),
      fact('a.c', 2, 'assumed'),
      fact('a.a', 2, 'decided'),
      fact('a.new', 5),
    ])
    expect([facts['a.u']?.value, facts['a.c']?.value, facts['a.a']?.value]).toEqual([1, 1, 2])
    expect(changed).toEqual(['a.a', 'a.new'])
    expect(refused.map((r) => r.path)).toEqual(['a.u', 'a.c'])
    expect(refused[0]?.message).toBe('a.u was given by a person and stays as it is.')
  })

  it('lets a person replace a person, but no agent that claims to be one', () => {
    const old = ledger(fact('a.u', 1, 'user'))
    expect(merge(old, [fact('a.u', 2, 'user')]).facts['a.u']?.value).toBe(2)
    expect(merge(old, [{ ...fact('a.u', 2, 'user'), setBy: 'advisor:test' }]).facts['a.u']?.value).toBe(1)
  })
})

describe('graph', () => {
  const facts = ledger(fact('a.x', 1), expr('a.y', '{a.x}+1'), expr('a.z', '{a.y}*{a.x}'), fact('a.other', 1))

  it('finds what depends on a fact and where a fact comes from', () => {
    expect(dependents(facts, 'a.x')).toEqual(['a.y', 'a.z'])
    expect(dependents(facts, 'a.other')).toEqual([])
    expect(trace(facts, 'a.z').inputs.map((t) => [t.path, t.inputs.map((i) => i.path)])).toEqual([
      ['a.y', ['a.x']],
      ['a.x', []],
    ])
    expect(trace(ledger(expr('a.s', '{a.s}')), 'a.s').inputs[0]?.inputs).toEqual([])
  })

  it('traces what is reached by many ways once', () => {
    // Each fact is made of the one before, twice: 2^40 ways lead to the first.
    const doubled = Array.from({ length: 40 }, (_, i) => expr(`a.d${i + 1}`, `{a.d${i}}+{a.d${i}}*{a.x}`))
    const deep = trace(ledger(fact('a.x', 1), fact('a.d0', 1), ...doubled), 'a.d40')
    expect(deep.inputs.map((input) => input.path)).toEqual(['a.d39', 'a.x'])
  })

  it('names the steps that go stale', () => {
    expect(staleSteps([{ path: 'a.x' }], facts, { perf: ['a.x', 'a.z'], prod: ['a.z'] })).toEqual([
      { step: 'arch', paths: ['a.x'] },
      { step: 'perf', paths: ['a.x'] },
    ])
  })
})
