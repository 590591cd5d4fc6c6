import { fewAtOnce } from './columns'
import { LIMITS } from './limits'
import type { Column, Leak, Measures, Progress, Roles, Table } from './result'
import { positiveOf } from './roles'
import { figure, oneRow, type Query, rowsOf, word } from './rows'
import * as sql from './sql'

const isIdentifier = (column: Column, rows: number) =>
  (column.kind === 'integer' || column.kind === 'text') &&
  column.exact &&
  column.nulls === 0 &&
  column.distinct === rows &&
  rows > LIMITS.classes

/** Measures what the roles ask for; `roles.positive` may be null, then a value of the label is chosen. */
export function measure(query: Query, table: Table, roles: Roles, onProgress: (progress: Progress) => void): Measures {
  const known = (name: string | null) => table.columns.find((column) => column.name === name)
  const [label, time, entity] = [known(roles.label), known(roles.time), known(roles.entity)]
  onProgress({ text: 'Looking for copies', share: null })
  const identifiers = table.columns.filter((column) => isIdentifier(column, table.rows)).map(({ name }) => name)
  const compared = table.columns.map(({ name }) => name).filter((name) => !identifiers.includes(name))
  const copies = compared.length === 0 ? 0 : (figure(oneRow(query, sql.duplicates(compared)), 'n') ?? 0)
  onProgress({ text: 'Measuring label, time and entity', share: null })
  const labelled = label ? measureLabel(query, label, table, roles.positive) : null
  // What recurs may well have one outcome each: that calls for a split by it, and is no leak.
  const taken = [roles.label, roles.time, roles.entity]
  const features = table.columns.filter(({ name, kind }) => !taken.includes(name) && kind !== 'other')
  return {
    duplicates: { rows: copies, except: identifiers },
    label: labelled,
    time: time ? measureTime(query, time.name) : null,
    entity: entity ? measureEntity(query, entity.name) : null,
    leaks: [
      ...(label && labelled ? predictors(query, features, label, labelled, onProgress) : []),
      ...(time ? writtenLater(query, features, time.name) : []),
    ],
    identifiers,
  }
}

function measureLabel(
  query: Query,
  label: Column,
  table: Table,
  wanted: string | null,
): NonNullable<Measures['label']> {
  const found = rowsOf(query, sql.classes(label.name)).map((row) => ({
    value: word(row, 'value') ?? '',
    rows: figure(row, 'n') ?? 0,
  }))
  const labelled = table.rows - label.nulls
  if (found.length > LIMITS.classes) return { labelled, classes: null, positive: null, positives: null }
  const positive = found.find(({ value }) => value === wanted)?.value ?? positiveOf(found)
  const positives = found.find(({ value }) => value === positive)?.rows ?? null
  return { labelled, classes: found, positive, positives }
}

function measureTime(query: Query, name: string): Measures['time'] {
  const row = oneRow(query, sql.span(name))
  const [first, last, days] = [word(row, 'first'), word(row, 'last'), figure(row, 'days')]
  return first === null || last === null || days === null ? null : { first, last, days }
}

function measureEntity(query: Query, name: string): Measures['entity'] {
  const row = oneRow(query, sql.exactDistinct(name))
  return { distinct: figure(row, 'n') ?? 0, rows: figure(row, 'filled') ?? 0 }
}

type Labelled = NonNullable<Measures['label']>

/** Columns that alone tell the classes apart, or run along with a label that is a quantity. */
function predictors(
  query: Query,
  features: readonly Column[],
  label: Column,
  of: Labelled,
  onProgress: (progress: Progress) => void,
): Leak[] {
  if (of.classes === null) return correlated(query, features, label)
  const { positive, positives, labelled } = of
  if (positive === null || positives === null) return []
  if (Math.min(positives, labelled - positives) < LIMITS.classRowsForLeak) return []
  query(sql.sample(features, label.name, positive, [positives, labelled - positives]))
  return features.flatMap((column, i): Leak[] => {
    onProgress({ text: 'Trying each column alone', share: i / features.length })
    const strength = Math.max(...aucs(query, column, i))
    return strength >= LIMITS.leakAuc ? [{ column: column.name, by: 'auc', strength }] : []
  })
}

function aucs(query: Query, { kind, distinct }: Column, i: number): number[] {
  const isCode = kind === 'integer' && distinct !== null && distinct <= LIMITS.codeValues
  const found: number[] = []
  if (kind !== 'text') {
    const auc = figure(oneRow(query, sql.aucOfOrder(i)), 'auc') ?? 0.5
    found.push(Math.max(auc, 1 - auc))
  }
  if (kind === 'text' || isCode) found.push(figure(oneRow(query, sql.aucOfValues(i)), 'auc') ?? 0.5)
  return found
}

function correlated(query: Query, features: readonly Column[], label: Column): Leak[] {
  const figures = features.filter(({ kind }) => kind === 'integer' || kind === 'number')
  if (figures.length === 0 || !(label.kind === 'integer' || label.kind === 'number')) return []
  return [...fewAtOnce(figures)].flatMap((some) => {
    const row = oneRow(query, sql.correlations(some, label))
    return some.flatMap((column, i): Leak[] => {
      const strength = figure(row, `r${i}`)
      return strength !== null && strength >= LIMITS.leakCorrelation
        ? [{ column: column.name, by: 'correlation', strength }]
        : []
    })
  })
}

function writtenLater(query: Query, features: readonly Column[], time: string): Leak[] {
  const moments = features.filter(({ kind }) => kind === 'time')
  return [...fewAtOnce(moments)].flatMap((some) => {
    const names = some.map(({ name }) => name)
    const row = oneRow(query, sql.later(names, time))
    return names.flatMap((column, i): Leak[] => {
      const strength = figure(row, `later${i}`)
      return strength !== null && strength >= LIMITS.laterShare ? [{ column, by: 'later', strength }] : []
    })
  })
}
