import Link from 'next/link'
import { momentText } from '@/components/history/times'
import { markAllNewsAction, markNewsAction } from '@/lib/notifications/actions'
import { NEWS_FILTERS, newsFilterOf, type NewsFilter, type NewsView } from '@/lib/notifications/schema'
import { InboxAct } from './inbox-act'
import { NewsLink } from './news-link'

const FILTERS = Object.keys(NEWS_FILTERS).map(newsFilterOf)

const addressOf = (filter: NewsFilter, before?: number): string => {
  const asked = new URLSearchParams()
  if (filter !== 'all') asked.set('show', filter)
  if (before !== undefined) asked.set('before', String(before))
  return asked.size === 0 ? '/inbox' : `/inbox?${asked}`
}

type Props = {
  readonly news: readonly NewsView[]
  readonly filter: NewsFilter
  readonly unread: number
  readonly hasMore: boolean
  /** Not the youngest page. */
  readonly isLater: boolean
}

/** What has happened, the youngest first. */
export function NewsList({ news, filter, unread, hasMore, isLater }: Props) {
  const first = news[0]
  const last = news.at(-1)
  return (
    <section aria-labelledby="ib-news">
      <div className="sech">
        <h2 id="ib-news">What has happened</h2>
        {unread > 0 && first && !isLater && (filter === 'all' || filter === 'unread') ? (
          <InboxAct action={markAllNewsAction} given={{ upTo: String(first.seq) }} submit="Mark all as read" />
        ) : null}
      </div>
      <nav className="ib-filter small" aria-label="Which of it">
        {FILTERS.map((one) => (
          <Link key={one} href={addressOf(one)} prefetch={false} aria-current={one === filter ? 'page' : undefined}>
            {NEWS_FILTERS[one]}
            {one === 'unread' && unread > 0 ? ` (${unread > 99 ? '99+' : unread})` : ''}
          </Link>
        ))}
      </nav>
      {news.length === 0 ? (
        <p className="sheet ib-none soft">
          {filter === 'all' && !isLater
            ? 'Nothing yet. You are told here when somebody mentions you, answers in a thread of yours, decides on your suggestion or asks you for a review.'
            : 'Nothing of this kind.'}
        </p>
      ) : (
        <ul className="sheet ib-list" aria-label="News">
          {news.map((one) => (
            <NewsItem key={one.id} news={one} />
          ))}
        </ul>
      )}
      {hasMore || isLater ? (
        <p className="row ib-more">
          {isLater ? <Link href={addressOf(filter)}>Youngest</Link> : null}
          {hasMore && last ? <Link href={addressOf(filter, last.seq)}>Older</Link> : null}
        </p>
      ) : null}
    </section>
  )
}

function NewsItem({ news }: { news: NewsView }) {
  const { id, text, quote, href, design, workspace, at, isRead } = news
  return (
    <li className={isRead ? 'ib-item' : 'ib-item new'}>
      <div>
        <p>
          {isRead ? null : <span className="tag person">new</span>}{' '}
          <NewsLink id={id} href={href} isRead={isRead}>
            {text}
          </NewsLink>
        </p>
        {quote === null ? null : (
          <p>
            <q className="quote">{quote}</q>
          </p>
        )}
        <p className="small faint">
          {design === null ? '' : `${design}, `}
          {workspace}, <time dateTime={at}>{momentText(new Date(at))}</time>
        </p>
      </div>
      <InboxAct
        action={markNewsAction}
        given={{ id, mark: isRead ? 'unread' : 'read' }}
        submit={isRead ? 'Mark as unread' : 'Mark as read'}
        label={`${isRead ? 'Mark as unread' : 'Mark as read'}: ${text}`}
      />
    </li>
  )
}
