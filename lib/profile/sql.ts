import { hasRange } from './columns'
import { quoteName, quoteText } from './identifier'
import { LIMITS } from './limits'
import type { Column, ColumnKind } from './result'

/** The table that a file is read into. */
export const TABLE = 'profile_table'
const SAMPLE = 'profile_sample'

export type CsvOptions = { delimiter: string; whole: boolean; escape: string }

/**
 * `whole`: types are settled by all rows, not by the first ones. `skip`: else the engine drops rows that do not fit.
 * Formats: else it takes 01/02/25 for a day of the year 1; what is written otherwise is settled afterwards.
 */
export const readCsv = (path: string, { delimiter, whole, escape }: CsvOptions): string =>
  `CREATE OR REPLACE TABLE ${TABLE} AS SELECT * FROM read_csv_auto(${quoteText(path)}, header = true, ` +
  `delim = ${quoteText(delimiter)}, quote = '"', escape = ${quoteText(escape)}, skip = 0, sample_size = ${whole ? -1 : 20_480}, ` +
  `dateformat = '%Y-%m-%d', timestampformat = '%Y-%m-%d %H:%M:%S')`

export const readParquet = (path: string): string =>
  `CREATE OR REPLACE TABLE ${TABLE} AS SELECT * FROM read_parquet(${quoteText(path)})`

/** Parquet's own names, before the engine tells double ones apart. */
export const parquetNames = (path: string): string =>
  `SELECT name, num_children::DOUBLE AS children FROM parquet_schema(${quoteText(path)})`

export const DESCRIBE = `SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = '${TABLE}' ORDER BY column_index`

/** One pass over some columns: `n`, and by column filled rows, values, least and greatest. */
export function summary(columns: readonly { name: string; kind: ColumnKind }[]): string {
  const parts = columns.flatMap(({ name, kind }, i) => {
    const column = quoteName(name)
    return [
      `count(${column})::DOUBLE AS filled${i}`,
      ...(kind === 'other' ? [] : [`approx_count_distinct(${column})::DOUBLE AS distinct${i}`]),
      ...(hasRange(kind)
        ? ['min', 'max'].map(
            (of) =>
              `${of}(${column})${kind === 'number' ? ` FILTER (WHERE isfinite(${column}::DOUBLE))` : ''}::VARCHAR AS ${of}${i}`,
          )
        : []),
    ]
  })
  return `SELECT count(*)::DOUBLE AS n, ${parts.join(', ')} FROM ${TABLE}`
}

export const exactDistinct = (name: string): string =>
  `SELECT count(DISTINCT ${quoteName(name)})::DOUBLE AS n, count(${quoteName(name)})::DOUBLE AS filled FROM ${TABLE}`

/** Rows that equal an earlier one, by a 64-bit hash of these columns. */
export const duplicates = (names: readonly string[]): string =>
  `SELECT (count(*) - count(DISTINCT h))::DOUBLE AS n FROM (SELECT hash(${names.map(quoteName).join(', ')}) AS h FROM ${TABLE})`

export const classes = (label: string): string =>
  `SELECT ${quoteName(label)}::VARCHAR AS value, count(*)::DOUBLE AS n FROM ${TABLE} WHERE ${quoteName(label)} IS NOT NULL ` +
  `GROUP BY 1 ORDER BY n DESC, value LIMIT ${LIMITS.classes + 1}`

export const span = (time: string): string => {
  const column = `${quoteName(time)}::TIMESTAMP`
  return (
    `SELECT min(${column})::VARCHAR AS first, max(${column})::VARCHAR AS last, date_diff('second', min(${column}), max(${column})) ` +
    `/ 86400.0::DOUBLE AS days FROM ${TABLE}`
  )
}

/** By column, the share of its moments that are later than the row's own: later by a day where that one is a day. */
export const later = (names: readonly string[], time: string): string =>
  `SELECT ${names
    .map((name, i) => {
      const [at, own] = [`${quoteName(name)}::TIMESTAMP`, `${quoteName(time)}::TIMESTAMP`]
      return `avg((CASE WHEN ${own} = date_trunc('day', ${own}) THEN date_trunc('day', ${at}) ELSE ${at} END > ${own})::INT)::DOUBLE AS later${i}`
    })
    .join(', ')} FROM ${TABLE}`

/** Figures without infinity, and brought near 1: the engine fails on sums of squares that do not fit a number. */
const tame = ({ name, min, max }: Column): string => {
  const column = `${quoteName(name)}::DOUBLE`
  const largest = Math.max(Math.abs(Number(min ?? 0)), Math.abs(Number(max ?? 0)), Number.MIN_VALUE)
  return `CASE WHEN isfinite(${column}) THEN ${column} / ${largest.toExponential()}::DOUBLE END`
}

export const correlations = (columns: readonly Column[], label: Column): string =>
  `SELECT ${columns.map((column, i) => `abs(corr(${tame(column)}, ${tame(label)}))::DOUBLE AS r${i}`).join(', ')} FROM ${TABLE}`

/**
 * Up to so many rows of either class, chosen by a hash of the row's place: one pass, and the same rows each time.
 * The remainder is taken of whole numbers: of a hash as a floating number, nearly every one is even.
 */
export function sample(columns: readonly Column[], label: string, positive: string, of: [number, number]): string {
  const [positives, negatives] = of.map((rows) => Math.min(1, LIMITS.samplePerClass / Math.max(1, rows)))
  const is = `${quoteName(label)}::VARCHAR = ${quoteText(positive)}`
  const kept = columns.map(({ name }, i) => `${quoteName(name)} AS c${i}`)
  return (
    `CREATE OR REPLACE TABLE ${SAMPLE} AS SELECT ${['1 AS one', ...kept].join(', ')}, (${is})::INT AS y, ` +
    `(hash(rowid + 7919) % 2::UBIGINT)::INT AS fold FROM ${TABLE} WHERE ${quoteName(label)} IS NOT NULL AND ` +
    `(hash(rowid) % 1000000::UBIGINT)::DOUBLE < 1000000 * CASE WHEN ${is} THEN ${positives} ELSE ${negatives} END`
  )
}

/** Area under the ROC curve of groups `(x, p, n)`: ties count half, and "nothing there" is a value of its own. */
const auc = (groups: string): string =>
  `SELECT (sum(p * (below + n / 2.0)) / nullif(sum(p) * sum(n), 0))::DOUBLE AS auc FROM (SELECT p, n, coalesce(sum(n) OVER ` +
  `(ORDER BY x NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS below FROM (${groups}))`

/** How well the order of one column's values tells the classes apart. */
export const aucOfOrder = (i: number): string =>
  auc(`SELECT c${i} AS x, sum(y)::DOUBLE AS p, sum(1 - y)::DOUBLE AS n FROM ${SAMPLE} GROUP BY c${i}`)

/** The same for values without an order: each is rated by the other half of the rows, so that chance gains nothing. */
export const aucOfValues = (i: number): string =>
  auc(
    `SELECT score AS x, sum(p)::DOUBLE AS p, sum(c - p)::DOUBLE AS n FROM (SELECT a.p, a.c, (coalesce(b.p, 0) + 0.5) / ` +
      `(coalesce(b.c, 0) + 1.0) AS score FROM g AS a LEFT JOIN g AS b ON a.x IS NOT DISTINCT FROM b.x AND b.fold = 1 - a.fold) GROUP BY score`,
  ).replace(
    /^/,
    `WITH g AS (SELECT c${i} AS x, fold, sum(y)::DOUBLE AS p, count(*)::DOUBLE AS c FROM ${SAMPLE} GROUP BY 1, 2) `,
  )
