// The arithmetic behind every change of a figure: the ledger worked out anew, and all checks. CPU in milliseconds.
import { draftDesign } from '@/agents/design'
import { runCalculator } from '@/lib/calculators/registry'
import examples from '@/lib/checks/examples.json' with { type: 'json' }
import { runChecks } from '@/lib/checks/registry'
import type { Fact, Facts } from '@/lib/facts/fact'
import { calculationOrder, dependents, isCalculated } from '@/lib/facts/graph'
import { resolve } from '@/lib/facts/ledger'
import { put } from '@/lib/facts/merge'
import { toNested } from '@/lib/facts/nested'

const run = (fn: string, input: Record<string, unknown>) => runCalculator(fn, input).values
const PATH = /[A-Za-z][\w-]*\.[\w-]+/

/** Of a process that does nothing else: the clock of a busy machine says little. */
function cpuMs(work: () => unknown, times: number): number {
  for (let warm = 0; warm < times; warm++) work()
  const before = process.cpuUsage()
  for (let again = 0; again < times; again++) work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / times
}

/** The same fact in copy `k`: its name and all that it refers to end in `__k`. */
function renamed(fact: Fact, k: number): Fact {
  // The first copy keeps its names: it is what the checks look at.
  const name = (path: string) => (k === 0 ? path : path.replace(PATH, (found) => `${found}__${k}`))
  const { calculator } = fact
  return {
    ...fact,
    path: name(fact.path),
    calculator: calculator && {
      ...calculator,
      formula: calculator.formula.replace(/\{([^{}]*)\}/g, (_, path: string) => `{${name(path)}}`),
      inputs: calculator.inputs.map((input) => ({ ...input, path: input.path && name(input.path) })),
    },
  }
}

const follows = (fact: Fact, before: string): Fact => ({
  ...fact,
  origin: 'calculated',
  calculator: {
    fn: 'expr',
    formula: `{${before}}*1`,
    inputs: [{ name: before, path: before, value: null }],
    output: 'value',
  },
})

/** A number that is given, and moves the most. */
function leverOf(facts: Facts): Fact {
  const given = Object.values(facts).filter((fact) => fact.origin !== 'calculated' && typeof fact.value === 'number')
  const moves = (fact: Fact) => dependents(facts, fact.path).length
  return given.reduce((best, fact) => (moves(fact) > moves(best) ? fact : best))
}

/** Each fact is the one before and one: whatever changes the first changes all. */
function chainOf(size: number): Facts {
  const facts: Record<string, Fact> = {}
  const first: Fact = {
    path: 'chain.f0',
    label: 'Start',
    unit: 'count',
    value: 1,
    origin: 'user',
    step: 'arch',
    setBy: 'user',
    setAt: null,
    source: null,
    calculator: null,
    note: null,
    decisionId: null,
  }
  facts[first.path] = first
  for (let at = 1; at < size; at++) {
    const path = `chain.f${at}`
    facts[path] = follows({ ...first, path }, `chain.f${at - 1}`)
  }
  return facts
}

/** A real ledger, repeated until it holds `size` facts; each copy's lever follows the last one's, so that one moves all. */
function ledgerOf(real: Facts, lever: string, size: number): Facts {
  const facts: Record<string, Fact> = {}
  const given = Object.values(real).filter((fact) => !isCalculated(fact))
  // Inputs first: where the last copy is cut short, nothing that it refers to is missing.
  const list = [...given, ...calculationOrder(real).flatMap((group) => group.flatMap((path) => real[path] ?? []))]
  for (let at = 0; at < size; at++) {
    const fact = list[at % list.length]
    const k = Math.floor(at / list.length)
    if (!fact) break
    const copy = renamed(fact, k)
    facts[copy.path] = fact.path === lever && k > 0 ? follows(copy, k === 1 ? lever : `${lever}__${k - 1}`) : copy
  }
  return facts
}

/** Every example that breaks a check, on top of a real design. */
function brokenFacts(real: Facts): Record<string, Record<string, unknown>> {
  const nested: Record<string, Record<string, unknown>> = {}
  for (const part of [toNested(real), ...Object.values(examples).map(({ violates }) => violates)])
    for (const [section, facts] of Object.entries(part)) nested[section] = { ...nested[section], ...facts }
  return nested
}

const SIZES = [
  { size: 300, times: 200 },
  { size: 1_000, times: 60 },
  { size: 3_000, times: 20 },
  { size: 10_000, times: 12 },
]

export type Grown = { size: number; moved: number; resolve: number; checks: number }

function measured(before: Facts, path: string, times: number): Grown {
  const { facts } = resolve(before, run)
  const fact = facts[path]
  if (typeof fact?.value !== 'number') throw new Error(`${path} is no number.`)
  const changed: Fact = { ...fact, value: fact.value * 1.01 }
  return {
    size: Object.keys(facts).length,
    moved: resolve(put(facts, changed), run).moved.length,
    resolve: cpuMs(() => resolve(put(facts, changed), run), times),
    checks: cpuMs(() => runChecks(toNested(facts)), times),
  }
}

/** `real`, `chain`: one change to ledgers of so many facts, and all checks on them. `broken`: checks that mostly fire. */
export async function pureFigures(brief: string) {
  const { facts } = await draftDesign({ brief, model: 'advisor:expert', asOf: '2026-01-01' })
  const lever = leverOf(facts).path
  const broken = brokenFacts(facts)
  return {
    real: SIZES.map(({ size, times }) => measured(ledgerOf(facts, lever, size), lever, times)),
    chain: SIZES.map(({ size, times }) => measured(chainOf(size), 'chain.f0', Math.ceil(times / 4))),
    broken: { findings: runChecks(broken).length, checks: cpuMs(() => runChecks(broken), 200) },
  }
}
