import { describe, expect, it } from 'vitest'
import { Corpus } from './corpus'
import { transfers } from './fixtures/transfers'
import { PUBLIC_CORPUS } from './public-corpus'
import { criterionGrade, gradeOf, reviewDesign } from './review'

const outcome = (offending: number, looked: number) => ({
  looked,
  offences: Array.from({ length: offending }, () => ({ step: null, field: 'x', text: '', why: '' })),
})

describe('a grade', () => {
  it.each([
    [0, 100, 0.05, 3],
    [5, 100, 0.05, 2],
    [6, 100, 0.05, 1],
    [52, 100, 0.05, 1],
    [53, 100, 0.05, 0],
    [1, 2, 0, 1],
    [1, 1, 0, 0],
  ])('%i of %i offending with %f allowed is %i', (offending, looked, allowed, grade) => {
    expect(gradeOf(outcome(offending, looked), allowed)).toBe(grade)
  })
  it.each([
    [[3, 3], 3],
    [[3, 2], 2],
    [[3, 1], 1],
    [[2, 0, 0], 0],
  ] as const)('of a criterion with checks of %j is %i', (grades, grade) => {
    expect(criterionGrade(grades)).toBe(grade)
  })
})

describe('a review', () => {
  it('of the same design is the same', () => {
    const corpus = new Corpus(PUBLIC_CORPUS)
    expect(reviewDesign(transfers, corpus)).toEqual(reviewDesign(transfers, corpus))
  })
  it('never throws, whatever steps are missing', () => {
    for (const left of transfers.steps) {
      const steps = transfers.steps.map((step) => (step.id === left.id ? step : { ...step, content: null }))
      expect(() => reviewDesign({ ...transfers, steps }, new Corpus([]))).not.toThrow()
    }
  })
})
