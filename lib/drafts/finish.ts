import { runCalculation } from '@/lib/designs/calculate'
import { canonicalJson } from '@/lib/designs/canonical'
import { changesBetween, writeFacts } from '@/lib/designs/ledger-store'
import { readDesign } from '@/lib/designs/data'
import type { DesignRecord } from '@/lib/designs/records'
import { standingAfter } from '@/lib/designs/stale'
import { writeContent, writeProposal, writeStanding } from '@/lib/designs/store'
import type { HeldDesign } from '@/lib/designs/transaction'
import { type Fact, type Facts, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { resolve } from '@/lib/facts/ledger'
import { merge } from '@/lib/facts/merge'
import type { StepContent } from '@/lib/methodology/content'
import type { StepDraft } from '@/lib/methodology/draft'
import type { StoredProposal } from './schema'

export type Finished = {
  runId: string
  step: StepId
  /** Revision of the step when the run was queued. */
  baseRev: number
  draft: StepDraft
  /** The ledger that the agent was given, and the one it ended with. */
  before: Facts
  after: Facts
}

/** What the agent set or changed. */
const proposed = (before: Facts, after: Facts): Fact[] =>
  Object.values(after).filter((fact) => {
    const old = before[fact.path]
    return old === undefined || canonicalJson(old) !== canonicalJson(fact)
  })

/** True where the step holds a person's work: their words, their approval, or a change made while the agent wrote. */
const isPersons = (step: { rev: number; state: string; content: StepContent | null }, baseRev: number): boolean =>
  step.content !== null &&
  (Object.keys(step.content.authors).length > 0 || step.state === 'accepted' || step.rev !== baseRev)

/**
 * Stores what a run has made, in the transaction that ends it. A person's work is never overwritten: there the draft
 * is kept as a proposal. Returns the design as it then stands.
 */
export async function storeDraft(held: HeldDesign, done: Finished): Promise<DesignRecord> {
  const design = await readDesign(held.scope, held.tx)
  const step = design.steps[done.step]
  const facts = proposed(done.before, done.after)
  if (isPersons(step, done.baseRev)) {
    const proposal: StoredProposal = {
      schemaVersion: 1,
      draft: done.draft,
      facts: Object.fromEntries(facts.map((fact) => [fact.path, fact])),
      runId: done.runId,
    }
    await writeProposal(held, done.step, proposal)
    return design
  }
  const content: StepContent = { schemaVersion: 1, draft: done.draft, authors: {} }
  await writeContent(held, { id: done.step, state: 'drafted', content, proposal: null, stale: null, moved: null })
  const updated = {
    ...design,
    steps: { ...design.steps, [done.step]: { ...step, state: 'drafted' as const, content, stale: null, moved: null } },
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
