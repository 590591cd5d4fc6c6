'use client'

import { useLedger } from '@/components/numbers/facts-context'
import { MovedList } from '@/components/numbers/moved-list'
import type { MovedFigure } from '@/components/numbers/use-set-fact'

/** An instruction in words, and how every figure read before it. */
export type Asked = { words: string; before: readonly MovedFigure[] }

/** What an instruction has moved: a draft is long, and what is new in it may stand anywhere. */
export function AskedEffect({ asked }: { asked: Asked }) {
  const ledger = useLedger()
  const moved = asked.before.filter(({ path, before }) => {
    const now = ledger?.facts[path]
    return now !== undefined && now.text !== before
  })
  return (
    <div className="asked">
      <p className="small">
        <b>Drafted for “{asked.words}”.</b>{' '}
        {moved.length === 0
          ? 'No figure moved. What is not followed in this step stands under its open questions.'
          : 'What moved:'}
      </p>
      {moved.length > 0 ? <MovedList effect={{ moved: [...moved], staleSteps: [], problems: [] }} /> : null}
    </div>
  )
}
