import { describe, expect, it } from 'vitest'
import type { StepDraft } from './draft'
import { fieldsOf, getField, setField } from './field'

const DRAFT: StepDraft = {
  summary: 'Mine.',
  facts: [],
  decisions: [],
  tables: { metrics: [{ id: 'm1', target: '1' }] },
  sections: [{ id: 's', heading: 'S', markdown: 'Words.' }],
  risks: [],
  openQuestions: [],
}

describe('a field of a draft', () => {
  it('is read and set by its key, wherever it is', () => {
    expect(fieldsOf(DRAFT)).toEqual([
      'summary',
      'tables/metrics/m1/target',
      'sections/s/heading',
      'sections/s/markdown',
    ])
    for (const key of fieldsOf(DRAFT)) {
      const changed = setField(DRAFT, key, 'New.')
      expect(changed && getField(changed, key)).toBe('New.')
    }
  })
  it.each([
    'tables/metrics/m1/id',
    'tables/metrics/m1/constructor',
    'tables/metrics/m1/toString',
    'tables/metrics/m1/__proto__',
    'tables/constructor/m1/target',
    'tables/__proto__/m1/target',
    'constructor',
    'sections/s/id',
  ])('is none under %s', (key) => {
    expect(getField(DRAFT, key)).toBeUndefined()
    expect(setField(DRAFT, key, 'x')).toBeUndefined()
  })
})
