import { describe, expect, it } from 'vitest'
import { calculated, FIGURE, PEAK, TEXT, withPlace } from '../fixtures/file-text'
import { WHOLE } from '../fixtures/whole'
import { readDesignFile } from './read'
import { designFile, designFileText } from './write'

describe('a file that is taken in', () => {
  const taken = (text: string) => {
    const read = readDesignFile(text)
    if (!read.ok) throw new Error(read.reason)
    return read
  }

  it('gives what was written, to the letter', () => {
    const { design, notes } = taken(TEXT)
    expect(notes).toEqual([])
    expect(design).toEqual(WHOLE)
    expect(designFileText(design)).toBe(TEXT)
    expect(designFileText(taken(`\uFEFF${JSON.stringify(JSON.parse(TEXT))}`).design)).toBe(TEXT)
  })

  it('has its figures worked out anew, and says what differed', () => {
    const { design, notes } = taken(withPlace([...FIGURE, 'value'], 1e6))
    expect(design.facts[calculated.path]?.value).toBe(calculated.value)
    expect(notes).toEqual([
      expect.stringMatching(/the file says .*, the calculation gives .*The calculated value was taken/),
    ])
    expect(design.steps.some(({ stale }) => stale !== null)).toBe(true)
  })

  it('keeps markup as the text that it is', () => {
    const text = '<script>alert(1)</script> [x](javascript:alert(1)) {{constructor.name}}'
    const { design } = taken(withPlace(['steps', 0, 'summary'], text))
    expect(design.steps[0]?.content?.draft.summary).toBe(text)
  })

  it.each<[string, string, RegExp]>([
    [
      'an address that no page may lead to',
      withPlace([...PEAK, 'source'], { title: 'x', url: 'javascript:alert(1)', asOf: null, quote: null }),
      /no web address and was left out/,
    ],
    ['a check that is not here', withPlace(['waivers', 0, 'check'], 'XX-99'), /waiver of XX-99 was left out/],
    ['members that nobody knows', withPlace(['plugins'], []), /^Left out plugins/],
    ['an unknown kind of system', withPlace(['archetype'], 'time_travel'), /“time_travel” is not known here/],
    [
      'text that names unknown figures',
      withPlace(['steps', 0, 'summary'], 'Peak {{arch.nothing}}.'),
      /not yet known: arch\.nothing/,
    ],
    [
      'half a character',
      withPlace(['brief'], 'Stop fraud \ud83d now.'),
      /^Characters that cannot be stored stood in one text/,
    ],
    [
      'a calculation that refuses its input',
      withPlace([...FIGURE, 'calculator', 'inputs'], []),
      /could not be worked out here/,
    ],
  ])('says what became of %s', (_name, text, note) => {
    expect(taken(text).notes).toEqual([expect.stringMatching(note)])
  })

  it('may be of form 1, as releases before wrote it', () => {
    const { waivers, tags: _tags, ...file } = designFile(WHOLE)
    const steps = file.steps.map(({ stale: _stale, moved: _moved, ...step }) => {
      if (!('proposed' in step)) return step
      const { proposed: _proposed, ...rest } = step
      return rest
    })
    const waived = waivers.map((waiver) => ({ finding: {}, waiver: { ...waiver, id: 'x', fingerprint: 'x' } }))
    const { design, notes } = taken(JSON.stringify({ ...file, format: 'groundplan.design/1', steps, waived }))
    expect(notes).toEqual([])
    const bare = WHOLE.steps.map((step) => ({
      ...step,
      content: step.content && { ...step.content, draft: { ...step.content.draft, facts: [] } },
    }))
    expect({
      ...design,
      steps: design.steps.map((step) => ({
        ...step,
        content: step.content && { ...step.content, draft: { ...step.content.draft, facts: [] } },
      })),
    }).toEqual({ ...WHOLE, tags: [], steps: bare })
    const proposed = design.steps[0]?.content?.draft.facts ?? []
    expect(proposed.map(({ path }) => path)).toEqual(WHOLE.steps[0]?.content?.draft.facts.map(({ path }) => path))
  })
})
