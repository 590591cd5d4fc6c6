import { requireDesign } from '@/lib/auth/session'
import type { Person } from './data'
import { listPeople, readReviews } from './data'
import type { ReviewView } from './schema'
import { type Present, readStanding } from './standing'

/** How a design stands in its reviews; see standing.ts. */
export const loadStanding = async (present: Present): ReturnType<typeof readStanding> =>
  readStanding(await requireDesign(present.design.id, 'design.read'), present)

export type ReviewPageData = {
  readonly reviews: readonly ReviewView[]
  /** Who can be asked: those who decide, without who asks. */
  readonly people: readonly Pick<Person, 'id' | 'name' | 'roles'>[]
  readonly actorId: string
  readonly may: { readonly submit: boolean; readonly decide: boolean; readonly dismiss: boolean }
  /** Nobody else is in the workspace. */
  readonly isAlone: boolean
}

export async function loadReviews(designId: string): Promise<ReviewPageData> {
  const scope = await requireDesign(designId, 'design.read')
  const people = await listPeople(scope)
  const others = people.filter(({ id }) => id !== scope.actor.id)
  return {
    reviews: await readReviews(scope),
    people: others.filter(({ mayDecide }) => mayDecide).map(({ id, name, roles }) => ({ id, name, roles })),
    actorId: scope.actor.id,
    may: {
      submit: scope.can('review.submit'),
      decide: scope.can('review.decide'),
      dismiss: scope.can('review.dismiss'),
    },
    isAlone: others.length === 0,
  }
}
