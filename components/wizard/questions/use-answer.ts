'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { useLedger } from '@/components/numbers/facts-context'
import { type Effect, movedFrom } from '@/components/numbers/use-set-fact'
import { pageUndo } from '@/components/undo/page-undo'
import { useStepPlace } from '../step-place'
import { type Said, sendAnswer } from './send-answer'

/** Sends an answer, keeps how the figures read before it, and brings the page up to date. */
export function useAnswer(question: string, path: string | null) {
  const ledger = useLedger()
  const place = useStepPlace()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [effect, setEffect] = useState<Effect | null>(null)
  const [error, setError] = useState<string | null>(null)
  const answer = useCallback(
    async (said: Said): Promise<boolean> => {
      setError(null)
      setBusy(true)
      const outcome = await sendAnswer(place, question, said)
      setBusy(false)
      if (!outcome.ok) {
        setError(outcome.message)
        return false
      }
      const moved = movedFrom(ledger?.facts ?? {}, [...(path === null ? [] : [path]), ...outcome.moved])
      setEffect({ ...outcome, given: path === null ? [] : [path], moved })
      if (outcome.change && path !== null) {
        const label = ledger?.facts[path]?.label ?? outcome.label ?? path
        pageUndo(place.designId).fact(label, path, outcome.change, outcome.value)
      }
      router.refresh()
      return true
    },
    [ledger, place, question, path, router],
  )
  return { answer, busy, effect, error, setError }
}
