'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'

type Place = { designId: string; stepId: string; rev: number }

const Context = createContext<Place>({ designId: '', stepId: '', rev: 0 })

/** Which step of which design the fields below belong to, and the revision that the server last showed. */
export function StepPlace({ designId, stepId, rev, children }: Place & { children: ReactNode }) {
  const place = useMemo(() => ({ designId, stepId, rev }), [designId, stepId, rev])
  return <Context value={place}>{children}</Context>
}

export const useStepPlace = (): Place => useContext(Context)
