import { describe, expect, it } from 'vitest'
import { readOptions, WrongCall } from './options'

const read = (line: string) => readOptions(line.split(' '))

describe('the options of an evaluation', () => {
  it('name models with commas or one by one', () => {
    expect(read('--briefs f --model a:b,c:d --model ollama:e:latest').models).toEqual(['a:b', 'c:d', 'ollama:e:latest'])
    expect(read('--briefs f')).toMatchObject({ briefs: 'f', models: [], concurrency: 1, prices: {}, compare: [] })
  })
  it('price one model or all', () => {
    expect(read('--briefs f --price 1/2 --price openai:m=2.5/10').prices).toEqual({
      '*': { inputUsd: 1, outputUsd: 2 },
      'openai:m': { inputUsd: 2.5, outputUsd: 10 },
    })
  })
  it('compare several files', () => {
    expect(read('--compare a.json b.json c.json').compare).toEqual(['a.json', 'b.json', 'c.json'])
    expect(read('--compare a.json --compare b.json').compare).toEqual(['a.json', 'b.json'])
  })
  it.each([
    ['--model a:b', /name a file of briefs/],
    ['--nothing', /Unknown option.*\nUsage/s],
    ['--briefs f stray', /does not know what stray is for/],
    ['--briefs f --record a --replay b', /name one/],
    ['--resume a --briefs f', /stand in the recording/],
    ['--resume a --model a:b', /stand in the recording/],
    ['--replay a --date 2026-01-01', /date of the recording/],
    ['--briefs f --date tomorrow', /--date wants YYYY-MM-DD, not tomorrow/],
    ['--briefs f --date 2026-02-30', /--date wants YYYY-MM-DD, not 2026-02-30/],
    ['--briefs f --model a:b,a:b', /names a:b twice/],
    ['--briefs f --model a:b,c:d --corpus x', /of one model/],
    ['--briefs f --price 3', /--price wants/],
    ['--briefs f --price a=-1/2', /--price wants/],
    ['--briefs f --concurrency 0', /--concurrency wants/],
    ['--briefs f --concurrency 1.5', /--concurrency wants/],
    ['--briefs f --concurrency 65', /--concurrency wants/],
  ])('refuse %s', (line, message) => {
    expect(() => read(line)).toThrow(WrongCall)
    expect(() => read(line)).toThrow(message)
  })
})
