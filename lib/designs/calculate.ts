import { runCalculator } from '@/lib/calculators/registry'
import type { Run } from '@/lib/facts/ledger'

/** How the ledger runs a calculator: its outputs by name. */
export const runCalculation: Run = (fn, input) => runCalculator(fn, input).values
