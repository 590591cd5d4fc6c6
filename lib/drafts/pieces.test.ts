import { describe, expect, it } from 'vitest'
import type { StepDraft } from '@/lib/methodology/draft'
import { changesOf } from '@/lib/methodology/changes'
import { takePiece, takePieces } from './pieces'

const risk = (id: string, text: string) => ({ id, risk: text, severity: 'low' as const, mitigation: 'm', owner: 'o' })
const draft = (part: Partial<StepDraft>): StepDraft => ({
  summary: 'Mine.',
  facts: [],
  decisions: [],
  tables: { metrics: [{ id: 'm1', target: '1' }] },
  sections: [{ id: 's', heading: 'S', markdown: 'Mine.' }],
  risks: [risk('R1', 'mine')],
  openQuestions: [],
  ...part,
})
const offered = draft({
  summary: 'Theirs.',
  tables: {
    metrics: [
      { id: 'm1', target: '2' },
      { id: 'm2', target: '3' },
    ],
  },
  sections: [{ id: 's', heading: 'S', markdown: 'Theirs.' }],
  risks: [risk('R1', 'theirs'), risk('R2', 'new')],
})

describe('takePiece', () => {
  it('takes one field and leaves the rest', () => {
    expect(takePiece(draft({}), offered, 'risks/R1/risk')).toEqual(draft({ risks: [risk('R1', 'theirs')] }))
  })
  it('adds an item or a row that only the other draft has', () => {
    expect(takePiece(draft({}), offered, 'risks/R2')?.risks.map((r) => r.id)).toEqual(['R1', 'R2'])
    expect(takePiece(draft({}), offered, 'tables/metrics/m2')?.tables.metrics).toHaveLength(2)
  })
  it('takes out an item that the other draft no longer has', () => {
    expect(takePiece(offered, draft({}), 'risks/R2')?.risks.map((r) => r.id)).toEqual(['R1'])
  })
  it('refuses what neither has', () => {
    expect(takePieces(draft({}), offered, ['summary', 'risks/R9'])).toEqual({ ok: false, unknown: 'risks/R9' })
    const wrong = ['', 'facts/x', 'risks', 'tables/metrics', 'tables/none/m1', 'risks/R1/id'].concat([
      'tables/constructor/m1',
      'tables/__proto__/m1',
      'tables/metrics/m1/constructor',
    ])
    expect(wrong.filter((key) => takePiece(draft({}), offered, key) !== undefined)).toEqual([])
  })
  it('ends equal to the proposal once every piece is taken', () => {
    const keys = ['summary', 'tables/metrics/m1', 'tables/metrics/m2', 'sections/s/markdown', 'risks/R1', 'risks/R2']
    const taken = takePieces(draft({}), offered, keys)
    expect(taken.ok && changesOf(taken.draft, offered)).toEqual([])
  })
})
