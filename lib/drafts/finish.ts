import { runCalculation } from '@/lib/designs/calculate'
import { canonicalJson } from '@/lib/designs/canonical'
import { changesBetween, writeFacts } from '@/lib/designs/ledger-store'
import { readDesign } from '@/lib/designs/data'
import type { DesignRecord } from '@/lib/designs/records'
import { standingAfter } from '@/lib/designs/stale'
import { writeContent, writeProposal, writeStanding } from '@/lib/designs/store'
import type { HeldDesign } from '@/lib/designs/transaction'
import { type Fact, type Facts, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { resolve, sameValue } from '@/lib/facts/ledger'
import { merge } from '@/lib/facts/merge'
import { sameText } from './pieces'
import type { StepContent } from '@/lib/methodology/content'
import type { StepDraft } from '@/lib/methodology/draft'
import type { StoredProposal } from './schema'

export type Finished = {
  runId: string
  step: StepId
  draft: StepDraft
  /** The ledger that the agent was given, and the one it ended with. */
  before: Facts
  after: Facts
  /** What was asked for in words. */
  instruction?: string | null
}

/** What the agent set or changed. */
const proposed = (before: Facts, after: Facts): Fact[] =>
  Object.values(after).filter((fact) => {
    const old = before[fact.path]
    return old === undefined || canonicalJson(old) !== canonicalJson(fact)
  })

/** True where a re-draft says nothing new: the same words, and no figure that differs. */
const isNoNews = (content: StepContent, done: Finished, facts: readonly Fact[]): boolean =>
  sameText(content.draft, done.draft) &&
  facts.every(({ path, value }) => {
    const old = done.before[path]
    return old !== undefined && sameValue(old.value, value)
  })

/**
 * Stores what a run has made, in the transaction that ends it. What a step says is never overwritten, whoever wrote it:
 * where it has a draft, the new one is kept as a proposal. Returns the design as it then stands.
 */
export async function storeDraft(held: HeldDesign, done: Finished): Promise<DesignRecord> {
  const design = await readDesign(held.scope, held.tx)
  const step = design.steps[done.step]
  const facts = proposed(done.before, done.after)
  if (step.content !== null && !isNoNews(step.content, done, facts)) {
    const proposal: StoredProposal = {
      schemaVersion: 1,
      draft: done.draft,
      facts: Object.fromEntries(facts.map((fact) => [fact.path, fact])),
      runId: done.runId,
      instruction: done.instruction ?? null,
    }
    await writeProposal(held, done.step, proposal)
    return design
  }
  const content: StepContent = { schemaVersion: 1, draft: done.draft, authors: step.content?.authors ?? {} }
  const state = step.content === null ? ('drafted' as const) : step.state
  await writeContent(held, { id: done.step, state, content, proposal: null, stale: null, moved: null })
  const updated = {
    ...design,
    steps: { ...design.steps, [done.step]: { ...step, state, content, stale: null, moved: null } },
  }
  return { ...updated, facts: await enterFacts(held, updated, done.step, facts) }
}

/** Takes an agent's facts into the ledger by their standing and marks the later steps that built on what moved. */
export async function enterFacts(
  held: HeldDesign,
  design: DesignRecord,
  step: StepId,
  facts: readonly Fact[],
): Promise<Facts> {
  const { facts: after } = resolve(merge(design.facts, facts).facts, runCalculation)
  await writeFacts(held, design.facts, after)
  const later = STEP_IDS.slice(STEP_IDS.indexOf(step) + 1)
  const changes = changesBetween(design.facts, after)
  const standings = standingAfter(Object.values(design.steps), changes, after, draftsOf(design, later))
  await writeStanding(held, design.steps, standings)
  return after
}

export function draftsOf(design: DesignRecord, ids: readonly StepId[]): Partial<Record<StepId, StepDraft>> {
  const drafts: Partial<Record<StepId, StepDraft>> = {}
  for (const id of ids) {
    const content = design.steps[id].content
    if (content) drafts[id] = content.draft
  }
  return drafts
}
