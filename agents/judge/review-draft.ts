import { type Finding, runChecks } from '@/lib/checks/registry'
import { type Facts, STEP_IDS } from '@/lib/facts/fact'
import { toNested } from '@/lib/facts/nested'
import type { StepDraft } from '@/lib/methodology/draft'
import type { DraftFinding } from '@/lib/methodology/unrepaired'
import { publicCorpus } from '@/lib/quality/public-corpus'
import { reviewDesign } from '@/lib/quality/review'
import type { Accepted } from './accept-facts'
import type { StepInput } from '@/agents/types'

/** More than this a model does not mend in one answer. */
export const MOST_FINDINGS = 40

export const firedBy = (facts: Facts): Finding[] => runChecks(toNested(facts))

/** Checks of this step that fire, and those of any step that fire only since this draft; less those it answers. */
export function openChecks(input: StepInput, draft: StepDraft, after: Facts): Finding[] {
  const before = new Set(firedBy(input.facts).map((finding) => finding.check))
  const drafts = [...Object.values(input.earlier), draft]
  const answered = new Set(drafts.flatMap((one) => one.decisions.flatMap((decision) => decision.answers)))
  return firedBy(after).filter(
    (finding) => !answered.has(finding.check) && (finding.step === input.step || !before.has(finding.check)),
  )
}

function documentFindings(input: StepInput, draft: StepDraft, after: Facts): DraftFinding[] {
  const drafts = { ...input.earlier, [input.step]: draft }
  const steps = STEP_IDS.map((id) => {
    const written = drafts[id]
    return {
      id,
      state: written ? ('drafted' as const) : ('empty' as const),
      rev: 1,
      content: written ? { schemaVersion: 1 as const, draft: written, authors: {} } : null,
      proposal: null,
      stale: null,
    }
  })
  const { checks } = reviewDesign(
    { brief: input.brief, archetype: input.archetype, facts: after, steps, findings: [] },
    publicCorpus(),
  )
  return checks
    .filter(({ grade }) => grade < 2)
    .flatMap(({ check, offences }) =>
      offences
        .filter(({ step, field }) => step === input.step && !input.facts[field])
        .map(({ field, text, why }) => ({
          check: `document:${check.id}`,
          where: field,
          what: `${why} ${JSON.stringify(text.slice(0, 200))}`,
          fix: check.why,
        })),
    )
}

/** All that code finds in a draft: facts not taken as proposed, checks left open, places of the text. Pure. */
export function reviewDraft(input: StepInput, draft: StepDraft, accepted: Accepted): DraftFinding[] {
  const asProposed = [...accepted.problems, ...accepted.degraded].map(({ path, message }) => ({
    check: 'fact',
    where: path,
    what: message,
    fix: 'Calculate it, cite a source that the knowledge tool gave, or mark it assumed and say what replaces it.',
  }))
  const open = openChecks(input, draft, accepted.facts).map((finding) => ({
    check: finding.check,
    where: finding.clauses.map((clause) => clause.path).join(', '),
    what: finding.message,
    fix: `${finding.fix} Or name ${finding.check} in the "answers" of the decision that settles it.`,
  }))
  return [...open, ...asProposed, ...documentFindings(input, draft, accepted.facts)].slice(0, MOST_FINDINGS)
}

const graveOf = (findings: readonly DraftFinding[]): number =>
  findings.filter(({ check }) => !check.startsWith('document:')).length

/** True where the second of two drafts has more that contradicts or is not backed; with as much, more places of text. */
export function isWorse(second: readonly DraftFinding[], first: readonly DraftFinding[]): boolean {
  const more = graveOf(second) - graveOf(first)
  return more === 0 ? second.length > first.length : more > 0
}
