import { tool, zodSchema } from 'ai'
import * as z from 'zod'
import { CalculatorError } from '@/lib/calculators/errors'
import { runCalculator } from '@/lib/calculators/registry'

export const calculateInput = z.object({
  fn: z.string().describe('Name of a calculator function, e.g. replicas_little'),
  label: z.string().describe('What the result is, in the words of the design'),
  inputs: z.array(
    z.object({
      name: z.string(),
      path: z.string().nullable().describe('The fact this value comes from, or null for a literal'),
      valueJson: z.string().describe('The value as JSON'),
    }),
  ),
})
/** Made once: the SDK makes the JSON schema of a bare one anew at every turn. */
const form = zodSchema(calculateInput)
export type CalculateInput = z.infer<typeof calculateInput>

/** Runs one calculator on the inputs of a tool call. Refusals are answers a model can read, never exceptions. */
export function calculate({ fn, label, inputs }: CalculateInput) {
  try {
    const values = Object.fromEntries(inputs.map((input) => [input.name, JSON.parse(input.valueJson)]))
    return {
      ok: true as const,
      label,
      fn,
      inputs: inputs.map((i) => ({ ...i, value: values[i.name] })),
      result: runCalculator(fn, values),
    }
  } catch (error) {
    if (error instanceof CalculatorError)
      return { ok: false as const, label, fn, code: error.code, hint: error.message }
    if (error instanceof SyntaxError)
      return { ok: false as const, label, fn, code: 'bad_input', hint: `An input is not JSON: ${error.message}` }
    throw error
  }
}

export const calculateTool = tool({
  description:
    'Runs a sourced engineering calculator. Every figure of a draft comes from here, from a citation, or is marked assumed.',
  inputSchema: form,
  execute: async (input) => calculate(input),
})
