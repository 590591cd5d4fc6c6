'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { KEPT_DAYS } from '@/lib/designs/bin/schema'
import { restoreDesign } from './bin-client'
import { noteDeleted, useDeleted } from './deleted-store'

/** What was just deleted, and the way back. It takes the focus that was on the row. */
export function DeletedNotice() {
  const router = useRouter()
  const deleted = useDeleted()
  const [error, setError] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const line = useRef<HTMLParagraphElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!deleted) return
    setError(null)
    setSaid('')
    undo.current?.focus()
  }, [deleted])
  useEffect(() => () => noteDeleted(null), [])
  const restore = async () => {
    if (!deleted) return
    const fault = await restoreDesign(deleted.id)
    setError(fault)
    if (fault !== null) return
    const { id, title } = deleted
    setSaid(`“${title}” is among your designs again.`)
    const focus = await import('@/components/shell/keep-focus').catch(() => null)
    focus?.keepFocus(
      () => document.querySelector<HTMLElement>(`tbody a[href="/designs/${CSS.escape(id)}"]`),
      () => line.current,
    )
    noteDeleted(null)
    router.refresh()
  }
  return (
    <div role="status" className="list-said">
      {deleted ? (
        <p className="row wrap">
          <span>
            “{deleted.title}” is in the <Link href="/designs/bin">bin</Link>, for {KEPT_DAYS} days. Its shared links are
            closed meanwhile.
          </span>
          <button ref={undo} type="button" className="btn s" onClick={() => void restore()}>
            Undo<span className="sr"> deleting {deleted.title}</span>
          </button>
          {error ? <span style={{ color: 'var(--error)' }}>{error}</span> : null}
        </p>
      ) : said === '' ? null : (
        <p ref={line} tabIndex={-1} className="small">
          {said}
        </p>
      )}
    </div>
  )
}
