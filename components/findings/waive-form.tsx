'use client'

import { useRef, useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import { onDemand } from '@/components/ui/on-demand'
import type { Waived } from './waive-reason'

const WaiveReason = onDemand(() => import('./waive-reason').then((module) => module.WaiveReason))

/** "Waive…" opens a form in place; what was written in it is there again when it is opened again. */
export function WaiveForm(waived: Waived) {
  const opener = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const may = useMay('design.edit')
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  const done = () => {
    setOpen(false)
    setReason('')
  }
  if (!may) return null
  if (isOpen) return <WaiveReason {...waived} reason={reason} onReason={setReason} onClose={close} onDone={done} />
  return (
    <p className="noprint">
      <button
        ref={opener}
        type="button"
        className="btn s"
        aria-label={`Waive ${waived.title}`}
        onClick={() => setOpen(true)}
      >
        Waive…
      </button>
    </p>
  )
}
