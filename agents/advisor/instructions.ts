import type { StepId } from '@/lib/facts/fact'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { type OpenQuestion, replyId, type StepDraft } from '@/lib/methodology/draft'
import { stepOf } from '@/lib/methodology/registry'
import type { Planner } from './planner'
import { BEYOND, SHORTER, type Wish, WISHES } from './wishes'

const SHORTER_EXAMPLE = 'make it shorter'

/** Words that the advisor follows in a step. */
export const wishExamples = (step: StepId): string[] => [
  ...WISHES.filter((wish) => wish.steps.includes(step)).map((wish) => wish.example),
  SHORTER_EXAMPLE,
]

const wishesIn = (instruction: string): Wish[] => WISHES.filter((wish) => wish.pattern.test(instruction))

/** Applies what is understood, before the plan of the step; says what could not be followed, and why. */
export function applyInstruction(planner: Planner, archetype: Archetype, instruction: string | null): string[] {
  return wishesIn(instruction ?? '').flatMap((wish) => {
    if (!wish.steps.includes(planner.step)) return []
    const outcome = wish.apply(planner, archetype, instruction ?? '')
    return outcome.followed ? [] : [outcome.why]
  })
}

/** What could not be followed is said, never passed over. */
export function unmet(step: StepId, instruction: string | null, refused: readonly string[]): OpenQuestion[] {
  if (!instruction) return []
  const understood = wishesIn(instruction)
  const beyond = BEYOND.filter(([pattern]) => pattern.test(instruction)).map(([, instead]) => instead)
  const elsewhere = understood.filter((wish) => !wish.steps.includes(step))
  const anything = understood.length > 0 || beyond.length > 0 || SHORTER.test(instruction)
  const reasons = [
    ...refused,
    ...beyond,
    ...elsewhere.map(
      ({ example, steps }) =>
        `“${example}” changes nothing in this step. Ask for it in: ${steps.map((id) => stepOf(id).title).join(', ')}.`,
    ),
    ...(anything
      ? []
      : [
          `The built-in advisor understands ${wishExamples(step)
            .map((example) => `“${example}”`)
            .join(', ')} here. For anything else edit the text or change a number.`,
        ]),
  ]
  if (reasons.length === 0) return []
  return [
    {
      id: replyId(stepOf(step).number),
      question: `Not followed: “${instruction.slice(0, 300)}”`,
      whyItMatters: reasons.join(' '),
      assumption: 'the draft as it was',
    },
  ]
}

/** A stop inside `{{data.positiveRate}}` or 2.5 ends nothing: only one with a space, or the end, behind it. */
const SENTENCE = /(?:[^.!?]|[.!?]+(?!\s|$|[.!?]))*[.!?]+(?=\s|$)/g
const firstOf = (text: string, sentences: number): string => {
  const found = text.match(SENTENCE)?.slice(0, sentences).join('').trim()
  return found ? found : text
}
/** Lists keep their first points, paragraphs their first sentence. */
const trimmed = (markdown: string): string =>
  markdown
    .split('\n\n')
    .slice(0, 1)
    .map((block) => (block.startsWith('- ') ? block.split('\n').slice(0, 2).join('\n') : firstOf(block, 1)))
    .join('\n\n')

/** The same step in fewer words, where that was asked for: no figure, decision or finding is dropped. */
export function shaped<Draft extends Omit<StepDraft, 'facts'>>(draft: Draft, instruction: string | null): Draft {
  if (!instruction || !SHORTER.test(instruction)) return draft
  const grave = draft.risks.filter(({ severity }) => severity === 'high')
  return {
    ...draft,
    decisions: draft.decisions.map((decision) => ({
      ...decision,
      alternatives: decision.alternatives.slice(0, 1),
      rationale: firstOf(decision.rationale, 1),
    })),
    // What the brief proposes and what it gives stays whole: each point answers something the user said.
    sections: draft.sections.map((section) =>
      section.id === 'present' || section.id === 'given'
        ? section
        : { ...section, markdown: trimmed(section.markdown) },
    ),
    risks: grave.length > 0 ? grave : draft.risks.slice(0, 1),
  }
}
