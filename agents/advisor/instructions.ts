import type { StepId } from '@/lib/facts/fact'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import type { OpenQuestion, StepDraft } from '@/lib/methodology/draft'
import { stepOf } from '@/lib/methodology/registry'
import { replyId } from '@/lib/methodology/reply'
import { makeCheaper } from './cheaper/follow'
import type { Planner } from './planner'
import type { AdvisorInput } from './read-prompt'
import type { Wish } from './wish'
import { BEYOND, CHEAPER, CHEAPER_EXAMPLE, CHEAPER_STEPS, OFTEN_CHEAPER, SHORTER, WISHES } from './wishes'

const SHORTER_EXAMPLE = 'make it shorter'

/** Words that the advisor follows in a step. */
export const wishExamples = (step: StepId): string[] => [
  ...(OFTEN_CHEAPER.includes(step) ? [CHEAPER_EXAMPLE] : []),
  ...WISHES.filter((wish) => wish.steps.includes(step)).map((wish) => wish.example),
  SHORTER_EXAMPLE,
]

const wishesIn = (instruction: string): Wish[] => WISHES.filter((wish) => wish.pattern.test(instruction))

export type Applied = {
  /** What could not be followed, and why. */
  readonly refused: readonly string[]
  /** What has to be done beside what was followed. */
  readonly buts: readonly string[]
  /** What other steps could do about it, or null. */
  readonly elsewhere: string | null
}

/** Applies what is understood, before the plan of the step; says what could not be followed, and why. */
export function applyInstruction(planner: Planner, archetype: Archetype, input: AdvisorInput): Applied {
  const words = input.instruction ?? ''
  const outcomes = wishesIn(words)
    .filter((wish) => wish.steps.includes(planner.step))
    .map((wish) => wish.apply(planner, archetype, words))
  const refused = outcomes.flatMap((outcome) => (outcome.followed ? [] : [outcome.why]))
  const buts = outcomes.flatMap((outcome) => (outcome.followed && outcome.but ? [outcome.but] : []))
  if (!CHEAPER.test(words) || !CHEAPER_STEPS.includes(planner.step)) return { refused, buts, elsewhere: null }
  const cheaper = makeCheaper(planner, input, archetype)
  return {
    elsewhere: cheaper.elsewhere,
    buts,
    refused: cheaper.refused === null ? refused : [...refused, cheaper.refused],
  }
}

const titlesOf = (steps: readonly StepId[]) =>
  steps
    .map((id) => stepOf(id).title)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1')

/** What could not be followed is said, never passed over. */
export function repliesTo(step: StepId, instruction: string | null, applied: Applied): OpenQuestion[] {
  if (!instruction) return []
  const { refused, buts, elsewhere } = applied
  const understood = wishesIn(instruction)
  const beyond = BEYOND.filter(([pattern]) => pattern.test(instruction)).map(([, instead]) => instead)
  const others: Pick<Wish, 'example' | 'steps'>[] = understood.filter((wish) => !wish.steps.includes(step))
  const isCheaper = CHEAPER.test(instruction)
  if (isCheaper && !CHEAPER_STEPS.includes(step)) others.push({ example: CHEAPER_EXAMPLE, steps: CHEAPER_STEPS })
  const anything = understood.length > 0 || beyond.length > 0 || isCheaper || SHORTER.test(instruction)
  const reasons = [
    ...refused,
    ...beyond,
    ...others.map(
      ({ example, steps }) => `Nothing in this step turns on “${example}”: ask for it in ${titlesOf(steps)}.`,
    ),
    ...(anything
      ? []
      : [
          `The built-in advisor understands ${wishExamples(step)
            .map((example) => `“${example}”`)
            .join(', ')} here. For anything else edit the text or change a number.`,
        ]),
  ]
  const beside = [...buts, ...(elsewhere === null ? [] : [elsewhere])]
  if (reasons.length === 0 && beside.length === 0) return []
  const words = instruction.slice(0, 300)
  return [
    {
      id: replyId(stepOf(step).number),
      question: reasons.length > 0 ? `Not followed: “${words}”` : `About “${words}”`,
      whyItMatters: [...reasons, ...beside].join(' '),
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
