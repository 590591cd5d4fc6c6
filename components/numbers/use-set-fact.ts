'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { useLedger } from '@/components/numbers/facts-context'
import type { FactViews } from './fact-view'
import type { FigureProblem } from './problem-lines'
import { type FactAnswer, type FactOutcome, sendFact } from './set-fact'

/** A figure that followed an answer, and how it read before. */
export type MovedFigure = { path: string; before: string }
export type Effect = { moved: MovedFigure[]; staleSteps: string[]; problems: FigureProblem[] }

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
  const [effect, setEffect] = useState<Effect | null>(null)
  const send = useCallback(
    async (answer: FactAnswer) => {
      if (!ledger) return { ok: false as const, message: 'This page is not ready yet.' }
      setBusy(true)
      const outcome = await sendFact(ledger.designId, answer)
      setBusy(false)
      if (outcome.ok) {
        const moved = movedFrom(ledger.facts, [answer.path, ...outcome.moved])
        setEffect({ moved, staleSteps: outcome.staleSteps, problems: outcome.problems })
        router.refresh()
      }
      return outcome
    },
    [ledger, router],
  )
  return { send, busy, effect }
}
