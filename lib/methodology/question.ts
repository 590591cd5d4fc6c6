import * as z from 'zod'

/** A step asks at most so many questions at a time: more of them are not read. */
export const MOST_QUESTIONS = 3
export const MOST_SUGGESTIONS = 4

/** Strict-mode friendly, like the rest of a draft. The value travels as JSON text; in words where no fact holds it. */
export const stepQuestionSchema = z.object({
  id: z.string(),
  question: z.string(),
  whyItMatters: z.string(),
  factPath: z.string().nullable().describe('Path of the fact that an answer sets; null: answered in words'),
  suggestions: z.array(
    z.object({ label: z.string(), valueJson: z.string().describe('As in facts; without a factPath the label again') }),
  ),
  assumption: z.string().describe('What the draft goes on with until it is answered'),
})
export type StepQuestion = z.infer<typeof stepQuestionSchema>

/** Longest answer in words, in characters. */
export const WORDS_LIMIT = 2000

export const OUTCOMES = ['answered', 'skipped', 'unknown'] as const

/** What a person said to a question, with the question as it was asked: later drafts do not ask it again. */
export const questionAnswerSchema = z.object({
  id: z.string(),
  question: z.string(),
  factPath: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  /** Null unless it was answered in words: a fact's value stands in the ledger. */
  words: z.string().nullable(),
  /** What holds where it was skipped or is not known. */
  assumption: z.string(),
  by: z.string(),
  at: z.string(),
})
export type QuestionAnswer = z.infer<typeof questionAnswerSchema>

type Asked = Pick<StepQuestion, 'question' | 'factPath'>

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const sameWords = (a: string, b: string): boolean => plain(a) === plain(b)

/** The same fact, or the same words: what is asked once is not asked again in other clothes. */
export const isSameQuestion = (a: Asked, b: Asked): boolean =>
  (a.factPath !== null && a.factPath === b.factPath) || sameWords(a.question, b.question)
