import type { StepId } from '@/lib/facts/fact'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { stepOf } from '@/lib/methodology/registry'
import type { Planner } from '../planner'
import type { AdvisorInput } from '../read-prompt'
import { isOffered, type Ranked, rankSavings, type Saving, textOf, together } from './rank'

/** What became of the wish to pay less. */
export type Followed = {
  /** What could not be done here, or null. */
  readonly refused: string | null
  /** What would lower the cost in other steps, or null. */
  readonly elsewhere: string | null
}

const COSTS = {
  operation: 'Quality and latency stay as they are.',
  latency: 'It costs latency.',
  quality: 'It costs quality.',
} as const

/** What a saving is for, what it saves and what it costs: one group of facts by its first sentence. */
function noteOf(saving: Saving, reason: string, step: StepId): string {
  const where =
    saving.step === step ? '' : `It belongs to ${stepOf(saving.step).title}, which is out of date once it is accepted.`
  // What inputs alone save is worked out wherever they are offered.
  const worked = saving.isWhole ? '' : `By itself, once all steps are drafted with it: ${saving.words}.`
  const said = [`${reason}: ${saving.what}.`, worked, COSTS[saving.burden], saving.worse]
  return [...said, saving.caveat, where].filter((words) => words !== '').join(' ')
}

/** Takes savings into the plan of a step, each with what it is for. */
export function take(planner: Planner, savings: readonly Saving[], reason: string): void {
  for (const saving of savings)
    for (const fact of saving.inputs) planner.adopt(fact, noteOf(saving, reason, planner.step))
}

/** What needs another step drafted anew, the best of each, in the words in which it is said to the person. */
export function elsewhereOf({ savings }: Ranked, step: StepId): string | null {
  const best = savings.filter(
    (one, index) => !isOffered(one, step) && savings.findIndex((other) => other.step === one.step) === index,
  )
  if (best.length === 0) return null
  const ways = best.map((one) => `${one.what}, ${one.words}, asked for in ${stepOf(one.step).title}`)
  return `More can be saved where another step is drafted anew: ${ways.join('; ')}.`
}

function refusalOf({ before, ground, tried }: Ranked): string {
  if (before === null)
    return 'What it costs a month is not known: a price or a figure that it needs has no value, so nothing can be weighed.'
  return `Nothing cheaper was found here: ${tried} ways were worked out against the ${textOf(ground, before)}, and none that this step can offer lowers it by half a percent within what the brief and the checks ask for.`
}

/** Takes what lowers the cost; each change says what it alone would save, and what it costs. */
export function makeCheaper(planner: Planner, input: AdvisorInput, archetype: Archetype): Followed {
  const ranked = rankSavings(input, archetype)
  const own = together(
    ranked,
    ranked.savings.filter((saving) => isOffered(saving, input.step)),
  )
  take(planner, own, 'Asked to be cheaper')
  return { refused: own.length > 0 ? null : refusalOf(ranked), elsewhere: elsewhereOf(ranked, input.step) }
}
