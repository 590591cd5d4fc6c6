import type { FactValue } from '@/lib/facts/fact'
import type { TableRow } from '@/lib/methodology/draft'
import type { StepId } from '@/lib/facts/fact'
import type { Passage, PassageKind } from './passages'
import type { Offence, Outcome, Subject } from './types'

/** Small ways of looking at a design that the document checks share. */

export const of = (subject: Subject, ...kinds: readonly PassageKind[]): Passage[] =>
  subject.passages.filter((passage) => kinds.includes(passage.kind))

export const atPassage = ({ step, field, text }: Passage, why: string): Offence => ({ step, field, text, why })

/** An offence about a fact: `text` says what stands there. */
export function atFact(subject: Subject, path: string, why: string): Offence {
  const fact = subject.facts[path]
  const text = fact ? `${fact.label} (${path}) = ${JSON.stringify(fact.value)}` : `${path} is not stated`
  return { step: fact?.step ?? null, field: path, text, why }
}

export const atStep = (step: StepId | null, field: string, text: string, why: string): Offence => ({
  step,
  field,
  text,
  why,
})

/** Looks at every item; `judge` says what is wrong with one, or nothing. */
export function each<T>(items: readonly T[], judge: (item: T) => Offence | undefined): Outcome {
  return { looked: items.length, offences: items.flatMap((item) => judge(item) ?? []) }
}

/** One thing that holds or does not. */
export const one = (offence: Offence | undefined): Outcome => ({ looked: 1, offences: offence ? [offence] : [] })

export const NOTHING: Outcome = { looked: 0, offences: [] }

export const tableOf = (subject: Subject, step: StepId, table: string): readonly TableRow[] =>
  subject.drafts[step]?.tables[table] ?? []

export const sectionOf = (subject: Subject, step: StepId, id: string): string =>
  subject.drafts[step]?.sections.find((section) => section.id === id)?.markdown ?? ''

export const valueOf = (subject: Subject, path: string): FactValue | undefined => subject.facts[path]?.value

export function numberOf(subject: Subject, path: string): number | undefined {
  const value = valueOf(subject, path)
  return typeof value === 'number' ? value : undefined
}

export function wordOf(subject: Subject, path: string): string | undefined {
  const value = valueOf(subject, path)
  return typeof value === 'string' ? value : undefined
}

/** All cells of a row as one text. */
export const cellsOf = (row: TableRow): string =>
  Object.entries(row)
    .flatMap(([key, cell]) => (key === 'id' ? [] : cell))
    .join(' · ')

/** A cell that says nothing. A dash is an answer ("no trap"); "n/a" is none. */
export const isEmptyCell = (text: string): boolean => /^(?:|n\/?a\.?|tbd|todo|none yet|\?+|unknown)$/i.test(text.trim())
