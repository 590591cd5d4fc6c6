import type { Change, Person } from '@/lib/presence/schema'

/** Titles of the places of a design. */
export type Places = Readonly<Record<string, string>>

/** One's own other window is no other person, whatever name others see of one. */
export const whoIs = ({ name, mine }: Pick<Person, 'name' | 'mine'>): string => (mine ? 'You, in another window' : name)

export const isWriting = ({ name, mine }: Pick<Person, 'name' | 'mine'>): string =>
  mine ? 'You are writing here in another window' : `${name} is writing here`

const inOrder = (texts: readonly string[]) => [...new Set(texts)]
const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** What of the changes is worth a line to somebody who looks at `place`; figures that came with a step are part of it. */
const worthSaying = (changes: readonly Change[], place: string): Change[] =>
  changes.filter(({ rev, step, cause }) => {
    // Whoever looks at the step has watched it being drafted.
    if (cause === 'run' && step === place) return false
    return step !== null || !changes.some((other) => other.rev === rev && other.step !== null)
  })

function whatOf({ step, what, cause }: Change, place: string, places: Places): string {
  const title = step === null || step === place ? undefined : places[step]
  if (title === undefined) return what
  return cause === 'edit' ? `${what} of ${title}` : `${title}, ${what.toLowerCase()}`
}

/** "Updated: Summary by You, in another window"; null where there is nothing to say. */
export function updatedLine(changes: readonly Change[], place: string, places: Places): string | null {
  const said = worthSaying(changes, place)
  const whats = inOrder(said.map((change) => whatOf(change, place, places)).toReversed())
  const [first, second, ...more] = whats
  if (first === undefined) return null
  const what = more.length > 0 ? `${first}, ${second} and ${more.length} more` : list.format(whats)
  // A run is nobody's hand, and where nobody knows which window it was none is named.
  const byHand = said.filter(({ cause }) => cause !== 'run')
  const by = inOrder(byHand.map(({ by: name, mine, page }) => whoIs({ name, mine: mine && page !== null })))
  return by.length > 0 ? `Updated: ${what} by ${list.format(by)}` : `Updated: ${what}`
}
