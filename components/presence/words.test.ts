import { describe, expect, it } from 'vitest'
import type { Change } from '@/lib/presence/schema'
import { initials } from '@/components/ui/initials'
import { isWriting, updatedLine, whoIs } from './words'

const PLACES = { problem: 'Problem Formulation', data: 'Data Strategy' }
const edit: Change = {
  rev: 5,
  step: 'problem',
  cause: 'edit',
  field: 'summary',
  edit: null,
  facts: [],
  what: 'Summary',
  by: 'You',
  mine: true,
  page: 'a',
}
const facts: Change = { ...edit, step: null, cause: 'set', field: null, what: 'Peak load, with 2 figures that follow' }
const ada = { by: 'Ada', mine: false }
const line = (...changes: Change[]) => updatedLine(changes, 'problem', PLACES)

describe('what is said of changes by others', () => {
  it.each<[string, Change[]]>([
    ['Updated: Summary by You, in another window', [edit]],
    // Nobody has heard which window it was.
    ['Updated: Summary by You', [{ ...edit, page: null }]],
    ['Updated: Summary by Ada', [{ ...edit, ...ada, page: null }]],
    ['Updated: Summary of Data Strategy by Ada', [{ ...edit, ...ada, step: 'data' }]],
    ['Updated: Summary by You, in another window', [edit, { ...edit, rev: 6 }, { ...edit, rev: 7 }]],
    [
      'Updated: Risk R1, owner and Summary by Ada',
      [
        { ...edit, ...ada },
        { ...edit, ...ada, rev: 6, what: 'Risk R1, owner' },
      ],
    ],
    [
      'Updated: d, c and 2 more by Ada',
      ['a', 'b', 'c', 'd'].map((what, index) => ({ ...edit, ...ada, what, rev: index })),
    ],
    ['Updated: Peak load, with 2 figures that follow by You, in another window', [facts]],
    // Figures that came with a draft are part of it.
    [
      'Updated: Data Strategy, new draft',
      [
        { ...edit, step: 'data', cause: 'run', what: 'New draft' },
        { ...facts, cause: 'run' },
      ],
    ],
  ])('%s', (said, changes) => expect(line(...changes)).toBe(said))

  it('is nothing where the page has shown it being written', () => {
    expect(line({ ...edit, cause: 'run', what: 'New draft' })).toBeNull()
    expect(line()).toBeNull()
  })
})

it('names people, and in local mode windows', () => {
  for (const name of ['You', 'Ada Lovelace']) expect(whoIs({ name, mine: true })).toBe('You, in another window')
  expect(whoIs({ name: 'Ada Lovelace', mine: false })).toBe('Ada Lovelace')
  expect(isWriting({ name: 'You', mine: true })).toBe('You are writing here in another window')
  expect(isWriting({ name: 'Ada', mine: false })).toBe('Ada is writing here')
  expect(['Ada Lovelace', 'You', ' ', '𝒳 y z'].map(initials)).toEqual(['AL', 'Y', '', '𝒳Y'])
})
