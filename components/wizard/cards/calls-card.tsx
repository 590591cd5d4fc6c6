import type { ReactElement, ReactNode } from 'react'
import { factView } from '@/components/numbers/fact-view'
import { Trace } from '@/components/numbers/trace'
import { Icon } from '@/components/ui/icon'
import type { Fact, Facts, StepId } from '@/lib/facts/fact'

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

/** What a step calculated, as the ledger has it: it follows every change of an input. */
const calculatedFor = (step: StepId, facts: Facts): Fact[] =>
  Object.values(facts).filter((fact) => fact.step === step && fact.calculator !== null)

/** The calculations of a step; `children` are calls whose result is in no figure (yet). */
export function StepCalls({
  step,
  facts,
  children = [],
}: {
  step: StepId
  facts: Facts
  children?: readonly ReactElement[]
}) {
  const calculated = calculatedFor(step, facts)
  const count = calculated.length + children.length
  if (count === 0) return null
  return (
    <section className="card arrive" aria-label="Calculated for this step">
      <header>
        <h2>Calculated for this step</h2>
        <span className="meta">{count}</span>
      </header>
      <div className="calls">
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
        {children}
      </div>
    </section>
  )
}
