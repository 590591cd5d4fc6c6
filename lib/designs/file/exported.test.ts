import fs from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { FORM, FORMAT_PREFIX } from './form'
import { readDesignFile } from './read'
import { designFile } from './write'

/** As releases wrote them: never made anew, since nobody's files are. A new form adds its own. */
const EXPORTED = [
  { name: 'form-1', form: 1 },
  { name: 'form-2-first', form: 2 },
]

const textOf = (name: string) =>
  gunzipSync(fs.readFileSync(new URL(`../fixtures/exported/${name}.json.gz`, import.meta.url))).toString('utf8')

describe('a file that a release has written', () => {
  it('is kept of every form', () => {
    expect([...new Set(EXPORTED.map(({ form }) => form))]).toEqual(Array.from({ length: FORM }, (_, n) => n + 1))
  })

  it.each(EXPORTED)('$name still opens, with all that is in it', ({ name, form }) => {
    const text = textOf(name)
    const raw: Record<string, unknown> = JSON.parse(text)
    expect(raw['format']).toBe(`${FORMAT_PREFIX}${form}`)
    const read = readDesignFile(text)
    if (!read.ok) throw new Error(read.reason)
    expect(read.notes).toEqual([])
    const written = designFile(read.design)
    expect(written).toMatchObject({ title: raw['title'], brief: raw['brief'], facts: raw['facts'] })
    const words = (steps: unknown) =>
      Array.isArray(steps)
        ? steps.map(({ id, summary, decisions, tables, sections, risks, openQuestions }) => ({
            id,
            summary,
            decisions,
            tables,
            sections,
            risks,
            openQuestions,
          }))
        : []
    expect(words(written.steps)).toHaveLength(7)
    expect(words(written.steps)).toEqual(words(raw['steps']))
    expect(read.design.steps.every(({ content }) => (content?.draft.facts.length ?? 0) > 0)).toBe(true)
  })
})
