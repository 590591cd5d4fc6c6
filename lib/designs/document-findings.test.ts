import { describe, expect, it } from 'vitest'
import { FIRING } from '@/lib/quality/fixtures/firing'
import { transfers } from '@/lib/quality/fixtures/transfers'
import { documentFindings } from './document-findings'

/** What these look for depends on documents for other briefs, which the examples bring along and the app does not. */
const BY_CORPUS = ['filler', 'anchored']
const OWN = Object.entries(FIRING).filter(([id]) => !BY_CORPUS.includes(id) && id !== 'open-findings')

describe('findings about the document', () => {
  it.each(OWN)('%s say criterion, count and places', (id, design) => {
    const finding = documentFindings(design).find(({ check }) => check === `document:${id}`)
    expect(finding?.criterionName).toMatch(/\w/)
    expect(finding?.places.length).toBeGreaterThan(finding?.allowed ?? 0)
    expect(finding?.looked).toBeGreaterThanOrEqual(finding?.places.length ?? 0)
    for (const { step, name, anchor, path, text, why } of finding?.places ?? []) {
      expect(name).toMatch(/\w/)
      expect(why).toMatch(/\w/)
      expect(text).not.toMatch(/\{\{|undefined|\[object/)
      if (anchor !== null) expect(step).not.toBeNull()
      if (path !== null) expect(Object.keys(design.facts)).toContain(path)
    }
  })

  it('leave open contradictions to the findings themselves', () => {
    const open = FIRING['open-findings']
    if (!open) throw new Error('no example')
    expect(documentFindings(open).map(({ check }) => check)).not.toContain('document:open-findings')
  })

  it('are of the words as written: a figure behind a reference may move', () => {
    const design = FIRING['empty-words']
    if (!design) throw new Error('no example')
    const inputs = (facts: typeof design.facts) =>
      documentFindings({ ...design, facts })
        .find(({ check }) => check === 'document:empty-words')
        ?.clauses.map(({ value }) => value)
    const moved = Object.fromEntries(
      Object.entries(design.facts).map(([path, fact]) => [
        path,
        typeof fact.value === 'number' ? { ...fact, value: fact.value * 2 } : fact,
      ]),
    )
    expect(inputs(moved)).toEqual(inputs(design.facts))
  })

  it('are none where nothing is drafted', () => {
    const steps = transfers.steps.map((step) => ({ ...step, content: null }))
    expect(
      documentFindings({ ...transfers, steps }).flatMap(({ places }) => places.filter(({ step }) => step)),
    ).toEqual([])
  })

  it('name risks, questions and decisions as people call them', () => {
    const places = OWN.flatMap(([, design]) => documentFindings(design)).flatMap((finding) => finding.places)
    const named = places.filter(({ anchor }) => anchor === 'risks' || anchor === 'openQuestions')
    expect(named.length).toBeGreaterThan(0)
    for (const { name } of named) expect(name).toMatch(/^(?:Risk|Open question)(?: “.+”| without a name)$/)
  })
})
