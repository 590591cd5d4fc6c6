import { describe, expect, it } from 'vitest'
import { casesSchema, runCase } from './cases'
import raw from './reference-cases.json'

const cases = casesSchema.parse(raw)

describe('reference cases', () => {
  it.each(cases.map((item, index) => ({ name: `${index} ${item.fn} (${item.provenance})`, item })))(
    '$name',
    ({ item }) => {
      expect(runCase(item)).toEqual([])
    },
  )
})
