import { expect, it } from 'vitest'
import { draftOf } from '@/lib/drafts/fixtures/designs'
import { tidyDraft } from './tidy-draft'

const risk = (id: string) => ({ id, risk: 'It drifts.', severity: 'low' as const, mitigation: '', owner: '' })
const idsOf = (ids: readonly string[]) =>
  tidyDraft({ ...draftOf('data', 'x'), risks: ids.map(risk) }).risks.map(({ id }) => id)

it('gives the second of one id another, and none that there is', () => {
  expect(idsOf(['r', 'r-2', 'r', 'r', 's'])).toEqual(['r', 'r-2', 'r-3', 'r-4', 's'])
  expect(idsOf(['r', 'r', 'r-2', 'r'])).toEqual(['r', 'r-2', 'r-2-2', 'r-3'])
})
it('of as many as an answer may hold, each its own, in time that grows with their number', () => {
  // By trying each number from the first on, 10,000 took 13 s, and nothing else was answered meanwhile.
  const ids = idsOf(Array.from({ length: 200_000 }, () => 'r'))
  expect(new Set(ids).size).toBe(200_000)
  expect(ids.at(-1)).toBe('r-200000')
})
