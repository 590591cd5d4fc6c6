import { type ReviewView, reviewerName, STATUS_NAMES } from '@/lib/reviews/schema'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What is still missing: "1 of 2 approvals. Waits for SRE. 1 blocking thread is open." */
export function progressWords(review: ReviewView): string {
  const { status, approvers, needed, reviewers, verdicts, openBlocking } = review
  if (status !== 'in_review' && status !== 'changes_requested') {
    const by = approvers.length > 0 && status !== 'withdrawn' ? ` by ${approvers.join(', ')}` : ''
    return `${STATUS_NAMES[status]}${by}.`
  }
  const waiting = reviewers.filter(({ isRequired, state }) => isRequired && state !== 'approves').map(reviewerName)
  const asking = [
    ...new Set(verdicts.filter(({ isLive, verdict }) => isLive && verdict === 'request_changes').map(({ by }) => by)),
  ]
  return [
    `${approvers.length} of ${counted(needed, 'approval', 'approvals')}.`,
    ...(asking.length > 0 ? [`Changes asked for by ${asking.join(', ')}.`] : []),
    ...(waiting.length > 0 ? [`Waits for ${waiting.join('; ')}.`] : []),
    ...(openBlocking > 0 ? [`${counted(openBlocking, 'blocking thread is', 'blocking threads are')} open.`] : []),
  ].join(' ')
}
