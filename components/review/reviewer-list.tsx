import { Icon, type IconName } from '@/components/ui/icon'
import { stepOf } from '@/lib/methodology/registry'
import { REVIEW_ROLE_NAMES, type ReviewerView, type ReviewView } from '@/lib/reviews/schema'
import { RemoveReviewer } from './remove-reviewer'

const ICONS: Record<ReviewerView['state'], IconName> = {
  approves: 'check',
  requests: 'cross',
  earlier: 'again',
  waiting: 'more',
  gone: 'warning',
}

function stateWords({ state, by, name, role, unseen, hasSomebody }: ReviewerView, version: number): string {
  const who = name === null ? `${by.join(', ')}: ` : ''
  if (state === 'approves') return `${who}approves v${version}`
  if (state === 'requests') return `${who}asks for changes`
  if (state === 'earlier')
    return `${who}approved an earlier version; new since: ${unseen.map((step) => stepOf(step).title).join(', ')}`
  if (state === 'gone') return 'decides here no longer; an admin can take them out'
  if (!hasSomebody && role) return `nobody here speaks for ${REVIEW_ROLE_NAMES[role]} yet`
  return 'has not decided yet'
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()

type Props = { designId: string; review: ReviewView; mayRemove: boolean }

/** Who is asked, and how each stands to the version in review. */
export function ReviewerList({ designId, review, mayRemove }: Props) {
  const version = review.rounds.at(-1)?.version ?? 0
  const asked = new Set(review.reviewers.flatMap(({ name, by }) => [name, ...by]))
  const others = review.approvers.filter((name) => !asked.has(name))
  return (
    <ul className="seats">
      {review.reviewers.map((one) => {
        const role = one.role ? REVIEW_ROLE_NAMES[one.role] : null
        const title = one.name ?? role ?? ''
        return (
          <li key={one.id}>
            <span className="who" aria-hidden="true">
              {initials(title)}
            </span>
            <div>
              <p>
                <b className="m">{title}</b>{' '}
                <span className="faint">
                  {one.name !== null && role ? `${role}, ` : ''}
                  {one.isRequired ? 'required' : 'asked'}
                  {one.carriedFrom === null ? '' : `: asked for changes in review ${one.carriedFrom}, taken back`}
                </span>
              </p>
              <p className={`said-state ${one.state}`}>
                <Icon name={ICONS[one.state]} size={14} /> {stateWords(one, version)}
              </p>
            </div>
            {mayRemove ? <RemoveReviewer designId={designId} reviewId={review.id} id={one.id} name={title} /> : null}
          </li>
        )
      })}
      {others.map((name) => (
        <li key={name}>
          <span className="who" aria-hidden="true">
            {initials(name)}
          </span>
          <div>
            <p>
              <b className="m">{name}</b>
            </p>
            <p className="said-state approves">
              <Icon name="check" size={14} /> approves v{version}
            </p>
          </div>
        </li>
      ))}
      {review.reviewers.length + others.length === 0 ? (
        <li className="small soft">Nobody in particular: anybody who reviews may decide.</li>
      ) : null}
    </ul>
  )
}
