'use client'

import Link from 'next/link'
import { useState } from 'react'
import { stepTitle } from './step-titles'
import type { ThreadAction, ThreadView } from '@/lib/designs/threads/schema'
import { loadThreads, openThread } from './discussion-store'
import { ThreadComments } from './thread-comments'
import { sendAct } from './thread-client'
import { countText, plainText, timeText } from './words'

type Props = {
  designId: string
  thread: ThreadView
  isOpen: boolean
  hasOthers: boolean
  mayComment: boolean
  /** The step that the page shows; null: none. */
  step: string | null
}

/** A thread in the list: what it is about, how it begins, and, opened, all of it. */
export function ThreadItem({ designId, thread, isOpen, hasOthers, mayComment, step }: Props) {
  const { id, place, passage, isOrphaned, isBlocking, resolved, by, opening, comments, unread, createdAt, isForMe } =
    thread
  const { isGuest, link } = thread
  const [error, setError] = useState<string | null>(null)
  const act = async (action: ThreadAction) => {
    const sent = await sendAct(designId, id, action)
    setError(sent.ok ? null : sent.message)
    await loadThreads(designId)
  }
  return (
    <li className={`th${isOpen ? ' on' : ''}`} id={`thread-${id}`}>
      <button type="button" className="th-head" aria-expanded={isOpen} onClick={() => openThread(isOpen ? null : id)}>
        <span className="row">
          <span className="small faint">
            {thread.step === step || place === stepTitle(thread.step) ? null : `${stepTitle(thread.step)}: `}
            {place}
          </span>
          {unread > 0 ? <span className="tag person push">{countText(unread, 'new comment')}</span> : null}
        </span>
        {passage ? <q className="quote">{passage.quote}</q> : null}
        {isOpen ? null : (
          <span className="opening">
            <b className="m">{by}</b> {isGuest ? <span className="tag">guest</span> : null}{' '}
            {opening === null ? <span className="faint">deleted this comment.</span> : plainText(opening)}
          </span>
        )}
        <span className="row small faint">
          {timeText(createdAt)}, {countText(comments, 'comment')}
          {isForMe ? <span className="tag person">names you</span> : null}
          {isBlocking && !resolved ? <span className="tag error">blocks approval</span> : null}
          {isOrphaned ? <span className="tag warning">lost its place</span> : null}
          {resolved ? <span className="tag ok">resolved by {resolved.by}</span> : null}
        </span>
      </button>
      {isOpen ? (
        <div className="th-body">
          {isOrphaned ? (
            <p className="small soft">
              What this was about was changed or taken out, and cannot be told any more. It is looked for again with
              every change
              {passage ? (
                <>
                  . It was: <q>{passage.origin}</q>
                </>
              ) : (
                '.'
              )}
            </p>
          ) : passage && passage.origin !== passage.quote ? (
            <p className="small soft">
              When this began it read: <q>{passage.origin}</q>
            </p>
          ) : null}
          {thread.step === step || isOrphaned ? null : (
            <p className="small">
              <Link href={`/designs/${designId}/steps/${thread.step}`} prefetch={false}>
                Go to {stepTitle(thread.step)}
              </Link>
            </p>
          )}
          {link === null ? null : (
            <p className="small soft">
              Begun through {link === '' ? 'a share link' : `the share link “${link}”`}: whoever has that link reads
              what is answered here.
            </p>
          )}
          <ThreadComments designId={designId} thread={thread} hasOthers={hasOthers} mayComment={mayComment} />
          <Settle thread={thread} mayComment={mayComment} onAct={act} />
          {error ? (
            <p role="alert" className="small sev error">
              {error}
            </p>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

type SettleProps = { thread: ThreadView; mayComment: boolean; onAct: (action: ThreadAction) => Promise<void> }

function Settle({ thread, mayComment, onAct }: SettleProps) {
  const { resolved, isBlocking, maySettle } = thread
  if (!mayComment) return null
  const button = (action: ThreadAction, text: string) => (
    <button type="button" className="btn s quiet" onClick={() => void onAct(action)}>
      {text}
    </button>
  )
  if (resolved) return <p className="row">{button('reopen', 'Reopen')}</p>
  if (!maySettle)
    return (
      <p className="small faint">
        {isBlocking
          ? 'Who began it, or a required reviewer, resolves this.'
          : 'Who began it, or an editor, resolves this.'}
      </p>
    )
  return (
    <p className="row">
      {button('resolve', 'Resolve')}
      {isBlocking ? button('unblock', 'Let it not block') : button('block', 'Let it block approval')}
    </p>
  )
}
