'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useRef, useState } from 'react'
import { useLedger } from '@/components/numbers/facts-context'
import { pageUndo } from '@/components/undo/page-undo'
import type { FactView, FactViews } from './fact-view'
import { type FactAnswer, type FactOutcome, type LedgerChange, sendFact } from '@/components/shell/set-fact'

/** A figure that followed an answer, and how it read before. */
export type MovedFigure = { path: string; before: string }
/** `given`: paths of what the person gave; `moved`: these, and what followed. */
export type Effect = Omit<LedgerChange, 'moved'> & { given: string[]; moved: MovedFigure[] }

/** How figures that moved read on the page until now; those that it did not show are left out. */
export const movedFrom = (shown: FactViews, paths: readonly string[]): MovedFigure[] =>
  paths.flatMap((path) => {
    const before = shown[path]?.text
    return before === undefined ? [] : [{ path, before }]
  })

/** Sends an answer, keeps how the figures read before it, and brings the page up to date. */
export function useSetFact(): {
  send: (answer: FactAnswer) => Promise<FactOutcome>
  busy: boolean
  effect: Effect | null
} {
  const ledger = useLedger()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const sent = useRef(new Map<string, { shown: FactView | undefined; value: unknown }>())
  const [effect, setEffect] = useState<Effect | null>(null)
  const send = useCallback(
    async (answer: FactAnswer) => {
      const fact = ledger?.facts[answer.path]
      if (!ledger) return { ok: false as const, message: 'This page is not ready yet.' }
      setBusy(true)
      // Two changes in one breath: the page has not drawn the first one yet.
      const own = sent.current.get(answer.path)
      const over = own && own.shown === fact ? own.value : (fact?.value ?? null)
      const seen = fact && fact.value === undefined ? {} : { over }
      const outcome = await sendFact(ledger.designId, { ...seen, ...answer })
      setBusy(false)
      if (outcome.ok) {
        sent.current.set(answer.path, { shown: fact, value: outcome.value ?? null })
        const moved = movedFrom(ledger.facts, [answer.path, ...outcome.moved])
        setEffect({ ...outcome, given: [answer.path], moved })
        if (outcome.change) {
          const label = fact?.label ?? answer.path
          pageUndo(ledger.designId).fact(label, answer.path, outcome.change, outcome.value)
        }
        router.refresh()
      }
      return outcome
    },
    [ledger, router],
  )
  return { send, busy, effect }
}
