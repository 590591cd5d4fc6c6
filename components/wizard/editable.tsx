'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { keptEdit } from './edit-client'
import { useStepPlace } from './step-place'

const FieldEditor = dynamic(() => import('./field-editor').then((module) => module.FieldEditor), { ssr: false })

type Props = {
  /** Field key of lib/methodology/field.ts. */
  field: string
  /** What the field is called aloud, e.g. "summary". */
  label: string
  value: string
  block?: boolean
  children: ReactNode
}

/** A text that is edited where it stands. The editor arrives on the first use. */
export function Editable({ field, label, value, block = false, children }: Props) {
  const { designId, stepId } = useStepPlace()
  const [open, setOpen] = useState(false)
  const [sent, setSent] = useState<{ base: string; text: string } | null>(null)
  // What was kept on this device after a crash or without a connection opens by itself.
  useEffect(() => {
    if (keptEdit({ designId, step: stepId, field })) setOpen(true)
  }, [designId, stepId, field])
  const Tag = block ? 'div' : 'span'
  if (open) {
    return (
      <FieldEditor
        field={field}
        label={label}
        value={value}
        onClose={(text) => {
          if (text !== undefined && text !== value) setSent({ base: value, text })
          setOpen(false)
        }}
      />
    )
  }
  // Until the server's own rendering of the new words is here, they are shown as they were typed.
  const shown = sent && sent.base === value ? sent.text : undefined
  return (
    <Tag className={`editable${block ? ' block' : ''}`} onDoubleClick={() => setOpen(true)}>
      {shown === undefined ? children : <span className="pre">{shown}</span>}
      <button type="button" className="edit-btn" aria-label={`Edit ${label}`} onClick={() => setOpen(true)}>
        <Icon name="pencil" size={13} />
      </button>
    </Tag>
  )
}
