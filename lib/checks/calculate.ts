import { CalculatorError } from '@/lib/calculators/errors'

/** A figure from a calculator, or undefined where it refuses its input: a check then stays silent. */
export function numberFrom(run: () => unknown): number | undefined {
  try {
    const value = run()
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  } catch (error) {
    if (error instanceof CalculatorError) return undefined
    throw error
  }
}
