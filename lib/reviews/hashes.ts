import { hashOf } from '@/lib/designs/canonical'
import type { DesignContent } from '@/lib/designs/schema'
import { canonicalJson } from '@/lib/facts/canonical-json'
import { type Fact, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { factPathOf } from '@/lib/facts/path'
import { referencedPaths } from '@/lib/facts/template'
import type { Hashes } from './rules'

/** What a fact says, and why; not when it was entered or by whose hand. */
const said = ({ path, label, unit, value, origin, source, note }: Fact) => ({
  path,
  label,
  unit,
  value,
  origin,
  source,
  note,
})

type Judged = Pick<DesignContent, 'title' | 'brief' | 'asOf' | 'archetype' | 'facts' | 'steps' | 'waived'>

/** What is judged in one step: its words, the figures it owns or names, what was answered in it, what is waived of it. */
function partOf(design: Judged, id: StepId): unknown {
  const step = design.steps.find((one) => one.id === id)
  const draft = step?.content?.draft ?? null
  const named = new Set(referencedPaths(canonicalJson(draft)).map(factPathOf))
  const facts = Object.values(design.facts).filter(({ path, step: owner }) => owner === id || named.has(path))
  const answers = (step?.answers ?? []).map(({ id: question, outcome, words }) => ({ question, outcome, words }))
  const waived = design.waived.filter(({ finding }) => finding.step === id)
  return {
    draft,
    facts: facts.map(said).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    answers,
    waived: waived
      .map(({ finding, waiver }) => ({ check: finding.check, reason: waiver.reason }))
      .toSorted((a, b) => (a.check < b.check ? -1 : 1)),
    // What the whole is about is judged with what it begins with.
    ...(id === STEP_IDS[0] && {
      about: { title: design.title, brief: design.brief, asOf: design.asOf, archetype: design.archetype },
    }),
  }
}

/** SHA-256 of what a design says, whole and by step. Revisions, states of steps and who wrote what are not in it. */
export function hashesOf(design: Judged): Hashes {
  const part = (id: StepId) => hashOf(partOf(design, id))
  const steps = {
    problem: part('problem'),
    data: part('data'),
    model: part('model'),
    arch: part('arch'),
    exp: part('exp'),
    prod: part('prod'),
    perf: part('perf'),
  }
  return { ...steps, whole: hashOf(steps) }
}
