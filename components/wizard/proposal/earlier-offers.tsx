import Link from 'next/link'
import type { Aside } from '@/lib/drafts/schema'
import { BringBack } from './bring-back'

const WHEN = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

/** What was offered here, and left undecided when a later run offered something else. */
export function EarlierOffers({ designId, offers }: { designId: string; offers: readonly Aside[] }) {
  return (
    <section className="sheet" aria-label="Earlier offers">
      <details className="card earlier">
        <summary>
          {offers.length === 1 ? 'An earlier offer was' : `${offers.length} earlier offers were`} not decided on
        </summary>
        <ul className="plain">
          {offers.map(({ id, label, changes, at }) => {
            const name = `${changes} ${changes === 1 ? 'change' : 'changes'}${label === null ? '' : ` for “${label}”`}`
            return (
              <li key={id} className="row wrap">
                <span>
                  {name}, <time dateTime={at}>{WHEN.format(new Date(at))}</time>
                </span>
                <span className="row push">
                  <Link className="btn s quiet" href={`/designs/${designId}/history/offers/${id}`} prefetch={false}>
                    Show<span className="sr"> {name}</span>
                  </Link>
                  <BringBack designId={designId} act={id} about={name} />
                </span>
              </li>
            )
          })}
        </ul>
      </details>
    </section>
  )
}
