import { randomUUID } from 'node:crypto'
import { ProseOf } from '@/components/numbers/markdown'
import { guestCommentAction, guestReplyAction } from '@/lib/sharing/actions'
import type { GuestThread } from '@/lib/sharing/schema'
import { GuestForm } from './guest-form'
import { QuoteFields } from './quote-fields'

type Part = { readonly id: string; readonly title: string }
type Props = { token: string; threads: readonly GuestThread[]; guest: string | null; parts: readonly Part[] }

const noFigure = () => undefined

const moment = (iso: string) =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** What was said through this link, and forms to say more. Ids are made here: a form sent twice is one comment. */
export function GuestTalk({ token, threads, guest, parts }: Props) {
  return (
    <section id="comments" className="sheet shared-talk noprint" aria-labelledby="comments-h">
      <h2 id="comments-h" className="title-3">
        Comments
      </h2>
      <p className="soft small">
        Whoever has this link reads them, and so does the team. Guests go by the name that they give.
      </p>
      {threads.length === 0 ? <p className="soft">Nobody has commented through this link yet.</p> : null}
      <ol className="shared-threads" aria-label="Comments">
        {threads.map((thread) => (
          <li key={thread.id}>
            <Conversation token={token} thread={thread} guest={guest} />
          </li>
        ))}
      </ol>
      <h3>Comment on the document</h3>
      <GuestForm
        action={guestCommentAction}
        given={{ token, id: randomUUID(), comment: randomUUID() }}
        guest={guest}
        label="Comment"
        submit="Comment as a guest"
      >
        <QuoteFields parts={parts} />
      </GuestForm>
    </section>
  )
}

function Conversation({ token, thread, guest }: { token: string; thread: GuestThread; guest: string | null }) {
  const { id, place, quote, isResolved, comments } = thread
  return (
    <>
      <p className="small faint row">
        {place}
        {isResolved ? <span className="tag ok">resolved</span> : null}
      </p>
      {quote === null ? null : <q className="small soft">{quote}</q>}
      <ul>
        {comments.map((comment) => (
          <li key={comment.id}>
            <p className="small">
              <b className="m">{comment.by}</b> {comment.isGuest ? <span className="tag">guest</span> : null}{' '}
              <span className="faint">{moment(comment.createdAt)} UTC</span>
            </p>
            {comment.body === null ? (
              <p className="small faint">This comment was deleted.</p>
            ) : (
              <ProseOf text={comment.body} figureOf={noFigure} />
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary className="small">
          Answer<span className="sr"> on {place}</span>
        </summary>
        <GuestForm
          action={guestReplyAction}
          given={{ token, thread: id, comment: randomUUID() }}
          guest={guest}
          label={`Your answer on ${place}`}
          submit="Answer"
        />
      </details>
    </>
  )
}
