'use client'

import Link from 'next/link'
import { OriginOf } from '@/components/shell/origin-of'
import type { FactView } from './fact-view'
import { useLedger } from './facts-context'
import { Num } from './num'

function from(fact: FactView): string {
  if (fact.setBy === 'brief' && fact.origin === 'user') return 'Brief'
  if (fact.calculator) return fact.calculator
  if (fact.source) return fact.source.asOf ? `${fact.source.title}, ${fact.source.asOf}` : fact.source.title
  return fact.note ?? ''
}

type Beside = { fact: FactView; isNew: boolean }

/** The figures that the server named, then those that a draft on this page has entered since. */
function useBeside(paths: readonly string[]): Beside[] {
  const ledger = useLedger()
  if (!ledger) return []
  const known = paths.flatMap((path) => {
    const fact = ledger.facts[path]
    return fact ? [{ fact, isNew: path in ledger.entered }] : []
  })
  const added = Object.values(ledger.entered).filter((fact) => fact.isFigure && !paths.includes(fact.path))
  return [...known, ...added.map((fact) => ({ fact, isNew: true }))]
}

export function SideNumbersCount({ paths }: { paths: readonly string[] }) {
  return useBeside(paths).length
}

/** The figures that a step rests on, beside its text. */
export function SideNumbers({ designId, paths }: { designId: string; paths: readonly string[] }) {
  const beside = useBeside(paths)
  if (beside.length === 0) return <p className="none">No numbers yet. The draft of this step brings them.</p>
  return (
    <>
      {beside.map(({ fact, isNew }) => (
        <div key={fact.path} className={`ledger-row${isNew ? ' arrive' : ''}`}>
          <span>{fact.label}</span>
          <span className="v plain">
            <Num
              path={fact.path}
              label={fact.label}
              text={fact.text}
              origin={fact.origin}
              wordy={fact.wordy}
              moved={isNew}
            />
          </span>
          <span className="s clip">{from(fact)}</span>
          <span className="s v">
            <OriginOf origin={fact.origin} />
          </span>
        </div>
      ))}
      <p className="small" style={{ padding: 'var(--s-3) var(--s-4)' }}>
        <Link href={`/designs/${designId}/numbers`} prefetch={false}>
          All numbers of this design
        </Link>
      </p>
    </>
  )
}
