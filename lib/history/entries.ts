import { isFreeModel } from '@/lib/ai/models'
import { compareFacts, type FactDifference } from '@/lib/document/compare/facts'
import type { Fact, StepId } from '@/lib/facts/fact'
import type { Reply } from '@/lib/methodology/draft'
import { type Group, groupsOf } from './groups'
import type { HistoryRow, LedgerRow } from './list'
import { isAgents, isOfSome } from './offer-rows'
import { refText } from './schema'
import { designActOf, type Finds, titleOfAct, titleOfBack, titleOfParts } from './titles'

/** One line of the history: what somebody did in one go, or several edits of one field. */
export type HistoryEntry = {
  readonly id: string
  /** Of the last of them. */
  readonly at: Date
  readonly since: Date | null
  readonly kind: 'edit' | 'facts' | 'step' | 'design' | 'restore' | 'version' | 'milestone' | 'run'
  /** A person's name, or an agent's model; null: it happened by itself. */
  readonly by: { readonly name: string; readonly isAgent: boolean } | null
  readonly title: string
  /** The time of what was restored. */
  readonly asOf: Date | null
  readonly step: StepId | null
  /** Facts that were given, chosen or read, then how many figures followed. */
  readonly given: readonly FactDifference[]
  readonly followed: number
  /** How many edits of one field. */
  readonly times: number
  /** Where it is several edits, each of them, newest first. */
  readonly parts: readonly HistoryEntry[]
  /** States before and after it, where it changed something; null where others changed something between its parts. */
  readonly from: string | null
  readonly to: string | null
  /** Both read alike: nothing changed, or it was changed back. */
  readonly isSame: boolean
  /** Of a version. */
  readonly version: number | null
  /** The revision of its one step that it left there. */
  readonly revision: number | null
  /** An act on what is offered for a step, which can be looked at; and whether it left another offer undecided. */
  readonly offer: string | null
  readonly isAside: boolean
  /** What an agent said to what was asked for. */
  readonly replies: readonly Reply[]
}

const SHOWN_FACTS = 3

/** Rows as they were listed, newest first. */
export const historyEntries = (rows: readonly HistoryRow[], finds: Finds = {}): HistoryEntry[] =>
  groupsOf(rows).map((group) => entryOfGroup(group, finds))

function entryOfGroup({ acts, by, isApart }: Group, finds: Finds): HistoryEntry {
  const [[row]] = acts
  const entry = entryOf(acts[0], row, finds)
  if (by === null) return entry
  const rows = acts.map(([one]) => one)
  const first = rows.at(-1) ?? row
  const parts = acts.map((act) => entryOf(act, act[0], finds))
  const isBack = by === 'field' && row.afterPrint !== null && row.afterPrint === first.beforePrint
  return {
    ...entry,
    title: by === 'act' ? titleOfParts(rows, finds) : isBack ? titleOfBack(row, finds) : entry.title,
    since: first.at,
    times: by === 'field' ? parts.length : 1,
    parts,
    from: isApart ? null : (parts.at(-1)?.from ?? null),
    to: isApart ? null : entry.to,
    isSame: isBack,
  }
}

function entryOf(act: readonly HistoryRow[], first: HistoryRow, finds: Finds): HistoryEntry {
  const steps = act.filter(({ kind }) => kind === 'step')
  const facts = act.flatMap(({ changes }) => differences(changes))
  const given = facts.filter(({ isCalculated }) => !isCalculated)
  // A title, a tag or a waiver changes nothing that two states are compared by.
  const hasStates = steps.length > 0 || act.some(({ kind }) => kind === 'facts')
  const done = designActOf(act)
  return {
    id: `${first.kind}-${first.id}`,
    at: first.at,
    since: null,
    kind: kindOf(act, first, steps[0]),
    by: byOf(first, act),
    title: titleOfAct(act, first, { given, done, finds }),
    asOf: done && 'at' in done ? new Date(done.at) : null,
    step: (steps.length === 1 ? steps[0]?.key : steps.length === 0 ? first.key : null) ?? null,
    given: given.slice(0, SHOWN_FACTS),
    followed: facts.length - Math.min(given.length, SHOWN_FACTS),
    times: 1,
    parts: [],
    from: hasStates ? refText({ kind: 'moment', rev: Math.max(0, first.designRev - 1) }) : null,
    to: hasStates ? refText({ kind: 'moment', rev: first.designRev }) : null,
    isSame: isSame(act),
    version: first.kind === 'version' ? first.number : null,
    revision: steps.length === 1 ? (steps[0]?.number ?? null) : null,
    offer: act.find(isOfSome)?.offerAct ?? null,
    isAside: act.some((row) => row.isAside),
    replies: act.flatMap(({ reply }) => reply ?? []),
  }
}

/** Accepted as it stands, drafted again without news, or edited into what stood there. */
const isSame = (act: readonly HistoryRow[]): boolean =>
  act.every(
    ({ cause, isRedraft, beforePrint, afterPrint }) =>
      cause === 'accept' || isRedraft || (cause === 'edit' && afterPrint !== null && beforePrint === afterPrint),
  )

function kindOf(act: readonly HistoryRow[], first: HistoryRow, step: HistoryRow | undefined): HistoryEntry['kind'] {
  if (first.kind === 'version') return first.cause === 'milestone' ? 'milestone' : 'version'
  if (first.kind === 'run') return 'run'
  if (first.kind === 'offer') return isAgents(first) ? 'run' : 'step'
  if (first.cause === 'restore' || first.cause === 'restore-step') return 'restore'
  if (act.every(({ kind }) => kind === 'design')) return 'design'
  if (step?.cause === 'edit') return 'edit'
  return step ? 'step' : 'facts'
}

const agentName = (model: string | null): string =>
  model === null ? 'An agent' : isFreeModel(model) ? 'Built-in advisor' : model

function byOf(first: HistoryRow, act: readonly HistoryRow[]): HistoryEntry['by'] {
  const agent = act.find(
    (row) => row.kind === 'run' || isAgents(row) || (row.cause === 'run' && row.kind !== 'version'),
  )
  if (agent) return { name: agentName(agent.model), isAgent: true }
  const isByItself = first.kind === 'version' && (first.cause === 'run' || first.cause === 'restore')
  return isByItself || !first.authorName ? null : { name: first.authorName, isAgent: false }
}

/** The same words and figures as in the ledger. */
function differences(changes: readonly LedgerRow[]): FactDifference[] {
  const side = (which: 'before' | 'after') =>
    Object.fromEntries(
      changes.flatMap((change): [string, Fact][] => (change[which] ? [[change.path, change[which]]] : [])),
    )
  return compareFacts(side('before'), side('after'))
}
