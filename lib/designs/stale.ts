import type { Facts, FactValue, StepId } from '@/lib/facts/fact'
import { staleSteps } from '@/lib/facts/ledger'
import { referencedPaths } from '@/lib/facts/template'
import type { StepDraft } from '@/lib/methodology/draft'
import { fieldsOf, getField } from '@/lib/methodology/field'
import type { StepRecord } from './records'

export type Change = { readonly path: string; readonly before: FactValue | null; readonly after: FactValue | null }

/** Every fact that the text of a draft names. */
export function referencesOf(draft: StepDraft): string[] {
  const texts = fieldsOf(draft).map((key) => getField(draft, key) ?? '')
  const alternatives = draft.decisions.flatMap((d) => d.alternatives.flatMap((a) => [a.option, a.whyNot]))
  return [...new Set([...texts, ...alternatives].flatMap((text) => (text.includes('{{') ? referencedPaths(text) : [])))]
}

const NAMED = 3

/** One line that names what moved, e.g. "Changed since this was drafted: Peak load, Replicas and 2 more." */
export function staleReason(paths: readonly string[], facts: Facts): string {
  const names = paths.map((path) => facts[path]?.label ?? path)
  const rest = names.length - NAMED
  return `Changed since this was drafted: ${names.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
}

type Drafts = Readonly<Partial<Record<StepId, StepDraft>>>

/** What stands drafted in each step. */
export const draftsOf = (steps: readonly Pick<StepRecord, 'id' | 'content'>[]): Drafts =>
  Object.fromEntries(steps.flatMap(({ id, content }) => (content ? [[id, content.draft]] : [])))

/** The steps among `drafts` whose own or named facts changed, each with its reason. */
export function newlyStale(
  changes: readonly Change[],
  facts: Facts,
  drafts: Drafts,
): { step: StepId; reason: string }[] {
  if (changes.length === 0) return []
  const references = Object.fromEntries(Object.entries(drafts).map(([step, draft]) => [step, referencesOf(draft)]))
  return staleSteps(changes, facts, references)
    .filter(({ step }) => drafts[step] !== undefined)
    .map(({ step, paths }) => ({ step, reason: staleReason(paths, facts) }))
}
