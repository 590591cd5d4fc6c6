import { namesLikeCells } from './csv-header'
import { LIMITS } from './limits'
import type { Column, Measures, Reading, Table } from './result'

const NAMED = 6
const count = (value: number) => value.toLocaleString('en-US')
const cells = (value: number) => (value === 1 ? '1 cell' : `${count(value)} cells`)

/** Some names and how many more there are. */
function listed(names: readonly string[]): string {
  const more = names.length - NAMED
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${count(more)} more` : '')
}

function withCells(columns: readonly Column[], of: 'nan' | 'words' | 'infinite'): string | null {
  const some = columns.filter(({ reading }) => reading[of] > 0)
  return some.length === 0 ? null : listed(some.map(({ name, reading }) => `${name} (${cells(reading[of])})`))
}

/** What was read otherwise than it stands in the file, for who relies on its figures. */
export function readingNotes({ columns }: Table): string[] {
  const notes: string[] = []
  const odd = namesLikeCells(columns.map(({ name }) => name))
  if (odd.length > 0)
    notes.push(
      `The first line was taken for the names of the columns, and ${listed(odd.map((name) => `“${name}”`))} ${odd.length === 1 ? 'looks' : 'look'} like a value. If it is a row, add a line with names.`,
    )
  const [nan, words, infinite] = [
    withCells(columns, 'nan'),
    withCells(columns, 'words'),
    withCells(columns, 'infinite'),
  ]
  if (nan) notes.push(`NaN (not a number) counts as empty: ${nan}.`)
  if (words) notes.push(`Words that stand for nothing, such as NA or null, count as empty: ${words}.`)
  if (infinite) notes.push(`Infinite values are values, but are left out of From, To and correlations: ${infinite}.`)
  for (const as of new Set(columns.flatMap(({ reading }) => reading.as ?? []))) {
    const names = columns.filter(({ reading }) => reading.as === as).map(({ name }) => name)
    notes.push(`Read ${as}: ${listed(names)}.`)
  }
  return notes
}

/** The same of one column, for its row in the table. */
export function readingRemarks({ nan, words, infinite, as }: Reading): string[] {
  return [
    nan > 0 ? `${count(nan)} NaN, counted as empty` : '',
    words > 0 ? `${count(words)} words such as NA, counted as empty` : '',
    infinite > 0 ? `${count(infinite)} infinite` : '',
    as === null ? '' : `read ${as}`,
  ].filter((remark) => remark !== '')
}

/** Why no column was tried alone for a leak, or null where each was. */
export function whyNotTried({ label }: Measures, of: Column | undefined): string | null {
  if (!label) return 'No label is chosen, so no column was tried for a leak.'
  const { classes, positives, labelled } = label
  if (classes === null)
    return of?.kind === 'integer' || of?.kind === 'number'
      ? null
      : `The label has more than ${LIMITS.classes} values and is no figure, so no column was tried for a leak.`
  if (positives === null) return 'The label has one value only, so no column was tried for a leak.'
  return Math.min(positives, labelled - positives) < LIMITS.classRowsForLeak
    ? `Fewer than ${LIMITS.classRowsForLeak} rows are of one class: a column that fits them may do so by chance, so none was tried for a leak.`
    : null
}
