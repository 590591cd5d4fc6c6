'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { FactViews } from './fact-view'

type Ledger = {
  designId: string
  facts: FactViews
  /** Those of `facts` that a draft on this page has entered and not yet saved. */
  entered: FactViews
}

const NONE: FactViews = {}

const Context = createContext<Ledger | null>(null)
const Enter = createContext<(views: FactViews) => void>(() => undefined)

type Props = { designId: string; facts: FactViews; children: ReactNode }

/** The ledger of the design on this page, for every figure that opens. */
export function FactsProvider({ designId, facts, children }: Props) {
  const [entered, setEntered] = useState(NONE)
  const value = useMemo(
    () => ({ designId, facts: entered === NONE ? facts : { ...facts, ...entered }, entered }),
    [designId, facts, entered],
  )
  return (
    <Enter value={setEntered}>
      <Context value={value}>{children}</Context>
    </Enter>
  )
}

export const useLedger = (): Ledger | null => useContext(Context)

/** Shows figures of a draft that is being written in the ledger of the page, until they are saved or dropped. */
export function useEntered(views: FactViews): void {
  const enter = useContext(Enter)
  useEffect(() => enter(views), [enter, views])
  useEffect(() => () => enter(NONE), [enter])
}
