'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { keepFocus } from '@/components/shell/keep-focus'
import { useMay } from '@/components/shell/viewer'
import { type BinEntry, KEPT_DAYS } from '@/lib/designs/bin/schema'
import { destroyDesign, restoreDesign } from './bin-client'
import { leftWords } from './left-words'
import './list.css'

type Props = {
  entries: readonly BinEntry[]
  /** What stands there where nothing is left: what was done with the last one is said all the same. */
  empty: ReactNode
}

/** What was deleted, with the time that is left of it. */
export function BinTable({ entries, empty }: Props) {
  const [said, setSaid] = useState('')
  const line = useRef<HTMLParagraphElement>(null)
  /** The row goes with the button that was pressed: the keyboard goes on from the next one, or the one before. */
  const done = (id: string, words: string) => {
    setSaid(words)
    const index = entries.findIndex((entry) => entry.id === id)
    const next = entries[index + 1] ?? entries[index - 1]
    keepFocus(() => (next ? document.getElementById(`restore-${next.id}`) : line.current))
  }
  return (
    <>
      {entries.length === 0 ? null : (
        <p className="soft bin-says">
          Kept for {KEPT_DAYS} days with all that is in them, then gone for good. Nobody can open them meanwhile, and
          their shared links are closed; a design that is restored is as it was, and links that were neither revoked nor
          expired open again.
        </p>
      )}
      <p ref={line} tabIndex={-1} role="status" className="small bin-says">
        {said}
      </p>
      {entries.length === 0 ? empty : <Entries entries={entries} onDone={done} />}
    </>
  )
}

function Entries({ entries, onDone }: { entries: readonly BinEntry[]; onDone: (id: string, said: string) => void }) {
  return (
    <section className="sheet list" aria-label="Deleted designs">
      <table className="stack bin">
        <thead>
          <tr>
            <th scope="col" style={{ width: '50%' }}>
              Design
            </th>
            <th scope="col">Time left</th>
            <th scope="col">Shared links</th>
            <th scope="col">
              <span className="sr">Restore, delete for good</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} onDone={onDone} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Entry({ entry, onDone }: { entry: BinEntry; onDone: (id: string, said: string) => void }) {
  const { id, title, opening, hoursLeft, links } = entry
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const keep = useRef<HTMLButtonElement>(null)
  const mayRestore = useMay('design.bin')
  const mayDestroy = useMay('design.destroy')
  useEffect(() => {
    if (asking) keep.current?.focus()
  }, [asking])
  const act = async (what: (id: string) => Promise<string | null>, said: string) => {
    const fault = await what(id)
    setError(fault)
    setAsking(false)
    if (fault !== null) return
    onDone(id, said)
    router.refresh()
  }
  return (
    <tr>
      <th scope="row">
        {title}
        <span>{opening}</span>
      </th>
      <td data-l="Time left" className="nw">
        {leftWords(hoursLeft)}
      </td>
      <td data-l="Shared links">
        {links === 0 ? <span className="faint">none</span> : `${links} ${links === 1 ? 'opens' : 'open'} again`}
      </td>
      <td>
        {asking ? (
          <span className="row wrap">
            <span className="small">Delete with all that is in it? Nobody can bring it back.</span>
            <button
              type="button"
              className="btn s danger"
              onClick={() => void act(destroyDesign, `“${title}” is gone for good.`)}
            >
              Delete for good<span className="sr"> {title}</span>
            </button>
            <button ref={keep} type="button" className="btn s quiet" onClick={() => setAsking(false)}>
              Keep
            </button>
          </span>
        ) : (
          <span className="row wrap">
            {mayRestore ? (
              <button
                id={`restore-${id}`}
                type="button"
                className="btn s"
                onClick={() => void act(restoreDesign, `“${title}” is among your designs again.`)}
              >
                Restore<span className="sr"> {title}</span>
              </button>
            ) : null}
            {mayDestroy ? (
              <button type="button" className="btn s quiet" onClick={() => setAsking(true)}>
                Delete for good…<span className="sr"> {title}</span>
              </button>
            ) : null}
          </span>
        )}
        <span role="alert" className="small" style={{ color: 'var(--error)' }}>
          {error}
        </span>
      </td>
    </tr>
  )
}
