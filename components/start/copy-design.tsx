'use client'

import { useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import { Icon } from '@/components/ui/icon'
import { onDemand } from '@/components/ui/on-demand'

const CopyDialog = onDemand(() => import('./copy-dialog').then((module) => module.CopyDialog))

/** A new design that begins where this one stands. */
export function CopyDesign({ designId, title }: { designId: string; title: string }) {
  const [isOpen, setOpen] = useState(false)
  const may = useMay('design.create')
  if (!may) return null
  return (
    <>
      <button
        type="button"
        className="btn s quiet"
        aria-label={`New design from ${title}`}
        title="New design from this one"
        onClick={() => setOpen(true)}
      >
        <Icon name="copy" size={13} />
      </button>
      {isOpen ? <CopyDialog designId={designId} title={title} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
