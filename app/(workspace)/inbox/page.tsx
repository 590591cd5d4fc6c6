import type { Metadata } from 'next'
import '@/components/inbox/inbox.css'
import { MailSetting } from '@/components/inbox/mail-setting'
import { NewsList } from '@/components/inbox/news-list'
import { Waiting } from '@/components/inbox/waiting'
import { Bar } from '@/components/shell/bar'
import { EMPTY } from '@/components/ui/plans/empty'
import { StateBox } from '@/components/ui/state-page'
import { loadInbox } from '@/lib/notifications/loaders'
import { newsFilterOf } from '@/lib/notifications/schema'

export const metadata: Metadata = { title: 'Inbox' }

/** Shows what is in the database now. */
export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const placeOf = (text: unknown): number | null => {
  const place = typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null
  return place
}

export default async function InboxPage({ searchParams }: Props) {
  const { show, before } = await searchParams
  const filter = newsFilterOf(show)
  const place = placeOf(before)
  const inbox = await loadInbox(filter, place)
  return (
    <>
      <Bar />
      <main id="main" className="body ib">
        <h1 className="title-1">Inbox</h1>
        {inbox ? (
          <>
            <Waiting waiting={inbox.waiting} />
            <NewsList
              news={inbox.news}
              filter={filter}
              unread={inbox.unread}
              hasMore={inbox.hasMore}
              isLater={place !== null}
            />
            <MailSetting mode={inbox.mailMode} />
          </>
        ) : (
          <StateBox plan={EMPTY} title="Nobody else is here">
            <p className="soft">
              In local mode this installation has one owner, and nobody who could mention you or ask you for a review.
              With accounts, what others write to you is told here. Whoever runs it sets GROUNDPLAN_AUTH=accounts.
            </p>
          </StateBox>
        )}
      </main>
    </>
  )
}
