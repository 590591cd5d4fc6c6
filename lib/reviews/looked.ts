import type { ReviewView } from './schema'

/**
 * The version that what is in review is compared with: the last one that whoever looks has decided on; else the one that
 * was approved before; else the one of the round before. Null where there is none that is older.
 */
export function sinceVersion(
  reviews: readonly ReviewView[],
  actorId: string,
  version: number,
): { version: number; isOwn: boolean } | null {
  const own = reviews
    .flatMap(({ verdicts }) => verdicts)
    .filter((one) => one.authorId === actorId && one.verdict !== 'comment')
    .map((one) => one.version)
  const lastOwn = Math.max(0, ...own)
  if (lastOwn > 0 && lastOwn < version) return { version: lastOwn, isOwn: true }
  const approved = reviews
    .filter(({ status }) => status === 'approved' || status === 'superseded')
    .map(({ rounds }) => rounds.at(-1)?.version ?? 0)
  const handedIn = reviews.flatMap(({ rounds }) => rounds.map((round) => round.version))
  const older = (found: readonly number[]) => Math.max(0, ...found.filter((number) => number < version))
  const before = older(approved) || older(handedIn)
  return before > 0 ? { version: before, isOwn: false } : null
}

/** Whether it is one's own work, which one does not approve: handed in by oneself, or changed last by oneself or by a suggestion of one's own. */
export function isOwnBy({ rounds }: ReviewView, actorId: string): 'submitter' | 'contributor' | null {
  if (rounds.some(({ byId }) => byId === actorId)) return 'submitter'
  const last = rounds.at(-1)
  return last?.contributorId === actorId || last?.contributorIds.includes(actorId) ? 'contributor' : null
}
