import * as z from 'zod'
import type { StepId } from '@/lib/facts/fact'
import { CalculatorError } from './errors'
import { type InputInfo, inputInfo, toRefusal } from './refusal'

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
  readonly source: CalcSource
  readonly compute: (input: z.output<z.ZodObject<S, z.core.$strict>>) => Computed<NoInfer<O>>
}

export type CalcInput = InputInfo & { readonly required: boolean; readonly default: unknown }

export type Calculator = Omit<Spec<z.ZodRawShape, string>, 'input' | 'compute'> & {
  /** Refuses unknown inputs; also the schema of the agents' tool. */
  readonly input: z.ZodObject
  /** What a form needs, by name of the input. */
  readonly inputs: Readonly<Record<string, CalcInput>>
  readonly defaults: Readonly<Record<string, unknown>>
  /** Parses unknown inputs and calculates; throws CalculatorError. */
  readonly run: (raw: unknown) => CalcResult
}

function describeInput(field: z.core.$ZodType): CalcInput {
  const absent = z.safeParse(field, undefined)
  return { ...inputInfo(field), required: !absent.success, default: absent.success ? absent.data : undefined }
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

/** Builds a calculator: its tool, its form and its refusals follow from the schema of its inputs. */
export function defineCalculator<S extends z.ZodRawShape, O extends string>(spec: Spec<S, O>): Calculator {
  const { compute, input: shape, ...rest } = spec
  const schema = z.strictObject(shape)
  const inputs = Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, describeInput(field)]))
  const defaults = Object.fromEntries(
    Object.entries(inputs).flatMap(([name, info]) => (info.default === undefined ? [] : [[name, info.default]])),
  )
  const run = (raw: unknown): CalcResult => {
    const parsed = schema.safeParse(raw)
    if (!parsed.success) throw toRefusal(spec.fn, shape, raw, parsed.error)
    const given = new Map(Object.entries(z.record(z.string(), z.unknown()).parse(raw)))
    const used = Object.entries(defaults).filter(([name]) => given.get(name) === undefined)
    const result = compute(parsed.data)
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
      warnings: [...(result.warnings ?? [])],
    }
  }
  return { ...rest, input: schema, inputs, defaults, run }
}
