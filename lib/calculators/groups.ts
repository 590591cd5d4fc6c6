import type { Calculator } from './define'
import { CALCULATORS } from './registry'

/** What the numbered calculators are about; each has one function or several. */
const TITLES: Readonly<Record<string, string>> = {
  C01: 'Dataset storage and bandwidth',
  C02: 'Labels: cost, count, overlap, agreement',
  C03: 'Training compute',
  C04: 'Training time and cost',
  C05: 'Compute-optimal model size',
  C06: 'Training memory',
  C07: 'Inference memory',
  C08: 'Latency of language models',
  C09: 'Replicas and queues',
  C10: 'Batch jobs',
  C11: 'Vector indexes',
  C12: 'Feature stores and caches',
  C13: 'A/B tests: size and duration',
  C14: 'Smallest detectable effect',
  C15: 'Repeated looks',
  C16: 'Offline evaluation',
  C17: 'Decision thresholds',
  C18: 'Calibration',
  C19: 'Drift and its alarms',
  C20: 'Canary stages',
  C21: 'Service levels and availability',
  C22: 'Latency budgets and tails',
  C23: 'Quantization',
  C24: 'Sparsity and Amdahl’s law',
  C25: 'Data-parallel training',
  C26: 'Checkpoints and failures',
  C27: 'Cost of serving',
  C28: 'Energy and carbon',
  C29: 'Fairness',
  C30: 'Differential privacy',
  C31: 'Clustered samples',
  C32: 'Exploration',
  C33: 'Hosted models',
}

export type Group = { readonly id: string; readonly title: string; readonly calculators: readonly Calculator[] }

/** The calculators by number, those without a match left out. */
export function groups(matches: (calculator: Calculator, group: string) => boolean = () => true): Group[] {
  return Object.entries(TITLES).flatMap(([id, title]) => {
    const calculators = CALCULATORS.filter((calculator) => calculator.id === id && matches(calculator, title))
    return calculators.length === 0 ? [] : [{ id, title, calculators }]
  })
}

export const groupTitle = (id: string): string => TITLES[id] ?? id

/** Every word of the search stands somewhere in what the calculator says of itself. */
export function search(words: string): Group[] {
  const needles = words.toLowerCase().split(/\s+/).filter(Boolean)
  return groups((calculator, title) => {
    const labels = [...Object.values(calculator.inputs), ...Object.values(calculator.outputs)].map((item) => item.label)
    const said = [calculator.id, title, calculator.fn, calculator.title, calculator.description, ...labels]
    const text = said.join(' ').toLowerCase()
    return needles.every((needle) => text.includes(needle))
  })
}
