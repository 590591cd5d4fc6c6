import { readBrief } from '@/lib/brief/read'
import { runChecks } from '@/lib/checks/registry'
import type { DesignContent } from '@/lib/designs/schema'
import { factsFromReading } from '@/lib/facts/from-reading'
import { toNested } from '@/lib/facts/nested'
import { isAsked } from './asks'
import type { Case } from './briefs-file'
import { type FactScore, scoreFacts } from './facts'

/** `ok` is null where the file says no right answer. */
export type Verdict = { readonly ok: boolean | null; readonly got: string | null }
export type Share = { readonly matched: number; readonly total: number; readonly missing: readonly string[] }

export type CaseScore = {
  readonly id: string
  readonly problemType: Verdict
  readonly archetype: Verdict
  readonly primaryMetric: Verdict
  readonly badMetric: Verdict
  readonly split: Verdict
  readonly modelFamily: Verdict
  readonly serving: Verdict
  readonly risks: Share
  readonly checks: {
    readonly fired: readonly string[]
    readonly required: readonly string[]
    missing: readonly string[]
  }
  readonly facts: FactScore
  readonly asks: Share
}

const share = (wanted: readonly string[], has: (item: string) => boolean): Share => {
  const missing = wanted.filter((item) => !has(item))
  return { matched: wanted.length - missing.length, total: wanted.length, missing }
}

const verdict = (expected: readonly string[] | null, got: string | null): Verdict => ({
  ok: expected && got !== null && expected.includes(got),
  got,
})

/** The score of a case for which no design came about: nothing is right. */
export function unscored({ id, expected, stated }: Case): CaseScore {
  const none = (list: readonly string[] | null) => verdict(list, null)
  return {
    id,
    problemType: none(expected.problemType),
    archetype: none(expected.archetype),
    primaryMetric: none(expected.primaryMetric),
    badMetric: { ok: expected.badMetric && false, got: null },
    split: none(expected.split),
    modelFamily: none(expected.modelFamily),
    serving: none(expected.serving),
    risks: share(expected.risks, () => false),
    checks: { fired: [], required: expected.checks, missing: expected.checks },
    facts: { correct: 0, stated: stated.size, wrong: [], missing: [...stated.keys()] },
    asks: share(expected.asks, () => false),
  }
}

/** Scores one finished design. `text` is its document as people read it; risks are looked for in it. */
export function scoreCase(item: Case, design: DesignContent, text: string): CaseScore {
  const { expected } = item
  const word = (path: string) => {
    const value = design.facts[path]?.value
    return typeof value === 'string' ? value : null
  }
  const metric = word('problem.primaryMetric')
  // The reader's own facts: a decision may have replaced what the brief proposes (docs/decisions/0004).
  const read = factsFromReading(readBrief(item.brief).facts, design.asOf)
  const fired = runChecks(toNested(read)).map((finding) => finding.check)
  const asked = design.steps.flatMap((step) => step.content?.draft.openQuestions.map((q) => q.question) ?? [])
  return {
    id: item.id,
    problemType: verdict(expected.problemType, word('problem.type')),
    archetype: verdict(expected.archetype, design.archetype),
    primaryMetric: verdict(expected.primaryMetric, metric),
    badMetric: { ok: expected.badMetric && !(metric !== null && expected.badMetric.includes(metric)), got: metric },
    split: verdict(expected.split, word('data.splitStrategy')),
    modelFamily: verdict(expected.modelFamily, word('model.family')),
    serving: verdict(expected.serving, word('arch.serving')),
    risks: share(expected.risks, (pattern) => new RegExp(pattern, 'i').test(text)),
    checks: { fired, required: expected.checks, missing: expected.checks.filter((id) => !fired.includes(id)) },
    facts: scoreFacts(item.stated, new Map(Object.values(read).map((fact) => [fact.path, fact.value]))),
    asks: share(expected.asks, (question) => isAsked(question, asked)),
  }
}
