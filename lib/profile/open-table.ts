import { fewAtOnce, hasRange, kindOf } from './columns'
import { headerProblem } from './csv-header'
import { tooManyColumns } from './file-kind'
import { LIMITS } from './limits'
import type { Column, ColumnKind, Progress, Table } from './result'
import { figure, oneRow, type Query, rowsOf, word } from './rows'
import { PLAINLY, settle } from './settle'
import { DESCRIBE, exactDistinct, parquetNames, readCsv, readParquet, summary } from './sql'

export type Source = { path: string; kind: 'parquet' } | { path: string; kind: 'csv'; delimiter: string }

/** A file that cannot be profiled; the message says why and what to do. */
export class Unreadable extends Error {}

/** Names at the top level of a Parquet file: the engine would rename the second of two silently. */
function parquetHeader(query: Query, path: string): string[] {
  const [root, ...rest] = rowsOf(query, parquetNames(path))
  const names: string[] = []
  let nested = 0
  for (const row of rest) {
    const children = figure(row, 'children') ?? 0
    if (nested === 0) names.push(word(row, 'name') ?? '')
    else nested -= 1
    nested += children
  }
  return root === undefined ? [] : names
}

function load(query: Query, source: Source): void {
  if (source.kind === 'parquet') {
    const names = parquetHeader(query, source.path)
    if (names.length === 0) throw new Unreadable('This Parquet file has no columns.')
    if (names.length > LIMITS.columns) throw new Unreadable(tooManyColumns(names.length))
    const problem = headerProblem(names)
    if (problem && /^(More than one|A name of a column|The names)/.test(problem)) throw new Unreadable(problem)
    query(readParquet(source.path))
    return
  }
  loadCsv(query, source.path, source.delimiter)
}

const said = (error: unknown) => (error instanceof Error ? error.message : '')

function loadCsv(query: Query, path: string, delimiter: string): void {
  const options = { delimiter, whole: false, escape: '"' }
  try {
    query(readCsv(path, options))
  } catch (error) {
    // The first rows look like figures and a later one is a word: all rows decide then.
    if (/could not convert|conversion|cast/i.test(said(error))) query(readCsv(path, { ...options, whole: true }))
    // MySQL and Spark write a quote within a cell as \".
    else if (/auto-detected/.test(said(error))) {
      try {
        query(readCsv(path, { ...options, whole: true, escape: '\\' }))
      } catch {
        throw error
      }
    } else throw error
  }
}

/** Reads a file into the engine's table, and says what its columns are. */
export function openTable(query: Query, source: Source, onProgress: (progress: Progress) => void): Table {
  load(query, source)
  const readings = settle(query, source.kind === 'csv' ? source.delimiter : null, onProgress)
  const described = rowsOf(query, DESCRIBE).map((row) => {
    const type = word(row, 'type') ?? ''
    return { name: word(row, 'name') ?? '', type, kind: kindOf(type) }
  })
  const columns: Column[] = []
  let rows = 0
  for (const some of fewAtOnce(described)) {
    onProgress({ text: 'Counting values', share: columns.length / described.length })
    const row = oneRow(query, summary(some))
    rows = figure(row, 'n') ?? 0
    for (const [i, column] of some.entries())
      columns.push({ ...columnOf(query, column, row, i, rows), reading: readings.get(column.name) ?? PLAINLY })
  }
  if (rows === 0) throw new Unreadable('This file has names of columns, and no rows.')
  return { rows, columns }
}

type Described = { name: string; type: string; kind: ColumnKind }

function columnOf(
  query: Query,
  { name, type, kind }: Described,
  row: Readonly<Record<string, unknown>>,
  i: number,
  rows: number,
): Omit<Column, 'reading'> {
  const number = (key: string) => {
    const value = row[`${key}${i}`]
    return typeof value === 'number' ? value : null
  }
  const text = (key: string) => {
    const value = row[`${key}${i}`]
    return hasRange(kind) && typeof value === 'string' ? value : null
  }
  const filled = number('filled') ?? 0
  const estimate = number('distinct')
  // The estimate is off by some percent; whether every row has a value of its own, or only a handful differ, must be sure.
  const mustBeSure =
    estimate !== null && filled > 0 && (kind === 'integer' || kind === 'text') && estimate >= filled * 0.85
  const isSmall = estimate !== null && estimate <= LIMITS.classes * 2
  const exact = mustBeSure || isSmall ? figure(oneRow(query, exactDistinct(name)), 'n') : null
  const distinct = exact ?? (estimate === null ? null : Math.min(estimate, filled))
  return { name, type, kind, nulls: rows - filled, distinct, exact: exact !== null, min: text('min'), max: text('max') }
}
