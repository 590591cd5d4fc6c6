import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { startEngine } from './fixtures/engine'
import { LIMITS } from './limits'
import { measure } from './measure'
import { openTable, type Source } from './open-table'
import type { Roles } from './result'
import { suggestRoles } from './roles'
import type { Query } from './rows'
import { type Start, troubleOf } from './trouble'

let query: Query
let files: Awaited<ReturnType<typeof startEngine>>['files']
beforeAll(async () => ({ query, files } = await startEngine()))

const NONE: Roles = { label: null, positive: null, time: null, entity: null }
const open = (source: Source) => openTable(query, source, () => undefined)

function openCsv(text: string) {
  files.registerFileText('test.csv', text)
  return open({ path: 'test.csv', kind: 'csv', delimiter: ',' })
}

function openParquet(name: string) {
  files.registerFileBuffer(name, new Uint8Array(fs.readFileSync(path.join(import.meta.dirname, 'fixtures', name))))
  return open({ path: name, kind: 'parquet' })
}

const openPayments = () => openParquet('payments.parquet')

describe('a table read from Parquet, without a network', () => {
  test('columns: kinds, empty cells, values, least and greatest', () => {
    const table = openPayments()
    expect(table.rows).toBe(3000)
    const column = (name: string) => table.columns.find((one) => one.name === name)
    expect(column('payment_id')).toMatchObject({ kind: 'integer', nulls: 0, distinct: 3000, exact: true, max: '2999' })
    expect(column('channel')).toMatchObject({ kind: 'text', nulls: 750, distinct: 2, min: null, max: null })
    expect(column('chargeback_at')).toMatchObject({ kind: 'time', nulls: 2700 })
    expect(column('is_fraud')).toMatchObject({ kind: 'integer', distinct: 2, exact: true })
  })

  test('roles are suggested, and what they ask for is measured', () => {
    const table = openPayments()
    const roles = suggestRoles(table)
    expect(roles).toEqual({ label: 'is_fraud', positive: null, time: 'created_at', entity: 'customer_id' })
    const found = measure(query, table, roles, () => undefined)
    expect(found.label).toMatchObject({ labelled: 3000, positive: '1', positives: 300 })
    expect(found.time?.days).toBeCloseTo(2999 / 3, 5)
    expect(found.entity).toEqual({ distinct: 100, rows: 3000 })
    expect(found.identifiers).toEqual(['payment_id'])
    expect(found.duplicates).toEqual({ rows: 0, except: ['payment_id'] })
  })

  test('leaks: what is filled only afterwards, says the same in words or codes, or was written later', () => {
    const table = openPayments()
    const { leaks } = measure(query, table, suggestRoles(table), () => undefined)
    expect(leaks.map(({ column, by }) => `${column} ${by}`).sort()).toEqual([
      'chargeback_at auc',
      'chargeback_at later',
      'code auc',
      'state auc',
    ])
  })
})

test('names and values that would be SQL stay what they are; moments with a time zone and nested columns are read', () => {
  const evil = `a" FROM x; DROP TABLE y; --`
  const table = openParquet('odd.parquet')
  expect(table.columns.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
    `${evil}: text`,
    'b: integer',
    'event_time: time',
    'many: other',
    'nested: other',
  ])
  const roles = { label: evil, positive: "it's; --", time: 'event_time', entity: evil }
  const found = measure(query, table, roles, () => undefined)
  expect(found.label).toMatchObject({ labelled: 90, positive: "it's; --", positives: 30 })
  expect(found.time?.days).toBe(89)
})

describe('NaN and infinity', () => {
  const openNaN = () => openParquet('not-a-number.parquet')
  const measured = (roles: Partial<Roles>) => measure(query, openNaN(), { ...NONE, ...roles }, () => undefined)

  test('NaN is empty; infinity is a value, but neither the least nor the greatest', () => {
    const { columns } = openNaN()
    const column = (name: string) => columns.find((one) => one.name === name)
    expect(column('amount')).toMatchObject({ nulls: 60, min: '0.0', max: '100.0', reading: { nan: 60, infinite: 2 } })
    expect(column('ratio')).toMatchObject({ type: 'FLOAT', nulls: 100, distinct: 17, max: '16.5' })
    expect(column('never')).toMatchObject({ nulls: 300, distinct: 0, min: null, max: null })
  })

  test('a column that is NaN until the outcome is a leak', () => {
    expect(measured({ label: 'is_fraud' }).leaks).toEqual([{ column: 'refund', by: 'auc', strength: 1 }])
  })

  test('NaN and infinity in a quantity: the rows with a value count, and what runs along is found', () => {
    const { label, leaks } = measured({ label: 'target' })
    expect(label).toMatchObject({ labelled: 257, classes: null })
    // `huge` has squares that no number holds.
    expect(leaks.map(({ column }) => column)).toEqual(['id', 'huge'])
  })

  test('as a CSV writes them', () => {
    const cells = ['nan', 'inf', '-inf', 'NaN', '']
    const rows = Array.from({ length: 50 }, (_, i) => `${cells[i % 10] ?? i},${i * 2}`)
    const table = openCsv(`x,target\n${rows.join('\n')}\n`)
    expect(table.columns[0]).toMatchObject({ nulls: 15, min: '5.0', max: '49.0', reading: { nan: 10, infinite: 10 } })
    const { leaks } = measure(query, table, { ...NONE, label: 'x' }, () => undefined)
    expect(leaks.map(({ column }) => column)).toEqual(['target'])
  })
})

describe('a table read from CSV', () => {
  test('a column that turns into words after many figures is read as words', () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `${i},${i === 29_999 ? 'x7' : i % 7}`)
    const table = openCsv(`id,code\n${rows.join('\n')}\n`)
    expect(table.columns.map(({ kind }) => kind)).toEqual(['integer', 'text'])
    expect(table.rows).toBe(30_000)
  })

  test('copies are counted, whatever the identifier says', () => {
    const rows = Array.from({ length: 100 }, (_, i) => `${i},${i % 40},x${i % 40}`)
    const table = openCsv(`id,a,b\n${rows.join('\n')}\n`)
    expect(measure(query, table, NONE, () => undefined).duplicates).toEqual({ rows: 60, except: ['id'] })
  })

  test('noise is no leak, nor is a name that recurs', () => {
    const rows = Array.from({ length: 4000 }, (_, i) => {
      const noise = (i * 7919) % 1009
      return `${noise},p${noise},${(i * 104_729) % 13 < 2 ? 'yes' : 'no'}`
    })
    const table = openCsv(`noise,person,label\n${rows.join('\n')}\n`)
    const found = measure(query, table, { ...NONE, label: 'label' }, () => undefined)
    expect(found.label?.positive).toBe('yes')
    expect(found.leaks).toEqual([])
  })

  test('a label that is a quantity: what runs along with it', () => {
    const rows = Array.from({ length: 500 }, (_, i) => `${i * 1.5},${i * 3},${(i * 7919) % 101}`)
    const table = openCsv(`target,double_it,other\n${rows.join('\n')}\n`)
    const roles = suggestRoles(table)
    expect(roles.label).toBe('target')
    const found = measure(query, table, roles, () => undefined)
    expect(found.label).toMatchObject({ labelled: 500, classes: null, positives: null })
    expect(found.leaks.map(({ column, by }) => [column, by])).toEqual([['double_it', 'correlation']])
  })

  test('noise in few rows is no leak, and words that say the label are one: either half of the rows rates the other', () => {
    const rows = Array.from({ length: 600 }, (_, i) => {
      const name = ['low', 'mid', 'high'][i % 3]
      return `${'abc'.charAt(i % 3)},${'defgh'.charAt(i % 5)},${name}`
    })
    const table = openCsv(`grade,region,label\n${rows.join('\n')}\n`)
    const found = measure(query, table, { ...NONE, label: 'label' }, () => undefined)
    expect(found.label?.classes).toHaveLength(3)
    expect(found.leaks).toEqual([{ column: 'grade', by: 'auc', strength: 1 }])
  })

  test('a day is not later than a moment of it', () => {
    const rows = Array.from({ length: 60 }, (_, i) => {
      const day = `2025-01-${String((i % 28) + 1).padStart(2, '0')}`
      return `${day},${day} 10:30:00,2025-02-01 08:00:00`
    })
    const table = openCsv(`day,paid_at,closed_at\n${rows.join('\n')}\n`)
    const found = measure(query, table, { ...NONE, time: 'day' }, () => undefined)
    expect(found.leaks).toEqual([{ column: 'closed_at', by: 'later', strength: 1 }])
  })

  test('quotes within quotes as MySQL and Spark write them', () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${i},"the \\"${i % 7}\\" one, again"`)
    expect(openCsv(`id,words\n${rows.join('\n')}\n`)).toMatchObject({
      rows: 60,
      columns: [{}, { kind: 'text', distinct: 7 }],
    })
  })

  test('a header alone is no data', () => {
    expect(() => openCsv('a,b\n')).toThrow('no rows')
  })
})

test('as many columns with as long names as are read, of figures and of moments', () => {
  const names = Array.from({ length: LIMITS.columns - 3 }, (_, i) => `${'ä'.repeat(20)}${'name_'.repeat(6)}${i}`)
  const rows = Array.from({ length: 60 }, (_, i) => [
    i * 1.5,
    `2025-01-${10 + (i % 20)}`,
    i % 2,
    ...names.map((_name, j) => (j === 400 ? i * 3 : j % 2 ? `2025-01-0${(i % 9) + 1}` : (i * i * (j + 1) * 7919) % 97)),
  ])
  const header = ['target', 'day', 'flag', ...names]
  const table = openCsv([header, ...rows].map((cells) => cells.join(',')).join('\n'))
  expect(table.columns).toHaveLength(LIMITS.columns)
  const said = (label: string) => measure(query, table, { ...NONE, label, time: 'day' }, () => undefined)
  expect(said('target').leaks.map(({ column }) => column)).toEqual([names[400]])
  expect(said('flag').label?.positives).toBe(30)
})

test('Parquet with two columns of one name is refused', () => {
  expect(() => openParquet('twice.parquet')).toThrow('More than one column')
})

test('what cannot be read says why', () => {
  const said = (run: () => unknown, kind: 'csv' | 'parquet', start?: Start) => {
    try {
      run()
    } catch (error) {
      return troubleOf(error, kind, start)
    }
    return 'read'
  }
  expect(said(() => openParquet('brotli.parquet'), 'parquet')).toMatch(/BROTLI.*zstd/)
  const payments = fs.readFileSync(path.join(import.meta.dirname, 'fixtures/payments.parquet'))
  const holed = new Uint8Array(payments).fill(0, 100, payments.length - 3000)
  files.registerFileBuffer('holed.parquet', holed)
  expect(said(() => open({ path: 'holed.parquet', kind: 'parquet' }), 'parquet')).toMatch(/^This Parquet file/)
  files.registerFileBuffer(
    'latin.csv',
    new Uint8Array([...Buffer.from('a,b\n1,2\n'), 0x4d, 0xfc, 0x6c, 0x2c, 0x31, 0x0a]),
  )
  expect(said(() => open({ path: 'latin.csv', kind: 'csv', delimiter: ',' }), 'csv')).toMatch(/UTF-8/)
  expect(said(() => openCsv('a,b\n1,2\n3\n4,5,6,7\n'), 'csv')).toMatch(/^This is not a CSV that can be read/)
  const late = Array.from({ length: 30_000 }, (_, i) => (i === 29_000 ? `${i},1,2` : `${i},1`)).join('\n')
  for (const text of [`a,b\n${late}\n`, `a,b\n${late.replace(',1,2', '')}\n`])
    expect(said(() => openCsv(text), 'csv', { text, delimiter: ',' })).toMatch(
      /line 29002 has [13] cells?, the first line 2/,
    )
  expect(said(() => openCsv(`a,b\n1,${'x'.repeat(2_100_000)}\n`), 'csv')).toMatch(/^Line \d is longer than the 2 MB/)
})

test('the engine fetches nothing', () => {
  expect(() => query(`SELECT * FROM read_json_auto('https://example.org/x.json')`)).toThrow(/read_json_auto|json/)
  expect(() => query('LOAD spatial')).toThrow(/spatial/)
})
