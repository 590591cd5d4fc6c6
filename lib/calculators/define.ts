import * as z from 'zod'
import type { StepId } from '@/lib/facts/fact'
import { CalculatorError } from './errors'
import { type InputInfo, inputInfo, type ListShape, listShape, toRefusal } from './refusal'

export { CalculatorError }

export type CalcValue = number | string | null
export type Output = { readonly label: string; readonly unit: string }
export type CalcSource = { readonly title: string; readonly url: string | null }

export type CalcResult = {
  fn: string
  title: string
  /** Every output by name; null where an optional input that it needs was left out. */
  values: Record<string, CalcValue>
  main: string
  /** Unit of the main output. */
  unit: string
  formula: string
  source: CalcSource
  assumptions: string[]
  warnings: string[]
}

type Computed<O extends string> = {
  readonly values: Readonly<Record<O, CalcValue>>
  readonly assumptions?: readonly string[]
  readonly warnings?: readonly string[]
}

type Given<S extends z.ZodRawShape> = z.output<z.ZodObject<S, z.core.$strict>>
type Ends = { readonly from: number; readonly to: number }

/** What the plot of the main output runs over: an input by name, or a change of a list that has no single figure. */
type PlotSpec<S extends z.ZodRawShape> = {
  readonly from?: number
  readonly to?: number
  /** Ends that follow the inputs. Without any the plot spans the surroundings of the present value. */
  readonly span?: (input: Given<S>) => Ends
  readonly log?: boolean
} & (
  | { readonly x: Extract<keyof S, string> }
  | {
      readonly x: { readonly label: string; readonly unit: string; readonly whole?: boolean }
      /** Where the inputs stand on that axis. */
      readonly now: (input: Given<S>) => number
      readonly at: (input: Given<S>, x: number) => { readonly [K in keyof S]?: unknown }
    }
)

type Spec<S extends z.ZodRawShape, O extends string> = {
  /** Public name, as in facts and tools. */
  readonly fn: string
  /** Number of the calculator it belongs to, e.g. C09. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly step: StepId
  /** Fields made with the builders of `inputs.ts`; a default is a zod default. */
  readonly input: S
  readonly outputs: Readonly<Record<O, Output>>
  readonly main: NoInfer<O>
  /** Readable text, e.g. `replicas = ceil(rate × time ÷ (slots × load limit)) + spare`. */
  readonly formula: string
  /** The same in TeX, a line each; `symbols` are the inputs and outputs that stand in it. */
  readonly tex: readonly string[]
  readonly symbols: { readonly [K in NoInfer<O | Extract<keyof S, string>>]?: string }
  /** What the formula leaves out, in sentences; every result warns of it. */
  readonly limits: readonly string[]
  readonly source: CalcSource
  /** Beside the one that a result names. */
  readonly further?: readonly CalcSource[]
  readonly plot: PlotSpec<NoInfer<S>>
  readonly compute: (input: Given<S>) => Computed<NoInfer<O>>
}

export type CalcInput = InputInfo & {
  readonly required: boolean
  readonly default: unknown
  /** Of a list only. */
  readonly shape: ListShape | null
}

/** How to vary one set of inputs for the plot. */
export type PlotPlan = {
  readonly label: string
  readonly unit: string
  readonly whole: boolean
  readonly log: boolean
  /** The present value; undefined where the input was left out. */
  readonly now: number | undefined
  /** Null where they follow the present value. */
  readonly ends: Ends | null
  /** The inputs with x put in its place. */
  readonly at: (x: number) => Record<string, unknown>
}

export type Calculator = Omit<Spec<z.ZodRawShape, string>, 'input' | 'compute' | 'plot' | 'symbols' | 'further'> & {
  /** Refuses unknown inputs; also the schema of the agents' tool. */
  readonly input: z.ZodObject
  /** What a form needs, by name of the input. */
  readonly inputs: Readonly<Record<string, CalcInput>>
  readonly defaults: Readonly<Record<string, unknown>>
  readonly symbols: Readonly<Record<string, string>>
  readonly sources: readonly CalcSource[]
  /** Parses unknown inputs and calculates; throws CalculatorError. */
  readonly run: (raw: unknown) => CalcResult
  /** Throws CalculatorError where the inputs are refused. */
  readonly plan: (raw: unknown) => PlotPlan
}

function describeInput(field: z.core.$ZodType): CalcInput {
  const absent = z.safeParse(field, undefined)
  const shape = listShape(field)
  return { ...inputInfo(field), required: !absent.success, default: absent.success ? absent.data : undefined, shape }
}

/** No NaN and no infinity leaves a calculator: this is the one place that sees to it. */
function finite(fn: string, values: Readonly<Record<string, CalcValue>>): Record<string, CalcValue> {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      const message = `${fn}: "${name}" is beyond what can be calculated. Check the units and sizes of the inputs.`
      throw new CalculatorError('not_finite', null, message)
    }
  }
  return { ...values }
}

const record = (raw: unknown) => z.record(z.string(), z.unknown()).parse(raw)

/** Builds a calculator: its tool, its form, its plot and its refusals follow from the schema of its inputs. */
export function defineCalculator<S extends z.ZodRawShape, O extends string>(spec: Spec<S, O>): Calculator {
  const { compute, input: shape, plot, symbols, further = [], ...rest } = spec
  const schema = z.strictObject(shape)
  const inputs = Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, describeInput(field)]))
  const defaults = Object.fromEntries(
    Object.entries(inputs).flatMap(([name, info]) => (info.default === undefined ? [] : [[name, info.default]])),
  )
  const parse = (raw: unknown): Given<S> => {
    const parsed = schema.safeParse(raw)
    if (!parsed.success) throw toRefusal(spec.fn, shape, raw, parsed.error)
    return parsed.data
  }
  const run = (raw: unknown): CalcResult => {
    const result = compute(parse(raw))
    const given = record(raw)
    const used = Object.entries(defaults).filter(([name]) => given[name] === undefined)
    return {
      fn: spec.fn,
      title: spec.title,
      values: finite(spec.fn, result.values),
      main: spec.main,
      unit: spec.outputs[spec.main].unit,
      formula: spec.formula,
      source: { ...spec.source },
      assumptions: [
        ...used.map(
          ([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)} (default)`,
        ),
        ...(result.assumptions ?? []),
      ],
      warnings: [...(result.warnings ?? []), ...spec.limits],
    }
  }
  const plan = (raw: unknown): PlotPlan => {
    const input = parse(raw)
    const { from, to, log = false } = plot
    const ends = plot.span?.(input) ?? (from !== undefined && to !== undefined ? { from, to } : null)
    if ('at' in plot) {
      const { label, unit, whole = false } = plot.x
      const at = (x: number) => ({ ...record(raw), ...plot.at(input, x) })
      return { label, unit, whole, log, now: plot.now(input), ends, at }
    }
    const name = plot.x
    const { label = name, unit = '', kind } = inputs[name] ?? {}
    const present = record(raw)[name] ?? defaults[name]
    const now = typeof present === 'number' ? present : undefined
    return { label, unit, whole: kind === 'count', log, now, ends, at: (x) => ({ ...record(raw), [name]: x }) }
  }
  return {
    ...rest,
    symbols: Object.fromEntries(Object.entries(symbols).map(([name, symbol]) => [name, String(symbol)])),
    sources: [spec.source, ...further],
    input: schema,
    inputs,
    defaults,
    run,
    plan,
  }
}
