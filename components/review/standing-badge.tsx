import Link from 'next/link'
import { type Standing, standingWords } from '@/lib/reviews/schema'
import './badge.css'

function toneOf({ open, approved }: Standing): string {
  if (open) return open.status === 'changes_requested' ? 'error' : 'info'
  if (!approved) return ''
  return approved.isChanged ? 'warning' : 'ok'
}

/** How the design stands in its reviews, beside its title on each of its pages. */
export function StandingBadge({ designId, standing }: { designId: string; standing: Standing }) {
  return (
    <Link className={`tag standing noprint ${toneOf(standing)}`} href={`/designs/${designId}/review`} prefetch={false}>
      <span className="sr">Review: </span>
      {standingWords(standing)}
    </Link>
  )
}
