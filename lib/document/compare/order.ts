import type { StepDraft } from '@/lib/methodology/draft'
import type { EditKey } from '@/lib/methodology/edit'
import { listAt } from '@/lib/methodology/item'
import type { ListKey } from '@/lib/methodology/keys'

/** Every list of a draft. */
const listsOf = (draft: StepDraft): ListKey[] => [
  'decisions',
  ...draft.decisions.map(({ id }) => `decisions/${id}/alternatives`),
  ...Object.keys(draft.tables).map((id) => `tables/${id}`),
  'sections',
  'risks',
  'openQuestions',
]

/** Positions of a longest rising run of numbers: what of them can stay where it is. */
function rising(numbers: readonly number[]): ReadonlySet<number> {
  // Of each length, the position at which the run with the smallest end ends.
  const ends: number[] = []
  const before: number[] = []
  numbers.forEach((value, position) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[position] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = position
  })
  const stay = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) stay.add(at)
  return stay
}

/** Items that both drafts have and that stand elsewhere among the others: as few of them as explain the new order. */
export function movedItems(before: StepDraft, after: StepDraft): EditKey[] {
  return listsOf(after).flatMap((list) => {
    const places = new Map(listAt(before, list)?.map(({ id }, index) => [id, index]))
    const common = (listAt(after, list) ?? []).filter(({ id }) => places.has(id))
    const stay = rising(common.map(({ id }) => places.get(id) ?? 0))
    return common.flatMap(({ id }, index) => (stay.has(index) ? [] : [`${list}/${id}`]))
  })
}
