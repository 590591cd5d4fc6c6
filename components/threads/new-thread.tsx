'use client'

import { useId, useRef, useState } from 'react'
import { splitItemKey } from '@/lib/methodology/keys'
import { loadThreads, openThread } from './discussion-store'
import type { About } from '@/components/shell/begin-comment'
import { CommentForm } from './comment-form'
import { sendThread } from './thread-client'

type Props = { designId: string; about: About; hasOthers: boolean; onDone: () => void; onCancel: () => void }

/** The first comment of a thread. Of a text it may be about a few words, which can be typed as well as selected. */
export function NewThread({ designId, about, hasOthers, onDone, onCancel }: Props) {
  const [isBlocking, setBlocking] = useState(false)
  const [words, setWords] = useState('')
  const ids = useRef({ id: crypto.randomUUID(), comment: crypto.randomUUID() })
  const quote = useId()
  const owner = about.target.slice(0, Math.max(about.target.lastIndexOf('/'), 0))
  const isText = about.target === 'summary' || splitItemKey(owner) !== undefined
  const mayQuote = about.kind === 'field' && !about.passage && isText
  const typed = mayQuote && words.trim() !== '' ? { passage: { text: words, before: '', after: '' } } : {}
  return (
    <div className="new-thread">
      <p className="small">
        <b className="m">Comment on {about.name}</b>
        {about.passage ? <span className="faint">, the words selected there</span> : null}
      </p>
      <CommentForm
        designId={designId}
        keep={`thread:${designId}:${about.step}:${about.kind}:${about.target}`}
        label={`Comment on ${about.name}`}
        action="Comment"
        hasOthers={hasOthers}
        isOpened
        onSend={(said) => sendThread(designId, { ...about, ...typed }, { ...said, ...ids.current, isBlocking })}
        onDone={() => {
          void loadThreads(designId).then(() => openThread(ids.current.id))
          onDone()
        }}
        onCancel={onCancel}
      >
        {mayQuote ? (
          <>
            <label className="small" htmlFor={quote}>
              Only these words of it, without a figure (may be left out)
            </label>
            <input
              id={quote}
              className="why"
              value={words}
              maxLength={2000}
              onChange={(event) => setWords(event.target.value)}
            />
          </>
        ) : null}
        <label className="small row">
          <input type="checkbox" checked={isBlocking} onChange={(event) => setBlocking(event.target.checked)} />
          No approval while this is open
        </label>
      </CommentForm>
    </div>
  )
}
