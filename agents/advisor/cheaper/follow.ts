import type { StepId } from '@/lib/facts/fact'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { stepOf } from '@/lib/methodology/registry'
import type { Planner } from '../planner'
import type { AdvisorInput } from '../read-prompt'
import { type Ranked, rankSavings, type Saving, together } from './rank'
import { askAll } from './simulate'

/** What became of the wish to pay less. */
export type Followed = {
  /** What could not be done here, or null. */
  readonly refused: string | null
  /** What would lower the cost in other steps, or null. */
  readonly elsewhere: string | null
  /** What an input that changes along is for, by its path. */
  readonly reasons: ReadonlyMap<string, string>
}

const reasonOf = ({ what }: Saving) => `Asked to be cheaper: ${what}.`
const noteOf = (saving: Saving) =>
  `${reasonOf(saving)} Worked out by itself, once all steps are drafted with it: ${saving.words}. ${saving.caveat}`

/** The best of each other step, in the words in which it is said to the person. */
function elsewhereOf({ savings }: Ranked, step: StepId): string | null {
  const best = savings.filter(
    (one, index) => one.step !== step && savings.findIndex((other) => other.step === one.step) === index,
  )
  if (best.length === 0) return null
  return best.map((one) => `In ${stepOf(one.step).title}: ${one.what}, ${one.words}.`).join(' ')
}

function refusalOf({ before, savings, tried }: Ranked, step: StepId): string {
  if (before === null)
    return 'What it costs a month is not known: a price or a figure that it needs has no value, so nothing can be weighed.'
  if (savings.length > 0) return `Nothing in ${stepOf(step).title} lowers the ${before} by half a percent or more.`
  return `Nothing cheaper was found: ${tried} ways were worked out against the ${before}, and none lowers it within what the brief and the checks ask for.`
}

/** Takes what lowers the cost in this step; each change says what it alone would save. */
export function makeCheaper(planner: Planner, input: AdvisorInput, archetype: Archetype): Followed {
  const ranked = rankSavings(input, archetype)
  const own = together(ranked.savings, input.step)
  for (const saving of own) askAll(planner, saving.asks, noteOf(saving))
  const companions = own.flatMap((saving) =>
    saving.companions.map((path): [string, string] => [path, reasonOf(saving)]),
  )
  return {
    refused: own.length > 0 ? null : refusalOf(ranked, input.step),
    elsewhere: elsewhereOf(ranked, input.step),
    reasons: new Map(companions),
  }
}
