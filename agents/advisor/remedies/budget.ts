import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { elsewhereOf, take } from '../cheaper/follow'
import { rankSavings, textOf } from '../cheaper/rank'
import { allTogether, costWith, within } from '../cheaper/within'
import type { Planner } from '../planner'
import type { AdvisorInput } from '../read-prompt'

/** Takes what brings the cost under the budget; says by how much all of it misses where it does. */
export function underBudget(
  planner: Planner,
  archetype: Archetype,
  input: AdvisorInput,
  reason: string,
): string | null {
  const budget = planner.num('perf.budgetUsdMonth')
  const ranked = rankSavings(input, archetype)
  const { before, ground } = ranked
  if (budget === undefined || before === null) return 'What it costs a month, or what it may cost, is not known.'
  const chosen = within(ranked, budget)
  if (chosen) {
    take(planner, chosen, reason)
    return null
  }
  const all = allTogether(ranked)
  const text = (value: number) => textOf(ground, value)
  const elsewhere = elsewhereOf(ranked, input.step)
  if (all.length === 0)
    return [
      `None of the ${ranked.tried} ways that were worked out lowers the ${text(before)} without another step drafted anew; it is ${text(before - budget)} above the budget.`,
      elsewhere,
    ]
      .filter(Boolean)
      .join(' ')
  const after = costWith(ranked, all)
  const ways = all.map(({ what }) => what).join('; ')
  return [
    `${all.length === 1 ? 'All that can be saved' : `${all.length === 2 ? 'Both' : `All ${all.length}`} ways to save together`} (${ways}) would take the cost from ${text(before)} to ${text(after)}: still ${text(after - budget)} above the budget of ${text(budget)}.`,
    '“Make it cheaper” offers them one by one.',
    elsewhere,
  ]
    .filter(Boolean)
    .join(' ')
}
