import { actSchema, type DesignAct } from '@/lib/designs/acts/schema'
import { titleOfCheck } from '@/lib/designs/document-findings'
import type { FactDifference } from '@/lib/document/compare/facts'
import type { StepId } from '@/lib/facts/fact'
import { splitItemKey } from '@/lib/methodology/keys'
import { type Find, nobody, placeName } from '@/lib/methodology/names'
import { stepOf } from '@/lib/methodology/registry'
import type { HistoryRow } from './list'

/** What the items of a step are called, for edits from before their names were kept. */
export type Finds = Readonly<Partial<Record<StepId, Find>>>

/** The name that was kept with the edit; before names were kept, by what stands there now. */
function nameOf({ key, name, place }: HistoryRow, finds: Finds): string {
  if (place !== null) return place
  return key === null || name === null ? 'Text' : placeName(stepOf(key), name, finds[key] ?? nobody)
}

/** What was done; of an undo, what it took back. */
function editOf(row: HistoryRow, finds: Finds): string {
  const name = nameOf(row, finds)
  if (row.name?.startsWith('order/')) return `${name} changed`
  if (!isComing(row)) return `${name} edited`
  return `${name} ${row.isEmpty === (row.act === 'undo') ? 'added' : 'taken out'}`
}

const ACTS = { undo: 'Undone', redo: 'Done again' } as const

const told = (act: 'undo' | 'redo' | null, what: string): string => (act === null ? what : `${ACTS[act]}: ${what}`)

/** An item that is added or taken out, which is told for itself. */
export const isComing = ({ name, wasEmpty, isEmpty }: Pick<HistoryRow, 'name' | 'wasEmpty' | 'isEmpty'>): boolean =>
  name !== null && splitItemKey(name) !== undefined && wasEmpty !== isEmpty

export function designActOf(act: readonly HistoryRow[]): DesignAct | undefined {
  const row = act.find(({ kind }) => kind === 'design')
  if (!row) return undefined
  const detail: unknown = JSON.parse(row.name ?? 'null')
  return actSchema.safeParse({ ...(typeof detail === 'object' && detail), cause: row.cause }).data
}

const finding = ({ check, title }: { check: string; title?: string | undefined }) =>
  `“${title ?? titleOfCheck(check) ?? 'A finding'}”`

function designTitle(done: DesignAct, step: StepId | null): string {
  switch (done.cause) {
    case 'rename':
      return `Renamed from “${done.before}” to “${done.after}”`
    case 'tag':
      return `Tag “${done.tag}” added`
    case 'untag':
      return `Tag “${done.tag}” removed`
    case 'waive':
      return `Finding ${finding(done)} waived`
    case 'withdraw':
      return `Waiver of ${finding(done)} taken back`
    case 'restore':
      return `${done.label ? `Version ${done.version} “${done.label}”` : `Version ${done.version}`} restored`
    case 'restore-step':
      return `${step ? stepOf(step).title : 'A step'} restored`
  }
}

const VERSIONS: Readonly<Record<string, string>> = {
  run: 'kept before a run',
  restore: 'kept before a restore',
  share: 'kept for a link',
  import: 'kept as it was imported',
  review: 'handed in for review',
}

const STEPS: Readonly<Record<string, string>> = {
  run: 'Drafted',
  proposal: 'Proposal accepted',
  undo: 'Taken back',
  accept: 'Accepted',
  import: 'Imported',
  copy: 'Copied from another design',
  example: 'Opened as a worked example',
  before: 'As it stood when the history began',
}

const RUNS: Readonly<Record<string, string>> = {
  succeeded: 'Drafted again, without news',
  failed: 'A run failed',
  cancelled: 'A run was stopped',
  interrupted: 'A run waits to go on',
  queued: 'A run waits for its turn',
  running: 'A run is under way',
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

function ledgerTitle({ cause }: HistoryRow, given: readonly FactDifference[]): string {
  const [only] = given
  const named = given.length === 1 && only ? only.label : plural(given.length, 'fact')
  if (cause === 'measured') return `${named} measured on a file`
  if (cause === 'variant') return `A what-if variant kept: ${named}`
  if (cause === 'answer') return `Question answered: ${named}`
  const act = cause === 'undo' || cause === 'redo' ? cause : null
  const left = act === 'undo' ? only?.before : only?.after
  return told(act, `${named} ${only && given.length === 1 && !left ? 'taken out' : 'changed'}`)
}

const changed = ({ offered }: HistoryRow): string => plural(offered ?? 0, 'change')

/** "2 changes" where that was all that waited, else "2 of 3 changes". */
const outOf = (count: number, { waited }: HistoryRow): string =>
  waited === null || waited === count ? plural(count, 'change') : `${count} of ${plural(waited, 'change')}`

/** Of an offer that was accepted, also what of it was refused in the same act. */
function acceptedTitle(row: HistoryRow): string {
  const refused = row.refused ?? 0
  const accepted = outOf((row.offered ?? 0) - refused, row)
  return `Proposal accepted: ${accepted}${refused > 0 ? `, ${refused} refused` : ''}`
}

/** The same once it was taken back. */
function takenBackTitle(row: HistoryRow): string {
  const refused = row.undidRefused ?? 0
  if (refused === 0) return `Proposal taken back: ${changed(row)}`
  const accepted = plural((row.offered ?? 0) - refused, 'change')
  return `Proposal taken back: ${accepted} that ${accepted.startsWith('1 ') ? 'was' : 'were'} accepted, ${refused} refused`
}

/** What was done to an offer while the words of the step stayed. */
function offerTitle(row: HistoryRow): string {
  const wish = row.name === null ? '' : ` for “${row.name}”`
  if (row.cause === 'answered') return `Answered, with nothing to offer${wish}`
  if (row.cause === 'offered') return `${changed(row)} offered${wish}`
  if (row.cause === 'brought') return `An earlier offer brought back: ${changed(row)}${wish}`
  if (row.cause === 'refused') return `${outOf(row.offered ?? 0, row)} refused`
  if (row.undid === 'undone') return `Done again: ${changed(row)}`
  return row.undid === 'brought' ? 'An earlier offer put aside again' : `Undecided again: ${changed(row)}`
}

const suggestions = ({ offered }: HistoryRow): string =>
  (offered ?? 1) === 1 ? 'Suggestion' : plural(offered ?? 1, 'suggestion')

function undoTitle(row: HistoryRow): string {
  if (row.undid === 'suggestion') return `${suggestions(row)} taken back`
  if (row.undid === 'undone') return 'What was taken back is accepted again'
  return takenBackTitle(row)
}

type Told = { given: readonly FactDifference[]; done: DesignAct | undefined; finds: Finds }

/** What one act did, in one line. */
export function titleOfAct(act: readonly HistoryRow[], first: HistoryRow, { given, done, finds }: Told): string {
  const steps = act.filter(({ kind }) => kind === 'step')
  const isLedger = act.some(({ kind }) => kind === 'facts')
  if (first.kind === 'version') {
    if (first.cause === 'milestone') return `Milestone “${first.name ?? ''}”`
    return `Version ${first.number ?? ''} ${VERSIONS[first.cause ?? 'share'] ?? ''}`.trim()
  }
  if (first.kind === 'run') return RUNS[first.cause ?? ''] ?? 'A run'
  if (first.kind === 'offer') return offerTitle(first)
  const [step] = steps
  if (done) return designTitle(done, first.key ?? step?.key ?? null)
  if (step && step.offered !== null && step.cause === 'proposal') return acceptedTitle(step)
  if (step?.cause === 'suggestion') return `${suggestions(step)} accepted`
  if (step?.cause === 'undo') return undoTitle(step)
  // A step comes back alone, and brings no facts.
  if (first.cause === 'restore') {
    return steps.length === 1 && step?.key && !isLedger ? `${stepOf(step.key).title} restored` : 'A version restored'
  }
  if (step?.cause === 'suggestion' && step.suggestedBy !== null && step.suggestedBy !== step.authorName)
    return `Suggestion of ${step.suggestedBy} accepted`
  if (step?.cause === 'edit') return told(step.act, editOf(step, finds))
  if (step?.isRedraft) return isLedger ? 'Drafted: no words changed' : 'Drafted: nothing changed'
  return step ? (STEPS[step.cause ?? ''] ?? 'Changed') : ledgerTitle(first, given)
}

const CONNECTIONS = 'tables/connections/'

/** What a person did in one go, by what of it they meant: a component is taken out, and its connections go with it. */
export function titleOfParts(parts: readonly HistoryRow[], finds: Finds): string {
  const isAlong = ({ name }: HistoryRow) => name?.startsWith(CONNECTIONS) ?? false
  const meant = parts.findLast((row) => !isAlong(row)) ?? parts.at(-1)
  if (!meant) return 'Changed'
  const others = parts.filter((row) => row !== meant)
  const title = told(meant.act, editOf(meant, finds))
  if (!others.every(isAlong)) return `${title}, and ${plural(others.length, 'more change')}`
  return `${title}, with ${others.length === 1 ? 'its connection' : `its ${others.length} connections`}`
}

/** Edits of one field in one go, at the end of which it reads as before them. */
export const titleOfBack = (row: HistoryRow, finds: Finds): string => `${nameOf(row, finds)} changed and changed back`
