'use client'

import { type MouseEvent, useEffect } from 'react'
import { buttonOf } from '@/components/shell/keep-focus'
import { useMay } from '@/components/shell/viewer'
import { Icon } from '@/components/ui/icon'
import type { DiffPart } from '@/lib/document/compare/word-diff'
import { Differing } from './differing'
import { type Action, useDecide } from './use-decide'

export type SuggestionView = {
  id: string
  /** The key of the text that it is about. */
  field: string
  /** The field, item or list of the page at which it is marked. */
  at: string
  title: string
  /** Against what stands there now. */
  parts: readonly DiffPart[]
  /** What is taken out with it. */
  along: readonly string[]
  note: string | null
  by: string
  isOwn: boolean
  /** Another text stands there by now, and this is it. */
  outdated: string | null
}

type Props = { designId: string; stepId: string; suggestions: readonly SuggestionView[] }

/** What people propose for a step instead of changing it: accepted or refused one by one, or all. */
export function SuggestionsCard(props: Props) {
  const { suggestions } = props
  useEffect(() => {
    // Drawn after the page, it pushes away the place of whoever has just handed the first one in.
    const around = document.activeElement?.closest('section, tr, li, article')
    around?.querySelector('.suggested:has([role="status"]:not(:empty))')?.scrollIntoView({ block: 'nearest' })
    // Who followed a mark before the card was here goes to the suggestion that they asked for.
    const asked = location.hash.startsWith('#suggestion-') && document.getElementById(location.hash.slice(1))
    if (!asked) return
    asked.scrollIntoView({ block: 'start' })
    asked.focus({ preventScroll: true })
  }, [])
  const { busy, error, one: decide, all } = useDecide(props)
  const may = useMay('design.edit')
  const isAnyOutdated = suggestions.some(({ outdated }) => outdated !== null)
  const isAllOwn = suggestions.every(({ isOwn }) => isOwn)
  return (
    <section className="sheet" aria-label="Suggestions" id="suggestions" tabIndex={-1}>
      <div className="card">
        <header style={{ alignItems: 'center', flexWrap: 'wrap', marginBottom: 0 }}>
          <div className="row">
            <h2>Suggestions</h2>
            <span className="meta">{suggestions.length}</span>
          </div>
          {suggestions.length > 1 && may ? (
            <span className="row wrap push">
              <button
                type="button"
                className="btn quiet"
                aria-disabled={busy !== null}
                onClick={() => void all('refuse')}
              >
                {isAllOwn ? 'Withdraw all' : 'Refuse all'}
              </button>
              <button type="button" className="btn" aria-disabled={busy !== null} onClick={() => void all('accept')}>
                {isAnyOutdated ? 'Accept all that fit' : 'Accept all'}
              </button>
            </span>
          ) : null}
        </header>
        {error ? (
          <p role="alert" className="small" style={{ color: 'var(--error)' }}>
            {error}
          </p>
        ) : null}
      </div>
      <ul className="pieces">
        {suggestions.map((one) => (
          <li key={one.id} id={`suggestion-${one.id}`} tabIndex={-1}>
            <div>
              <p className="small faint">
                <a href={`#${one.at}`} onClick={(event) => goBack(event, one)}>
                  {one.title}
                </a>
                , suggested by {one.isOwn ? 'you' : one.by}
              </p>
              {one.outdated === null ? null : (
                <p className="small sev warning">
                  Outdated: this was changed since the suggestion was made. Shown against what stands here now.
                </p>
              )}
              <Differing parts={one.parts} />
              {one.along.map((words, index) => (
                <Differing key={`${index}`} parts={[{ kind: 'removed', text: words }]} />
              ))}
              {one.note ? <p className="small soft">{one.note}</p> : null}
            </div>
            <div className="acts">
              {may ? <Decide one={one} action="accept" busy={busy} onDecide={decide} /> : null}
              {may || one.isOwn ? (
                <Decide one={one} action={one.isOwn ? 'withdraw' : 'refuse'} busy={busy} onDecide={decide} />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** To the mark at the text that it concerns, which leads here. */
function goBack(event: MouseEvent, { at, field }: SuggestionView): void {
  const target = document.querySelector<HTMLElement>(`[data-mark="${CSS.escape(at)}"]`) ?? buttonOf(field)
  event.preventDefault()
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}

const NAMES = { accept: 'Accept', refuse: 'Refuse', withdraw: 'Withdraw' } as const

type DecideProps = {
  one: SuggestionView
  action: Action
  busy: string | null
  onDecide: (one: SuggestionView, action: Action) => Promise<void>
}

function Decide({ one, action, busy, onDecide }: DecideProps) {
  return (
    <button
      type="button"
      className="btn s"
      aria-busy={busy === one.id}
      disabled={busy !== null}
      onClick={() => void onDecide(one, action)}
    >
      <Icon name={action === 'accept' ? 'check' : 'cross'} size={12} />
      {NAMES[action]}
      <span className="sr"> {one.title}</span>
    </button>
  )
}
