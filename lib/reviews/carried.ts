import type { ReviewRow } from './data'
import { toReview } from './data'
import { approvedSteps, assess } from './rules'
import { STEP_IDS } from '@/lib/facts/fact'

/** Somebody whose request for changes held when a review was taken back; `carriedFrom`: its number. */
export type Carried = { readonly userId: string; readonly name: string; readonly carriedFrom: number }

/** Whether somebody has decided on all of it since they were seated, or an admin dismissed what they decided. */
function hasDecided(row: ReviewRow, userId: string): boolean {
  const own = row.verdicts.filter((one) => one.authorId === userId && one.verdict !== 'comment')
  const steps = approvedSteps(toReview(row, [], 0), userId)
  return own.some(({ step, dismissedAt }) => step === null || dismissedAt !== null) || steps.size === STEP_IDS.length
}

/**
 * Whom the review after one that was taken back has to ask as well: taking it back neither dismisses a request for
 * changes nor takes who made it out, which only an admin may. They are asked until they have decided.
 */
export function carriedOver(before: ReviewRow | undefined): Carried[] {
  if (before?.status !== 'withdrawn') return []
  const { number } = before
  const nameOf = (id: string) => before.verdicts.findLast(({ authorId }) => authorId === id)?.authorName ?? ''
  const asking = new Set(assess(toReview(before, [], 0)).requests.map(({ authorId }) => authorId))
  const waiting = before.reviewers.flatMap(({ userId, name, carriedFrom, removedAt }): Carried[] => {
    if (userId === null || carriedFrom === null || removedAt !== null || asking.has(userId)) return []
    return hasDecided(before, userId) ? [] : [{ userId, name: name ?? '', carriedFrom }]
  })
  return [...[...asking].map((userId) => ({ userId, name: nameOf(userId), carriedFrom: number })), ...waiting]
}
