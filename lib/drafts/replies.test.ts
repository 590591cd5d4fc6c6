import { describe, expect, it } from 'vitest'
import { parseStepContent } from '@/lib/methodology/content'
import { replyId } from '@/lib/methodology/reply'
import { parseProposal } from './schema'

describe('an answer that an earlier release kept among the questions of a step', () => {
  const open = { id: 'Q1.1', question: 'Who decides?', whyItMatters: 'It stops.', assumption: 'The bank.' }
  const reply = { id: replyId(1), question: 'Not followed: “sing”', whyItMatters: 'It does not sing.', assumption: '' }
  const draft = {
    summary: 'Words.',
    facts: [],
    decisions: [],
    tables: {},
    sections: [],
    risks: [],
    openQuestions: [reply, open],
  }

  it('is no question of the step', () => {
    const content = parseStepContent('problem', { schemaVersion: 1, draft, authors: {} })
    expect(content.draft.openQuestions).toEqual([open])
  })

  it('goes with the offer that it came with, and is nothing to accept', () => {
    const stored = { schemaVersion: 1, draft, base: draft, facts: {}, runId: 'r' }
    const offer = parseProposal('problem', stored)
    expect(offer.replies).toEqual([{ heading: 'Not followed: “sing”', text: 'It does not sing.' }])
    expect([offer.draft.openQuestions, offer.base?.openQuestions]).toEqual([[open], [open]])
    // Read and written again it is the same.
    expect(parseProposal('problem', JSON.parse(JSON.stringify(offer)))).toEqual(offer)
  })
})
