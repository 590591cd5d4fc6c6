import { momentText } from '@/components/history/times'
import { stepOf } from '@/lib/methodology/registry'
import { REVIEW_ROLE_NAMES, type ReviewView, STATUS_NAMES, VERDICT_NAMES, type VerdictView } from '@/lib/reviews/schema'
import { Dismiss } from './dismiss'

const when = (iso: string) => momentText(new Date(iso))

type Props = { designId: string; review: ReviewView; mayDismiss: boolean }

function Said({ one, designId, review, mayDismiss }: Props & { one: VerdictView }) {
  const roles = one.roles.map((role) => REVIEW_ROLE_NAMES[role]).join(', ')
  const about = `${one.by}’s verdict of ${when(one.at)}`
  const isOver = !one.isLive && one.verdict !== 'comment' && !one.dismissed
  return (
    <li className={one.verdict}>
      <p className="small faint">
        <b className="m">{one.by}</b>
        {roles ? `, ${roles}` : ''}, {when(one.at)}
      </p>
      <p className="m">
        {VERDICT_NAMES[one.verdict]}
        {one.verdict === 'comment' ? ' on' : ''} {one.step ? `${stepOf(one.step).title}, ` : ''}v{one.version}
        {isOver ? <span className="faint"> (no longer holds)</span> : null}
      </p>
      {one.text ? <p className="pre">{one.text}</p> : null}
      {one.dismissed ? (
        <p className="small soft">
          Dismissed by {one.dismissed.by}, {when(one.dismissed.at)}: {one.dismissed.reason}
        </p>
      ) : mayDismiss && one.isLive ? (
        <Dismiss designId={designId} reviewId={review.id} verdictId={one.id} about={about} />
      ) : null}
    </li>
  )
}

/** What happened in a review, oldest first: rounds, and what was said of each. */
export function ReviewLog(props: Props) {
  const { designId, review } = props
  return (
    <>
      <ol className="review-log">
        {review.rounds.map((round) => (
          <li key={round.number} className="round">
            <p className="small faint">
              <b className="m">{round.by}</b>, {when(round.at)}
            </p>
            <p className="m">
              {round.number === 1 ? 'Asked for a review of' : 'Handed in'} v{round.version}
            </p>
            {round.note ? <p className="pre">{round.note}</p> : null}
            <ul>
              {review.verdicts
                .filter((one) => one.round === round.number)
                .map((one) => (
                  <Said key={one.id} one={one} {...props} />
                ))}
            </ul>
          </li>
        ))}
        {review.closedAt ? (
          <li className="round">
            <p className="small faint">{when(review.closedAt)}</p>
            <p className="m">
              {STATUS_NAMES[review.status === 'superseded' ? 'approved' : review.status]}
              {review.approvers.length > 0 ? ` by ${review.approvers.join(', ')}` : ''}
            </p>
          </li>
        ) : null}
      </ol>
      <p className="small">
        Record of review {review.number}:{' '}
        {(['markdown', 'json'] as const).map((form, at) => (
          <span key={form}>
            {at > 0 ? ', ' : ''}
            <a href={`/api/designs/${designId}/reviews/${review.id}/record/${form}`} download>
              {form === 'json' ? 'JSON' : 'Markdown'}
            </a>
          </span>
        ))}
      </p>
    </>
  )
}
