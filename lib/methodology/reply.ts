import type { OpenQuestion, Reply, StepDraft } from './draft'

/** An agent writes what it answers to whoever told it something among its open questions, under this id. */
export const replyId = (stepNumber: number): string => `Q${stepNumber}.instruction`
export const isReply = ({ id }: Pick<OpenQuestion, 'id'>): boolean => /^Q\d+\.instruction$/.test(id)

/** What it answers, which is told with the wish that it answers. */
export const repliesOf = ({ openQuestions }: Pick<StepDraft, 'openQuestions'>): Reply[] =>
  openQuestions.filter(isReply).map(({ question, whyItMatters }) => ({ heading: question, text: whyItMatters }))

/** What a step says: an answer to a wish is no question that the design leaves open. `isKept`: one in which a person wrote. */
export const withoutReplies = (
  draft: StepDraft,
  isKept: (question: OpenQuestion) => boolean = () => false,
): StepDraft =>
  draft.openQuestions.some(isReply)
    ? { ...draft, openQuestions: draft.openQuestions.filter((question) => !isReply(question) || isKept(question)) }
    : draft
