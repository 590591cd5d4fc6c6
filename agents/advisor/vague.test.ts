import { describe, expect, it } from 'vitest'
import { VAGUE_BRIEFS } from '@/lib/brief/fixtures/vague'
import { draftDesign } from '../design'

const asked = async (brief: string) => {
  const { steps } = await draftDesign({ brief, model: 'advisor:expert', asOf: '2026-11-24' })
  const draft = steps[0]?.content?.draft
  return { summary: draft?.summary ?? '', questions: draft?.openQuestions.map(({ question }) => question) ?? [] }
}

describe('a brief that gives no kind of system away', () => {
  it('is told so, and asked what has to be known of any system', async () => {
    const { summary, questions } = await asked(
      'Hello, our logistics firm wants to be data driven. Could AI help us with planning? What do you need from us?',
    )
    expect(summary).toMatch(/^The brief does not say what shall be predicted or decided/)
    for (const wanted of [
      /predicted or decided/,
      /number of the business/,
      /in a day/,
      /years of history/,
      /cost a month/,
    ])
      expect(questions.some((question) => wanted.test(question))).toBe(true)
    // It goes first: every other answer is idle until the kind is known.
    expect(questions[0]).toMatch(/predicted or decided/)
    expect(new Set(questions).size).toBe(questions.length)
  })
  it.each(VAGUE_BRIEFS.filter((_, index) => index % 4 === 0))('is asked for goal, use and money: %s', async (brief) => {
    const { questions } = await asked(brief)
    for (const wanted of [/business must move/, /acts on the output|is done with/, /years of history/, /cost a month/])
      expect(questions.some((question) => wanted.test(question))).toBe(true)
  })
  it('is asked nothing of the sort where the brief is plain', async () => {
    const { summary, questions } = await asked(
      'We run card payments for 90,000 shops and want to block fraudulent charges within 100 ms; 0.1% of them are fraud.',
    )
    expect(summary).not.toMatch(/does not say/)
    expect(questions.some((question) => /What shall be predicted/.test(question))).toBe(false)
  })
})
