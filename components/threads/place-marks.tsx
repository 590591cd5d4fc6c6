'use client'

import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Passage } from '@/lib/methodology/anchor/reading'
import type { ThreadView } from '@/lib/designs/threads/schema'
import { useBegin } from '@/components/shell/begin-comment'
import { readPage, rangeOf, selectedIn } from './page-reading'
import type { PagePlace } from './places'
import { useCurrentPlace, useMarks } from './use-places'
import { markText } from './words'

type Props = { threads: readonly ThreadView[]; step: string; onOpen: (thread: string) => void }

/**
 * Marks at what threads are about, and a button to begin one at the place that the pointer or the focus is in. They go
 * into the page's own elements, behind all else there, so that a step without threads carries nothing for them.
 */
export function PlaceMarks({ threads, step, onOpen }: Props) {
  const marks = useMarks(threads, step)
  const begin = useBegin()
  const current = useCurrentPlace(begin !== null)
  const selection = useLastSelection()
  useHighlights(threads, step)
  useFigureMarks(threads)
  return (
    <>
      {marks.map(({ host, target, at, name, threads: own }) => {
        const [first] = own
        const hasNews = own.some(({ unread }) => unread > 0)
        return createPortal(
          <button
            type="button"
            className={`thread-mark count${hasNews ? ' news' : ''}${at ? ' on-drawing' : ''}`}
            style={at}
            aria-label={markText(own, name)}
            onClick={() => first && onOpen(first.id)}
          >
            {own.reduce((sum, { comments }) => sum + comments, 0)}
          </button>,
          host,
          `${target}:${at ? `${at.left}` : ''}`,
        )
      })}
      {current && begin ? (
        <BeginHere key={current.target} place={current} selection={selection} onBegin={begin} />
      ) : null}
    </>
  )
}

type Begin = NonNullable<ReturnType<typeof useBegin>>

type Here = { place: PagePlace; selection: () => Selected | null; onBegin: Begin }

function BeginHere({ place, selection, onBegin }: Here) {
  const { target, name, host, at } = place
  // A press takes the selection away: what was selected then is what it is about.
  const selected = useRef<Passage | null>(null)
  const remember = () => {
    const found = selection()
    selected.current = found?.field === target ? found.passage : null
  }
  return createPortal(
    <button
      type="button"
      className={`thread-mark begin${at ? ' on-drawing' : ''}`}
      style={at}
      aria-label={`Comment on ${name}`}
      title="Comment, on the words that are selected or on all of it"
      onPointerDown={remember}
      onKeyDown={remember}
      onClick={() => onBegin({ kind: 'field', target, name, ...(selected.current && { passage: selected.current }) })}
    >
      <svg width="13" height="13" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
        <path d="M2.5 3.5h11v7h-6L4.5 13v-2.5h-2z" />
      </svg>
    </button>,
    host,
  )
}

type Selected = { readonly field: string; readonly passage: Passage }

/** Keys that reach a button and press it, and leave what is selected. */
const ON_THE_WAY = new Set(['Tab', 'Shift', 'Enter', ' '])

/**
 * What a person selected last. It outlives the browser's own selection, which goes where the words are drawn anew (a
 * save of one's own, or of somebody else), and ends with the person's next press or key.
 */
function useLastSelection(): () => Selected | null {
  const last = useRef<Selected | null>(null)
  useEffect(() => {
    const end = new AbortController()
    const { signal } = end
    const take = () => {
      const found = selectedIn(document.getSelection())
      const field = found?.field.dataset['field']
      if (found && field) last.current = { field, passage: found.passage }
    }
    const drop = () => {
      last.current = null
      // Not every press ends what the browser has selected.
      setTimeout(take)
    }
    document.addEventListener('selectionchange', take, { signal })
    const press = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest('.thread-mark'))) drop()
    }
    document.addEventListener('pointerdown', press, { signal, capture: true })
    document.addEventListener('keydown', ({ key }) => ON_THE_WAY.has(key) || drop(), { signal, capture: true })
    take()
    return () => end.abort()
  }, [])
  return () => last.current
}

/** Figures stand within sentences that are drawn anew as they move: their marks are style, and open with the figure. */
function useFigureMarks(threads: readonly ThreadView[]): void {
  useEffect(() => {
    const about = new Map<string, number>()
    for (const { kind, target, comments, resolved, isOrphaned } of threads)
      if (kind === 'fact' && !resolved && !isOrphaned) about.set(target, (about.get(target) ?? 0) + comments)
    if (about.size === 0) return
    const sheet = new CSSStyleSheet()
    for (const [path, comments] of about) {
      sheet.insertRule(`@media screen { a[data-fact="${CSS.escape(path)}"]::after {
        content: " ${comments}" / ""; font: 500 var(--text-small) / 1 var(--font-ui); vertical-align: super; color: var(--by-person);
      } }`)
    }
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [threads])
}

const NAME = 'threads'

/** The words that open threads are about, marked without a change of what the page draws. */
function useHighlights(threads: readonly ThreadView[], step: string): void {
  useEffect(() => {
    // Not every browser has it; the marks say the same.
    if (!('highlights' in CSS)) return
    const main = document.getElementById('main')
    const draw = () => {
      const ranges = threads.flatMap((thread) => {
        if (!thread.passage || thread.resolved || thread.isOrphaned || thread.step !== step) return []
        const field = document.querySelector(`[data-field="${CSS.escape(thread.target)}"]`)
        return (field && rangeOf(thread, readPage(field))) ?? []
      })
      if (ranges.length === 0) CSS.highlights.delete(NAME)
      else CSS.highlights.set(NAME, new Highlight(...ranges))
    }
    let due = requestAnimationFrame(draw)
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(due)
      due = requestAnimationFrame(draw)
    })
    if (main) observer.observe(main, { childList: true, subtree: true, characterData: true })
    return () => {
      cancelAnimationFrame(due)
      observer.disconnect()
      CSS.highlights.delete(NAME)
    }
  }, [threads, step])
}
