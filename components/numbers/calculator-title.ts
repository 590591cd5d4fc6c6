import { CALCULATORS } from '@/lib/calculators/registry'

const titles = new Map(CALCULATORS.map((calculator) => [calculator.fn, calculator.title]))

export const calculatorTitle = (fn: string): string => titles.get(fn) ?? fn
