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

describe('pieces of a proposal', () => {
  it('are named in words, not by the keys of the draft', () => {
    const pieces = proposalPieces(stepOf('data'), draft('Never.', 'Gap.'), draft('Soon.', 'Split.'), {}, {}, {})
    expect(pieces.map(({ title }) => title)).toEqual([
      'Decision D2.1, revisit when',
      'Open question Q2.1, why it matters',
    ])
  })
})
