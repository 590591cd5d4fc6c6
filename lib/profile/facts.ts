import { factSpec } from '@/lib/facts/catalogue'
import type { Facts, FactValue } from '@/lib/facts/fact'
import { formatFact, formatValue } from '@/lib/facts/format'
import { sameValue } from '@/lib/facts/ledger'
import type { Measures, Roles, Table } from './result'

/** What a file can say about a design. Nothing else is accepted as measured. */
export const MEASURABLE = [
  'data.nRows',
  'data.nLabeled',
  'data.nPositives',
  'data.positiveRate',
  'data.labelsAvailable',
  'data.historyAtHandDays',
  'data.rowsPerDay',
  'data.bytesPerRow',
  'data.groupKey',
  'data.hasDuplicates',
  'data.postOutcomeFeatures',
] as const
export type MeasurablePath = (typeof MEASURABLE)[number]

/** What names of columns can suggest, from a schema without rows. It stays an assumption. */
export const READABLE = [
  'data.postOutcomeFeatures',
  'data.groupKey',
  'data.pii',
  'data.protectedFeatures',
  'model.nFeatures',
] as const
export type ReadablePath = (typeof READABLE)[number]

export type Offered<Path extends string> = {
  path: Path
  value: FactValue
  /** How it was measured: names of columns and counts, never a value of a cell. It is stored with the fact. */
  note: string
  /** Why it may not hold for the system although it holds for the file; then it is not ticked beforehand. */
  caution: string | null
}
export type Measured = Offered<MeasurablePath>

export type Profiled = {
  file: { name: string; bytes: number; kind: 'csv' | 'parquet' }
  table: Table
  roles: Roles
  measures: Measures
  /** Columns that the person took for leaks. */
  leaks: readonly string[]
}

const count = (value: number) => value.toLocaleString('en-US')
const three = (value: number) => Number(value.toPrecision(3))
const WHOLE = 'Only where the file holds all rows to train on, not a sample.'
const SAMPLED = 'Only where the file holds every case of its time, not a sample.'

export function measuredFacts({ file, table, roles, measures, leaks }: Profiled, current: Facts): Measured[] {
  const { label, time, entity, duplicates } = measures
  const rows = count(table.rows)
  const fact = (path: MeasurablePath, value: FactValue, note: string, caution: string | null = null): Measured => ({
    path,
    value,
    note,
    caution,
  })
  const found = [fact('data.nRows', table.rows, `${rows} rows of the file.`, WHOLE)]
  if (label && roles.label !== null) {
    const name = roles.label
    const how = `${count(label.labelled)} of ${rows} rows have a value of ${name}${emptyToo(table, name)}.`
    found.push(fact('data.nLabeled', label.labelled, how, WHOLE))
    if (label.labelled > 0) {
      const how = `${name} is filled in ${three((label.labelled / table.rows) * 100)}% of the rows.`
      found.push(fact('data.labelsAvailable', label.labelled === table.rows ? 'yes' : 'partial', how))
    }
    if (label.positives !== null && label.labelled > 0) {
      const how = `${count(label.positives)} of ${count(label.labelled)} labeled rows are of the class of ${name} taken as positive.`
      const share = Number((label.positives / label.labelled).toPrecision(4))
      found.push(fact('data.nPositives', label.positives, how, WHOLE), fact('data.positiveRate', share, how))
    }
  }
  if (time && roles.time !== null && time.days > 0) {
    const how = `From the first to the last ${roles.time}.`
    found.push(fact('data.historyAtHandDays', three(time.days), how))
    if (time.days >= 1) {
      found.push(
        fact('data.rowsPerDay', three(table.rows / time.days), `${rows} rows over the span of ${roles.time}.`, SAMPLED),
      )
    }
  }
  if (file.kind === 'csv') {
    const how = `Size of the CSV over its ${rows} rows.`
    found.push(
      fact('data.bytesPerRow', three(file.bytes / table.rows), how, 'Only where cases are logged as in this file.'),
    )
  }
  if (entity && roles.entity !== null && entity.distinct > 0 && entity.rows > entity.distinct) {
    const how = `${roles.entity} has ${count(entity.distinct)} values in ${count(entity.rows)} rows: each recurs ${three(entity.rows / entity.distinct)} times in the mean.`
    found.push(fact('data.groupKey', roles.entity, how))
  }
  const except =
    duplicates.except.length > 0 ? ` in every column but ${duplicates.except.join(', ')}` : ' in every column'
  found.push(
    fact(
      'data.hasDuplicates',
      duplicates.rows > 0,
      `${count(duplicates.rows)} of ${rows} rows equal an earlier one${except}.`,
    ),
  )
  const all = withListed(current, 'data.postOutcomeFeatures', leaks)
  if (leaks.length > 0) found.push(fact('data.postOutcomeFeatures', all, leakNote(leaks, measures)))
  return found
}

function emptyToo({ columns }: Table, name: string): string {
  const reading = columns.find((column) => column.name === name)?.reading
  if (!reading || reading.nan + reading.words === 0) return ''
  return reading.nan > 0 ? '; NaN counts as empty' : '; words such as NA count as empty'
}

/** Names beside those that stand there. */
export function withListed(current: Facts, path: string, names: readonly string[]): string[] {
  const known = current[path]?.value
  const listed = Array.isArray(known) ? known.filter((item) => typeof item === 'string') : []
  return [...new Set([...listed, ...names])]
}

function leakNote(leaks: readonly string[], { leaks: found }: Measures): string {
  const reasons = {
    auc: 'tells the label alone',
    correlation: 'runs along with the label',
    later: 'is later than the row',
  }
  return `${leaks
    .map((column) => {
      const why = found.filter((leak) => leak.column === column).map(({ by }) => reasons[by])
      return `${column} ${why.join(' and ')}`
    })
    .join('; ')}.`.slice(0, 500)
}

export type FactProposal<Path extends string = MeasurablePath | ReadablePath> = Offered<Path> & {
  label: string
  before: string | null
  after: string
  /** A person gave the value that stands there: it is replaced only where they tick it. */
  own: boolean
  /** That value. */
  over: FactValue | null
  same: boolean
  ticked: boolean
}

/** Each measured fact beside what the ledger holds. What contradicts a person's own value is not ticked beforehand. */
export function proposals<Path extends string>(
  measured: readonly Offered<Path>[],
  current: Facts,
): FactProposal<Path>[] {
  return measured.map((fact) => {
    const old = current[fact.path]
    const spec = factSpec(fact.path)
    const same = old !== undefined && sameValue(old.value, fact.value)
    const own = old?.origin === 'user'
    return {
      ...fact,
      label: spec?.label ?? fact.path,
      before: old ? formatFact(old, spec) : null,
      after: formatValue(fact.value, spec?.unit ?? '', spec ? { spec } : {}),
      own,
      over: own ? old.value : null,
      same,
      // A sample counts less than there is: it replaces no figure without a tick.
      ticked: !same && !own && (fact.caution === null || (fact.caution === WHOLE && !old)),
    }
  })
}
