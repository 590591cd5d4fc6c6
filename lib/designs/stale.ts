import type { Facts, FactValue, StepId } from '@/lib/facts/fact'
import { sameValue, staleSteps } from '@/lib/facts/ledger'
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

/** Two ways to one figure through numeric methods agree to some nine digits. */
const SAME = 1e-8

type Moved = Readonly<Record<string, FactValue>>
/** Null twice: the step is not stale any more. */
export type Standing = { readonly step: StepId; readonly stale: string | null; readonly moved: Moved | null }

/** What of `moved` differs still from what the step was drafted from; a fact that is gone differs. */
const stillMoved = (moved: Moved, facts: Facts): Moved =>
  Object.fromEntries(
    Object.entries(moved).filter(([path, drafted]) => {
      const now = facts[path]
      return now === undefined || !sameValue(drafted, now.value, SAME)
    }),
  )

/**
 * How each step stands after a change of the ledger: stale where what it was drafted from differs now. A step whose
 * facts have gone back to that is stale no more. `drafts`: those that the change may touch. Steps of earlier releases
 * that turned stale without a record of what moved stay so until they are drafted or accepted again.
 */
export function standingAfter(
  steps: readonly Pick<StepRecord, 'id' | 'content' | 'stale' | 'moved'>[],
  changes: readonly Change[],
  facts: Facts,
  drafts: Drafts,
): Standing[] {
  const references = Object.fromEntries(Object.entries(drafts).map(([step, draft]) => [step, referencesOf(draft)]))
  const touched = new Map(staleSteps(changes, facts, references).map(({ step, paths }) => [step, paths]))
  const before = new Map(changes.map((change) => [change.path, change.before]))
  return steps.flatMap((step): Standing[] => {
    if (step.content === null) return []
    const paths = drafts[step.id] === undefined ? [] : (touched.get(step.id) ?? [])
    if (step.stale !== null && step.moved === null) {
      const stale = paths.length > 0 ? staleReason(paths, facts) : step.stale
      return [{ step: step.id, stale, moved: null }]
    }
    const known = step.stale === null ? {} : (step.moved ?? {})
    const added = Object.fromEntries(paths.map((path) => [path, before.get(path) ?? null]))
    // What moved first says what the step was drafted from; later moves start from elsewhere.
    const moved = stillMoved({ ...added, ...known }, facts)
    const left = Object.keys(moved).sort()
    return [
      left.length > 0
        ? { step: step.id, stale: staleReason(left, facts), moved }
        : { step: step.id, stale: null, moved: null },
    ]
  })
}
