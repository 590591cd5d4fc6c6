import { LIMITS } from './limits'
import type { ColumnKind } from './result'

const INTEGER = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/
const TIME = /^(DATE|TIMESTAMP.*)$/
const TEXT = /^(VARCHAR|ENUM\(.*\)|UUID)$/

/** The kind of a column from the engine's name of its type. */
export function kindOf(type: string): ColumnKind {
  if (INTEGER.test(type)) return 'integer'
  if (/^(FLOAT|DOUBLE|DECIMAL\(.*\))$/.test(type)) return 'number'
  if (TIME.test(type)) return 'time'
  if (type === 'BOOLEAN') return 'boolean'
  return TEXT.test(type) ? 'text' : 'other'
}

/** Kinds whose least and greatest value may be shown. */
export const hasRange = (kind: ColumnKind): boolean => kind === 'integer' || kind === 'number' || kind === 'time'

/** Columns in groups that one statement can name. */
export function* fewAtOnce<Column>(columns: readonly Column[]): Generator<readonly Column[]> {
  for (let from = 0; from < columns.length; from += LIMITS.columnsAtOnce)
    yield columns.slice(from, from + LIMITS.columnsAtOnce)
}
