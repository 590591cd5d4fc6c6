import type { Facts } from '@/lib/facts/fact'
import { findingsOf } from '../findings'
import { FORMAT } from './form'
import type { WholeDesign, WholeStep } from './whole'

/** By code unit: the same ledger gives the same text, whatever order it was read in. */
const sorted = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))

function stepFile({ id, state, stale, moved, content, answers }: WholeStep) {
  if (!content) return { id, state, stale, moved, authors: {}, answers }
  const { schemaVersion: _version, draft: whole, ...beside } = content
  const { facts, ...draft } = whole
  return {
    id,
    state,
    stale,
    moved,
    ...beside,
    answers,
    ...draft,
    facts: facts.map(({ path }) => path),
    proposed: facts,
  }
}

/**
 * The `groundplan.design/2` file: what an export and `npm run design` write, and an import reads. `checks` and
 * `findings` are for whoever reads it elsewhere; an import works them out anew.
 */
export function designFile(design: WholeDesign) {
  const decisions = design.steps.flatMap((step) => step.content?.draft.decisions ?? [])
  const answered = decisions.flatMap((decision) =>
    decision.answers.map((check) => ({ check, answeredBy: decision.id })),
  )
  return {
    format: FORMAT,
    title: design.title,
    brief: design.brief,
    asOf: design.asOf,
    archetype: design.archetype,
    tags: design.tags,
    facts: sorted(design.facts),
    steps: design.steps.map(stepFile),
    waivers: design.waivers,
    /** `firedOnBrief`: what the brief's own plan violates, and the decision that answers it. */
    checks: { firedOnBrief: answered },
    /** What the checks say of the facts, waived or not. */
    findings: findingsOf(design.facts),
  }
}

/** Its text: indented by one, so that two of them can be compared line by line. */
export const designFileText = (design: WholeDesign): string => `${JSON.stringify(designFile(design), null, 1)}\n`
