import { findArchetype } from '@/lib/knowledge/archetypes/registry'
import { atStep, each } from '../look'
import type { DocumentCheck } from '../types'

/** Words that promise and say nothing. */
const EMPTY_WORDS =
  /\b(?:robust(?:ly|ness)?|seamless(?:ly)?|leverag(?:e|es|ed|ing)|best[ -]practices?|state[ -]of[ -]the[ -]art|as needed|ensur(?:e|es|ed|ing))\b/i

export const SPECIFICITY: readonly DocumentCheck[] = [
  {
    id: 'filler',
    criterion: 1,
    title: 'Sentence that stands in other documents',
    looksAt: 'sentences',
    why: 'A sentence which, with names and figures masked, fits another brief tells this team nothing.',
    needs: [],
    allowed: 0.05,
    run: (subject) =>
      each(subject.sentences, (sentence) => {
        const match = subject.elsewhere(sentence)
        if (!match) return undefined
        return atStep(
          sentence.step,
          sentence.field,
          sentence.text,
          `With names and figures masked it stands in a document for another brief (${findArchetype(match.kind).name}).`,
        )
      }),
  },
  {
    id: 'anchored',
    criterion: 1,
    title: 'Sentence without a figure or a name',
    looksAt: 'sentences',
    why: 'At least half of the sentences hold a figure, something that the brief names, or an id.',
    needs: [],
    allowed: 0.5,
    run: (subject) =>
      each(subject.sentences, ({ step, field, text }) =>
        subject.anchored(text)
          ? undefined
          : atStep(step, field, text, 'Names no figure, nothing of the brief and no decision.'),
      ),
  },
  {
    id: 'empty-words',
    criterion: 1,
    title: 'Word that says nothing',
    looksAt: 'sentences',
    why: 'Words such as "robust" or "as needed" stand where a measure should.',
    needs: [],
    allowed: 0.005,
    run: (subject) =>
      each(subject.sentences, ({ step, field, text }) => {
        const word = EMPTY_WORDS.exec(text)?.[0]
        return word === undefined ? undefined : atStep(step, field, text, `“${word}” is no statement.`)
      }),
  },
]
