import { describe, expect, test } from 'vitest'
import { readingNotes, readingRemarks, whyNotTried } from './reading'
import type { Column, Measures, Reading } from './result'

const PLAIN: Reading = { nan: 0, infinite: 0, words: 0, as: null }
const column = (name: string, reading: Partial<Reading> = {}): Column => ({
  name,
  type: 'DOUBLE',
  kind: 'number',
  nulls: 0,
  distinct: 9,
  exact: true,
  min: null,
  max: null,
  reading: { ...PLAIN, ...reading },
})
const notes = (...columns: Column[]) => readingNotes({ rows: 9000, columns })

test('what was read otherwise than it stands is said by column', () => {
  expect(notes(column('a'), column('b'))).toEqual([])
  expect(notes(column('a', { nan: 1200 }), column('b', { words: 3, infinite: 1 }))).toEqual([
    'NaN (not a number) counts as empty: a (1,200 cells).',
    'Words that stand for nothing, such as NA or null, count as empty: b (3 cells).',
    'Infinite values are values, but are left out of From, To and correlations: b (1 cell).',
  ])
  const comma = { as: 'with a comma as the decimal sign' }
  expect(notes(column('a', comma), column('b', comma), column('at', { as: 'as seconds since 1970' }))).toEqual([
    'Read with a comma as the decimal sign: a, b.',
    'Read as seconds since 1970: at.',
  ])
  const many = Array.from({ length: 9 }, (_, i) => column(`c${i}`, { nan: 2 }))
  expect(notes(...many)[0]).toMatch(/c5 \(2 cells\) and 3 more\.$/)
  expect(notes(column('anna'), column('12'))[0]).toMatch(/“12” looks like a value/)
  expect(readingRemarks({ nan: 2, words: 0, infinite: 3, as: 'as seconds since 1970' })).toEqual([
    '2 NaN, counted as empty',
    '3 infinite',
    'read as seconds since 1970',
  ])
})

describe('why no column was tried for a leak', () => {
  const measures = (label: Measures['label']): Measures => ({
    duplicates: { rows: 0, except: [] },
    label,
    time: null,
    entity: null,
    leaks: [],
    identifiers: [],
  })
  const classes = [
    { value: 'a', rows: 980 },
    { value: 'b', rows: 20 },
  ]
  test.each<[string, Measures['label'], Column['kind'], RegExp | null]>([
    ['no label', null, 'number', /No label/],
    ['words with many values', { labelled: 900, classes: null, positive: null, positives: null }, 'text', /no figure/],
    ['a quantity', { labelled: 900, classes: null, positive: null, positives: null }, 'number', null],
    [
      'one value',
      { labelled: 9, classes: [{ value: 'a', rows: 9 }], positive: null, positives: null },
      'text',
      /one value/,
    ],
    ['few of one class', { labelled: 1000, classes, positive: 'b', positives: 19 }, 'text', /Fewer than 20/],
    ['enough', { labelled: 1000, classes, positive: 'b', positives: 20 }, 'text', null],
  ])('%s', (_case, label, kind, says) => {
    const said = whyNotTried(measures(label), { ...column('y'), kind })
    if (says === null) expect(said).toBeNull()
    else expect(said).toMatch(says)
  })
})
