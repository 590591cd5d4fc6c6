import Link from 'next/link'
import { momentText } from '@/components/history/times'
import type { WaitingView } from '@/lib/notifications/schema'

type Props = {
  readonly waiting: {
    readonly mentions: readonly WaitingView[]
    readonly reviews: readonly WaitingView[]
    readonly blocks: readonly WaitingView[]
  }
}

const GROUPS = [
  { id: 'reviews', title: 'Reviews asked of you' },
  { id: 'mentions', title: 'Mentions that you have not answered' },
  { id: 'blocks', title: 'Threads that block designs you wrote in' },
] as const

/** What others wait for: it stays until it is done, whether it was read or not. */
export function Waiting({ waiting }: Props) {
  const groups = GROUPS.filter(({ id }) => waiting[id].length > 0)
  return (
    <section aria-labelledby="ib-waits">
      <div className="sech">
        <h2 id="ib-waits">Waits for you</h2>
      </div>
      {groups.length === 0 ? <p className="sheet ib-none soft">Nobody waits for anything from you.</p> : null}
      {groups.map(({ id, title }) => (
        <div key={id} className="sheet ib-list">
          <h3 className="small">{title}</h3>
          <ul aria-label={title}>
            {waiting[id].map(({ key, text, quote, href, design, at }) => (
              <li key={key} className="ib-item">
                <div>
                  <p>
                    <Link href={href} prefetch={false}>
                      {text}
                    </Link>
                  </p>
                  {quote === null ? null : (
                    <p>
                      <q className="quote">{quote}</q>
                    </p>
                  )}
                  <p className="small faint">
                    {design}, <time dateTime={at}>{momentText(new Date(at))}</time>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
