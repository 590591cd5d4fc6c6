'use client'

import { type MouseEvent, useCallback, useRef, useState } from 'react'
import { useOriginWord } from '@/components/shell/origin-of'
import { onDemand } from '@/components/ui/on-demand'
import type { NumView } from './fact-view'
import { useLedger } from './facts-context'

const NumPanel = onDemand(() => import('./num-panel').then((module) => module.NumPanel))

/** A figure: its line says where it comes from, and it opens in place. Without scripts it leads to the ledger. */
export function Num({ path, text, label, origin, wordy, moved = false }: NumView & { moved?: boolean }) {
  const ledger = useLedger()
  const wordOf = useOriginWord()
  const anchor = useRef<HTMLAnchorElement>(null)
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const fact = ledger?.facts[path]
  const toggle = (event: MouseEvent) => {
    if (!fact || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    setOpen(!open)
  }
  const name = `${text}, ${label}, ${wordOf(origin).toLowerCase()}`
  const look = `n ${origin}${wordy ? ' wordy' : ''}${moved ? ' moved-now' : ''}`
  return (
    <>
      <a
        ref={anchor}
        className={look}
        data-fact={path}
        href={ledger ? `/designs/${ledger.designId}/numbers#${path}` : '#main'}
        aria-label={name}
        aria-expanded={fact ? open : undefined}
        onClick={toggle}
      >
        {text}
      </a>
      {open && fact ? <NumPanel fact={fact} anchor={anchor} onClose={close} /> : null}
    </>
  )
}
