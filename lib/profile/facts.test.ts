import { expect, test } from 'vitest'
import { checkValue } from '@/lib/facts/answer'
import { factSpec } from '@/lib/facts/catalogue'
import type { Facts, FactValue, Origin } from '@/lib/facts/fact'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { MEASURABLE, measuredFacts, type Profiled, proposals } from './facts'

const column = (name: string) => ({
  name,
  type: 'VARCHAR',
  kind: 'text' as const,
  nulls: 0,
  distinct: 9,
  exact: true,
  min: null,
  max: null,
  reading: { nan: 0, infinite: 0, words: 0, as: null },
})
const PROFILED: Profiled = {
  file: { name: 'rows.csv', bytes: 250_000, kind: 'csv' },
  table: { rows: 1000, columns: ['id', 'who', 'at', 'refund', 'y'].map(column) },
  roles: { label: 'y', positive: 'SECRET', time: 'at', entity: 'who' },
  measures: {
    duplicates: { rows: 3, except: ['id'] },
    label: {
      labelled: 800,
      classes: [
        { value: 'no', rows: 780 },
        { value: 'SECRET', rows: 20 },
      ],
      positive: 'SECRET',
      positives: 20,
    },
    time: { first: '2025-01-01', last: '2025-04-11', days: 100 },
    entity: { distinct: 250, rows: 1000 },
    leaks: [{ column: 'refund', by: 'auc', strength: 1 }],
    identifiers: ['id'],
  },
  leaks: ['refund'],
}
const held = (path: string, value: FactValue, origin: Origin) => ledger(fact(path, value, { origin, step: 'data' }))

test('a profile gives these facts, each within its range, and no value of a cell', () => {
  const found = measuredFacts(PROFILED, {})
  expect(Object.fromEntries(found.map(({ path, value }) => [path, value]))).toEqual({
    'data.nRows': 1000,
    'data.nLabeled': 800,
    'data.labelsAvailable': 'partial',
    'data.nPositives': 20,
    'data.positiveRate': 0.025,
    'data.historyAtHandDays': 100,
    'data.rowsPerDay': 10,
    'data.bytesPerRow': 250,
    'data.groupKey': 'who',
    'data.hasDuplicates': true,
    'data.postOutcomeFeatures': ['refund'],
  })
  for (const { path, value } of found) {
    const spec = factSpec(path)
    expect(spec && checkValue(spec, value)).toMatchObject({ ok: true })
  }
  expect(JSON.stringify(found)).not.toContain('SECRET')
  expect(MEASURABLE.filter((path) => !found.some((one) => one.path === path))).toEqual([])
})

test('nothing is said of what was not measured', () => {
  const none = { label: null, time: null, entity: null, leaks: [] }
  const bare = {
    ...PROFILED,
    file: { ...PROFILED.file, kind: 'parquet' as const },
    leaks: [],
    measures: { ...PROFILED.measures, ...none },
  }
  expect(measuredFacts(bare, {}).map(({ path }) => path)).toEqual(['data.nRows', 'data.hasDuplicates'])
})

test('leaks are added to those that stand there', () => {
  const current = held('data.postOutcomeFeatures', ['chargeback', 'refund'], 'assumed')
  const found = measuredFacts({ ...PROFILED, leaks: ['refund', 'state'] }, current)
  expect(found.find(({ path }) => path === 'data.postOutcomeFeatures')?.value).toEqual([
    'chargeback',
    'refund',
    'state',
  ])
})

test.each([
  ['nothing stands there', {}, 'data.positiveRate', true],
  ['an assumption', held('data.positiveRate', 0.5, 'assumed'), 'data.positiveRate', true],
  ["a person's value", held('data.positiveRate', 0.5, 'user'), 'data.positiveRate', false],
  ['the same value', held('data.positiveRate', 0.025, 'assumed'), 'data.positiveRate', false],
  ['a count where nothing stands', {}, 'data.nRows', true],
  ['a count of perhaps a sample', held('data.nRows', 9e6, 'calculated'), 'data.nRows', false],
  ['a rate of perhaps a sample', {}, 'data.rowsPerDay', false],
])('ticked beforehand: %s', (_case, current: Facts, path, ticked) => {
  const offered = proposals(measuredFacts(PROFILED, current), current).find((one) => one.path === path)
  expect(offered?.ticked).toBe(ticked)
})
