'use client'

import { useEffect, useRef, useState } from 'react'
import { onDemand } from '@/components/ui/on-demand'
import './share.css'

const SharePanel = onDemand(
  () => import('./share-panel').then((module) => module.SharePanel),
  () => <p className="soft">Loading…</p>,
)

/** Opens the panel in place; Escape, the button and a press elsewhere close it, and the focus goes back. */
export function ShareButton({ designId }: { designId: string }) {
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('keydown', escape)
    }
  }, [open])
  return (
    <div className="share noprint" ref={place}>
      <button
        ref={button}
        type="button"
        className="btn"
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        Share
      </button>
      {open ? (
        <dialog open className="share-panel" aria-label="Share this design">
          <SharePanel designId={designId} />
        </dialog>
      ) : null}
    </div>
  )
}
