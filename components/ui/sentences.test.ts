import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const files = ['app', 'components'].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => path.join(folder, file)),
)

/** Attributes of a tag, with braces in braces. */
const ATTRIBUTES = String.raw`(?:[^<>{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*`
/** What begins a line of its own for a reader. A summary may go on a sentence: "and 5 more". */
const BLOCK = new RegExp(
  String.raw`<(?:p|h[1-6]|button|label|legend|option|th|caption)\b${ATTRIBUTES}>\s*(\p{Ll}[^<{]*)`,
  'gu',
)
const SPOKEN = /\b(?:aria-label|placeholder|title|alt|hint)="(?!https?:)(\p{Ll}[^"]*)"/gu

const small = (source: string) =>
  [BLOCK, SPOKEN].flatMap((pattern) => [...source.matchAll(pattern)].map(([, text]) => text))

describe('words of the pages', () => {
  it('are looked at', () => {
    expect(files.length).toBeGreaterThan(150)
    expect(small('<p className={`a ${b({ c })}`} onClick={() => go()}>\n  not so\n</p>')).toEqual(['not so\n'])
    expect(small('<input placeholder="no limit" />')).toEqual(['no limit'])
    expect(small('<p>So</p><input placeholder="https://a.example" />')).toEqual([])
  })
  it('begin with a capital', () => {
    const found = files.flatMap((file) =>
      small(fs.readFileSync(path.join(root, file), 'utf8')).map((text) => `${file}: ${text}`),
    )
    expect(found).toEqual([])
  })
})
