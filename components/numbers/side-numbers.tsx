import Link from 'next/link'
import { OriginMark } from '@/components/ui/origin'
import type { FactView } from './fact-view'
import { Num } from './num'

function from(fact: FactView): string {
  if (fact.setBy === 'brief') return 'brief'
  if (fact.calculator) return fact.calculator
  if (fact.source) return fact.source.asOf ? `${fact.source.title}, ${fact.source.asOf}` : fact.source.title
  return fact.note ?? ''
}

/** The figures that a step rests on, beside its text. */
export function SideNumbers({ designId, facts }: { designId: string; facts: readonly FactView[] }) {
  if (facts.length === 0) return <p className="none">No numbers yet. The draft of this step brings them.</p>
  return (
    <>
      {facts.map((fact) => (
        <div key={fact.path} className="ledger-row">
          <span>{fact.label}</span>
          <span className="v plain">
            <Num path={fact.path} label={fact.label} text={fact.text} origin={fact.origin} wordy={fact.wordy} />
          </span>
          <span className="s clip">{from(fact)}</span>
          <span className="s v">
            <OriginMark origin={fact.origin} />
          </span>
        </div>
      ))}
      <p className="small" style={{ padding: 'var(--s-3) var(--s-4)' }}>
        <Link href={`/designs/${designId}/numbers`}>All numbers of this design</Link>
      </p>
    </>
  )
}
