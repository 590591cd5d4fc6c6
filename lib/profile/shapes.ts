import { quoteText } from './identifier'

/** A way in which people write figures, moments and yes/no that the engine alone takes for words. */
export type Shape = {
  type: 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP'
  /** Read alike by JavaScript and by the engine (RE2); it has to match the whole cell. */
  pattern: string
  /** At least one cell has to hold this, else something plainer was meant. */
  some?: string
  /** The cell's value as SQL, or null where it has none. */
  value: (cell: string) => string
  /** What the person should know about it: "with a comma as the decimal sign". */
  says: string | null
}

const YEAR = String.raw`(?:1[6-9]|2[01])\d\d`
const MONTH = '(?:0?[1-9]|1[0-2])'
const DAY = '(?:0?[1-9]|[12][0-9]|3[01])'
const WORD = '[A-Z][a-z][a-z]'

const DATES: readonly [pattern: string, format: string, says: string][] = [
  [String.raw`${DAY}\.${MONTH}\.${YEAR}`, '%d.%m.%Y', 'day.month.year'],
  [String.raw`${DAY}\.${MONTH}\.\d\d`, '%d.%m.%y', 'day.month.year'],
  [`${DAY}/${MONTH}/${YEAR}`, '%d/%m/%Y', 'day/month/year'],
  [`${MONTH}/${DAY}/${YEAR}`, '%m/%d/%Y', 'month/day/year'],
  [String.raw`${DAY}/${MONTH}/\d\d`, '%d/%m/%y', 'day/month/year'],
  [String.raw`${MONTH}/${DAY}/\d\d`, '%m/%d/%y', 'month/day/year'],
  [`${DAY}-${MONTH}-${YEAR}`, '%d-%m-%Y', 'day-month-year'],
  [`${MONTH}-${DAY}-${YEAR}`, '%m-%d-%Y', 'month-day-year'],
  [`${YEAR}-${MONTH}-${DAY}`, '%Y-%m-%d', 'year-month-day'],
  [`${YEAR}/${MONTH}/${DAY}`, '%Y/%m/%d', 'year/month/day'],
  [`${DAY} ${WORD} ${YEAR}`, '%d %b %Y', 'day month year'],
  [`${DAY}-${WORD}-${YEAR}`, '%d-%b-%Y', 'day-month-year'],
  [`${WORD} ${DAY}, ${YEAR}`, '%b %d, %Y', 'month day, year'],
]
const TIMES: readonly [pattern: string, format: string][] = [
  ['', ''],
  [String.raw`T\d\d:\d\d`, 'T%H:%M'],
  [String.raw`,? \d?\d:\d\d`, ' %H:%M'],
  [String.raw`,? \d?\d:\d\d:\d\d`, ' %H:%M:%S'],
  [String.raw`,? \d?\d:\d\d [AP]M`, ' %I:%M %p'],
  [String.raw`,? \d?\d:\d\d:\d\d [AP]M`, ' %I:%M:%S %p'],
]

const moments: readonly Shape[] = DATES.flatMap(([date, dateFormat, says]) =>
  TIMES.map(([time, timeFormat]): Shape => {
    const format = quoteText(dateFormat + timeFormat)
    // "1/2/2025, 09:30" as spreadsheets write it.
    const plain = (cell: string) => `regexp_replace(${cell}, ', ([0-9]+:)', ${quoteText(String.raw` \1`)})`
    return {
      type: time === '' ? 'DATE' : 'TIMESTAMP',
      pattern: date + time,
      value: (cell) =>
        time === '' ? `try_strptime(${cell}, ${format})::DATE` : `try_strptime(${plain(cell)}, ${format})`,
      says: says === 'year-month-day' ? null : `as dates, ${says}`,
    }
  }),
)

const cast = (type: Shape['type']) => (cell: string) => `TRY_CAST(${cell} AS ${type})`
// A leading zero makes it a code, such as a postal code; more than 15 digits would lose some as a figure.
const WHOLE = String.raw`[-+]?(?:0|[1-9]\d{0,14})`

const PLAIN: readonly Shape[] = [
  { type: 'BOOLEAN', pattern: 'true|false|True|False|TRUE|FALSE', value: cast('BOOLEAN'), says: null },
  { type: 'BIGINT', pattern: WHOLE, value: cast('BIGINT'), says: null },
  {
    type: 'DOUBLE',
    pattern: String.raw`(?:${WHOLE}|[-+]?\.\d|[-+]?0)(?:\.?\d*)(?:[eE][-+]?\d+)?`,
    some: String.raw`[.eE]`,
    value: cast('DOUBLE'),
    says: null,
  },
  {
    type: 'TIMESTAMP',
    pattern: String.raw`${YEAR}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z| UTC|[-+]\d\d(?::?\d\d)?)?`,
    value: (cell) => `TRY_CAST(regexp_replace(${cell}, ' UTC$', '') AS TIMESTAMP)`,
    says: null,
  },
]

const DECIMAL_COMMA: Shape = {
  type: 'DOUBLE',
  pattern: String.raw`[-+]?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:\.\d\d\d)+)(?:,\d+)?`,
  some: ',',
  value: (cell) => `TRY_CAST(replace(replace(${cell}, '.', ''), ',', '.') AS DOUBLE)`,
  says: 'with a comma as the decimal sign',
}
const THOUSANDS: Shape = {
  type: 'DOUBLE',
  pattern: String.raw`[-+]?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d\d\d)+)(?:\.\d+)?`,
  some: ',',
  value: (cell) => `TRY_CAST(replace(${cell}, ',', '') AS DOUBLE)`,
  says: 'with a comma between thousands',
}

/** Shapes that fit these cells of one column, the likeliest first. A list that is not cut by commas uses them in figures. */
export function shapesOf(cells: readonly string[], delimiter: string): Shape[] {
  if (cells.length === 0) return []
  const commas = delimiter === ',' ? [THOUSANDS, DECIMAL_COMMA] : [DECIMAL_COMMA, THOUSANDS]
  return [...PLAIN, ...commas, ...moments].filter(({ pattern, some }) => {
    const whole = new RegExp(`^(?:${pattern})$`)
    if (!cells.every((cell) => whole.test(cell))) return false
    return some === undefined || cells.some((cell) => new RegExp(some).test(cell))
  })
}

/** The cell's value in this shape as SQL, null where it does not fit. */
export const inShape = ({ pattern, value }: Shape, cell: string): string =>
  `CASE WHEN regexp_full_match(${cell}, ${quoteText(pattern)}) THEN ${value(cell)} END`

/** What programs write where nothing is. Spelled as a class of a label may be, `None` counts only among figures. */
export const EMPTY = ['NA', 'N/A', 'n/a', '#N/A', 'NaN', 'nan', 'NULL', 'null', '<NA>', 'NaT', '\\N'] as const
export const EMPTY_AMONG_FIGURES = [...EMPTY, 'None', 'none', 'Na', 'na', '?', '-', '--', '.', '*'] as const
