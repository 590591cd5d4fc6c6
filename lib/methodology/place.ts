import type { Step } from './define-step'
import { type Find, nobody, placeName } from './names'

/** Where a field of a step stands for people: its name, and the part of the step's page that shows it. */
export type Place = { readonly name: string; readonly anchor: string }

/** Id of the part of a step's page, e.g. `tables-metrics`; decisions stand under their own ids. */
export const partId = (...parts: readonly string[]): string => parts.join('-')

/** Undefined where `field` names no field of a draft, e.g. a fact. Parts may be named whole: `tables/metrics`. */
export function placeOf(step: Step, field: string, find: Find = nobody): Place | undefined {
  const [head, id = ''] = field.split('/')
  const name = id === '' ? '' : placeName(step, `${head}/${id}`, find)
  switch (head) {
    case 'summary':
      return { name: 'Summary', anchor: 'summary' }
    case 'decisions':
      return { name, anchor: id }
    case 'tables': {
      const table = step.tables.find((spec) => spec.id === id)
      return table && { name: `Table “${table.title}”`, anchor: partId('tables', id) }
    }
    case 'sections': {
      const section = step.sections.find((spec) => spec.id === id)
      return { name: `Section “${section?.heading ?? id}”`, anchor: partId('sections', id) }
    }
    case 'risks':
      return { name, anchor: 'risks' }
    case 'openQuestions':
      return { name, anchor: 'openQuestions' }
    default:
      return undefined
  }
}
