import type { CheckSeverity } from '@/lib/checks/define'
import { type Facts, STEP_IDS, type StepId } from '@/lib/facts/fact'
import type { Step } from '@/lib/methodology/define-step'
import { changesOf } from '@/lib/methodology/changes'
import { type Budget, newBudget } from '@/lib/methodology/list-diff'
import type { StepDraft } from '@/lib/methodology/draft'
import type { EditKey } from '@/lib/methodology/edit'
import { findIn, placeName } from '@/lib/methodology/names'
import { stepOf } from '@/lib/methodology/registry'
import { compareFacts, type FactDifference } from './facts'
import { movedItems } from './order'
import { wordsOf } from './words'
import { type DiffPart, wordDiff } from './word-diff'

type FindingSide = {
  readonly check: string
  readonly severity: CheckSeverity
  readonly step: StepId
  readonly title: string
  readonly message: string
}

/** A state of a design, or of a part of it. A step that is left out is the same on both sides. */
export type ComparedState = {
  readonly title: string
  readonly facts: Facts
  readonly drafts: Readonly<Partial<Record<StepId, StepDraft | null>>>
  readonly findings: readonly FindingSide[]
}

/** One difference of words, or of which items there are and where. */
export type WordsDifference = {
  readonly key: EditKey
  readonly title: string
  readonly kind: 'changed' | 'new' | 'gone' | 'moved'
  readonly parts: readonly DiffPart[]
}
export type StepDifference = {
  readonly step: StepId
  /** Drafted on one side only. */
  readonly kind: 'changed' | 'new' | 'gone'
  readonly words: readonly WordsDifference[]
}
export type FindingDifference = {
  readonly check: string
  readonly severity: CheckSeverity
  readonly step: StepId
  readonly title: string
  /** What it says; null on the side where it is not open. */
  readonly before: string | null
  readonly after: string | null
}
export type Difference = {
  readonly title: { readonly before: string; readonly after: string } | null
  /** What was given, chosen or taken out. */
  readonly facts: readonly FactDifference[]
  /** Figures that followed. */
  readonly moved: readonly FactDifference[]
  readonly steps: readonly StepDifference[]
  readonly findings: readonly FindingDifference[]
}

/** What differs between two states of a design. Pure; the other way round it is the same with its sides exchanged. */
export function compareStates(before: ComparedState, after: ComparedState): Difference {
  const facts = compareFacts(before.facts, after.facts)
  const budget = newBudget()
  return {
    title: before.title === after.title ? null : { before: before.title, after: after.title },
    facts: facts.filter((fact) => !fact.isCalculated),
    moved: facts.filter((fact) => fact.isCalculated),
    steps: STEP_IDS.flatMap((id) => {
      const step = compareStep(stepOf(id), before, after, budget)
      return step ? [step] : []
    }),
    findings: compareFindings(before.findings, after.findings),
  }
}

export const isSame = ({ title, facts, moved, steps, findings }: Difference): boolean =>
  title === null && [facts, moved, steps, findings].every((list) => list.length === 0)

function compareStep(
  step: Step,
  before: ComparedState,
  after: ComparedState,
  budget: Budget,
): StepDifference | undefined {
  const [old, now] = [before.drafts[step.id] ?? null, after.drafts[step.id] ?? null]
  if (old && now) {
    const words = compareDrafts(step, { draft: old, facts: before.facts }, { draft: now, facts: after.facts }, budget)
    return words.length > 0 ? { step: step.id, kind: 'changed', words } : undefined
  }
  if (!old && !now) return undefined
  return { step: step.id, kind: now ? 'new' : 'gone', words: [] }
}

type DraftSide = { readonly draft: StepDraft; readonly facts: Facts }

/** Words as people read them, each side with its own figures; a sentence whose figure moved is no other sentence. */
export function compareDrafts(step: Step, before: DraftSide, after: DraftSide, budget: Budget): WordsDifference[] {
  const words = changesOf(before.draft, after.draft).map(({ key, kind }): WordsDifference => {
    const old = kind === 'new' ? '' : wordsOf(before.draft, key, before.facts)
    const now = kind === 'gone' ? '' : wordsOf(after.draft, key, after.facts)
    const title = placeName(step, key, findIn(after.draft, before.draft))
    return { key, title, kind, parts: wordDiff(old, now, budget) }
  })
  const moved = movedItems(before.draft, after.draft).map(
    (key): WordsDifference => ({ key, title: placeName(step, key, findIn(after.draft)), kind: 'moved', parts: [] }),
  )
  return [...words, ...moved]
}

function compareFindings(before: readonly FindingSide[], after: readonly FindingSide[]): FindingDifference[] {
  const checks = [...new Set([...before, ...after].map(({ check }) => check))]
  return checks.flatMap((check): FindingDifference[] => {
    const old = before.find((finding) => finding.check === check)
    const now = after.find((finding) => finding.check === check)
    const shown = now ?? old
    if (!shown || old?.message === now?.message) return []
    const { severity, step, title } = shown
    return [{ check, severity, step, title, before: old?.message ?? null, after: now?.message ?? null }]
  })
}
