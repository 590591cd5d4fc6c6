import { describe, expect, it, vi } from 'vitest'
import { calculated, FIGURE, firstDecision, PEAK, TEXT, withPlace } from '../fixtures/file-text'
import { WHOLE } from '../fixtures/whole'
import { FILE_LIMITS } from './bounds'
import { readDesignFile } from './read'

const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe('a file that is refused', () => {
  it.each<[name: string, text: string, reason: RegExp]>([
    ['is empty', ' \n', /^The file is empty/],
    ['is no JSON', 'Dear all,', /^This file is no Groundplan design\. Choose one that ends in \.groundplan\.json/],
    ['is a picture', '\u0089PNG\r\n', /^This file is no Groundplan design\./],
    ['ends too early', TEXT.slice(0, 5000), /not valid JSON/],
    ['is JSON of something else', '[{"a":1}]', /not a design of Groundplan/],
    ['says another format', '{"format":"excalidraw"}', /not a design of Groundplan/],
    ['says a form that there is not', withPlace(['format'], 'groundplan.design/x'), /^format: “groundplan\.design\/x”/],
    ['is of a newer release', withPlace(['format'], 'groundplan.design/3'), /^format: .*newer Groundplan; .* up to 2/],
    ['is too large', `"${'x'.repeat(FILE_LIMITS.bytes)}"`, /larger than 8 MB/],
    ['is a zip archive', `PK\u0003\u0004${'x'.repeat(100)}`, /^This is a zip archive\. Unpack it/],
    ['is UTF-16', TEXT.slice(0, 200).replaceAll(/(?=.)/g, '\u0000'), /^This is not text in UTF-8: it may be UTF-16/],
    ['is nested too deeply', `{"format":"groundplan.design/2","x":${deep(100)}}`, /^x\[0\].*nested more than 16/],
    ['is nested as no parser should be', deep(500_000), /nested|not valid JSON/],
    [
      'has too many values',
      JSON.stringify(Array.from({ length: 100 }, () => Array.from({ length: 4000 }, () => 0))),
      /more than 250,000 values/,
    ],
    [
      'has too long a list',
      withPlace(
        ['tags'],
        Array.from({ length: 6000 }, () => 'a'),
      ),
      /^tags: It has 6,000 entries/,
    ],
    [
      'has too long a text',
      withPlace(['steps', 0, 'summary'], 'x'.repeat(300_000)),
      /^steps\[0\]\.summary: This text has 300,000/,
    ],
    [
      'brings a prototype',
      TEXT.replace('"title":', '"__proto__": {"isAdmin": true}, "title":'),
      /“__proto__” is no name/,
    ],
    ['brings a constructor', withPlace(['facts', 'constructor'], {}), /^facts: “constructor” is no name/],
    [
      'has a text that no editor takes',
      withPlace(['steps', 0, 'decisions', 0, 'rationale'], 'x'.repeat(20_001)),
      /^steps\[0\]\.decisions\[0\]\.rationale: Decision .*, rationale, of the step “.+”: A text has 20,001 characters; 20,000 is the most/,
    ],
    [
      'has a cell that no editor takes',
      withPlace(['steps', 0, 'tables', 'metrics', 0, 'target'], 'x'.repeat(60_000)),
      /^steps\[0\]\.tables\.metrics\[0\]\.target: .*60,000 characters/,
    ],
    [
      'has a reason against an alternative that no editor takes',
      withPlace(['steps', 0, 'decisions', 0, 'alternatives', 0, 'whyNot'], 'x'.repeat(60_000)),
      /^steps\[0\]\.decisions\[0\]\.alternatives\[0\]\.whyNot: /,
    ],
    [
      'has a longer answer than a person can give',
      withPlace(['steps', 0, 'answers', 0, 'words'], 'x'.repeat(2_001)),
      /^steps\[0\]\.answers\[0\]\.words: an answer may have 2000 characters/,
    ],
    [
      'has a fact that is a book',
      withPlace(['facts', 'problem.primaryMetric', 'value'], 'x'.repeat(2_001)),
      /^facts\["problem\.primaryMetric"\]\.value: .*2,001 characters/,
    ],
    ['has no title', withPlace(['title'], undefined), /^title: is missing/],
    ['has a number for a title', withPlace(['title'], 5), /^title: is not text/],
    ['has a number for its facts', withPlace(['facts'], 5), /^facts: is not an object/],
    ['has a title that is too long', withPlace(['title'], 'x'.repeat(201)), /^title: is more than 200 characters/],
    ['has a brief that is too long', withPlace(['brief'], 'x'.repeat(100_001)), /^brief: .*longer than 100 kB/],
    ['has an odd tag', withPlace(['tags'], ['<script>']), /^tags\[0\]: A tag has no commas/],
    ['has eleven tags', withPlace(['tags'], 'abcdefghijk'.split('')), /^tags: /],
    ['has a fact at no path', withPlace(['facts', 'qps'], { path: 'qps' }), /^facts\.qps/],
    [
      'has a fact in a section that is none',
      withPlace(['facts', 'os.path'], { ...WHOLE.facts['arch.qpsPeak'], path: 'os.path' }),
      /^facts\["os\.path"\]: There is no such fact/,
    ],
    [
      'has a fact under the path of another',
      withPlace([...PEAK, 'path'], 'arch.other'),
      /^facts\["arch\.qpsPeak"\]\.path/,
    ],
    [
      'has words for a figure',
      withPlace([...PEAK, 'value'], 'many'),
      /^facts\["arch\.qpsPeak"\]\.value: .*cannot hold that/,
    ],
    ['has a figure that cannot be', withPlace([...PEAK, 'value'], -5), /^facts\["arch\.qpsPeak"\]\.value: Peak/],
    [
      'names a calculator that does not exist',
      withPlace([...FIGURE, 'calculator', 'fn'], 'child_process.exec'),
      /calculator\.fn: There is no calculator “child_process/,
    ],
    [
      'has a formula that is none',
      withPlace(FIGURE, {
        ...calculated,
        calculator: { fn: 'expr', formula: 'require("fs")', inputs: [], output: 'value' },
      }),
      /calculator\.formula/,
    ],
    ['says “calculated” and not how', withPlace([...FIGURE, 'calculator'], null), /nothing says how/],
    ['has the same step twice', withPlace(['steps', 1, 'id'], 'problem'), /^steps\[1\]/],
    ['has a step that there is not', withPlace(['steps', 0, 'id'], 'deploy'), /^steps\[0\]\.id/],
    [
      'has an id twice',
      withPlace(['steps', 0, 'decisions'], [firstDecision, firstDecision]),
      /^steps\[0\]\.decisions\[1\]\.id: Decision .*: “D1.1” is the id of two items/,
    ],
    ['has a draft in an empty step', withPlace(['steps', 0, 'state'], 'empty'), /^steps\[0\]\.state/],
    [
      'has a table that is none',
      withPlace(['steps', 0, 'tables'], { metrics: 'none' }),
      /^steps\[0\]\.tables\.metrics/,
    ],
    [
      'waives a finding twice',
      withPlace(['waivers'], [WHOLE.waivers[0], WHOLE.waivers[0]]),
      /^waivers\[1\]\.check: “DS-01” is waived twice/,
    ],
    ['has a time that is none', withPlace(['waivers', 0, 'at'], 'yesterday'), /^waivers\[0\]\.at/],
    [
      'is the reading form of an example',
      JSON.stringify({ format: 'groundplan.design/1', facts: [], steps: [] }),
      /^facts: is a list here/,
    ],
  ])('%s', (_name, text, reason) => {
    const read = readDesignFile(text)
    expect(read).toEqual({ ok: false, reason: expect.stringMatching(reason) })
    if (!read.ok) expect(read.reason.length).toBeLessThan(600)
  })
})

describe('a file as large as it may be', () => {
  const repeated = (piece: string) => piece.repeat(Math.floor((FILE_LIMITS.bytes - 10) / piece.length))
  // Parsed first, each of them took one to four seconds and up to 300 MB.
  it.each([
    ['only opens', repeated('[')],
    ['opens and closes', deep(FILE_LIMITS.bytes / 2 - 5)],
    ['nests objects', repeated('{"a":')],
    ['is a list of numbers', `[${repeated('1,')}1]`],
    ['is a list of lists', `[${repeated('[],')}1]`],
    ['is an object of many names', `{${repeated('"a":1,')}"b":1}`],
  ])('is refused without being parsed where it %s', (_name, text) => {
    const parse = vi.spyOn(JSON, 'parse')
    try {
      expect(readDesignFile(text)).toEqual({ ok: false, reason: expect.stringMatching(/nested|values/) })
      expect(parse).not.toHaveBeenCalled()
    } finally {
      parse.mockRestore()
    }
  })

  it('has brackets in its words that count for nothing', () => {
    const words = `${'[{,'.repeat(6_000)}\\"[`
    const read = readDesignFile(withPlace(['steps', 0, 'summary'], words))
    expect(read.ok && read.design.steps[0]?.content?.draft.summary).toBe(words)
  })

  it('is told of in as many lines as a person reads, however much of it differs', () => {
    const ring = Array.from({ length: 1_500 }, (_, n) => ({
      ...WHOLE.facts['arch.qpsPeak'],
      path: `arch.x${n}`,
      label: `X${n}`,
      unit: 'n',
      origin: 'calculated',
      source: null,
      calculator: {
        fn: 'expr',
        formula: `{arch.x${(n + 1) % 1_500}}+1`,
        inputs: [{ name: `arch.x${(n + 1) % 1_500}`, path: `arch.x${(n + 1) % 1_500}`, value: 1 }],
        output: 'value',
      },
    }))
    const facts = { ...WHOLE.facts, ...Object.fromEntries(ring.map((fact) => [fact.path, fact])) }
    const read = readDesignFile(withPlace(['facts'], facts))
    const notes = read.ok ? read.notes : []
    expect(notes).toHaveLength(101)
    expect(notes.at(-1)).toBe('And 1400 more of such a kind.')
    expect(notes.join('').length).toBeLessThan(60_000)
  })
})
