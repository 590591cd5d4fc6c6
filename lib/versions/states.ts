import type { DesignScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { readDesign } from '@/lib/designs/data'
import { standingOf } from '@/lib/designs/findings'
import type { DesignRecord } from '@/lib/designs/records'
import type { Finding } from '@/lib/designs/schema'
import { type ComparedState, compareStates, type Difference } from '@/lib/document/compare/compare'
import { AppError } from '@/lib/errors'
import { type Facts, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { findAsStored, readLedgerAt, readMoment } from '@/lib/history/data'
import type { StateRef } from '@/lib/history/schema'
import type { StepDraft } from '@/lib/methodology/draft'
import { type EditKey, readEdit, readPlaced } from '@/lib/methodology/edit'
import { readVersion } from './data'

/** A state of a design, its steps read where they are asked for: most of them are the same on both sides. */
type Source = {
  readonly ref: StateRef
  readonly label: string | null
  readonly at: Date | null
  readonly title: string
  readonly facts: Facts
  readonly findings: readonly Finding[]
  /** Revisions of the steps; 0: empty, and never been anything else. */
  readonly revs: Readonly<Record<StepId, number>>
  readonly draft: (step: StepId) => Promise<StepDraft | null>
}

const perStep = <T>(of: (id: StepId) => T): Record<StepId, T> => ({
  problem: of('problem'),
  data: of('data'),
  model: of('model'),
  arch: of('arch'),
  exp: of('exp'),
  prod: of('prod'),
  perf: of('perf'),
})

function presentSource(present: DesignRecord): Source {
  return {
    ref: { kind: 'now' },
    label: null,
    at: null,
    title: present.title,
    facts: present.facts,
    findings: standingOf(present.facts, present.waivers).findings,
    revs: perStep((id) => present.steps[id].rev),
    draft: async (id) => present.steps[id].content?.draft ?? null,
  }
}

async function sourceOf(scope: DesignScope, ref: StateRef, present: DesignRecord, on: Tx): Promise<Source> {
  if (ref.kind === 'now') return presentSource(present)
  if (ref.kind === 'version') {
    const { label, createdAt: at, design } = await readVersion(scope, ref.number, on)
    const stepOf = (id: StepId) => design.steps.find((step) => step.id === id)
    return {
      ref,
      label,
      at,
      title: design.title,
      facts: design.facts,
      findings: design.findings,
      revs: perStep((id) => stepOf(id)?.rev ?? 0),
      draft: async (id) => stepOf(id)?.content?.draft ?? null,
    }
  }
  if (ref.rev > present.rev) throw new AppError('not-found', 'This design has no such revision.')
  const { at, revs } = await readMoment(scope, ref.rev, on)
  const facts = await readLedgerAt(scope, ref.rev, on)
  return {
    ref,
    label: null,
    at,
    // History keeps no titles, and no waivers: what is waived today counts as waived.
    title: present.title,
    facts,
    findings: standingOf(facts, present.waivers).findings,
    revs: perStep((id) => revs[id] ?? 0),
    draft: async (id) =>
      revs[id] === undefined ? null : ((await findAsStored(scope, id, revs[id], on))?.draft ?? null),
  }
}

export type Side = Pick<Source, 'ref' | 'label' | 'at'>

/** Words of the first state that could stand again; by the key of their place. */
export type Former = {
  /** Revision of the step today. */
  readonly rev: number
  /** Revision that the step had then; null where nothing of it is to be brought back as a whole. */
  readonly whole: number | null
  readonly words: Readonly<Record<EditKey, string>>
}

export type Comparison = {
  readonly from: Side
  readonly to: Side
  /** Revision of the design today. */
  readonly rev: number
  readonly difference: Difference
  /** Steps that read alike on both sides with revisions between them, and how many. */
  readonly between: readonly { readonly step: StepId; readonly revisions: number }[]
  readonly former: Readonly<Partial<Record<StepId, Former>>>
}

/** What differs between two states of a design, and what of the first one could be brought back. */
export async function compareRefs(
  scope: DesignScope,
  refs: { from: StateRef; to: StateRef },
  on: Tx,
): Promise<Comparison> {
  const present = await readDesign(scope, on)
  const from = await sourceOf(scope, refs.from, present, on)
  const to = await sourceOf(scope, refs.to, present, on)
  const changed = STEP_IDS.filter((id) => from.revs[id] !== to.revs[id])
  const before = await stateOf(from, changed)
  const difference = compareStates(before, await stateOf(to, changed))
  const between = changed
    .filter((id) => !difference.steps.some(({ step }) => step === id))
    .map((id) => ({ step: id, revisions: Math.abs(to.revs[id] - from.revs[id]) }))
  const former: Partial<Record<StepId, Former>> = {}
  for (const { step, words } of difference.steps) {
    const { content, rev } = present.steps[step]
    const old = before.drafts[step]
    if (!content || !old) continue
    const own = from.revs[step]
    former[step] = {
      rev,
      whole: own > 0 && own !== rev && refs.from.kind !== 'now' ? own : null,
      words: Object.fromEntries(
        words.flatMap(({ key, kind }): [EditKey, string][] => {
          const text = kind === 'changed' ? readEdit(old, key) : kind === 'gone' ? readPlaced(old, key) : undefined
          const now = readEdit(content.draft, key)
          const fits = kind === 'gone' ? now === '' : now !== undefined && now !== text
          return text !== undefined && fits ? [[key, text]] : []
        }),
      ),
    }
  }
  return { from: sideOf(from), to: sideOf(to), rev: present.rev, difference, between, former }
}

const sideOf = ({ ref, label, at }: Source): Side => ({ ref, label, at })

async function stateOf(source: Source, steps: readonly StepId[]): Promise<ComparedState> {
  const drafts: Partial<Record<StepId, StepDraft | null>> = {}
  for (const id of steps) drafts[id] = await source.draft(id)
  return { title: source.title, facts: source.facts, findings: source.findings, drafts }
}
