'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { FactViews } from './fact-view'

type Ledger = { designId: string; facts: FactViews }

const Context = createContext<Ledger | null>(null)

/** The ledger of the design on this page, for every figure that opens. */
export function FactsProvider({ designId, facts, children }: Ledger & { children: ReactNode }) {
  const value = useMemo(() => ({ designId, facts }), [designId, facts])
  return <Context value={value}>{children}</Context>
}

export const useLedger = (): Ledger | null => useContext(Context)
