'use client'

import { useEffect } from 'react'
import { keepProseEditor } from './prose-loader'
import { pageOutbox } from '@/components/shell/save-store'
import { fieldKey, useAllWords, useMountedFields, useUnread } from './edit-client'

type Props = { designId: string; stepId: string; rev: number }

/** Tells the outbox what this page shows of the step, and shows the words that have no field in it any more. */
export function ReplayEdits({ designId, stepId, rev }: Props) {
  useEffect(() => pageOutbox().rendered(designId, stepId, rev), [designId, stepId, rev])
  // No part of the first load, but it should be there when the connection is not; the plain one always is.
  useEffect(keepProseEditor, [])
  const fields = useMountedFields()
  const entries = useAllWords()
  const unread = useUnread()
  const here = fieldKey({ designId, step: stepId, field: '' })
  const lost = entries
    .map(({ words }) => words)
    .filter((words) => words.phase !== 'saved' && fieldKey(words).startsWith(here) && !fields.has(fieldKey(words)))
  // While the step is being drafted none of its fields is there, and nothing is out of place.
  const shown = [...fields].some((key) => key.startsWith(here)) ? lost : []
  if (shown.length === 0 && unread.length === 0) return null
  return (
    <section className="body" aria-label="Words without a place" style={{ paddingBottom: 0 }}>
      {shown.map((words) => (
        <div key={words.id} className="banner warning">
          <span>
            You wrote this for a text that is no longer in the draft. It is kept on this device only:{' '}
            <span className="pre">{words.value}</span>
          </span>
          <button type="button" className="btn s push" onClick={() => pageOutbox().discard(words.id)}>
            Discard
          </button>
        </div>
      ))}
      {unread.map(({ id, text }) => (
        <div key={id} className="banner warning">
          <span>
            Another release of this page keeps these words on this device, and this one cannot tell where they belong.
            Reload the page, or copy them: <span className="pre">{text}</span>
          </span>
          <button type="button" className="btn s push" onClick={() => pageOutbox().discard(id)}>
            Discard
          </button>
        </div>
      ))}
    </section>
  )
}
