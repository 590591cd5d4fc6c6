import { isFreeModel } from '@/lib/ai/models'
import { runCalculation } from '@/lib/designs/calculate'
import { canonicalJson } from '@/lib/facts/canonical-json'
import { changesBetween, type LedgerCause, writeFacts } from '@/lib/designs/ledger-store'
import { readDesign } from '@/lib/designs/data'
import type { DesignRecord } from '@/lib/designs/records'
import { recordOffer } from '@/lib/designs/offer-store'
import { standingAfter } from '@/lib/designs/stale'
import { writeContent, writeProposal, writeStanding } from '@/lib/designs/store'
import type { HeldDesign } from '@/lib/designs/transaction'
import { type Fact, type Facts, type FactValue, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { resolve, sameValue } from '@/lib/facts/ledger'
import { merge } from '@/lib/facts/merge'
import { changesOf, following, rebase } from '@/lib/methodology/changes'
import { type StepContent, WHOLE, withUnrepaired } from '@/lib/methodology/content'
import { type Repair, unrepairedWords } from '@/lib/methodology/repair'
import type { Reply, StepDraft } from '@/lib/methodology/draft'
import { repliesOf, withoutReplies } from '@/lib/methodology/reply'
import type { Unrepaired } from '@/lib/methodology/unrepaired'
import { readLastRun } from '@/lib/history/data'
import { notify } from '@/lib/notifications/mutations'
import { recordAnswer } from './answered'
import { asideOf, countOf } from './offered'
import { type Drafted, onlyAsked } from './only-asked'
import { type OfferedRepair, parseProposal, type StoredProposal } from './schema'

export type Finished = {
  runId: string
  step: StepId
  draft: StepDraft
  /** The ledger that the agent was given, and the one it ended with. */
  before: Facts
  after: Facts
  /** What was asked for in words. */
  instruction?: string | null
  /** The finding that it was asked to mend. */
  repair?: Repair | null
  /** The draft that the agent was given to revise. */
  previous?: StepDraft | null
  model: string
  /** What was found in the draft and not mended. */
  unrepaired?: Unrepaired | null
  /** What the agent drafts where nothing is asked of it, if it can tell. */
  usual?: Drafted | null
}

/** By which facts the finding is mended: those that its check reads. */
const offeredRepair = ({ check, title, clauses }: Repair, facts: readonly Fact[]): OfferedRepair => ({
  check,
  title,
  paths: clauses.map(({ path }) => path).filter((path) => facts.some((fact) => fact.path === path)),
})

/** What the agent set or changed. */
const proposed = (before: Facts, after: Facts): Fact[] =>
  Object.values(after).filter((fact) => {
    const old = before[fact.path]
    return old === undefined || canonicalJson(old) !== canonicalJson(fact)
  })

/**
 * What an agent's draft is a change of: the draft it was given. The built-in advisor is given one and drafts anew all
 * the same, so that its last own draft tells what it changed; else it would take back whatever people wrote.
 */
async function baseOf(held: HeldDesign, done: Finished, content: StepContent): Promise<StepDraft> {
  const own = isFreeModel(done.model) ? await readLastRun(held.scope, done.step, held.tx) : undefined
  return own ?? done.previous ?? content.draft
}

/** True where nothing of what an agent changed is left to decide on, and no figure moves. */
function isNoNews(base: StepDraft, { draft: now }: StepContent, done: Finished, facts: readonly Fact[]): boolean {
  const fitted = rebase(base, now, done.draft)
  return (
    fitted.outdated.length === 0 &&
    changesOf(now, fitted.draft).length === 0 &&
    facts.every(({ path, value }) => {
      const old = done.before[path]
      return old !== undefined && sameValue(old.value, value)
    })
  )
}

/** What moved while the agent worked on the figures as they were before. */
const movedSince = (moved: Readonly<Record<string, FactValue>> | null, now: Facts, before: Facts): boolean =>
  Object.keys(moved ?? {}).some((path) => {
    const [is, was] = [now[path]?.value, before[path]?.value]
    return is === undefined || was === undefined ? is !== was : !sameValue(is, was)
  })

const couldNotMend = ({ repair }: Finished, replies: readonly Reply[]): boolean =>
  repair ? replies.some(({ heading }) => heading === unrepairedWords(repair)) : false

/** The run with what was asked for alone, where its agent can tell. */
function asAsked(done: Finished, base: StepDraft | undefined): Finished {
  const { usual } = done
  if (!usual || base === undefined) return done
  const draft = withoutReplies(usual.draft)
  const asked = onlyAsked(base, done.before, { draft, facts: usual.facts }, { draft: done.draft, facts: done.after })
  return { ...done, draft: asked.draft, after: asked.facts }
}

/**
 * Stores what a run has made, in the transaction that ends it. What a step says is never overwritten, whoever wrote it:
 * where it has a draft, the new one is kept as a proposal. What the agent answers is kept with the act, and is no part of
 * the step. Returns the design as it then stands.
 */
export async function storeDraft(held: HeldDesign, finished: Finished): Promise<DesignRecord> {
  const design = await readDesign(held.scope, held.tx)
  const step = design.steps[finished.step]
  const replies = repliesOf(finished.draft)
  const said = { ...finished, draft: withoutReplies(finished.draft) }
  const { runId, model, instruction = null, repair = null } = finished
  const check = repair?.check ?? null
  const answer = () => recordAnswer(held, { runId, model, step: said.step, rev: step.rev, instruction, check, replies })
  // A repair that could not be made offers nothing else in its name.
  if (step.content !== null && couldNotMend(said, replies)) {
    await answer()
    return design
  }
  const base = step.content === null ? undefined : await baseOf(held, said, step.content)
  const done = asAsked(said, base)
  const isPartial = base !== undefined && (done.usual ?? null) !== null
  const facts = proposed(done.before, done.after)
  if (step.content !== null && base && !isNoNews(base, step.content, done, facts)) {
    const proposal: StoredProposal = {
      schemaVersion: 1,
      draft: done.draft,
      facts: Object.fromEntries(facts.map((fact) => [fact.path, fact])),
      runId,
      instruction,
      model,
      base,
      was: Object.fromEntries(facts.flatMap(({ path }) => (done.before[path] ? [[path, done.before[path]]] : []))),
      repair: repair ? offeredRepair(repair, facts) : null,
      unrepaired: done.unrepaired ?? null,
      replies,
      isPartial,
    }
    const { proposal: earlier, rev } = step
    const before = earlier === null ? null : parseProposal(done.step, earlier)
    await writeProposal(held, done.step, proposal)
    const changes = countOf(design.facts, { ...proposal, base })
    const aside = asideOf(before, proposal)
    const offered = { step: done.step, rev, cause: 'offered' as const, before, after: proposal, changes, aside }
    await recordOffer(held, { ...offered, reply: replies.length > 0 ? replies : null, mends: check })
    return design
  }
  if (step.content !== null && (instruction !== null || replies.length > 0)) await answer()
  // It looked at what was asked for and at nothing else: a step that is stale stays so.
  if (isPartial) return design
  const asked = { facts: done.draft.facts, questions: done.draft.questions }
  const agent = { model: done.model, at: held.at.toISOString() }
  const written: StepContent =
    step.content === null
      ? { schemaVersion: 1, draft: done.draft, authors: {}, agents: { [WHOLE]: agent } }
      : { ...step.content, draft: { ...following(step.content.draft, done.draft), ...asked } }
  const content = withUnrepaired(written, done.unrepaired ?? null)
  const state = step.content === null ? ('drafted' as const) : step.state
  const cause = { kind: 'run' as const, runId: done.runId }
  const isLate = movedSince(step.moved, design.facts, done.before)
  const standing = isLate ? { stale: step.stale, moved: step.moved } : { stale: null, moved: null }
  // Nobody decided on an offer that still waits.
  await writeContent(held, { id: done.step, state, content, proposal: step.proposal, ...standing }, cause)
  await notify(held.tx, held.scope, { kind: 'design.draft', event: `run:${runId}`, detail: { step: done.step } })
  const updated = {
    ...design,
    steps: { ...design.steps, [done.step]: { ...step, state, content, ...standing } },
  }
  return { ...updated, facts: await enterFacts(held, updated, done.step, facts, cause) }
}

/**
 * Takes an agent's facts into the ledger by their standing and marks the steps that built on what moved: `touched`, the
 * later ones unless others are named.
 */
export async function enterFacts(
  held: HeldDesign,
  design: DesignRecord,
  step: StepId,
  facts: readonly Fact[],
  cause: LedgerCause,
  { over = [], touched }: { over?: readonly string[] | undefined; touched?: readonly StepId[] } = {},
): Promise<Facts> {
  const { facts: after } = resolve(merge(design.facts, facts, over).facts, runCalculation)
  await writeFacts(held, design.facts, after, cause)
  const steps = touched ?? STEP_IDS.slice(STEP_IDS.indexOf(step) + 1)
  const changes = changesBetween(design.facts, after)
  const standings = standingAfter(Object.values(design.steps), changes, after, draftsOf(design, steps))
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
