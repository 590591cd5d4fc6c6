'use client'

import { useEffect, useRef } from 'react'
import { byWhom } from './by-whom'

type Props = { mine: string; theirs: string | null; by: string | null; onMine: () => void; onTheirs: () => void }

const HEIGHT = '--conflict-height'

/** Two texts of one field, side by side. In a row of a table their editor stands below all cells, which make room for it. */
export function Conflict({ mine, theirs, by, onMine, onTheirs }: Props) {
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    const own = root.current?.closest<HTMLElement>('.editor')
    const row = own?.closest('tr')
    if (!own || !row) return
    const observer = new ResizeObserver(() => row.style.setProperty(HEIGHT, `${own.offsetHeight}px`))
    observer.observe(own)
    return () => {
      observer.disconnect()
      row.style.removeProperty(HEIGHT)
    }
  }, [])
  return (
    <section ref={root} className="conflict" aria-label="Two edits of this text" data-asks="">
      <div>
        <p className="by person">Yours, not saved</p>
        <p className="prose pre">{mine}</p>
        <button type="button" className="btn s" onClick={onMine}>
          Use mine
        </button>
      </div>
      <div>
        <p className="by">{by === null ? 'Saved meanwhile' : `Saved meanwhile ${byWhom(by)}`}</p>
        <p className="prose pre">{theirs ?? 'This text is no longer in the draft.'}</p>
        <button type="button" className="btn s" onClick={onTheirs}>
          Use what was saved
        </button>
      </div>
    </section>
  )
}
