import { expect, it } from 'vitest'
import { mergeTexts } from '@/lib/methodology/merge-texts'
import { afterAnswer } from './save-answer'
import type { Entry } from './save-entry'
import { FORMAT } from './save-record'

const entry: Entry = {
  words: {
    format: FORMAT,
    id: 'w1',
    tab: 't',
    designId: 'd',
    step: 'arch',
    field: 'tables/connections/l1/from',
    phase: 'waiting',
    value: 'c2',
    base: 'Gateway',
    origin: 'Gateway',
    replaces: [],
    over: [],
    rev: 1,
    editId: 'e1',
    at: '2026-11-27T10:00:00.000Z',
    turn: 1,
  },
  trouble: null,
  due: true,
  kept: 'kept',
  isActive: false,
}
const answer = { kind: 'conflict', rev: 2, current: 'Edge', by: 'Ada' } as const

it('what only has another name is no other text: the words are sent again without a question', () => {
  expect(afterAnswer(entry, { ...answer, isAlike: true }, 'e2', mergeTexts)).toMatchObject({
    kind: 'again',
    entry: { words: { value: 'c2', rev: 2, editId: 'e2' }, trouble: null },
  })
  expect(afterAnswer(entry, { ...answer, isAlike: false }, 'e2', mergeTexts)).toMatchObject({
    kind: 'trouble',
    entry: { trouble: { kind: 'conflict', theirs: 'Edge' } },
  })
})
