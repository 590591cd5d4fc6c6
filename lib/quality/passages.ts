import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import type { Decision, StepDraft } from '@/lib/methodology/draft'

export type PassageKind =
  | 'summary'
  | 'title'
  | 'choice'
  | 'option'
  | 'whyNot'
  | 'rationale'
  | 'revisit'
  | 'cell'
  | 'section'
  | 'risk'
  | 'mitigation'
  | 'owner'
  | 'question'
  | 'matters'
  | 'meanwhile'

/** One text of a draft with its place: `decisions/D1.1/rationale`, as in lib/methodology/field.ts. */
export type Passage = {
  readonly step: StepId
  readonly field: string
  readonly kind: PassageKind
  /** As written: figures are references. */
  readonly text: string
}

export type Sentence = { readonly step: StepId; readonly field: string; readonly text: string }

type Drafts = Readonly<Partial<Record<StepId, StepDraft>>>

function ofDecision(decision: Decision): Omit<Passage, 'step'>[] {
  const at = (property: string) => `decisions/${decision.id}/${property}`
  return [
    { field: at('title'), kind: 'title', text: decision.title },
    { field: at('choice'), kind: 'choice', text: decision.choice },
    { field: at('rationale'), kind: 'rationale', text: decision.rationale },
    ...decision.alternatives.flatMap(({ option, whyNot }, i): Omit<Passage, 'step'>[] => [
      { field: at(`alternatives/${i}/option`), kind: 'option', text: option },
      { field: at(`alternatives/${i}/whyNot`), kind: 'whyNot', text: whyNot },
    ]),
    { field: at('revisitWhen'), kind: 'revisit', text: decision.revisitWhen },
  ]
}

function ofDraft(draft: StepDraft): Omit<Passage, 'step'>[] {
  return [
    { field: 'summary', kind: 'summary', text: draft.summary },
    ...draft.decisions.flatMap(ofDecision),
    ...Object.entries(draft.tables).flatMap(([table, rows]) =>
      rows.flatMap(({ id, ...cells }) =>
        Object.entries(cells).map(
          ([column, text]): Omit<Passage, 'step'> => ({
            field: `tables/${table}/${id}/${column}`,
            kind: 'cell',
            text,
          }),
        ),
      ),
    ),
    ...draft.sections.map(
      (section): Omit<Passage, 'step'> => ({
        field: `sections/${section.id}/markdown`,
        kind: 'section',
        text: section.markdown,
      }),
    ),
    ...draft.risks.flatMap((risk): Omit<Passage, 'step'>[] => [
      { field: `risks/${risk.id}/risk`, kind: 'risk', text: risk.risk },
      { field: `risks/${risk.id}/mitigation`, kind: 'mitigation', text: risk.mitigation },
      { field: `risks/${risk.id}/owner`, kind: 'owner', text: risk.owner },
    ]),
    ...draft.openQuestions.flatMap((q): Omit<Passage, 'step'>[] => [
      { field: `openQuestions/${q.id}/question`, kind: 'question', text: q.question },
      { field: `openQuestions/${q.id}/whyItMatters`, kind: 'matters', text: q.whyItMatters },
      { field: `openQuestions/${q.id}/assumption`, kind: 'meanwhile', text: q.assumption },
    ]),
  ]
}

/** Every text of the drafts, in reading order. */
export function passagesOf(drafts: Drafts): Passage[] {
  return STEP_IDS.flatMap((step) => {
    const draft = drafts[step]
    return draft ? ofDraft(draft).map((passage) => ({ step, ...passage })) : []
  })
}

/** A reference counts as one word. */
export const wordsIn = (text: string): string[] =>
  text
    .replace(/\{\{[^{}]*\}\}/g, '0')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))

/** Shorter ones are names, labels and cells of a table rather than statements. */
const SENTENCE_WORDS = 5

/** What ends a line without being said: the source of a point of law, the decision that answers. */
const TAIL = /\((?:[DRQ]\d[^()]*|[^()]*(?:\([^()]*\)[^()]*)*\bas of [^()]*)\)\.?\s*$/

/** The sentences of a text: lines of a list are sentences too. Not split inside quotes or after "e.g.". */
export function splitSentences(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      line
        .replace(TAIL, '')
        .trimEnd()
        .split(/(?<=[.!?](?:\*\*|”|\))?)(?<!\b(?:e\.g|i\.e|cf|vs|art|ch|no)\.)\s+(?=[\p{Lu}“*{(\d])/u),
    )
    .map((sentence) => sentence.replace(/^\s*(?:[-*+]|\d+\.)\s+/, '').trim())
    .filter((sentence) => wordsIn(sentence).length >= SENTENCE_WORDS)
}

const NAMES: readonly PassageKind[] = ['title', 'option', 'owner']

export function sentencesOf(passages: readonly Passage[]): Sentence[] {
  return passages
    .filter((passage) => !NAMES.includes(passage.kind))
    .flatMap(({ step, field, text }) => splitSentences(text).map((sentence) => ({ step, field, text: sentence })))
}
