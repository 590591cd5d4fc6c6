import type { StepId } from '@/lib/facts/fact'
import type { OpenQuestion } from '@/lib/methodology/draft'
import { stepOf } from '@/lib/methodology/registry'
import type { Planner } from './planner'

/** A wish in words that the advisor can follow: in which steps it changes something, and how. */
type Wish = {
  readonly pattern: RegExp
  readonly example: string
  readonly steps: readonly StepId[]
  readonly apply: (planner: Planner) => void
}

const WISHES: readonly Wish[] = [
  {
    pattern: /\bon[- ]?prem\w*|\bour own (?:servers|data cent\w+|hardware)|\bno cloud\b/i,
    example: 'we must stay on premises',
    steps: ['problem', 'arch', 'perf'],
    apply: (planner) => planner.decide('problem.cloud', 'on_prem', 'D4.1', { note: 'Asked for in words.' }),
  },
  {
    pattern: /\bcheaper\b|\bless (?:money|expensive)\b|\bcut (?:the )?costs?\b|\blower (?:the )?cost/i,
    example: 'make it cheaper',
    steps: ['arch', 'perf'],
    apply: (planner) => {
      const note = 'Asked to be cheaper: replicas run fuller, and less is logged.'
      if (planner.step === 'arch')
        planner.decide('arch.maxUtil', 0.75, 'D4.1', { note, label: 'Load limit of a replica', unit: 'ratio' })
      else
        planner.decide('perf.obsShare', 0.15, 'D7.1', { note, label: 'Observability over machine cost', unit: 'ratio' })
    },
  },
  {
    pattern: /\bweekly\b.*\bretrain|\bretrain\w*\b.*\b(?:weekly|every week)\b/i,
    example: 'retrain every week',
    steps: ['prod'],
    apply: (planner) => planner.decide('prod.retrainCadenceDays', 7, 'D6.1', { note: 'Asked for in words.' }),
  },
]

/** Words that the advisor follows in a step. */
export const wishExamples = (step: StepId): string[] =>
  WISHES.filter((wish) => wish.steps.includes(step)).map((wish) => wish.example)

const wishesIn = (instruction: string) => WISHES.filter((wish) => wish.pattern.test(instruction))

/** Applies what is understood, before the plan of the step. */
export function applyInstruction(planner: Planner, instruction: string | null): void {
  for (const wish of wishesIn(instruction ?? '')) if (wish.steps.includes(planner.step)) wish.apply(planner)
}

/** What could not be followed is said, never passed over. */
export function unmet(step: StepId, instruction: string | null): OpenQuestion[] {
  if (!instruction) return []
  const understood = wishesIn(instruction)
  if (understood.some((wish) => wish.steps.includes(step))) return []
  const elsewhere = understood.flatMap((wish) => wish.steps).map((id) => stepOf(id).title)
  return [
    {
      id: `Q${stepOf(step).number}.instruction`,
      question: `Not followed: “${instruction.slice(0, 300)}”`,
      whyItMatters:
        elsewhere.length > 0
          ? `It changes nothing in this step. Ask for it in: ${[...new Set(elsewhere)].join(', ')}.`
          : `The built-in advisor understands ${WISHES.map((wish) => `“${wish.example}”`).join(', ')}. For anything else edit the text or change a number.`,
      assumption: 'the draft as it was',
    },
  ]
}
