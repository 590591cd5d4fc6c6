import { fewAtOnce, kindOf } from './columns'
import { quoteName, quoteText } from './identifier'
import type { Progress, Reading } from './result'
import { figure, oneRow, type Query, rowsOf, word } from './rows'
import { EMPTY, EMPTY_AMONG_FIGURES, inShape, type Shape, shapesOf } from './shapes'
import { DESCRIBE, TABLE } from './sql'

/** Cells that a shape is guessed from; all rows then have to fit it. */
const SAMPLE = 500

export const PLAINLY: Reading = { nan: 0, infinite: 0, words: 0, as: null }

type Named = { name: string; type: string }
const FLOAT = /^(FLOAT|DOUBLE)$/
const INTEGER = /^(INTEGER|BIGINT|UINTEGER|UBIGINT)$/

const texts = (words: readonly string[]) => words.map(quoteText).join(', ')
const retype = (query: Query, name: string, type: string, value: string) =>
  query(`ALTER TABLE ${TABLE} ALTER COLUMN ${quoteName(name)} SET DATA TYPE ${type} USING (${value})`)

/**
 * Makes the table say what its file meant: NaN and words such as NA become empty, and figures and moments that were
 * read as words, or as figures, become what they are. Gives what was changed by column.
 */
export function settle(
  query: Query,
  delimiter: string | null,
  onProgress: (progress: Progress) => void,
): ReadonlyMap<string, Reading> {
  const columns = rowsOf(query, DESCRIBE).map((row) => ({
    name: word(row, 'name') ?? '',
    type: word(row, 'type') ?? '',
  }))
  const found = new Map<string, Reading>()
  const note = (name: string, part: Partial<Reading>) => found.set(name, { ...PLAINLY, ...found.get(name), ...part })
  const floats = columns.filter(({ type }) => FLOAT.test(type))
  for (const some of fewAtOnce(floats)) emptyNaN(query, some, note)
  const words = delimiter === null ? [] : columns.filter(({ type }) => kindOf(type) === 'text')
  for (const [i, column] of words.entries()) {
    onProgress({ text: 'Telling figures from words', share: i / words.length })
    settleWords(query, column.name, delimiter ?? ',', note)
  }
  for (const { name } of columns.filter(({ name: of, type }) => INTEGER.test(type) && TIME_NAME.test(of)))
    settleMoments(query, name, note)
  return found
}

type Note = (name: string, part: Partial<Reading>) => void

function emptyNaN(query: Query, columns: readonly Named[], note: Note): void {
  const parts = columns.flatMap(({ name }, i) => [
    `count(*) FILTER (WHERE isnan(${quoteName(name)}))::DOUBLE AS nan${i}`,
    `count(*) FILTER (WHERE isinf(${quoteName(name)}))::DOUBLE AS infinite${i}`,
  ])
  const row = oneRow(query, `SELECT ${parts.join(', ')} FROM ${TABLE}`)
  for (const [i, { name, type }] of columns.entries()) {
    const [nan, infinite] = [figure(row, `nan${i}`) ?? 0, figure(row, `infinite${i}`) ?? 0]
    if (nan + infinite > 0) note(name, { nan, infinite })
    if (nan > 0) retype(query, name, type, `CASE WHEN isnan(${quoteName(name)}) THEN NULL ELSE ${quoteName(name)} END`)
  }
}

function settleWords(query: Query, name: string, delimiter: string, note: Note): void {
  const cell = quoteName(name)
  const sample = rowsOf(
    query,
    `SELECT ${cell} AS cell FROM ${TABLE} WHERE ${cell} NOT IN (${texts(EMPTY_AMONG_FIGURES)}) LIMIT ${SAMPLE}`,
  ).flatMap((row) => word(row, 'cell') ?? [])
  const fits = shapesOf(sample, delimiter).filter((shape) => {
    const row = oneRow(
      query,
      `SELECT count(*)::DOUBLE AS n FROM ${TABLE} WHERE ${cell} NOT IN (${texts(EMPTY_AMONG_FIGURES)}) AND ${inShape(shape, cell)} IS NULL`,
    )
    return figure(row, 'n') === 0
  })
  const [shape] = fits
  const empty = texts(shape ? EMPTY_AMONG_FIGURES : EMPTY)
  const words =
    figure(oneRow(query, `SELECT count(*)::DOUBLE AS n FROM ${TABLE} WHERE ${cell} IN (${empty})`), 'n') ?? 0
  if (words > 0) note(name, { words })
  if (shape) {
    retype(query, name, shape.type, inShape(shape, cell))
    const says = saysOf(fits)
    if (says !== null) note(name, { as: says })
  } else if (words > 0) retype(query, name, 'VARCHAR', `CASE WHEN ${cell} IN (${empty}) THEN NULL ELSE ${cell} END`)
}

function saysOf(fits: readonly Shape[]): string | null {
  const [first, ...rest] = fits
  if (!first || first.says === null) return null
  const other = rest.find(({ type, says }) => type === first.type && says !== null && says !== first.says)
  return other ? `${first.says} (${other.says} would fit as well)` : first.says
}

const TIME_NAME = /(^|_)(ts|time|timestamp|datetime|date|day|at|epoch)(_(s|ms|us|ns|unix|utc|key|id))?$/i

/** From 1990 to 2100, in seconds since 1970. */
const [FROM, TO] = [631_152_000, 4_102_444_800]
const UNITS: readonly [factor: number, says: string, value: (cell: string) => string][] = [
  [1, 'as seconds since 1970', (cell) => `epoch_ms(${cell}::BIGINT * 1000)`],
  [1e3, 'as milliseconds since 1970', (cell) => `epoch_ms(${cell}::BIGINT)`],
  [1e6, 'as microseconds since 1970', (cell) => `make_timestamp(${cell}::BIGINT)`],
  [1e9, 'as nanoseconds since 1970', (cell) => `make_timestamp(${cell}::BIGINT // 1000)`],
]

/** Whole numbers that are moments: by their name, and only where every one of them lies between 1990 and 2100. */
function settleMoments(query: Query, name: string, note: Note): void {
  const cell = quoteName(name)
  const day = `try_strptime(${cell}::VARCHAR, '%Y%m%d')`
  const row = oneRow(
    query,
    `SELECT min(${cell})::DOUBLE AS least, max(${cell})::DOUBLE AS most, ` +
      `count(*) FILTER (WHERE ${cell} NOT BETWEEN 19900101 AND 21001231 OR ${day} IS NULL AND ${cell} IS NOT NULL)::DOUBLE AS odd FROM ${TABLE}`,
  )
  const [least, most] = [figure(row, 'least'), figure(row, 'most')]
  if (least === null || most === null) return
  const unit = UNITS.find(([factor]) => least >= FROM * factor && most <= TO * factor)
  const isDay = figure(row, 'odd') === 0
  if (!unit && !isDay) return
  if (unit) retype(query, name, 'TIMESTAMP', unit[2](cell))
  else retype(query, name, 'DATE', `${day}::DATE`)
  note(name, { as: unit ? unit[1] : 'as year, month and day in one number' })
}
