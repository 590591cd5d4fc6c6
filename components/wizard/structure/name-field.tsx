'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { componentOf } from '@/lib/methodology/ends'
import { fieldKey, mountField } from '../edit-client'
import { useStepPlace } from '../step-place'
import { useDraft } from './draft-context'
import { FieldTrouble } from './field-trouble'
import { Mark } from './mark'

type Props = { field: string; label: string; value: string /** The table whose rows are named. */; of: string }

const OTHER = '\u0000other'

/** The name of a row of another table: chosen among those that are there, or written; one that is not there is marked. */
export function NameField({ field, label, value, of }: Props) {
  const { designId, stepId } = useStepPlace()
  const context = useDraft()
  const [writing, setWriting] = useState(false)
  const select = useRef<HTMLSelectElement>(null)
  // A field that is taken off the page may still tell that it lost the focus.
  const isDone = useRef(false)
  const key = fieldKey({ designId, step: stepId, field })
  useEffect(() => mountField(key), [key])
  const now = context?.model?.readText(context.draft, field) ?? value
  const rows = context?.draft.tables[of] ?? []
  const nameOf = (row: (typeof rows)[number]) => (row['name'] ?? '').trim() || row.id
  const known = componentOf(rows, now)
  const choose = (id: string) => context?.act(label, (model, draft) => model.choosing(draft, field, id))
  const set = (next: string) => context?.act(label, (model, draft) => model.setting(draft, field, next))
  const back = () => {
    isDone.current = true
    setWriting(false)
    requestAnimationFrame(() => select.current?.focus())
  }
  if (writing) {
    const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
        set(event.currentTarget.value.trim())
        back()
      }
      if (event.key !== 'Escape') return
      event.stopPropagation()
      back()
    }
    return (
      <input
        className="select s"
        aria-label={`Other name, ${label}`}
        defaultValue={known === undefined ? now : ''}
        // The person asked for it.
        ref={(box) => box?.focus()}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (isDone.current) return
          const next = event.currentTarget.value.trim()
          if (next !== '' && next !== now) set(next)
          setWriting(false)
        }}
      />
    )
  }
  const isMissing = now !== '' && known === undefined
  return (
    <span className="choice">
      <select
        ref={select}
        className="select s"
        aria-label={context?.isSuggesting ? `Suggest another choice for ${label}` : label}
        value={known?.id ?? now}
        aria-describedby={isMissing ? `${key}-missing` : undefined}
        onChange={(event) => {
          isDone.current = false
          if (event.target.value === OTHER) setWriting(true)
          else choose(event.target.value)
        }}
      >
        {now === '' ? (
          <option value="" disabled>
            Choose
          </option>
        ) : null}
        {known === undefined && now !== '' ? <option value={now}>{now}</option> : null}
        {rows.map((row) => (
          <option key={row.id} value={row.id}>
            {nameOf(row)}
          </option>
        ))}
        <option value={OTHER}>Another name…</option>
      </select>
      {isMissing ? (
        <span id={`${key}-missing`} className="small" style={{ color: 'var(--warning)', display: 'block' }}>
          Not among the components: not drawn.
        </span>
      ) : null}
      <Mark of={field} />
      <FieldTrouble
        field={field}
        label={label}
        say={(text) => {
          const row = rows.find(({ id }) => id === text)
          return row ? nameOf(row) : text
        }}
      />
    </span>
  )
}
