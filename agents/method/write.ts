import { CALCULATORS } from '@/lib/calculators/registry'
import { CHECKS } from '@/lib/checks/registry'
import { CATALOGUE, type FactSpec } from '@/lib/facts/catalogue'
import type { StepId } from '@/lib/facts/fact'
import { stepOf } from '@/lib/methodology/registry'
import { RULES } from './rules'
import type { Method } from './types'

/** A longer list of words is looked up rather than carried along. */
const LONGEST_LIST = 600

function rangeOf({ min, max, integer }: FactSpec): string {
  const ends = max === undefined ? (min === undefined || min === 0 ? '' : ` ≥${min}`) : ` ${min ?? ''}..${max}`
  return `${integer ? ' whole' : ''}${ends}`
}

function valuesOf(spec: FactSpec): string {
  const { type, unit, options, open } = spec
  if (type === 'boolean' || type === 'text' || type === 'rows') return type
  if (options) {
    const ids = Object.keys(options).join('|')
    const many = type === 'list' ? 'list of ' : ''
    if (ids.length > LONGEST_LIST) return `${many}ids of the knowledge tool`
    return `${many}${ids}${open ? '|…' : ''}`
  }
  if (type === 'list' && !spec.numeric) return 'list of words'
  return type === 'choice' ? 'word' : `${spec.numeric ? 'list of ' : ''}${unit}${rangeOf(spec)}`
}

const factLine = (spec: FactSpec): string => `${spec.path} (${valuesOf(spec)}) ${spec.label}: ${spec.help}`

/** What an agent of this step is told: rules, method, and what the registries say belongs to the step. */
export function instructionsOf(id: StepId, method: Method): string {
  const step = stepOf(id)
  const facts = [...CATALOGUE.values()].filter((spec) => spec.step === id)
  const calculators = CALCULATORS.filter((calculator) => calculator.step === id)
  const checks = CHECKS.filter((check) => check.step === id)
  return [
    RULES,
    `# Step ${step.number}, ${step.title}: ${step.purpose}`,
    method.aim,
    `Decide, in this order:\n${method.moves.map(({ decide, evidence }, i) => `${i + 1}. ${decide} Evidence: ${evidence}`).join('\n')}`,
    `Traps:\n${method.traps.map((trap) => `- ${trap}`).join('\n')}`,
    `Worth asking, where it is open: ${method.ask}`,
    `A good decision: ${method.good}\nA bad one: ${method.bad}`,
    `Decision ids: D${step.number}.1, D${step.number}.2, …`,
    `Tables (cells are text, figures in them references):\n${step.tables
      .map(
        (table) =>
          `- ${table.id}, “${table.title}” [${table.columns.map(({ key }) => key).join(', ')}]: ${method.tables[table.id] ?? ''}`,
      )
      .join('\n')}`,
    `Sections:\n${step.sections.map(({ id: key, heading }) => `- ${key}, “${heading}”: ${method.sections[key] ?? ''}`).join('\n')}`,
    `Facts of this step, by path:\n${facts.map(factLine).join('\n')}`,
    `Calculators of this step (any other may be called too): ${calculators
      .map(({ fn, inputs }) => `${fn}(${Object.keys(inputs).join(', ')})`)
      .join('; ')}`,
    `Checks that watch this step: ${checks.map((check) => `${check.id} ${check.title}`).join('; ')}`,
  ].join('\n\n')
}
