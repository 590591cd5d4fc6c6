import { describe, expect, test } from 'vitest'
import { lookAt } from './file-kind'
import { oneTable } from './fixtures/one-table'
import { LIMITS } from './limits'
import { readSchema } from './schema'

const kinds = (text: string) => {
  const read = oneTable(text)
  return read.ok ? Object.fromEntries(read.columns.map(({ name, kind }) => [name, kind])) : read.message
}
const unique = (text: string) => {
  const read = oneTable(text)
  return read.ok ? read.columns.flatMap(({ name, unique: only }) => (only ? [name] : [])) : read.message
}

describe('SQL', () => {
  test('Postgres: quoted names, types of several words, constraints, comments with commas and brackets', () => {
    const sql = `-- dump, of (payments)
      SET search_path = public;
      CREATE TABLE IF NOT EXISTS public."payments" (
        payment_id bigserial PRIMARY KEY, /* the, key ( */
        "Order, no" character varying(20) NOT NULL DEFAULT 'a,b)''(',
        amount numeric(12, 2) CHECK (amount > 0 AND amount < 10000),
        ratio double precision,
        created_at timestamp with time zone DEFAULT now(),
        tags text[],
        key varchar(20),
        state payment_state,
        is_fraud boolean,
        CONSTRAINT one UNIQUE ("Order, no"),
        FOREIGN KEY (state) REFERENCES states (id, kind)
      );
      CREATE INDEX by_time ON payments (created_at);`
    expect(kinds(sql)).toEqual({
      payment_id: 'integer',
      'Order, no': 'text',
      amount: 'number',
      ratio: 'number',
      created_at: 'time',
      tags: 'other',
      key: 'text',
      state: 'other',
      is_fraud: 'boolean',
    })
    expect(unique(sql)).toEqual(['payment_id', 'Order, no'])
    expect(oneTable(sql)).toMatchObject({ table: 'payments' })
  })

  test('MySQL: backticks, keys, enums, comments of columns', () => {
    const sql = `CREATE TABLE \`shop\`.\`orders\` (
      \`id\` int(10) unsigned NOT NULL AUTO_INCREMENT, # the key
      \`user\`\`s\` varchar(50) COMMENT 'it\\'s, so (',
      \`kind\` enum('a','b,c') DEFAULT 'a',
      \`gone\` tinyint(1), \`n\` tinyint(4), \`at\` datetime(6),
      PRIMARY KEY (\`id\`), UNIQUE KEY \`two\` (\`kind\`,\`at\`), KEY \`date\` (\`at\`), KEY date (at), FULLTEXT KEY f (\`kind\`)
    ) ENGINE=InnoDB COMMENT='create table x (y int)'`
    expect(kinds(sql)).toEqual({
      id: 'integer',
      'user`s': 'text',
      kind: 'text',
      gone: 'boolean',
      n: 'integer',
      at: 'time',
    })
    expect(unique(sql)).toEqual(['id'])
  })

  test('BigQuery: nested types hold commas and brackets', () => {
    const sql = `create or replace table \`project.set.events\` (
      id STRING NOT NULL OPTIONS(description="an id, of (an) event"),
      place STRUCT<lat FLOAT64, parts ARRAY<STRUCT<a INT64, b STRING>>>,
      tags ARRAY<STRING>, cost BIGNUMERIC(40, 3), n INT64, at TIMESTAMP, day DATE
    ) PARTITION BY DATE(at)`
    expect(oneTable(sql)).toMatchObject({ table: 'events' })
    expect(kinds(sql)).toEqual({
      id: 'text',
      place: 'other',
      tags: 'other',
      cost: 'number',
      n: 'integer',
      at: 'time',
      day: 'time',
    })
  })

  test('SQL Server: names and types in square brackets', () => {
    expect(
      kinds(
        'CREATE TABLE [dbo].[Orders] ([Order Date] [datetime2](7) NULL, [Who] [nvarchar](50) NOT NULL, [Paid] [bit])',
      ),
    ).toEqual({ 'Order Date': 'time', Who: 'text', Paid: 'boolean' })
  })

  test.each([
    ['none', 'create view table_of as select 1', /No table was found/],
    ['no list', 'create table a as select 1', /Table a has no columns/],
    ['only constraints', 'create table a (primary key (x))', /Table a has no columns/],
    ['an open bracket', 'create table a (x int, y numeric(2', /never closed/],
    ['an open quote', "create table a (x text default 'a, y int)", /never closed/],
    ['a name twice', 'create table a (x int, "X" text)', /More than one column is called “X”/],
  ])('%s is said', (_case, sql, says) => {
    expect(kinds(sql)).toMatch(says)
  })
})

describe('JSON', () => {
  test('a JSON Schema: formats, enums, what may be null', () => {
    const schema = {
      title: 'Payment',
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        at: { type: 'string', format: 'date-time' },
        amount: { type: ['number', 'null'] },
        n: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
        state: { enum: ['open', 'lost', null] },
        grade: { enum: [1, 2] },
        place: { $ref: '#/$defs/place' },
        lines: { type: 'array', items: { type: 'string' } },
        ok: { type: 'boolean' },
      },
    }
    expect(oneTable(JSON.stringify(schema))).toMatchObject({ ok: true, table: 'Payment' })
    expect(kinds(JSON.stringify(schema))).toEqual({
      id: 'text',
      at: 'time',
      amount: 'number',
      n: 'integer',
      state: 'text',
      grade: 'integer',
      place: 'other',
      lines: 'other',
      ok: 'boolean',
    })
    const read = oneTable(JSON.stringify(schema))
    expect(read.ok && read.columns.find(({ name }) => name === 'state')?.values).toBe(2)
  })

  test('fields of BigQuery and of Avro; the one table among definitions', () => {
    expect(kinds('[{"name":"a","type":"INTEGER"},{"name":"b","type":"STRING","mode":"REPEATED"}]')).toEqual({
      a: 'integer',
      b: 'other',
    })
    expect(kinds('{"type":"record","name":"r","fields":[{"name":"a","type":["null","double"]}]}')).toEqual({
      a: 'number',
    })
    expect(kinds('{"$ref":"#/$defs/A","$defs":{"A":{"properties":{"x":{"type":"string"}}},"E":{"enum":[1]}}}')).toEqual(
      {
        x: 'text',
      },
    )
  })

  test.each([
    ['broken', '{"properties": {', /not valid JSON/],
    ['rows', '[{"a":1,"b":2}]', /rows as JSON/],
    ['rows, one a line', '{"a":1}\n{"a":2}', /rows as JSON/],
    ['nothing of a table', '[1, 2]', /No table was found/],
    ['empty', '{"type":"object","properties":{}}', /has no columns/],
  ])('%s is said', (_case, text, says) => {
    expect(kinds(text)).toMatch(says)
  })
})

describe('a list of columns', () => {
  test.each([
    ['a blank', 'id bigint\namount decimal(10,2)\nat timestamp\n'],
    ['commas and a header', 'column,type\nid,int64\namount,float64\r\nat,datetime64[ns]'],
    ['colons', '# columns\n- id: integer\n- amount: number,\n\n- at: date'],
  ])('%s', (_case, text) => {
    expect(kinds(text)).toEqual({ id: 'integer', amount: 'number', at: 'time' })
  })

  test('what is no column is said with its line', () => {
    expect(kinds('id int\n\nand so on')).toMatch(/^Line 3, “and so on”/)
    expect(kinds('Dear all, here is our plan.')).toMatch(/No table was found/)
    expect(kinds(' \n')).toMatch(/blanks/)
    expect(kinds('a int\nA text')).toMatch(/More than one column is called “A”/)
  })
})

describe('several tables', () => {
  const tables = (text: string) => {
    const read = readSchema(text)
    return read.ok
      ? read.tables.map(({ name, read: one }) => [
          name,
          one.ok ? one.columns.map((column) => column.name) : one.message,
        ])
      : read.message
  }

  test('each is read, and one that cannot be used says why without spoiling the others', () => {
    const sql = `create table crm.customers (id int primary key, name text);
      create temp table shop.orders (id int, at timestamp, primary key (id));
      create table shop.customers (id int, ID text); create table copied as select 1; create table left (x int`
    expect(tables(sql)).toEqual([
      ['customers', ['id', 'name']],
      ['orders', ['id', 'at']],
      ['customers', expect.stringMatching(/More than one column is called “ID”/)],
      ['copied', expect.stringMatching(/no columns here/)],
      ['left', expect.stringMatching(/never closed/)],
    ])
  })

  test('those of a JSON Schema or an OpenAPI document; what has no properties is none', () => {
    expect(
      tables(
        '{"components":{"schemas":{"A":{"properties":{"x":{"type":"string"}}},"B":{"properties":{}},"E":{"enum":[1]}}}}',
      ),
    ).toEqual([
      ['A', ['x']],
      ['B', expect.stringMatching(/no columns/)],
    ])
  })

  test('a dump of a whole warehouse is refused', () => {
    const many = 'create table t (x int);'.repeat(LIMITS.tables + 1)
    expect(tables(many)).toMatch(/501 tables were found; up to 500/)
  })
})

test('limits of size and of columns', () => {
  expect(kinds(`create table a (x int) ${' '.repeat(LIMITS.schemaBytes)}`)).toMatch(/more than 200 kB/)
  expect(kinds(Array.from({ length: 501 }, (_, i) => `c${i} int`).join('\n'))).toMatch(/501 columns/)
})

test('a dropped file is a schema by what it says; rows of data stay data', () => {
  const kind = (name: string, text: string) => {
    const head = new TextEncoder().encode(text)
    const looked = lookAt({ name, size: head.length, head, tail: head.slice(-8) })
    return looked.ok ? looked.kind : looked.message
  }
  expect(kind('a.txt', '/* x */ create table a (x int)')).toBe('schema')
  expect(kind('a.txt', 'id int\nat date\n')).toBe('schema')
  expect(kind('a.csv', 'name,type\nid,int\n at,date\n')).toBe('schema')
  expect(kind('a.csv', 'id,date\n1,2025-01-01\n2,2025-01-02\n')).toBe('csv')
  expect(kind('a.sql', ' '.repeat(LIMITS.schemaBytes) + 'x')).toMatch(/more than 200 kB/)
})

test.each([
  ['creates', 'create '],
  ['tables that never end', 'create table a (('],
  ['tables', 'create table [ '],
  ['comments', '/**/'],
  ['dots', 'create table a.'],
  ['brackets', 'create table a (x int default (('],
  ['blanks', 'a  '],
  ['quotes', "create table a (x text default 'a'', "],
  // A reader whose work grows with the square of the text would not come to its end within the limit of a test.
])('long hostile text is refused: %s', (_case, part) => {
  const text = part.repeat(Math.floor(LIMITS.schemaBytes / part.length))
  const head = new TextEncoder().encode(text)
  expect(readSchema(text).ok).toBe(false)
  lookAt({ name: 'a.txt', size: head.length, head, tail: head.slice(-8) })
})

test('a comment that is never closed runs to the end', () => {
  expect(oneTable(`create table t (a int) ${'/* '.repeat(60_000)}`)).toMatchObject({ ok: true })
})

test('a name of several parts may leave one out, and must end somewhere', () => {
  expect(oneTable('CREATE TABLE mydb..orders (id int)')).toMatchObject({ ok: true })
  expect(oneTable('create table a.(id int)').ok).toBe(false)
  expect(oneTable('CREATE TABLE shop.').ok).toBe(false)
})
