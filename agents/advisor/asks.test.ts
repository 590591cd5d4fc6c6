import { describe, expect, it } from 'vitest'
import briefs from '@/lib/brief/fixtures/briefs.json'
import { checkValue } from '@/lib/facts/answer'
import { factSpec, specOf } from '@/lib/facts/catalogue'
import { MOST_QUESTIONS } from '@/lib/methodology/question'
import { drafted } from '../fixtures/drafted'

const designs = await Promise.all(briefs.slice(0, 6).map(({ brief }) => drafted(brief)))
const steps = designs.flatMap(({ facts, steps: all }) =>
  all.map(({ id, content }) => ({ id, facts, draft: content?.draft })),
)

describe('what the advisor asks', () => {
  it('is something in most designs, and at most three questions in a step', () => {
    const counts = steps.map(({ draft }) => draft?.questions?.length ?? -1)
    expect(Math.max(...counts)).toBeLessThanOrEqual(MOST_QUESTIONS)
    expect(Math.min(...counts)).toBe(0)
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(designs.length)
  })
  it('sets a fact that nobody has given, with suggestions that it can hold', () => {
    for (const { facts, draft } of steps)
      for (const { factPath, suggestions } of draft?.questions ?? []) {
        const fact = facts[factPath ?? '']
        const spec = factSpec(factPath ?? '') ?? (fact && specOf(fact))
        expect(spec).toBeDefined()
        expect(fact?.value === undefined || fact.value === null || fact.origin !== 'user').toBe(true)
        for (const { valueJson, label } of suggestions) {
          expect(spec && checkValue(spec, JSON.parse(valueJson)).ok).toBe(true)
          expect(label).not.toBe('')
        }
      }
  })
  it('goes on with one assumption: that of the ledger, wherever it has one', () => {
    for (const { facts, draft } of steps)
      for (const { factPath, assumption } of draft?.questions ?? []) {
        const fact = facts[factPath ?? '']
        if (fact?.origin === 'assumed' && fact.value !== null && fact.setBy !== 'user')
          expect([factPath, assumption]).toEqual([factPath, expect.stringContaining(`{{${factPath}`)])
      }
  })
  it('stands among the open questions under the same id', () => {
    for (const { draft } of steps)
      for (const { id, question } of draft?.questions ?? [])
        expect(draft?.openQuestions.filter((item) => item.id === id)).toMatchObject([{ question }])
  })
})
