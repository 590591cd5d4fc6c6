import { findCalculator } from '@/lib/calculators/registry'
import { evaluate, referencesOf } from '@/lib/facts/expression'
import { askedReason } from '@/lib/facts/offered'
import { factPathOf } from '@/lib/facts/path'
import { isOpen } from '@/lib/facts/unpriced'
import type { HardwareField } from '@/lib/knowledge/hardware/fields'
import { hardwareKey, type HardwareTable } from '@/lib/knowledge/hardware/table'
import type { PriceTable } from '@/lib/knowledge/prices/table'
import type { TableEntry } from '@/lib/knowledge/table-entry'
import { factSpec } from '@/lib/facts/catalogue'
import { type Call, type Fact, type Facts, type FactValue, STEP_IDS, type StepId } from '@/lib/facts/fact'
import type { CalculateInput } from '@/agents/tools/calculate'
import type { Asked, Extra, Given, Input } from './planner-input'
import { callKey, type ToolAnswer } from './read-prompt'

export const ADVISOR = 'advisor:expert'

/**
 * Collects the facts that a step adds to the ledger. Runs anew at every turn of the run: what is still to be
 * calculated is asked for, what has been answered is entered, so that a plan reads top to bottom.
 */
export class Planner {
  readonly step: StepId
  /** As written: for what no fact holds. */
  readonly brief: string
  readonly calls: CalculateInput[] = []
  readonly added = new Map<string, Fact>()
  readonly refused: { label: string; hint: string }[] = []
  readonly #known: Map<string, Fact>
  /** The same as one object, until another fact is entered. */
  #all: Facts | undefined
  readonly #answers: ReadonlyMap<string, ToolAnswer>
  readonly #prices: PriceTable
  readonly #hardware: HardwareTable
  readonly #asked = new Set<string>()
  /** The day of the design: prices and figures of hardware are as of then. */
  readonly #asOf: string

  constructor({ step, brief, facts, prices, hardware, asOf }: Given, answers: ReadonlyMap<string, ToolAnswer>) {
    this.step = step
    this.brief = brief
    this.#known = new Map(Object.entries(facts))
    this.#answers = answers
    this.#prices = prices
    this.#hardware = hardware
    this.#asOf = asOf
  }

  fact(path: string): Fact | undefined {
    return this.#known.get(path)
  }
  value(path: string): FactValue | undefined {
    return this.#known.get(path)?.value
  }
  num(path: string): number | undefined {
    const value = this.value(path)
    return typeof value === 'number' ? value : undefined
  }
  text(path: string): string | undefined {
    const value = this.value(path)
    return typeof value === 'string' ? value : undefined
  }
  is(path: string, ...values: (string | boolean)[]): boolean {
    const value = this.value(path)
    return (typeof value === 'string' || typeof value === 'boolean') && values.includes(value)
  }
  has(path: string, ...items: string[]): boolean {
    const value = this.value(path)
    return Array.isArray(value) && value.some((entry) => typeof entry === 'string' && items.includes(entry))
  }
  all(): Facts {
    this.#all ??= Object.fromEntries(this.#known)
    return this.#all
  }

  /** Entered only while nothing is known; `null` read from the brief counts as nothing here. */
  assume(
    path: string,
    value: FactValue,
    note: string,
    extra: Extra = {},
    over: readonly Fact['origin'][] = ['assumed'],
  ): void {
    if (this.#asked.has(path) || this.#isAsked(path)) return
    // The archetype's own assumptions come first in a plan; the general ones do not replace them.
    if (this.added.get(path)?.origin === 'assumed') return
    const current = this.#known.get(path)
    const unset = current?.value === null && current.setBy === 'brief'
    if (current && !unset && !this.#own(current, over)) return
    this.#enter(path, value, { origin: 'assumed', note, ...extra })
  }

  /** What somebody asked for in words: no rule of the plan replaces it in this run, and a person's own entry stays. */
  ask(
    path: string,
    value: FactValue,
    decisionId: string,
    { origin = 'decided', isRepair = false, ...extra }: Asked = {},
  ): void {
    if (isRepair) this.#enter(path, value, { origin: 'decided', ...extra, decisionId })
    else if (origin === 'decided') this.#choose(path, value, decisionId, extra)
    else if (this.#known.get(path)?.origin !== 'user') this.#enter(path, value, { origin, ...extra, decisionId })
    this.#asked.add(path)
  }

  /** Enters a fact as another plan has it, for what was asked in words: no rule of this plan replaces it in this run. */
  adopt(fact: Fact, note: string): void {
    this.#put({ ...fact, note, setBy: ADVISOR, setAt: null })
    this.#asked.add(fact.path)
  }

  /** A choice of the design. It replaces what the brief proposes (keeping its words), never what a person entered. */
  decide(path: string, value: FactValue, decisionId: string, extra: Extra = {}): void {
    if (!this.#asked.has(path) && !this.#isAsked(path)) this.#choose(path, value, decisionId, extra)
  }

  #choose(path: string, value: FactValue, decisionId: string, extra: Extra): void {
    const current = this.#known.get(path)
    if (current && current.origin === 'user' && current.setBy !== 'brief') return
    if (current && current.origin === 'measured') return
    const same = current && JSON.stringify(current.value) === JSON.stringify(value)
    if (same && current.origin === 'user') return
    // What was only concluded from the brief is not its word.
    const source = current?.origin === 'user' ? current.source : null
    const said = source?.quote ? `The brief says “${source.quote}”.` : null
    const note = extra.note ?? said ?? undefined
    this.#enter(path, value, { origin: 'decided', ...extra, note, decisionId }, source)
  }

  cite(
    path: string,
    value: FactValue,
    source: { title: string; url: string | null; asOf: string },
    extra: Extra = {},
  ): void {
    const current = this.#known.get(path)
    if (current && !this.#own(current, ['cited', 'assumed'])) return
    this.#enter(path, value, { origin: 'cited', ...extra }, { ...source, quote: null })
  }

  /** A price of the workspace's table; `instead`: what it stands in for, which makes it an assumption. */
  price(path: string, id: string, extra: Extra & { instead?: string } = {}): void {
    this.#fromTable(path, this.#prices[id], extra, {
      title: 'Price table of this workspace',
      missing: `${this.#prices[id]?.name ?? id} has no price in this workspace. Set one under Settings, Prices.`,
      replacedBy: 'Take the price of your contract.',
    })
  }

  /** Null: the workspace has no price for it. */
  priceValue(id: string): number | null {
    return this.#prices[id]?.value ?? null
  }

  /** Null: the workspace has no value for it. */
  hardwareValue(id: string, field: HardwareField): number | null {
    return this.#hardware[hardwareKey(id, field)]?.value ?? null
  }

  /** A figure of hardware of the workspace's table. */
  hardware(path: string, id: string, field: HardwareField, extra: Extra = {}): void {
    const entry = this.#hardware[hardwareKey(id, field)]
    this.#fromTable(path, entry, extra, {
      title: 'Hardware table of this workspace',
      missing: `${entry?.name ?? id} is not known in this workspace. Set it under Settings, Prices.`,
      replacedBy: 'Take the figure of the data sheet.',
    })
  }

  /**
   * Cited from where it was read, or assumed. What has no value is entered without one, so that what needs it reads
   * "unpriced" or "not known", and never less than it is.
   */
  #fromTable(
    path: string,
    entry: TableEntry | undefined,
    { instead, ...extra }: Extra & { instead?: string },
    words: { title: string; missing: string; replacedBy: string },
  ): void {
    const current = this.#known.get(path)
    if (this.#asked.has(path) || this.#isAsked(path)) return
    if (current && !this.#own(current, ['cited', 'assumed'])) return
    const named: Extra = { ...extra, unit: entry?.unit ?? extra.unit }
    if (!entry || entry.value === null) {
      const source = { title: words.title, url: null, asOf: this.#asOf, quote: null }
      this.#enter(path, null, { origin: 'cited', ...named, note: words.missing }, source)
      return
    }
    const { value, source, assumption, note } = entry
    const said = [instead, note].filter(Boolean).join(' ')
    if (assumption || instead || !source?.asOf)
      this.#enter(path, value, { origin: 'assumed', ...named, note: said || words.replacedBy })
    else this.#enter(path, value, { origin: 'cited', ...named, note: said || extra.note }, { ...source, quote: null })
  }

  /** Arithmetic between facts. Left out while an input is unknown, and without a value while one has none. */
  expr(path: string, formula: string, extra: Extra = {}): void {
    const current = this.#known.get(path)
    if (current && !this.#own(current, ['calculated', 'assumed'])) return
    const references = referencesOf(formula)
    if (references.some((reference) => this.value(reference) === undefined)) return
    const open = references.some((reference) => this.#isOpen(factPathOf(reference)))
    const result = evaluate(formula, (reference) => this.value(reference))
    // Division by a zero that a person entered: the figure is left out rather than wrong.
    if (!result.ok && !open) return
    const inputs = references.map((reference) => ({
      name: reference,
      path: reference,
      value: this.value(reference) ?? null,
    }))
    const value = result.ok ? result.value : null
    this.#calculated(path, value, { fn: 'expr', formula, inputs, output: 'value' }, extra)
  }

  /** A calculator's output. Asked for through the tool; entered once the answer is in the prompt. */
  calc(path: string, fn: string, inputs: Readonly<Record<string, Input>>, output: string, extra: Extra = {}): void {
    const current = this.#known.get(path)
    if (current && !this.#own(current, ['calculated', 'assumed'])) return
    const open = Object.values(inputs).some((input) => 'from' in input && this.#isOpen(input.from))
    const bound: { name: string; path: string | null; value: FactValue }[] = []
    for (const [name, input] of Object.entries(inputs)) {
      const value = 'from' in input ? this.value(input.from) : input.literal
      if (value === undefined || (value === null && !open)) return
      bound.push({ name, path: 'from' in input ? input.from : null, value })
    }
    if (open) {
      // Nothing to ask a calculator for; the ledger works it out once the figure is there.
      this.#calculated(path, null, { fn, formula: findCalculator(fn)?.formula ?? fn, inputs: bound, output }, extra)
      return
    }
    const asked = bound.map((input) => ({ name: input.name, path: input.path, valueJson: JSON.stringify(input.value) }))
    const key = callKey(fn, asked)
    const answer = this.#answers.get(key)
    if (!answer) {
      const label = extra.label ?? factSpec(path)?.label ?? path
      if (!this.calls.some((call) => callKey(call.fn, call.inputs) === key))
        this.calls.push({ fn, label, inputs: asked })
      return
    }
    if (!answer.ok) {
      this.refused.push({ label: extra.label ?? factSpec(path)?.label ?? path, hint: answer.hint })
      return
    }
    const value = answer.result.values[output]
    if (typeof value !== 'number' && typeof value !== 'string') return
    this.#calculated(path, value, { fn, formula: answer.result.formula, inputs: bound, output }, extra)
  }

  #calculated(path: string, value: FactValue, calculator: Call, extra: Extra): void {
    this.#enter(path, value, { origin: 'calculated', ...extra }, null, calculator)
  }

  #isOpen(path: string): boolean {
    const fact = this.#known.get(path)
    return fact !== undefined && isOpen(fact)
  }

  /** What was asked for in words in an earlier draft stands until somebody asks for something else. */
  #isAsked(path: string): boolean {
    const fact = this.#known.get(path)
    return fact?.setBy === ADVISOR && askedReason(fact) !== null
  }

  /** A figure this model put there itself may be renewed by it. */
  #own(current: Fact, origins: readonly Fact['origin'][]): boolean {
    return current.setBy === ADVISOR && origins.includes(current.origin)
  }

  #enter(
    path: string,
    value: FactValue,
    entry: Extra & { origin: Fact['origin'] },
    source: Fact['source'] = null,
    calculator: Call | null = null,
  ): void {
    const [spec, old] = [factSpec(path), this.#known.get(path)]
    this.#put({
      path,
      label: entry.label ?? spec?.label ?? old?.label ?? path,
      unit: entry.unit ?? spec?.unit ?? old?.unit ?? '',
      value,
      origin: entry.origin,
      step: STEP_IDS.find((id) => path.startsWith(`${id}.`)) ?? this.step,
      setBy: ADVISOR,
      setAt: null,
      source,
      calculator,
      note: entry.note ?? null,
      decisionId: entry.decisionId ?? null,
    })
  }

  #put(fact: Fact): void {
    this.#known.set(fact.path, fact)
    this.#all = undefined
    this.added.set(fact.path, fact)
  }
}
