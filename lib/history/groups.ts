import type { HistoryRow } from './list'
import { isComing } from './titles'

/** What one revision of the design brought about. */
type Act = readonly [HistoryRow, ...HistoryRow[]]

/** Acts that are told as one, newest first. */
export type Group = {
  readonly acts: readonly [Act, ...Act[]]
  /** What joins them: a field that was edited again, or what a person did in one go, by its id. */
  readonly by: 'field' | 'act' | null
  /** Others changed something between them: no two states show what these did alone. */
  readonly isApart: boolean
}

/** Edits of one field by one person are one entry while they follow one another within this time. */
const TOGETHER_MS = 10 * 60_000

/** Rows as they were listed, newest first. */
export function groupsOf(rows: readonly HistoryRow[]): Group[] {
  const groups: Group[] = []
  for (const act of actsOf(rows)) {
    const [row] = act
    const last = groups.at(-1)
    const at = act.length === 1 ? groups.findLastIndex((group) => isPart(group, row)) : -1
    const found = groups[at]
    if (found) {
      const isApart = found.isApart || groups.slice(at + 1).some(({ acts }) => isChange(acts[0][0]))
      groups[at] = { acts: [...found.acts, act], by: 'act', isApart }
    } else if (last && act.length === 1 && isSameField(last, row)) {
      groups[groups.length - 1] = { acts: [...last.acts, act], by: 'field', isApart: false }
    } else groups.push({ acts: [act], by: null, isApart: false })
  }
  return groups
}

const isPart = ({ acts }: Group, { actId, authorId }: HistoryRow): boolean => {
  const [[younger]] = acts
  return actId !== null && younger.actId === actId && younger.authorId === authorId
}

const isPlainEdit = (row: HistoryRow) =>
  row.cause === 'edit' && row.act === null && row.actId === null && !isComing(row)

function isSameField({ acts }: Group, older: HistoryRow): boolean {
  const [younger, ...more] = acts.at(-1) ?? []
  return (
    younger !== undefined &&
    more.length === 0 &&
    isPlainEdit(younger) &&
    isPlainEdit(older) &&
    younger.name === older.name &&
    younger.key === older.key &&
    younger.authorId === older.authorId &&
    younger.at.getTime() - older.at.getTime() <= TOGETHER_MS
  )
}

const isChange = ({ kind }: HistoryRow) => kind === 'step' || kind === 'facts' || kind === 'design'

/** What one revision of the design brought about stands together; versions and runs stand alone. */
function actsOf(rows: readonly HistoryRow[]): Act[] {
  const acts: [HistoryRow, ...HistoryRow[]][] = []
  for (const row of rows) {
    const last = isChange(row) ? acts.findLast(([one]) => isChange(one)) : undefined
    // Of the first revision of all there may be several acts: nothing counted them.
    if (last?.[0].designRev === row.designRev && row.designRev > 0) last.push(row)
    else acts.push([row])
  }
  return acts
}
