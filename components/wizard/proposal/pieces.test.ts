import { describe, expect, it } from 'vitest'
import type { StepDraft } from '@/lib/methodology/draft'
import { stepOf } from '@/lib/methodology/registry'
import { proposalPieces } from './pieces'

const draft = (revisitWhen: string, whyItMatters: string): StepDraft => ({
  summary: 'Two sources.',
  facts: [],
  decisions: [
    {
      id: 'D2.1',
      title: 'Split',
      choice: 'By time',
      rationale: 'Outcomes arrive late.',
      confidence: 'high',
      alternatives: [],
      revisitWhen,
      answers: [],
    },
  ],
  tables: {},
  sections: [],
  risks: [],
  openQuestions: [{ id: 'Q2.1', question: 'How late?', whyItMatters, assumption: 'A month.' }],
})

const NOTHING = { step: stepOf('data'), authors: {}, facts: {}, then: {} }
const ME = { name: 'Ada', at: '2026-11-27T10:00:00.000Z' }

describe('pieces of a proposal', () => {
  it('are named in words, not by the keys of the draft', () => {
    const base = draft('Never.', 'Gap.')
    const pieces = proposalPieces({ ...NOTHING, base, mine: base, offered: draft('Soon.', 'Split.') })
    expect(pieces.map(({ title }) => title)).toEqual([
      'Decision D2.1 “By time”, revisit when',
      'Open question “How late?”, why it matters',
    ])
  })
  it('leave out what only the person changed, and say what is outdated and whose words it is', () => {
    const base = draft('Never.', 'Gap.')
    const mine = { ...draft('Mine.', 'Gap.'), summary: 'My summary.' }
    const pieces = proposalPieces({
      ...NOTHING,
      base,
      mine,
      authors: { 'decisions/D2.1': ME, summary: ME },
      offered: draft('Soon.', 'Split.'),
    })
    expect(pieces.map(({ key, since, author }) => [key, since, author])).toEqual([
      ['openQuestions/Q2.1/whyItMatters', null, null],
      ['decisions/D2.1/revisitWhen', 'outdated', 'Ada'],
    ])
  })
})
