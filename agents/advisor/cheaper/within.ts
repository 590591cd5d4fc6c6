import { BURDENS } from './levers'
import { costOf, ledgerWith, type Ranked, type Saving, together } from './rank'

const weightOf = ({ burden }: Saving): number => BURDENS.indexOf(burden) + 1
const weighs = (savings: readonly Saving[]): number => savings.reduce((sum, saving) => sum + weightOf(saving), 0)

/** The cost with these savings taken together. */
export const costWith = ({ ground }: Ranked, savings: readonly Saving[]): number =>
  costOf(ledgerWith(ground, savings)) ?? Number.POSITIVE_INFINITY

/** As many in this order as it takes, less those that the rest can do without; null where all are too few. */
function enough(ranked: Ranked, order: readonly Saving[], limit: number): Saving[] | null {
  const all = together(ranked, order)
  const count = all.findIndex((_, index) => costWith(ranked, all.slice(0, index + 1)) <= limit) + 1
  if (count === 0) return null
  // The heaviest first, and of these what saves least.
  const leaving = all.slice(0, count).toSorted((a, b) => weightOf(b) - weightOf(a) || b.after - a.after)
  return leaving.reduce<Saving[]>(
    (kept, saving) => {
      const rest = kept.filter((one) => one !== saving)
      return rest.length > 0 && costWith(ranked, rest) <= limit ? rest : kept
    },
    all.slice(0, count),
  )
}

/** Everything that can be taken together, cheapest first, of what needs no step drafted anew. */
export const allTogether = (ranked: Ranked): Saving[] =>
  together(
    ranked,
    ranked.savings.filter(({ isWhole }) => isWhole),
  )

/**
 * What brings the cost to the limit at the least burden: one that is enough by itself, else of what is gathered from the
 * lightest and from the largest saving on the lighter. Null where all of them together miss it.
 */
export function within(ranked: Ranked, limit: number): Saving[] | null {
  const whole = ranked.savings.filter(({ isWhole }) => isWhole)
  const alone = whole.filter(({ after }) => after <= limit).map((saving) => [saving])
  const lightest = whole.toSorted((a, b) => weightOf(a) - weightOf(b) || a.after - b.after)
  const gathered = [enough(ranked, lightest, limit), enough(ranked, whole, limit)].flatMap((found) =>
    found ? [found] : [],
  )
  const [best] = [...alone, ...gathered].toSorted(
    (a, b) => weighs(a) - weighs(b) || a.length - b.length || costWith(ranked, a) - costWith(ranked, b),
  )
  return best ?? null
}
