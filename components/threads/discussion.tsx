'use client'

import { useEffect, useRef, useState } from 'react'
import { type About, takeComments } from '@/components/shell/begin-comment'
import { loadThreads, openThread, useFollowThreads, useThreads } from './discussion-store'
import { DocumentMarks } from './document-marks'
import { NewThread } from './new-thread'
import { PlaceMarks } from './place-marks'
import { ThreadItem } from './thread-item'
import './threads.css'
import { FILTER_NAMES, FILTERS, type Filter, isIn } from './words'

type Props = {
  designId: string
  /** The step that the page shows, and what it is called; null: another page of the design. */
  step: { readonly id: string; readonly title: string } | null
  /** The tab that shows this, where it stands among others. */
  tab?: string
}

/** More are shown when somebody asks for them. */
const SHOWN = 40

/** All threads of a design, and the marks of those that are about this page. */
export function Discussion({ designId, step, tab }: Props) {
  useFollowThreads(designId)
  const { discussion, hasFailed, open } = useThreads()
  const [filter, setFilter] = useState<Filter>('open')
  const [isHere, setHere] = useState(step !== null)
  const [most, setMost] = useState(SHOWN)
  const [about, setAbout] = useState<About | null>(null)
  const returnTo = useRef<HTMLElement | null>(null)
  const stepId = step?.id ?? null
  const mayComment = discussion?.mayComment ?? false

  useEffect(() => {
    if (!mayComment) return
    return takeComments((begun) => {
      const step = stepId ?? begun.step
      if (step === undefined) return
      returnTo.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      if (tab !== undefined) document.getElementById(tab)?.click()
      setAbout({ ...begun, step })
    })
  }, [mayComment, stepId, tab])

  const show = (id: string) => {
    if (tab !== undefined) document.getElementById(tab)?.click()
    setFilter('all')
    setHere(false)
    setMost(Number.POSITIVE_INFINITY)
    openThread(id)
    requestAnimationFrame(() => {
      const head = document.querySelector<HTMLElement>(`#thread-${CSS.escape(id)} .th-head`)
      head?.focus()
      head?.scrollIntoView({ block: 'nearest' })
    })
  }
  const lead = useRef(show)
  useEffect(() => {
    lead.current = show
  })
  const isKnown = discussion !== null
  useEffect(() => {
    if (!isKnown) return
    // What leads here from elsewhere, the inbox or a mail, names a thread.
    const go = () => {
      const asked = /^#thread-([0-9a-f-]{36})$/.exec(location.hash)?.[1]
      if (asked !== undefined) lead.current(asked)
    }
    go()
    window.addEventListener('hashchange', go)
    return () => window.removeEventListener('hashchange', go)
  }, [isKnown])
  if (!discussion) {
    return hasFailed ? (
      <p role="alert" className="none">
        The discussion could not be loaded.{' '}
        <button type="button" className="linkish" onClick={() => void loadThreads(designId)}>
          Try again
        </button>
      </p>
    ) : (
      <p className="none" role="status">
        Loading the discussion…
      </p>
    )
  }
  const { threads, hasOthers } = discussion
  const near = threads.filter((thread) => !isHere || stepId === null || thread.step === stepId)
  const listed = near.filter((thread) => isIn(filter, thread)).toReversed()
  return (
    <div className="discussion">
      {stepId === null ? (
        <DocumentMarks threads={threads} onOpen={show} />
      ) : (
        <PlaceMarks threads={threads} step={stepId} onOpen={show} />
      )}
      {about ? (
        <NewThread
          key={`${about.kind}:${about.target}:${about.passage?.text ?? ''}`}
          designId={designId}
          about={about}
          hasOthers={hasOthers}
          onDone={() => setAbout(null)}
          onCancel={() => {
            setAbout(null)
            returnTo.current?.focus()
          }}
        />
      ) : mayComment && step ? (
        <p className="row th-tools">
          <button
            type="button"
            className="btn s"
            onClick={() => setAbout({ step: step.id, kind: 'step', target: '', name: step.title })}
          >
            Comment on this step
          </button>
        </p>
      ) : mayComment ? null : (
        <p className="small faint th-tools">As viewer you read what is said here. Commenters and editors answer.</p>
      )}
      <div className="row th-tools">
        <label className="small">
          <span className="sr">Which threads</span>
          <select
            className="select s"
            value={filter}
            onChange={(event) => setFilter(FILTERS.find((one) => one === event.target.value) ?? 'open')}
          >
            {FILTERS.map((one) => (
              <option key={one} value={one}>
                {FILTER_NAMES[one]} ({near.filter((thread) => isIn(one, thread)).length})
              </option>
            ))}
          </select>
        </label>
        {stepId === null ? null : (
          <label className="small row">
            <input type="checkbox" checked={isHere} onChange={(event) => setHere(event.target.checked)} />
            Of this step only
          </label>
        )}
      </div>
      {listed.length === 0 ? (
        <p className="none">
          {threads.length === 0
            ? stepId === null
              ? 'Nothing was said yet. Comments are written beside the steps, and on a number that is opened.'
              : 'Nothing was said yet. Point at a text, a row or a card, or select a few words, and comment on it.'
            : 'No thread of this kind.'}
        </p>
      ) : (
        <ul className="threads" aria-label="Threads">
          {listed.slice(0, most).map((thread) => (
            <ThreadItem
              key={thread.id}
              designId={designId}
              thread={thread}
              isOpen={open === thread.id}
              hasOthers={hasOthers}
              mayComment={mayComment}
              step={stepId}
            />
          ))}
        </ul>
      )}
      {listed.length > most ? (
        <p className="row th-tools">
          <button type="button" className="btn s quiet" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
            Show {listed.length - most} more
          </button>
        </p>
      ) : null}
    </div>
  )
}

/** How many threads of the step are open, for its tab. */
export function OpenCount({ step }: { step: string }) {
  const { discussion } = useThreads()
  const open = discussion?.threads.filter((thread) => thread.step === step && isIn('open', thread)) ?? []
  const unread = open.reduce((sum, thread) => sum + thread.unread, 0)
  return (
    <>
      {discussion ? open.length : null}
      {unread > 0 ? <span className="sr">, {unread} comments are new</span> : null}
    </>
  )
}
