import type { FactSet } from '@/lib/designs/set-fact'
import { readDesign } from '@/lib/designs/data'
import { setFactIn } from '@/lib/designs/set-fact'
import { standingOf } from '@/lib/designs/findings'
import { writeAnswers } from '@/lib/designs/store'
import type { DesignRecord } from '@/lib/designs/records'
import type { HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
import { renderPlain } from '@/lib/facts/template'
import type { QuestionAnswer } from '@/lib/methodology/question'
import { stepOf } from '@/lib/methodology/registry'
import type { AnswerBody } from './schema'

type Asked = Pick<QuestionAnswer, 'id' | 'question' | 'factPath' | 'assumption'>

/** The question as it stands in the draft, as it was answered before, or as every design is asked it (by its path). */
function findQuestion({ steps }: DesignRecord, step: StepId, id: string): Asked | undefined {
  const { content, answers } = steps[step]
  const asked = content?.draft.questions?.find((one) => one.id === id)
  // A person may have put the assumption in other words.
  const shown = content?.draft.openQuestions.find((one) => one.id === id)
  if (asked) return { ...asked, assumption: shown?.assumption ?? asked.assumption }
  const common = stepOf(step).questions.find(({ path }) => path === id)
  return (
    answers.find((one) => one.id === id) ??
    (common && { id, question: common.question, factPath: common.path, assumption: '' })
  )
}

export type QuestionAnswered = FactSet & { answer: QuestionAnswer }

/**
 * Keeps what a person says to a question of a step. An answer that a fact can hold enters the ledger as the person's,
 * and what follows moves; one in words is kept for the drafts to come. The step's text stays: it can be drafted anew.
 */
export async function answerQuestionIn(held: HeldDesign, step: StepId, body: AnswerBody): Promise<QuestionAnswered> {
  const design = await readDesign(held.scope, held.tx)
  const question = findQuestion(design, step, body.question)
  if (!question) throw new AppError('not-found', 'This step asks no such question any more.')
  const change = await enter(held, design, question, body)
  const { id, factPath, assumption } = question
  const answer: QuestionAnswer = {
    id,
    question: question.question,
    factPath,
    outcome: body.outcome,
    words: factPath === null && body.outcome === 'answered' ? wordsOf(body) : null,
    assumption,
    by: held.scope.actor.name,
    at: held.at.toISOString(),
  }
  const { content, answers } = design.steps[step]
  const isNews = content !== null && body.outcome === 'answered'
  const reason = isNews ? `Answered since this was drafted: ${renderPlain(question.question, design.facts)}` : null
  await writeAnswers(held, { id: step, answers: [...answers.filter((one) => one.id !== id), answer] }, reason)
  const others = change.staleSteps.filter((one) => reason === null || one.step !== step)
  const staleSteps = reason === null ? others : [{ step, reason }, ...others]
  return { ...change, staleSteps, answer }
}

const wordsOf = ({ words = '' }: AnswerBody): string => {
  const text = words.trim()
  if (text === '') throw new AppError('unprocessable', 'Write an answer, or say that you don’t know.')
  return text
}

const NOTHING_MOVED = {
  change: null,
  fact: null,
  moved: [],
  staleSteps: [],
  problems: [],
  appeared: [],
  resolved: [],
  reopened: [],
  drawings: [],
  approvals: [],
}

async function enter(held: HeldDesign, design: DesignRecord, { factPath }: Asked, body: AnswerBody) {
  const { outcome, value } = body
  if (factPath === null || outcome === 'skipped')
    return { ...NOTHING_MOVED, findings: standingOf(design.facts, design.waivers).findings }
  if (outcome === 'unknown') return setFactIn(held, { path: factPath, dontKnow: true }, 'answer')
  if (value === undefined) throw new AppError('unprocessable', 'Give a value, or say that you don’t know.')
  return setFactIn(held, { path: factPath, value }, 'answer')
}
