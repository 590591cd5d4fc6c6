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
  const { open, approved } = standing
  // Where the bar is short of room the part that counts is what is seen; the words are the same ones.
  const isPartly = open === null && approved?.isChanged === true
  return (
    <Link className={`tag standing noprint ${toneOf(standing)}`} href={`/designs/${designId}/review`} prefetch={false}>
      <span className="sr">Review: </span>
      {isPartly ? (
        <>
          v{approved.version}
          <span className="long"> approved</span> · unreviewed<span className="long"> changes</span>
        </>
      ) : (
        standingWords(standing)
      )}
    </Link>
  )
}
