import { gallerySearch } from '@/lib/calculators/entry'
import { CALCULATORS, findCalculator } from '@/lib/calculators/registry'
import type { Fact } from '@/lib/facts/fact'

const titles = new Map(CALCULATORS.map((calculator) => [calculator.fn, calculator.title]))

export const calculatorTitle = (fn: string): string => titles.get(fn) ?? fn

/** The page of the calculator that made a fact, filled in with its inputs; null where none did. */
export function galleryAddress({ calculator: call }: Fact): string | null {
  const calculator = call ? findCalculator(call.fn) : undefined
  if (!call || !calculator) return null
  const input = Object.fromEntries(call.inputs.map(({ name, value }) => [name, value]))
  return `/calculators/${calculator.fn}${gallerySearch(calculator, input)}`
}
