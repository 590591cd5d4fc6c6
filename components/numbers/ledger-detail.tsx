'use client'

import Link from 'next/link'
import { useState } from 'react'
import { FactControl } from '@/components/numbers/fact-control'
import { MovedList } from '@/components/numbers/moved-list'
import type { FactAnswer } from '@/components/numbers/set-fact'
import { useSetFact } from '@/components/numbers/use-set-fact'
import type { FactView } from './fact-view'
import { useLedger } from './facts-context'
import type { LedgerRow } from './ledger-rows'
import { SensitivityTable } from './sensitivity'
import { Trace } from './trace'

type Props = { row: LedgerRow; fact: FactView; onFollow: (path: string) => void }

/** One fact opened: formula, inputs, source, sensitivity, what rests on it, and a control to change it. */
export function LedgerDetail({ row, fact, onFollow }: Props) {
  const { send, busy, effect } = useSetFact()
  const ledger = useLedger()
  const [error, setError] = useState<string | null>(null)
  const answer = async (given: FactAnswer) => {
    setError(null)
    const outcome = await send(given)
    if (!outcome.ok) setError(outcome.message)
  }
  return (
    <div className="box">
      <Trace fact={fact} onOpen={onFollow} />
      {ledger && fact.origin === 'calculated' ? (
        <SensitivityTable designId={ledger.designId} facts={ledger.facts} fact={fact} onFollow={onFollow} />
      ) : null}
      {fact.feeds.length > 0 ? (
        <div className="trace">
          <div>
            <h3>Worked out from it</h3>
            <p className="chain">
              {fact.feeds.map((feed) => (
                <button key={feed.path} type="button" className="linkish small" onClick={() => onFollow(feed.path)}>
                  {feed.label}
                </button>
              ))}
            </p>
          </div>
        </div>
      ) : null}
      {row.spec.type === 'rows' ? null : (
        <div className="trace">
          <div>
            <h3>{fact.origin === 'user' ? 'Change it' : 'Do you know better?'}</h3>
            <div className="row wrap">
              <FactControl
                key={row.input}
                spec={row.spec}
                unit={row.unit}
                label={`New value of ${fact.label}`}
                initial={row.input}
                placeholder=""
                busy={busy}
                onValue={(value) => void answer({ path: row.path, value })}
                onError={setError}
              />
              {fact.origin === 'user' ? (
                <button
                  type="button"
                  className="btn quiet s"
                  onClick={() => void answer({ path: row.path, dontKnow: true })}
                >
                  Don’t know
                </button>
              ) : null}
            </div>
            {error ? (
              <p className="small" role="alert" style={{ color: 'var(--error)' }}>
                {error}
              </p>
            ) : null}
            {fact.origin === 'calculated' ? (
              <p className="small faint">A value of your own replaces the calculation.</p>
            ) : null}
            {ledger ? (
              <p className="small" style={{ marginTop: 'var(--s-2)' }}>
                <Link href={`/designs/${ledger.designId}/what-if?input=${row.path}`} prefetch={false}>
                  Try other values beside the design
                </Link>
              </p>
            ) : null}
          </div>
        </div>
      )}
      {effect ? <MovedList effect={effect} /> : null}
    </div>
  )
}
