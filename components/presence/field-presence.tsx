'use client'

import { useEffect } from 'react'
import { openField, useLive } from './live-store'
import { isWriting } from './words'

/** Who else has this field open; `place` is a step, or another page of the design. */
export const useOthersIn = (place: string, field: string): string | null =>
  useLive(({ others }) => {
    const there = others.filter((person) => person.place === place && person.field === field)
    return there[0] ? isWriting(there[0]) : null
  })

type Props = { place: string; field: string; open: boolean }

/** Stands at a field that can be edited: tells others while it is open here, and says who has it open elsewhere. */
export function FieldPresence({ place, field, open }: Props) {
  const said = useOthersIn(place, field)
  useEffect(() => (open ? openField({ place, field }) : undefined), [open, place, field])
  if (said === null) return null
  return (
    <span className="writing-here" role={open ? 'status' : undefined}>
      {said}
    </span>
  )
}
