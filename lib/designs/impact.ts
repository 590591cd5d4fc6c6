import { referencedPaths } from '@/lib/facts/template'
import { factPathOf } from '@/lib/facts/path'
import type { StepDraft } from '@/lib/methodology/draft'
import { stepOf } from '@/lib/methodology/registry'
import { standingOf } from './findings'
import type { DesignRecord } from './records'
import type { Finding } from './schema'
import type { Change } from './stale'

/** What a change of the ledger means beyond figures. */
export type Impact = {
  /** Findings that were not open before, and those that no longer are. */
  appeared: Finding[]
  resolved: Finding[]
  /** Steps that had been accepted and are stale now. */
  reopened: string[]
  /** Drawings whose words name a figure that moved, by the table they are drawn from. */
  drawings: { step: string; table: string; title: string }[]
  /** Approvals that what it says now is no longer covered by: of the approved version, and of the one in review. */
  approvals: Approved[]
}

/** Names of those who approved a version, all of it or some of its steps. */
export type Approved = { version: number; isDecided: boolean; by: string[]; title: string }

export const approvedTitle = ({ version, isDecided, by }: Omit<Approved, 'title'>): string =>
  `v${version}, approved${isDecided ? '' : ' so far'} by ${by.join(', ')}`

/** Tables of step 4 that the document draws. */
const DRAWN = ['components', 'connections', 'latency'] as const

function drawingsOf(draft: StepDraft | undefined, changes: readonly Change[]): Impact['drawings'] {
  if (!draft) return []
  const moved = new Set(changes.map(({ path }) => path))
  return DRAWN.flatMap((table) => {
    const words = (draft.tables[table] ?? []).flatMap((row) => Object.values(row))
    const isNamed = words.some((text) => referencedPaths(text).some((path) => moved.has(factPathOf(path))))
    const title = stepOf('arch').tables.find(({ id }) => id === table)?.title ?? table
    return isNamed ? [{ step: 'arch', table, title }] : []
  })
}

type After = {
  readonly findings: readonly Finding[]
  readonly changes: readonly Change[]
  readonly staleSteps: readonly { readonly step: string }[]
  readonly approvals: readonly Approved[]
}

/** Compares a design as it stood with what a change of its ledger left. */
export function impactOf(design: DesignRecord, { findings, changes, staleSteps, approvals }: After): Impact {
  const before = standingOf(design.facts, design.waivers).findings
  const missing = (from: readonly Finding[], among: readonly Finding[]) =>
    from.filter(({ check }) => !among.some((other) => other.check === check))
  const accepted = Object.values(design.steps).filter(({ state, stale }) => state === 'accepted' && stale === null)
  return {
    appeared: missing(findings, before),
    resolved: missing(before, findings),
    reopened: accepted.map(({ id }) => id).filter((id) => staleSteps.some(({ step }) => step === id)),
    drawings: drawingsOf(design.steps.arch.content?.draft, changes),
    approvals: [...approvals],
  }
}
