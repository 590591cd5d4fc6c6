import { inputText, unitWord } from '@/components/numbers/question-view'
import { problemLines } from '@/components/numbers/problem-lines'
import type { CheckSeverity } from '@/lib/checks/define'
import type { DesignContent, Finding } from '@/lib/designs/schema'
import { type FactSpec, specOf } from '@/lib/facts/catalogue'
import type { Fact, Facts, Origin } from '@/lib/facts/fact'
import { formatFact } from '@/lib/facts/format'
import { isCalculated } from '@/lib/facts/graph'
import { HEADLINES } from '@/lib/facts/headlines'
import { factAt } from '@/lib/facts/merge'
import type { Run } from '@/lib/facts/ledger'
import { leversOf } from '@/lib/facts/levers'
import { MAX_VARIANTS } from '@/lib/facts/what-if'
import { STEPS, stepOf } from '@/lib/methodology/registry'
import type { VariantOutcome } from '@/lib/variants/outcome'
import { type ResultCell, resultCell } from './difference'

/** An input in one variant: `own` where the variant says something about it. */
export type InputCell = { own: boolean; input: string; refused: string | null }
export type InputRow = {
  path: string
  label: string
  unit: string
  spec: FactSpec
  base: string
  baseInput: string
  origin: Origin | null
  cells: InputCell[]
}
export type ResultRow = { path: string; label: string; base: string; cells: ResultCell[] }
export type FindingLine = { check: string; severity: CheckSeverity; title: string }
export type VariantView = {
  id: string
  name: string
  overrides: { path: string; value: Fact['value'] }[]
  /** What keeping it would do, in a sentence. */
  effect: string
  problems: string[]
  appeared: FindingLine[]
  gone: FindingLine[]
}
export type WhatIfView = {
  isFull: boolean
  variants: VariantView[]
  inputs: InputRow[]
  headlines: ResultRow[]
  /** All else that moved in a variant. */
  others: ResultRow[]
  addable: { step: string; options: { path: string; label: string }[] }[]
}

/** Inputs that stand there from the beginning, so that there is something to change. */
const LEVERS = 6
const CHANGEABLE: readonly FactSpec['type'][] = ['number', 'boolean', 'choice', 'list']

const textOf = (fact: Fact) => formatFact(fact, specOf(fact))
const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

function inputRow(path: string, facts: Facts, outcomes: readonly VariantOutcome[]): InputRow[] {
  const base = factAt(facts, path)
  const some = base ?? outcomes.map((one) => factAt(one.facts, path)).find(Boolean)
  if (!some) return []
  const spec = specOf(some)
  const cells = outcomes.map(({ variant, facts: after, refused }): InputCell => {
    const own = variant.overrides.some((one) => one.path === path)
    const fact = own ? after[path] : base
    const message = refused.find((one) => one.path === path)?.message ?? null
    return { own, input: fact ? inputText(fact, spec) : '', refused: message }
  })
  return [
    {
      path,
      label: some.label,
      unit: unitWord(spec.unit),
      spec,
      base: base ? textOf(base) : 'not yet known',
      baseInput: base ? inputText(base, spec) : '',
      origin: base?.origin ?? null,
      cells,
    },
  ]
}

function resultRow(path: string, facts: Facts, outcomes: readonly VariantOutcome[]): ResultRow {
  const base = facts[path]
  const label = base?.label ?? outcomes.map((outcome) => outcome.facts[path]?.label).find(Boolean) ?? path
  const cells = outcomes.map((outcome) => resultCell(base, outcome.facts[path], outcome.behind.has(path)))
  return { path, label, base: base ? textOf(base) : 'not yet known', cells }
}

function effectOf({ variant, moved, stale }: VariantOutcome): string {
  if (variant.overrides.length === 0) return 'Nothing is changed yet.'
  const inputs = variant.overrides.filter((one) => moved.includes(one.path)).length
  if (inputs === 0) return 'Says what the design says.'
  const others = moved.length - inputs
  const steps = stale.map((id) => stepOf(id).number)
  const last = steps.at(-1)
  const list = steps.length > 1 ? `${steps.slice(0, -1).join(', ')} and ${last}` : `${last ?? ''}`
  const makes = steps.length > 0 ? ` and makes ${steps.length > 1 ? 'steps' : 'step'} ${list} stale` : ''
  const changes = `Keeping it changes ${counted(inputs, 'input')}`
  return others > 0 || makes === ''
    ? `${changes}${makes ? ',' : ' and'} moves ${counted(others, 'number')}${makes}.`
    : `${changes}${makes}.`
}

const line = ({ check, severity, title }: Finding): FindingLine => ({ check, severity, title })

function variantView(outcome: VariantOutcome): VariantView {
  const { variant, problems, appeared, gone } = outcome
  return {
    id: variant.id,
    name: variant.name,
    overrides: variant.overrides,
    effect: effectOf(outcome),
    problems: problemLines(problems, (path) => outcome.facts[path]?.label ?? path),
    appeared: appeared.map(line),
    gone: gone.map(line),
  }
}

const byLabel = (facts: Facts) => (a: string, b: string) =>
  (facts[a]?.label ?? a).localeCompare(facts[b]?.label ?? b) || (a < b ? -1 : 1)

/** The variants beside the design, everything in words. `asked`: inputs that the reader wants to see too; `run` runs a calculator. */
export function whatIfView(
  design: Pick<DesignContent, 'facts'>,
  outcomes: readonly VariantOutcome[],
  asked: readonly string[],
  run: Run,
): WhatIfView {
  const { facts } = design
  const changed = outcomes.flatMap(({ variant }) => variant.overrides.map((one) => one.path))
  // A row keeps its place when a variant begins to change it.
  const paths = [...new Set([...leversOf(facts, LEVERS, run), ...[...changed, ...asked].sort(byLabel(facts))])]
  const inputs = paths.flatMap((path) => inputRow(path, facts, outcomes))
  const shown = new Set(inputs.map((row) => row.path))

  const results = HEADLINES.map((one) => one.path).filter((path) => facts[path] && !shown.has(path))
  const isHeadline = new Set(results)
  const moved = [...new Set(outcomes.flatMap((outcome) => outcome.moved))]
  const others = moved.filter((path) => !shown.has(path) && !isHeadline.has(path)).sort(byLabel(facts))

  const addable = STEPS.flatMap((step) => {
    const options = Object.values(facts)
      .filter((fact) => fact.step === step.id && !shown.has(fact.path) && CHANGEABLE.includes(specOf(fact).type))
      .filter((fact) => !isCalculated(fact) || typeof fact.value === 'number')
      .map(({ path, label }) => ({ path, label }))
      .sort((a, b) => a.label.localeCompare(b.label))
    return options.length > 0 ? [{ step: `${step.number} ${step.title}`, options }] : []
  })
  return {
    isFull: outcomes.length >= MAX_VARIANTS,
    variants: outcomes.map(variantView),
    inputs,
    headlines: results.map((path) => resultRow(path, facts, outcomes)),
    others: others.map((path) => resultRow(path, facts, outcomes)),
    addable,
  }
}
