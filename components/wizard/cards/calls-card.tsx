import type { ReactNode } from 'react'
import { factView } from '@/components/numbers/fact-view'
import { Trace } from '@/components/numbers/trace'
import { Icon } from '@/components/ui/icon'
import type { Facts, StepId } from '@/lib/facts/fact'

/** Closed: name and result. Open: where it comes from. */
export function CallShell({
  icon,
  title,
  result,
  children,
}: {
  icon: 'formula' | 'book'
  title: string
  result: ReactNode
  children: ReactNode
}) {
  return (
    <details className="tool">
      <summary>
        <Icon name={icon} size={15} />
        <span>{title}</span>
        {result}
        <span className="chev">
          <Icon name="chevron" />
        </span>
      </summary>
      <div className="in">{children}</div>
    </details>
  )
}

export function CallsCard({ count, children }: { count: number; children: ReactNode }) {
  return (
    <section className="card arrive" aria-label="Calculated for this step">
      <header>
        <h2>Calculated for this step</h2>
        <span className="meta">{count}</span>
      </header>
      <div className="calls">{children}</div>
    </section>
  )
}

/** The calculations of a saved step, from the ledger: they follow every change of an input. */
export function SavedCalls({ step, facts }: { step: StepId; facts: Facts }) {
  const calculated = Object.values(facts).filter((fact) => fact.step === step && fact.calculator !== null)
  if (calculated.length === 0) return null
  return (
    <CallsCard count={calculated.length}>
      {calculated.map((fact) => {
        const view = factView(fact, facts)
        return (
          <CallShell
            key={fact.path}
            icon="formula"
            title={fact.label}
            result={<b className="n calculated">{view.text}</b>}
          >
            <Trace fact={view} />
          </CallShell>
        )
      })}
    </CallsCard>
  )
}
