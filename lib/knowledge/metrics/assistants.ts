import { on } from '../entry'
import { TEXT } from '../sources/content'
import type { MetricId } from './names'
import type { MetricText } from './schema'

/** Answers from documents, and assistants that act. */
export const ASSISTANT_METRICS = {
  retrieval_recall_at_k: {
    aliases: ['context recall'],
    what: 'Share of questions for which a passage with the answer is among those given to the model.',
    better: 'higher',
    choose: [on('rag_qa', 'First figure to fix: what was not retrieved cannot be answered.')],
    avoid: ['Questions were written from the very chunks that are searched.'],
    sources: [TEXT.ragas, TEXT.linkedinRag],
    related: ['metric:groundedness', 'metric:recall_at_k'],
  },
  groundedness: {
    aliases: ['faithfulness', 'attribution'],
    what: 'Share of claims in an answer that the retrieved text supports.',
    better: 'higher',
    choose: [on('rag_qa', 'Answers must come from the documents and nowhere else.')],
    avoid: ['The judge is a model whose agreement with people has not been measured.'],
    sources: [TEXT.ragas],
    related: ['metric:citation_precision', 'metric:answer_correctness', 'calculator:cohen_kappa'],
  },
  answer_correctness: {
    what: 'Share of answers that an expert, or a judge held against experts, calls right and complete.',
    better: 'higher',
    choose: [on('rag_qa', 'Documents can be wrong or old: support is not yet truth.')],
    avoid: ['A few dozen questions stand for all: the interval is wider than the difference that is claimed.'],
    sources: [TEXT.ragas, TEXT.almanac],
    related: ['metric:groundedness', 'calculator:wilson_n'],
  },
  citation_precision: {
    what: 'Share of cited passages that support the sentence they stand behind.',
    better: 'higher',
    choose: [on('rag_qa', 'Readers check sources, as in medicine, law and support.')],
    avoid: ['Sentences without a citation are left out of the count.'],
    sources: [TEXT.almanac, TEXT.ragas],
    related: ['metric:groundedness'],
  },
  abstention_quality: {
    aliases: ['refusal quality', 'selective answering'],
    what: 'How well the system says “I don’t know” where the answer is not there, and only there.',
    better: 'higher',
    choose: [
      on('rag_qa', 'Some questions cannot be answered from the documents, and a guess does harm.'),
      on('multiclass_classification', 'Unknown classes turn up and should go to a person.'),
    ],
    avoid: ['The test holds answerable questions only: never abstaining then looks perfect.'],
    sources: [TEXT.almanac],
    assumption: true,
    related: ['metric:coverage_at_precision', 'metric:groundedness'],
  },
  llm_judge_only: {
    what: 'A language model’s grades as the sole measure of quality.',
    better: 'higher',
    choose: [
      on(
        'rag_qa',
        'After its agreement with people was measured on this task, and with a sample still read by people.',
      ),
    ],
    avoid: [on('rag_qa', 'Uncalibrated: it favors its own style, length and the first of two answers.')],
    sources: [TEXT.judge2023],
    related: ['metric:answer_correctness', 'calculator:cohen_kappa'],
  },
  task_success_rate: {
    what: 'Share of conversations in which the task was really done, checked in the system it acts on.',
    better: 'higher',
    choose: [on('agent', 'The assistant acts, and the state afterwards can be looked at.')],
    avoid: ['Success is what the assistant says of itself.'],
    sources: [TEXT.klarna],
    assumption: true,
    related: ['metric:tool_call_accuracy', 'metric:policy_violation_rate'],
  },
  containment_with_csat: {
    what: 'Share of conversations that end without a person, satisfied and without coming back.',
    better: 'higher',
    choose: [on('agent', 'Support, where cost is saved by conversations that truly ended.')],
    avoid: ['Only those who answer a survey are counted.'],
    sources: [TEXT.klarna],
    related: ['metric:containment_only', 'metric:escalation_quality'],
  },
  containment_only: {
    aliases: ['deflection rate'],
    what: 'Share of conversations that never reach a person.',
    better: 'higher',
    choose: [on('agent', 'For planning shifts, not for judging the assistant.')],
    avoid: [on('agent', 'Hiding the way to a person raises it.')],
    sources: [TEXT.klarna, TEXT.airCanada],
    related: ['metric:containment_with_csat'],
  },
  tool_call_accuracy: {
    what: 'Share of tool calls with the right tool and arguments, against a labeled scenario.',
    better: 'higher',
    choose: [on('agent', 'Calls have effects and their arguments can be checked.')],
    avoid: ['Several ways lead to the goal and only one is accepted.'],
    assumption: true,
    related: ['metric:task_success_rate'],
  },
  escalation_quality: {
    what: 'Share of hand-overs that were needed and came with what the person needs, and of needed ones that happened.',
    better: 'higher',
    choose: [on('agent', 'A person is behind the assistant, and both too early and too late are costly.')],
    avoid: ['Only hand-overs are looked at, not the conversations that should have been.'],
    assumption: true,
    related: ['metric:containment_with_csat'],
  },
  policy_violation_rate: {
    what: 'Share of conversations in which the assistant promises or does what it may not.',
    better: 'lower',
    choose: [on('agent', 'The firm is bound by what the assistant says.')],
    avoid: ['Only complaints are counted: most violations please the customer.'],
    sources: [TEXT.airCanada, TEXT.owaspLlm],
    related: ['metric:task_success_rate', 'law:air_canada'],
  },
} as const satisfies Partial<Record<MetricId, MetricText>>
