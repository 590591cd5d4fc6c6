import { expect, it } from 'vitest'
import { recordMarkdown } from './record'
import type { ReviewView, VerdictView } from './schema'

const at = '2026-11-28T10:00:00.000Z'
const said = (authorId: string, by: string): VerdictView => ({
  id: authorId,
  round: 1,
  version: 1,
  step: null,
  verdict: 'approve',
  text: '',
  authorId,
  by,
  roles: [],
  at,
  isLive: true,
  dismissed: null,
})
const review = (verdicts: VerdictView[]): ReviewView => ({
  id: 'r',
  number: 1,
  status: 'approved',
  needed: 1,
  askedBy: 'Mara',
  askedAt: at,
  closedAt: at,
  rounds: [
    {
      number: 1,
      version: 1,
      sha256: 'x',
      note: null,
      byId: 'aaaaaaaa-1',
      by: 'Mara',
      at,
      contributorId: 'bbbbbbbb-2',
      contributorIds: ['bbbbbbbb-2'],
      contributor: 'Tom',
    },
  ],
  reviewers: [],
  removed: [],
  verdicts,
  approvers: [],
  openBlocking: 0,
  hashes: {},
})

it('tells two people of one name apart, and leaves other names as they are', () => {
  const text = recordMarkdown('Fraud', review([said('cccccccc-3', 'Ravi'), said('dddddddd-4', 'mara')]))
  expect(text).toContain('by Mara (aaaaaaaa) on')
  expect(text).toContain('**mara (dddddddd)** approves')
  expect(text).toContain('**Ravi** approves')
  expect(text).toContain('last changed by Tom')
  expect(text).not.toContain('Tom (')
})
