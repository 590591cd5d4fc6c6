'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { CommentView, ThreadView } from '@/lib/designs/threads/schema'
import { CommentForm } from './comment-form'
import { CommentItem } from './comment-item'
import { haveRead, loadThreads } from './discussion-store'
import { fetchComments, sendReply } from './thread-client'

type Props = { designId: string; thread: ThreadView; hasOthers: boolean; mayComment: boolean }

/** What was said in a thread that is open, and the box to answer. What is seen here has been read. */
export function ThreadComments({ designId, thread, hasOthers, mayComment }: Props) {
  const [comments, setComments] = useState<readonly CommentView[] | null>(null)
  const [hasFailed, setFailed] = useState(false)
  // An answer that is sent again, because none came, is the same one.
  const reply = useRef(crypto.randomUUID())
  const load = useCallback(async () => {
    const found = await fetchComments(designId, thread.id)
    if (found) setComments(found)
    setFailed(found === null)
  }, [designId, thread.id])
  // The list says that there is more, or other words: each list is another object.
  useEffect(() => void load(), [load, thread])
  const isShown = comments !== null && (comments.at(-1)?.seq ?? 0) >= thread.last
  useEffect(() => {
    if (isShown) haveRead(designId, thread)
  }, [designId, thread, isShown])
  const changed = () => {
    void load()
    void loadThreads(designId)
  }
  if (comments === null) {
    return hasFailed ? (
      <p role="alert" className="small sev error">
        What was said here could not be loaded.{' '}
        <button type="button" className="linkish" onClick={() => void load()}>
          Try again
        </button>
      </p>
    ) : (
      <p className="small faint" role="status">
        Loading what was said…
      </p>
    )
  }
  return (
    <>
      <ol className="comments" aria-label="Comments">
        {comments.map((comment) => (
          <CommentItem
            key={comment.id}
            designId={designId}
            thread={thread.id}
            comment={comment}
            hasOthers={hasOthers}
            mayComment={mayComment}
            onChanged={changed}
          />
        ))}
      </ol>
      {mayComment ? (
        <CommentForm
          designId={designId}
          keep={`reply:${thread.id}`}
          label="Answer"
          action="Answer"
          hasOthers={hasOthers}
          onSend={(said) => sendReply(designId, thread.id, { ...said, id: reply.current })}
          onDone={() => {
            reply.current = crypto.randomUUID()
            changed()
          }}
        />
      ) : null}
    </>
  )
}
