import { CalculatorError } from '@/lib/calculators/errors'
import { runCalculator } from '@/lib/calculators/registry'
import type { Run } from '@/lib/facts/ledger'

/** How the ledger runs a calculator: its outputs by name. A refusal is put in the words of a person's page. */
export const runCalculation: Run = (fn, input) => {
  try {
    return runCalculator(fn, input).values
  } catch (error) {
    throw error instanceof CalculatorError ? new Error(error.plain, { cause: error }) : error
  }
}
