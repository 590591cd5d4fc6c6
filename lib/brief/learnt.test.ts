import { describe, expect, it } from 'vitest'
import { factsFromReading } from '@/lib/facts/from-reading'
import { couldState } from './learnt/in-unit'
import { measuresOf } from './measures'
import { readBrief } from './read'

const OPENING = 'We want to extract the fields of scanned supplier invoices.'
const learntIn = (says: string) =>
  readBrief(`${OPENING} ${says}`).facts.flatMap(({ inferred, path, value, quote }) =>
    inferred === 'learnt' ? [[path, value, quote]] : [],
  )

describe('what no rule reads', () => {
  it('is told by its likeness to sentences of other briefs, with the sentence', () => {
    expect(learntIn('Product looks every evening and stops as soon as one leads.')).toContainEqual([
      'exp.peeking',
      true,
      'Product looks every evening and stops as soon as one leads',
    ])
  })
  it('is told of figures, with the figure', () => {
    const found = learntIn('Those above 0.4% of sheets are bad, which we learn about 75 days late.')
    expect(found).toContainEqual(['data.positiveRate', 0.004, '0.4%'])
    expect(found).toContainEqual(['data.labelDelayDays', 75, '75 days'])
  })
  it.each([
    'Should product look every evening and stop as soon as one leads?',
    'At a competitor product looks every evening and stops as soon as one leads.',
    'At a competitor those above 0.4% of sheets are bad, which they learn about 75 days late.',
  ])('is not told where it is asked or said of others: %s', (says) => {
    expect(learntIn(says)).toEqual([])
  })
  it('is to be confirmed', () => {
    const { facts } = readBrief(`${OPENING} Product looks every evening and stops as soon as one leads.`)
    expect(factsFromReading(facts, '')['exp.peeking']).toMatchObject({
      origin: 'assumed',
      note: 'It is not sure that the brief says it: “Product looks every evening and stops as soon as one leads” looks like what others say. Confirm it.',
    })
  })
})

describe('a figure', () => {
  const pathsOf = (low: string) => measuresOf(low).flatMap((measure) => [...couldState(measure)])
  it.each([
    ['it answers in 120 ms', 'arch.deadlineMs', 120],
    ['labels come 6 weeks late', 'data.labelDelayDays', 42],
    ['an open 13b model of 13 billion weights', 'model.paramsB', 13],
    ['the card has 24 gb', 'perf.trainGpuGB', 24],
  ])('of %j could state %s', (low, path, value) => {
    expect(pathsOf(low)).toContainEqual([path, value])
  })
  it('states nothing of another dimension or out of range', () => {
    const paths = pathsOf('labels come 6 weeks late, 140% of plan').map(([path]) => path)
    expect(paths).not.toContain('arch.modelSizeMB')
    expect(paths).not.toContain('data.positiveRate')
  })
})
