'use client'

import Link from 'next/link'
import { useBegin } from '@/components/shell/begin-comment'
import { May } from '@/components/shell/viewer'
import { FactChange } from './fact-change'
import type { FactView } from './fact-view'
import { useLedger } from './facts-context'
import type { LedgerRow } from './ledger-rows'
import { SensitivityTable } from './sensitivity'
import { Trace } from './trace'

type Props = { row: LedgerRow; fact: FactView; onFollow: (path: string) => void }

/** One fact opened: formula, inputs, source, sensitivity, what rests on it, and a control to change it. */
export function LedgerDetail({ row, fact, onFollow }: Props) {
  const ledger = useLedger()
  const comment = useBegin()
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
          <FactChange fact={fact} spec={row.spec} unit={row.unit} input={row.input} />
          <May to="design.edit">
            {ledger ? (
              <p className="small" style={{ marginTop: 'var(--s-2)' }}>
                <Link href={`/designs/${ledger.designId}/what-if?input=${row.path}`} prefetch={false}>
                  Try other values beside the design
                </Link>
              </p>
            ) : null}
          </May>
        </div>
      )}
      {comment ? (
        <p className="small">
          <button
            type="button"
            className="linkish"
            onClick={() => comment({ kind: 'fact', target: fact.path, name: fact.label, step: fact.step })}
          >
            Comment on this number
          </button>
        </p>
      ) : null}
    </div>
  )
}
