import { describe, expect, it } from 'vitest'
import { Corpus } from './corpus'
import { CRITERION_IDS } from './criteria'
import { FIRING, SILENT, STOCK } from './fixtures/firing'
import { transfers } from './fixtures/transfers'
import { contentWords } from './mask'
import { DOCUMENT_CHECKS } from './registry'
import { reviewDesign } from './review'

/** Documents for other briefs: one common sentence, and words that are not this brief's own. */
const corpus = new Corpus(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
    id,
    brief: id,
    kind: 'eta_prediction',
    sentences: [STOCK, 'Peak, day, today, late, test, later, random, answer, people.'].map(contentWords),
  })),
)

const gradeOf = (design: typeof transfers, id: string) =>
  reviewDesign(design, corpus).checks.find((graded) => graded.check.id === id)

describe('every document check', () => {
  it('has a firing example, a distinct id and all of its texts', () => {
    expect(DOCUMENT_CHECKS.map((check) => check.id).sort()).toEqual(Object.keys(FIRING).sort())
    for (const { title, looksAt, why } of DOCUMENT_CHECKS)
      for (const text of [title, looksAt, why]) expect(text).not.toBe('')
    expect([...new Set(DOCUMENT_CHECKS.map((check) => check.criterion))]).toEqual(CRITERION_IDS)
  })

  it.each(Object.entries(FIRING))('%s fires on its example and says where', (id, design) => {
    const graded = gradeOf(design, id)
    expect(graded?.grade).toBeLessThan(2)
    for (const { field, why } of graded?.offences ?? []) {
      expect(field).not.toBe('')
      expect(why).not.toMatch(/^$|undefined|NaN|\[object/)
    }
  })

  it.each(DOCUMENT_CHECKS.map((check) => check.id))('%s is silent on a clean design that it applies to', (id) => {
    const graded = gradeOf(SILENT[id] ?? transfers, id)
    expect({ offences: graded?.offences, holds: (graded?.grade ?? 0) >= 2 }).toMatchObject({ holds: true })
  })

  it('says nothing about steps that are not drafted', () => {
    const steps = transfers.steps.map((step) => ({ ...step, content: null }))
    const offences = reviewDesign({ ...transfers, steps, facts: {} }, corpus).checks.flatMap(
      (graded) => graded.offences,
    )
    expect(offences.filter((offence) => offence.step !== null)).toEqual([])
  })
})
