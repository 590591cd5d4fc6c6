'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ThreadView } from '@/lib/designs/threads/schema'
import { slug } from '@/lib/document/slug'
import { rangeOf, readPage } from './page-reading'
import { stepTitle } from './step-titles'
import { markText } from './words'

/** Where the document shows what a thread is about: its words, its decision, its section of text, else its step. */
function placeInDocument(thread: ThreadView): Range | Element | null {
  const [head, id = '', part] = thread.target.split('/')
  const step = document.getElementById(slug(stepTitle(thread.step)))
  const words = thread.passage && step ? rangeOf(thread, readPage(step)) : null
  if (words) return words
  const own = head === 'decisions' ? slug(`decision-${id}`) : slug(`${thread.step}-${id}`)
  const isNamed = thread.kind === 'field' && (head === 'decisions' || head === 'tables' || head === 'sections')
  return (isNamed && part !== 'id' ? document.getElementById(own) : null) ?? step?.querySelector('h2') ?? null
}

type Mark = { readonly top: number; readonly threads: readonly ThreadView[] }

/** Nearer ones are one mark. */
const APART = 28

function marksIn(main: HTMLElement, threads: readonly ThreadView[]): Mark[] {
  const { top } = main.getBoundingClientRect()
  const placed = threads.flatMap((thread) => {
    const place = thread.resolved || thread.isOrphaned ? null : placeInDocument(thread)
    return place ? [{ top: place.getBoundingClientRect().top - top, thread }] : []
  })
  const marks: Mark[] = []
  for (const { top: at, thread } of placed.toSorted((a, b) => a.top - b.top)) {
    const last = marks.at(-1)
    if (last && at - last.top < APART) marks[marks.length - 1] = { ...last, threads: [...last.threads, thread] }
    else marks.push({ top: at, threads: [thread] })
  }
  return marks
}

/** Marks in the margin of the document, which is one piece of markup: they lie over it, and are not printed. */
export function DocumentMarks({ threads, onOpen }: { threads: readonly ThreadView[]; onOpen: (id: string) => void }) {
  const [marks, setMarks] = useState<readonly Mark[]>([])
  const [main, setMain] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const element = document.getElementById('main')
    setMain(element)
    if (!element) return
    const find = () => setMarks(marksIn(element, threads))
    find()
    // Fonts that arrive, parts that are unfolded, a window that is made narrower.
    const observer = new ResizeObserver(find)
    observer.observe(element)
    return () => observer.disconnect()
  }, [threads])
  if (!main) return null
  return createPortal(
    <div className="doc-marks noprint">
      {marks.map(({ top, threads: own }) => {
        const [first] = own
        if (!first) return null
        return (
          <button
            key={first.id}
            type="button"
            className={`thread-mark count${own.some(({ unread }) => unread > 0) ? ' news' : ''}`}
            style={{ top }}
            aria-label={markText(own, own.length === 1 ? first.place : `${first.place} and ${own.length - 1} more`)}
            onClick={() => onOpen(first.id)}
          >
            {own.reduce((sum, { comments }) => sum + comments, 0)}
          </button>
        )
      })}
    </div>,
    main,
  )
}
