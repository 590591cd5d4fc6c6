import { beforeAll, describe, expect, test } from 'vitest'
import { startEngine } from './fixtures/engine'
import { openTable } from './open-table'
import type { Query } from './rows'
import { shapesOf } from './shapes'

let query: Query
let files: Awaited<ReturnType<typeof startEngine>>['files']
beforeAll(async () => ({ query, files } = await startEngine()))

/** One column of these cells beside a counter. */
function read(cells: readonly string[], name = 'x', delimiter = ';') {
  const rows = cells.map((cell, i) => `${i}${delimiter}${cell}`)
  files.registerFileText('settle.csv', `i${delimiter}${name}\n${rows.join('\n')}\n`)
  const { columns } = openTable(query, { path: 'settle.csv', kind: 'csv', delimiter }, () => undefined)
  const column = columns[1]
  if (!column) throw new Error('one column')
  return column
}
const many = (cell: (i: number) => string) => Array.from({ length: 600 }, (_, i) => cell(i))
const two = (figure: number) => String(figure).padStart(2, '0')

describe('figures', () => {
  test('a comma as the decimal sign, with dots between thousands', () => {
    expect(read(many((i) => `${i === 5 ? '1.234' : i},5`))).toMatchObject({
      kind: 'number',
      min: '0.5',
      max: '1234.5',
      reading: { as: 'with a comma as the decimal sign' },
    })
  })

  test('commas between thousands; which of the two it is may be open, and is said', () => {
    const thousands = many((i) => `"${i + 1},250.5"`)
    expect(read(thousands, 'x', ',')).toMatchObject({
      max: '600250.5',
      reading: { as: 'with a comma between thousands' },
    })
    expect(
      read(
        many((i) => `"${i + 1},250"`),
        'x',
        ',',
      ).reading.as,
    ).toMatch(/^with a comma between.*would fit as well/)
    expect(read(many((i) => `${i + 1},250`)).reading.as).toMatch(/^with a comma as the decimal.*would fit as well/)
  })

  test('codes with a leading zero stay words, also where some are missing', () => {
    expect(read(many((i) => (i % 9 === 0 ? 'NA' : `0${1000 + i}`)))).toMatchObject({ kind: 'text', nulls: 67 })
  })

  test('one that does not fit, far behind the first, keeps the column words', () => {
    expect(read(many((i) => (i === 599 ? 'about 3' : `${i},5`))).kind).toBe('text')
  })
})

describe('words for nothing', () => {
  test('NA, null and the like are empty among figures, moments, yes/no and words', () => {
    expect(read(many((i) => (i % 3 === 0 ? (['NA', '?', 'None'][(i % 9) / 3] ?? '') : String(i))))).toMatchObject({
      kind: 'integer',
      nulls: 200,
      reading: { words: 200, as: null },
    })
    expect(read(many((i) => (i % 4 === 0 ? 'null' : `${i}.25`))).kind).toBe('number')
    expect(read(many((i) => (i % 4 === 0 ? 'NaT' : `2025-03-${two((i % 28) + 1)}`)))).toMatchObject({
      type: 'DATE',
      nulls: 150,
    })
    expect(read(many((i) => (i % 4 === 0 ? 'N/A' : i % 2 === 0 ? 'True' : 'False')))).toMatchObject({ kind: 'boolean' })
    expect(read(many((i) => (i % 4 === 0 ? '\\N' : `w${i}`)))).toMatchObject({ kind: 'text', nulls: 150 })
    expect(read(many(() => 'NA'))).toMatchObject({ nulls: 600, distinct: 0 })
  })

  test('“None” and “-” among words may be classes', () => {
    expect(read(many((i) => ['None', 'Minor', '-'][i % 3] ?? ''))).toMatchObject({ nulls: 0, distinct: 3 })
  })
})

describe('moments', () => {
  const day = (i: number) => [two((i % 28) + 1), two((i % 12) + 1)] as const
  test.each<[string, (i: number) => string, string, string | null]>([
    ['day.month.year', (i) => `${day(i)[0]}.${day(i)[1]}.2025`, 'DATE', 'as dates, day.month.year'],
    ['day/month/year', (i) => `${day(i)[0]}/${day(i)[1]}/2025`, 'DATE', 'as dates, day/month/year'],
    ['month/day/year', (i) => `${day(i)[1]}/${day(i)[0]}/2025`, 'DATE', 'as dates, month/day/year'],
    ['two figures of the year', (i) => `${day(i)[0]}.${day(i)[1]}.25`, 'DATE', 'as dates, day.month.year'],
    [
      'American with a time',
      (i) => `${(i % 12) + 1}/${(i % 28) + 1}/2025, 9:05:00 PM`,
      'TIMESTAMP',
      'as dates, month/day/year',
    ],
    ['the month as a word', (i) => `${(i % 28) + 1}-Mar-2025`, 'DATE', 'as dates, day-month-year'],
    ['ISO', (i) => `2025-${day(i)[1]}-${day(i)[0]}`, 'DATE', null],
    ['ISO with T and a zone', (i) => `2025-${day(i)[1]}-${day(i)[0]}T10:00:00.5+02:00`, 'TIMESTAMP', null],
    ['BigQuery', (i) => `2025-${day(i)[1]}-${day(i)[0]} 10:00:00 UTC`, 'TIMESTAMP', null],
    ['ISO with T, without seconds', (i) => `2025-${day(i)[1]}-${day(i)[0]}T10:00`, 'TIMESTAMP', null],
    ['ISO without seconds', (i) => `2025-${day(i)[1]}-${day(i)[0]} 10:00`, 'TIMESTAMP', null],
  ])('%s', (_case, cell, type, as) => {
    const column = read(many(cell))
    expect(column).toMatchObject({ type, kind: 'time', nulls: 0, reading: { as } })
    expect(column.min?.slice(0, 4)).toBe('2025')
  })

  test('where day and month could be swapped, it is said', () => {
    expect(read(many((i) => `01/${day(i)[1]}/2025`))).toMatchObject({
      max: '2025-12-01',
      reading: { as: 'as dates, day/month/year (as dates, month/day/year would fit as well)' },
    })
  })

  test('whole numbers are moments by their name, in seconds to nanoseconds or as a date', () => {
    const since = 1_735_689_600
    for (const [unit, says] of [
      ['', 'seconds'],
      ['000', 'milliseconds'],
      ['000000', 'microseconds'],
      ['000000000', 'nanoseconds'],
    ] as const) {
      expect(
        read(
          many((i) => `${since + i * 86_400}${unit}`),
          'created_at',
        ),
      ).toMatchObject({
        kind: 'time',
        min: '2025-01-01 00:00:00',
        reading: { as: `as ${says} since 1970` },
      })
    }
    expect(
      read(
        many((i) => `2025${day(i)[1]}${day(i)[0]}`),
        'order_date',
      ),
    ).toMatchObject({ kind: 'time', max: '2025-12-28' })
    expect(
      read(
        many((i) => String(since + i)),
        'account',
      ),
    ).toMatchObject({ kind: 'integer' })
    expect(
      read(
        many((i) => String(i * 60)),
        'time',
      ),
    ).toMatchObject({ kind: 'integer' })
    expect(
      read(
        many((i) => `2025${two((i % 90) + 1)}01`),
        'order_date',
      ),
    ).toMatchObject({ kind: 'integer' })
  })
})

test('no shape fits what is no figure and no moment', () => {
  for (const cells of [[], ['1e'], ['-'], ['1.2.3'], ['31.02.20251'], ['12:30'], ['1,23,456'], ['+']])
    expect(shapesOf(cells, ',').map(({ pattern }) => pattern)).toEqual([])
})
