'use client'

import { useCallback, useState } from 'react'
import { useLedger } from '@/components/numbers/facts-context'
import { ProseOf } from '@/components/numbers/markdown'
import { initials } from '@/components/ui/initials'
import { factPathOf } from '@/lib/facts/path'
import type { CommentView } from '@/lib/designs/threads/schema'
import { CommentForm } from './comment-form'
import { sendDelete, sendWords } from './thread-client'
import { timeText } from './words'

type Props = {
  designId: string
  thread: string
  comment: CommentView
  hasOthers: boolean
  mayComment: boolean
  onChanged: () => void
}

/** One comment: rendered as the design's own prose is, without images and without live markup. */
export function CommentItem({ designId, thread, comment, hasOthers, mayComment, onChanged }: Props) {
  const [editing, setEditing] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const ledger = useLedger()
  const figureOf = useCallback(
    (reference: string) => {
      const fact = ledger?.facts[factPathOf(reference)]
      return fact && { path: fact.path, label: fact.label, text: fact.text, origin: fact.origin, wordy: fact.wordy }
    },
    [ledger],
  )
  const { by, isGuest, body, createdAt, editedAt, isOwn, mentions } = comment
  const remove = async () => {
    const sent = await sendDelete(designId, thread, comment.id)
    if (sent.ok) onChanged()
    else setError(sent.message)
  }
  return (
    <li className="cm" id={`comment-${comment.id}`}>
      <span className="who" aria-hidden>
        {initials(by)}
      </span>
      <p className="small">
        <b className="m">{by}</b> {isGuest ? <span className="tag">guest</span> : null}{' '}
        <span className="faint">{timeText(createdAt)}</span>
        {editedAt && body !== null ? <span className="faint">, edited</span> : null}
      </p>
      {body === null ? (
        <p className="small faint">Deleted by {by}.</p>
      ) : editing ? (
        <CommentForm
          designId={designId}
          keep={`comment:${comment.id}`}
          label="Your comment"
          initial={body}
          action="Save"
          hasOthers={hasOthers}
          isOpened
          onSend={(said) => sendWords(designId, thread, comment.id, said)}
          onDone={() => {
            setEditing(false)
            onChanged()
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <ProseOf text={body} figureOf={figureOf} />
          {mentions.length > 0 ? <p className="small faint">Names {mentions.join(', ')}.</p> : null}
          {isOwn && mayComment ? (
            <p className="row small">
              <button type="button" className="linkish" onClick={() => setEditing(true)}>
                Edit<span className="sr"> your comment of {timeText(createdAt)}</span>
              </button>
              <button type="button" className="linkish" onClick={() => void remove()}>
                Delete<span className="sr"> your comment of {timeText(createdAt)}</span>
              </button>
            </p>
          ) : null}
        </>
      )}
      {error ? (
        <p role="alert" className="small sev error">
          {error}
        </p>
      ) : null}
    </li>
  )
}
