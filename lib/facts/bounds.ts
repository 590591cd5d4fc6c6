import { LONGEST_TEXT } from './answer'
import { factSpec, specOf } from './catalogue'
import { type Fact, type FactValue, MOST_ENTRIES, STEP_IDS } from './fact'
import { isCalculated } from './graph'
import { inRange } from './limits'
import { isPriceUnit } from '@/lib/knowledge/prices/units'

/** What a ledger may not hold, whoever brings it: no page could show it, or no file bring it back. */
export type FactFault = { readonly place: readonly string[]; readonly what: string }

const SECTIONS: ReadonlySet<string> = new Set([...STEP_IDS, 'reg', 'brief'])

/** Longest of each, in characters. A value counts as JSON. */
const LIMITS = {
  path: 200,
  label: 500,
  unit: 100,
  setBy: 200,
  note: 20_000,
  value: 60_000,
  calculator: 20_000,
  source: 20_000,
}

const isRows = (value: FactValue) =>
  Array.isArray(value) &&
  value.every((row) => typeof row === 'object') &&
  new Set(value.map((row) => (typeof row === 'object' ? row.id : row))).size === value.length

/** Whether the value is of the kind that the catalogue has at this path; an own path says its kind itself. */
function isOfKind({ path, value }: Fact): boolean {
  const spec = factSpec(path)
  if (!spec || value === null) return true
  switch (spec.type) {
    case 'number':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'choice':
    case 'text':
      return typeof value === 'string'
    case 'list':
      return Array.isArray(value)
    case 'rows':
      return isRows(value)
  }
}

const shown = (n: number): string => n.toLocaleString('en-US')

function lengthFault(fact: Fact): FactFault | undefined {
  for (const [name, most] of Object.entries(LIMITS)) {
    const member = Object.entries(fact).find(([key]) => key === name)?.[1]
    const size = typeof member === 'string' ? member.length : JSON.stringify(member ?? null).length
    if (size > most) return { place: [name], what: `This has ${shown(size)} characters; ${shown(most)} is the most.` }
  }
  return undefined
}

/** As long as an answer to the question for it may be. */
function valueFault({ value, label }: Fact): FactFault | undefined {
  const entries = Array.isArray(value) ? value : []
  if (entries.length > MOST_ENTRIES)
    return { place: ['value'], what: `${label} has ${shown(entries.length)} entries; ${MOST_ENTRIES} is the most.` }
  const texts = typeof value === 'string' ? [value] : entries.filter((one) => typeof one === 'string')
  const long = texts.find((text) => text.length > LONGEST_TEXT)
  if (long === undefined) return undefined
  const what = `${label} has ${shown(long.length)} characters; ${shown(LONGEST_TEXT)} is the most.`
  return { place: ['value'], what }
}

/** The first thing about a fact that no ledger can hold. */
export function factFault(fact: Fact): FactFault | undefined {
  const section = fact.path.slice(0, fact.path.indexOf('.'))
  if (!SECTIONS.has(section))
    return { place: [], what: `There is no such fact: a path begins with one of ${[...SECTIONS].join(', ')}.` }
  const long = valueFault(fact) ?? lengthFault(fact)
  if (long) return long
  if (!isOfKind(fact)) return { place: ['value'], what: `${fact.label} cannot hold that.` }
  // What is worked out is worked out anew. Free things have a price of 0, with a source beside it.
  const isFree = fact.value === 0 && isPriceUnit(fact.unit)
  if (typeof fact.value !== 'number' || isCalculated(fact) || isFree) return undefined
  const ranged = inRange(specOf(fact), fact.value)
  return ranged.ok ? undefined : { place: ['value'], what: ranged.message }
}
