import { factSpec } from '@/lib/facts/catalogue'
import type { FactValue } from '@/lib/facts/fact'

/** What follows from the kind of system and the words of its trade is no reading; and a range has more meanings than one. */
const LEFT_OUT = new Set([
  'model.outputsQuantiles',
  'problem.type',
  'problem.archetype',
  'data.modality',
  'data.temporal',
  'data.specialCategory',
  'reg.euAiActClass',
  'reg.medicalDevice',
  'reg.sector',
])
const ABSENT = 'absent'

/** A fact as a class that sentences are sorted into: closed lists, yes and no, and what is said not to be there. */
export function classOf(path: string, value: unknown): string | undefined {
  const spec = factSpec(path)
  if (!spec || LEFT_OUT.has(path)) return undefined
  if (value === null || (Array.isArray(value) && value.length === 0)) return `${path}=${ABSENT}`
  if (typeof value === 'boolean') return `${path}=${value}`
  return typeof value === 'string' && spec.options && Object.hasOwn(spec.options, value)
    ? `${path}=${value}`
    : undefined
}

export const pathOf = (name: string): string => name.slice(0, name.indexOf('='))

/** The fact that a class stands for. */
export function factOf(name: string): { path: string; value: FactValue } {
  const path = pathOf(name)
  const word = name.slice(path.length + 1)
  const type = factSpec(path)?.type
  if (word === ABSENT) return { path, value: type === 'list' || type === 'rows' ? [] : null }
  return { path, value: type === 'boolean' ? word === 'true' : word }
}
