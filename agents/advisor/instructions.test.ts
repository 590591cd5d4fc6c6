import { describe, expect, it } from 'vitest'
import { draftDesign } from '../design'
import { runStep } from '../run-step'
import { wishExamples } from './instructions'
import briefs from '@/lib/brief/fixtures/briefs.json'

const brief = briefs[0]?.brief ?? ''
const design = await draftDesign({ brief, model: 'advisor:expert', asOf: '2026-11-24' })

const again = (step: 'arch' | 'data', instruction: string) =>
  runStep({
    model: 'advisor:expert',
    input: { ...design, designId: null, earlier: {}, step, instruction, previous: null },
    checkpoint: [],
    signal: new AbortController().signal,
    onChunk: () => undefined,
    onCheckpoint: async () => undefined,
  })

describe('an instruction in words', () => {
  it('is offered only in steps that follow it', async () => {
    expect(wishExamples('data')).toEqual([])
    const drafts = await Promise.all(wishExamples('arch').map((example) => again('arch', example)))
    expect(drafts.length).toBeGreaterThan(0)
    expect(
      drafts.flatMap(({ draft }) => draft.openQuestions.filter((q) => q.question.startsWith('Not followed'))),
    ).toEqual([])
  })
  it('is followed where it is understood', async () => {
    const cheaper = await again('arch', 'Make it cheaper, please')
    expect(cheaper.facts['arch.maxUtil']?.value).toBe(0.75)
    expect(cheaper.facts['arch.replicasTwoZones']?.value).toBeLessThan(
      Number(design.facts['arch.replicasTwoZones']?.value),
    )
    expect(cheaper.draft.openQuestions.some((q) => q.question.startsWith('Not followed'))).toBe(false)
  })
  it('is said not to be followed where it is not', async () => {
    const poem = await again('data', 'Write it as a poem')
    expect(poem.draft.openQuestions[0]?.question).toBe('Not followed: “Write it as a poem”')
    expect(poem.draft.summary).toBe(design.steps[1]?.content?.draft.summary)
  })
})
