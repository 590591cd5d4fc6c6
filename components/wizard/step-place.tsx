'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { countKept, seeRev } from './edit-client'

type Place = { designId: string; stepId: string }

const Context = createContext<Place>({ designId: '', stepId: '' })

/** Which step of which design the fields below belong to, and the revision that the server last showed. */
export function StepPlace({ designId, stepId, rev, children }: Place & { rev: number; children: ReactNode }) {
  useEffect(() => {
    seeRev(designId, stepId, rev)
    countKept()
  }, [designId, stepId, rev])
  const place = useMemo(() => ({ designId, stepId }), [designId, stepId])
  return <Context value={place}>{children}</Context>
}

export const useStepPlace = (): Place => useContext(Context)
