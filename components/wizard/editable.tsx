'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { isOpen } from '@/components/shell/save-entry'
import { pageOutbox } from '@/components/shell/save-store'
import { Icon } from '@/components/ui/icon'
import { fieldKey, mountField, useFieldWords } from './edit-client'
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
  const { designId, stepId, rev } = useStepPlace()
  const place = { designId, step: stepId, field }
  const { entry, aside } = useFieldWords(place)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const giveFocus = useRef(false)
  // Words typed before a reload, refused ones and those in conflict open by themselves.
  const editing = open || (entry !== null && isOpen(entry))

  const key = fieldKey(place)
  useEffect(() => mountField(key), [key])
  useEffect(() => {
    if (editing || !giveFocus.current) return
    giveFocus.current = false
    button.current?.focus()
  }, [editing])

  const seen = { value, rev }
  if (editing) {
    return (
      <FieldEditor
        label={label}
        value={entry?.words.value ?? value}
        trouble={entry?.trouble ?? null}
        isOpened={open}
        onType={(text) => pageOutbox().type(place, seen, text)}
        onDone={(how, byKey) => {
          giveFocus.current = byKey
          if (how === 'save') pageOutbox().submit(place, seen)
          else pageOutbox().cancel(place)
          setOpen(false)
        }}
      />
    )
  }
  const Tag = block ? 'div' : 'span'
  return (
    <Tag className={`editable${block ? ' block' : ''}`} onDoubleClick={() => setOpen(true)}>
      {/* Until the server's own rendering of the new words is here, they are shown as they were typed. */}
      {entry ? <span className="pre">{entry.words.value}</span> : children}
      <button
        ref={button}
        type="button"
        className="edit-btn"
        aria-label={`Edit ${label}`}
        onClick={() => setOpen(true)}
      >
        <Icon name="pencil" size={13} />
      </button>
      {entry?.trouble?.kind === 'away' ? (
        <span className="small" style={{ display: 'block', color: 'var(--warning)' }}>
          No answer from the server yet. Your words are kept on this device and are sent again.
        </span>
      ) : null}
      {aside ? (
        <span className="small faint" style={{ display: 'block' }}>
          Your other words were not saved and are kept on this device.{' '}
          <button type="button" className="linkish" onClick={() => pageOutbox().bringBack(aside.id, seen)}>
            Bring back<span className="sr"> your words for {label}</span>
          </button>
          <button
            type="button"
            className="linkish"
            style={{ marginLeft: 'var(--s-3)' }}
            onClick={() => pageOutbox().discard(aside.id)}
          >
            Discard<span className="sr"> your words for {label}</span>
          </button>
        </span>
      ) : null}
    </Tag>
  )
}
