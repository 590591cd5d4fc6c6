import { describe, expect, it } from 'vitest'
import { fraudDesign } from '@/lib/document/fixtures/fraud'
import { PAYLOADS } from '@/lib/document/fixtures/hostile'
import { hostileModel } from '@/lib/document/fixtures/hostile-model'
import { buildDocument } from '@/lib/document/model'
import { zipOf } from './archive'
import { decisionRecords } from './decision-records'
import { expectText } from './fixtures/stays-text'
import { unpacked } from './fixtures/unpacked'
import { figureText } from './markdown-text'
import { findExport } from './registry'

const model = buildDocument(fraudDesign)
const decisions = fraudDesign.steps.flatMap(({ content }) => content?.draft.decisions ?? [])
/** Of MADR 4.0.0, in its order. */
const HEADINGS = [
  '## Context and Problem Statement',
  '## Considered Options',
  '## Decision Outcome',
  '## Pros and Cons of the Options',
  '## More Information',
]

describe('decision records', () => {
  const files = decisionRecords(model)
  const textOf = (number: string) => files.find(({ text }) => text.includes(`\n# ${number} `))?.text ?? ''

  it('are one file a decision, with everything that was weighed, and one that lists them', () => {
    expect(files).toHaveLength(decisions.length + 1)
    for (const { id, alternatives, answers } of decisions) {
      const text = textOf(id)
      const at = HEADINGS.map((heading) => text.indexOf(`\n${heading}\n`))
      expect(at).toEqual(at.toSorted((a, b) => a - b))
      expect(at).not.toContain(-1)
      expect(text.match(/^\* Bad, because \S/gm)).toHaveLength(alternatives.length)
      expect(text.match(/^\* (?!Bad)/gm)).toHaveLength(alternatives.length + 1)
      for (const check of answers) expect(text).toContain(check)
      expect(files[0]?.text).toContain(`[${id} `)
    }
    for (const { text } of files) expect(/undefined|NaN|\[object Object\]|\{\{/.exec(text)?.[0]).toBeUndefined()
  })

  it('have the figures of the document, each with where it is from', async () => {
    const document = await findExport('markdown').render(model)
    const rows = files.slice(1).flatMap(({ text }) => [...text.matchAll(/^\|(.+?)\|(.+?)\|(\w+(?: \w+)?)\|(.*)\|$/gm)])
    const given = rows.filter(([, label]) => label !== 'Figure' && label !== '---')
    expect(given.length).toBeGreaterThan(decisions.length)
    const known = new Set(Object.keys(model.figures).map((ref) => figureText(ref, model.figures)))
    for (const [, , value = ''] of given) {
      expect(known).toContain(value)
      expect(document).toContain(value)
    }
  })

  it('are accepted only where a review approved what they say', () => {
    const by = [{ name: 'Ines Duarte', roles: ['sre'], at: '2026-11-20T10:00:00.000Z' }]
    const approval = { version: 2, at: '2026-11-20T10:00:00.000Z', isChanged: false, isSuperseded: false, by }
    const statusOf = (options: Parameters<typeof buildDocument>[1]) =>
      new Set(
        decisionRecords(buildDocument(fraudDesign, options)).flatMap(({ text }) => /^status: .*$/m.exec(text) ?? []),
      )
    expect(statusOf({})).toEqual(new Set(['status: proposed']))
    expect(statusOf({ approval })).toEqual(new Set(['status: accepted']))
    expect(statusOf({ approval: { ...approval, isChanged: true } })).toEqual(new Set(['status: proposed']))
  })

  it('come as an archive that unpacks to them, the same bytes each time', async () => {
    const archive = await findExport('decisions').render(model)
    expect(Object.fromEntries(unpacked(archive))).toEqual(
      Object.fromEntries(files.map(({ path, text }) => [path, text])),
    )
    expect(await findExport('decisions').render(model)).toEqual(archive)
  })

  it('say so where nothing has been drafted', () => {
    const empty = { ...fraudDesign, facts: {}, steps: fraudDesign.steps.map((step) => ({ ...step, content: null })) }
    const [list, ...others] = decisionRecords(buildDocument(empty))
    expect(others).toEqual([])
    expect(list?.text).toContain('has been drafted yet')
  })

  it.each(PAYLOADS)('hold hostile text as text, under names that are safe: %j', (payload) => {
    for (const { path, text } of decisionRecords(hostileModel(payload))) {
      expect(path).toMatch(/^(README|\d{4}-[a-z0-9-]+)\.md$/)
      const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? []
      expect(
        matter.split('\n').filter((line) => !/^(status: \w+|date: [\d-]+|decision-makers: ".*"|)$/.test(line)),
      ).toEqual([])
      expectText(text.slice(matter === '' ? 0 : matter.length + 8))
    }
  })
})

describe('an archive', () => {
  it.each(['../a.md', '/a.md', 'a/../b.md', 'a\\b.md', '.env', '', 'a//b', 'a\u0000b'])(
    'refuses the path %j',
    (path) => {
      expect(() => zipOf([{ path, text: 'x' }], '2026-11-28')).toThrow(RangeError)
    },
  )
  it('refuses a path that is there twice, and takes any date', () => {
    const file = { path: 'a/b.md', text: 'x' }
    expect(() => zipOf([file, file], '2026-11-28')).toThrow(RangeError)
    for (const asOf of ['1970-01-01', '2026-11-28', 'no date'])
      expect(unpacked(zipOf([file], asOf))).toEqual(new Map([['a/b.md', 'x']]))
  })
})
