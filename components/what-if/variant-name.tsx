'use client'

import { type KeyboardEvent, useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import type { Variants } from './use-variants'
import type { VariantView } from './what-if-view'

const LONGEST = 60

/** Named where it stands: Enter or leaving the field saves, Escape takes the old name back. */
export function VariantName({ variant, variants }: { variant: VariantView; variants: Variants }) {
  const [name, setName] = useState(variant.name)
  const may = useMay('design.edit')
  const save = () => {
    const wanted = name.trim()
    if (wanted === '') setName(variant.name)
    // What could not be saved stays in the field.
    else if (wanted !== variant.name) void variants.change(variant.id, { name: wanted })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key === 'Escape') setName(variant.name)
  }
  if (!may) return <span className="wi-name">{variant.name}</span>
  return (
    <input
      className="wi-name"
      aria-label={`Name of ${variant.name}`}
      value={name}
      maxLength={LONGEST}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={save}
    />
  )
}
