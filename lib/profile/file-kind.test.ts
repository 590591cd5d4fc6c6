import { describe, expect, test } from 'vitest'
import { headerProblem, namesLikeCells, readHeader } from './csv-header'
import { unevenRow } from './csv-rows'
import { lookAt } from './file-kind'
import { quoteName, quoteText } from './identifier'
import { LIMITS } from './limits'

const look = (name: string, bytes: Uint8Array | string, size?: number) => {
  const head = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  return lookAt({ name, size: size ?? head.length, head, tail: head.slice(-8) })
}
const parquet = (indexBytes: number, end = 'PAR1') =>
  new Uint8Array([...Buffer.from('PAR1'), ...Buffer.alloc(40), indexBytes, 0, 0, 0, ...Buffer.from(end)])

describe('what a file is', () => {
  test('by its bytes, not by its name', () => {
    expect(look('a.txt', 'a;b\n1;2\n')).toEqual({ ok: true, kind: 'csv', delimiter: ';' })
    expect(look('a.csv', parquet(20))).toEqual({ ok: true, kind: 'parquet' })
    expect(look('a.txt', 'CREATE TABLE t (a int);')).toMatchObject({ ok: true, kind: 'schema' })
  })

  test.each([
    ['nothing', 'a.csv', '', /is empty/],
    ['blanks', 'a.csv', ' \n \n', /nothing but blanks/],
    ['Parquet without its end', 'a.parquet', parquet(20, 'xxxx'), /cut off/],
    ['Parquet with an impossible index', 'a.parquet', parquet(200), /damaged/],
    ['a text called Parquet', 'a.parquet', 'a,b\n1,2\n', /no Parquet file/],
    ['a workbook called CSV', 'a.csv', new Uint8Array([0x50, 0x4b, 3, 4, 0]), /Excel/],
    ['gzip', 'a.csv.gz', new Uint8Array([0x1f, 0x8b, 8]), /gzip/],
    ['bytes called CSV', 'a.csv', new Uint8Array([1, 2, 0, 4]), /binary/],
    ['an old workbook', 'a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Excel/],
    ['a picture', 'a.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), /picture/],
    ['another picture', 'a.csv', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), /picture/],
    ['Arrow', 'a.feather', 'ARROW1xx', /Feather/],
    ['bytes that no text holds', 'a.csv', new Uint8Array([0x80, 0x04, 0x95, 0x1b]), /binary/],
    ['a web page', 'a.csv', '<!DOCTYPE html>\n<html>', /web page/],
    ['rows as JSON', 'a.json', '[{"id": 1, "t": "a, b"}, {"id": 2', /rows as JSON/],
    ['one JSON a line', 'a.jsonl', '{"id": 1}\n{"id": 2}\n{"i', /rows as JSON/],
    ['UTF-16', 'a.csv', new Uint8Array([0xff, 0xfe, 0x61, 0]), /UTF-16/],
    ['Latin-1', 'a.csv', new Uint8Array([0x61, 0x0a, 0xfc, 0x0a]), /UTF-8/],
    ['figures without names', 'a.csv', '1,2\n3,4\n', /figures, not names/],
    ['a line for Excel', 'a.csv', 'sep=;\na;b\n1;2\n', /Remove that line/],
    ['a text in place of names', 'a.csv', `${'word '.repeat(50)},b\n1,2\n`, /more than 100 characters, “word word/],
    ['columns without names', 'a.csv', ',,a\n1,2,3\n', /2 columns have no name/],
    ['a name twice', 'a.csv', 'id,x,ID\n', /“ID”/],
  ])('%s is refused with the reason', (_case, name, bytes, says) => {
    const looked = look(name, bytes)
    expect(looked.ok ? '' : looked.message).toMatch(says)
  })

  test('a schema as JSON is none of those rows', () => {
    for (const text of ['{"properties": {}}', '[{"name": "a", "type": "INTEGER"}]', '{\n{'])
      expect(look('a.json', text)).toMatchObject({ kind: 'schema' })
  })

  test('the limits of size and of columns are said', () => {
    const large = look('a.csv', 'a,b\n', LIMITS.fileBytes + 1)
    expect(large.ok ? '' : large.message).toMatch(/1\.1 GB/)
    expect(look('a.csv', 'a,b\n', LIMITS.fileBytes).ok).toBe(true)
    const wide = look('a.csv', Array.from({ length: LIMITS.columns + 1 }, (_, i) => `c${i}`).join(','))
    expect(wide.ok ? '' : wide.message).toMatch(/501 columns/)
    const wordy = look('a.csv', Array.from({ length: 450 }, (_, i) => `${'long_'.repeat(18)}${i}`).join(','))
    expect(wordy.ok ? '' : wordy.message).toMatch(/have 42 kB together; up to 40 kB/)
  })

  test('a sample may end within a character', () => {
    const head = new TextEncoder().encode('name\nMü')
    expect(look('a.csv', head.slice(0, -1), 1000).ok).toBe(true)
    expect(look('a.csv', head.slice(0, -1)).ok).toBe(false)
  })
})

test('the first line is cut by the delimiter that cuts it most, outside of quotes', () => {
  expect(readHeader('a\tb,c\td\n1')).toEqual({ delimiter: '\t', names: ['a', 'b,c', 'd'] })
  expect(readHeader('"x, ""y""\nz",b\r\n1,2').names).toEqual(['x, "y"\nz', 'b'])
  expect(readHeader('id,"a;b;c;d",label\n1,2,0\n').names).toEqual(['id', 'a;b;c;d', 'label'])
  expect(readHeader('only')).toEqual({ delimiter: ',', names: ['only'] })
  expect(headerProblem(['', 'a'])).toBeUndefined()
})

test.each([
  ['a\r\n"x\r\ny"\r\n\r\n2\r\n', ',', undefined],
  ['a,b\n1,2\n\n3,4', ',', undefined],
  ['a,b\r1,2\r3\r', ',', 'line 3 has 1 cell, the first line 2; it is the last one, so the file may be cut off'],
  ['a,b\n1,2\n3\n4,5\n', ',', 'line 3 has 1 cell, the first line 2'],
  ['a,b\n"x\ny",2\n1,2,3\n', ',', 'line 4 has 3 cells, the first line 2'],
  ['a,b\n"x, ""y""",2\n"3,4\n', ',', 'line 3 opens a quote that is never closed'],
  ['a,b\n1,5" pipe\n', ',', 'line 2 has a quote within a cell that does not begin with one'],
  ['a,b\n1,"5" pipe\n', ',', 'line 2 goes on behind the quote that ends a cell'],
  ['# exported\nid;x\n1;2\n', ';', 'line 2 has 2 cells, the first line 1'],
])('where a text stops being a table: %j', (text, delimiter, says) => {
  expect(unevenRow(text, delimiter)).toBe(says)
})

test('names that may be cells of a first row', () => {
  expect(namesLikeCells(['anna', '12', '2025-01-01', '3,5', 'x2'])).toEqual(['12', '2025-01-01', '3,5'])
})

test('names and texts cannot end their quotes', () => {
  expect(quoteName('a" --')).toBe('"a"" --"')
  expect(quoteText("a'; --")).toBe("'a''; --'")
})
