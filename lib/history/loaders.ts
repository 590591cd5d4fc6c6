import { namingFor } from '@/lib/auth/people'
import { requireDesign } from '@/lib/auth/session'
import { readDesign } from '@/lib/designs/data'
import type { DesignRecord } from '@/lib/designs/records'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import { findIn } from '@/lib/methodology/names'
import { type LastMoved, readLastMoved, readStepRevs } from './data'
import { type HistoryEntry, historyEntries } from './entries'
import { listHistory } from './list'
import { type Cursor, cursorText } from './schema'
import type { Finds } from './titles'

/** Rows of a page; edits of one field that follow one another make one entry of many of them. */
const PAGE_ROWS = 100

export type HistoryList = {
  readonly entries: readonly HistoryEntry[]
  readonly next: string | null
  /** The revision that each step has now. */
  readonly revs: Readonly<Partial<Record<StepId, number>>>
}

/** One page of what happened in a design; `before`: where the last one ended. */
export async function loadHistory(
  designId: string,
  { before, step }: { before: Cursor | null; step: StepId | null },
): Promise<HistoryList> {
  const scope = await requireDesign(designId, 'design.read')
  const { rows, next } = await listHistory(scope, { before, step, limit: PAGE_ROWS })
  const revs = await readStepRevs(scope)
  // Edits from before their names were kept.
  const isNameless = rows.some(({ kind, cause, place }) => kind === 'step' && cause === 'edit' && place === null)
  const finds = isNameless ? findsIn(await readDesign(scope)) : {}
  const named = await namingFor(scope)
  const told = rows.map((row) => ({
    ...row,
    authorName: row.authorName && named(row.authorName),
    suggestedBy: row.suggestedBy && named(row.suggestedBy),
  }))
  return { entries: historyEntries(told, finds), next: next && cursorText(next), revs }
}

/** What people's latest changes of figures moved, while steps are stale by it. */
export const loadLastMoved = async (
  designId: string,
  moved: Parameters<typeof readLastMoved>[1],
): Promise<LastMoved[]> => {
  const scope = await requireDesign(designId, 'design.read')
  const [changes, named] = await Promise.all([readLastMoved(scope, moved), namingFor(scope)])
  return changes.map((change) => ({ ...change, by: named(change.by) }))
}

const findsIn = ({ steps }: DesignRecord): Finds =>
  Object.fromEntries(STEP_IDS.map((id) => [id, findIn(steps[id].content?.draft)]))
