import type { ReactElement, ReactNode } from 'react'
import { factView } from '@/components/numbers/fact-view'
import { Trace } from '@/components/numbers/trace'
import { Icon } from '@/components/ui/icon'
import type { Fact, Facts, StepId } from '@/lib/facts/fact'
import { unworked } from '@/lib/facts/unworked'

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

/** Results of calculators that stand open; sums and products of figures follow on request. */
const SHOWN = 6

/** What a step calculated, as the ledger has it: it follows every change of an input. Calculators before arithmetic. */
const calculatedFor = (step: StepId, facts: Facts): Fact[] =>
  Object.values(facts)
    .filter((fact) => fact.step === step && fact.calculator !== null)
    .sort((a, b) => Number(a.calculator?.fn === 'expr') - Number(b.calculator?.fn === 'expr'))

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
  const more = calculated.slice(SHOWN)
  return (
    <section className="card arrive" aria-label="Calculated for this step">
      <header>
        <h2>Calculated for this step</h2>
        <span className="meta">{count}</span>
      </header>
      <div className="calls">
        {calculated.slice(0, SHOWN).map((fact) => (
          <SavedCall key={fact.path} fact={fact} facts={facts} />
        ))}
        {children}
        {more.length > 0 ? (
          <details className="rest">
            <summary className="linkish">
              {more.length === 1 ? '1 more calculation' : `${more.length} more calculations`}
            </summary>
            <div className="calls">
              {more.map((fact) => (
                <SavedCall key={fact.path} fact={fact} facts={facts} />
              ))}
            </div>
          </details>
        ) : null}
      </div>
    </section>
  )
}

function SavedCall({ fact, facts }: { fact: Fact; facts: Facts }) {
  const view = factView(fact, facts, unworked(facts))
  return (
    <CallShell icon="formula" title={fact.label} result={<b className="n calculated">{view.text}</b>}>
      <Trace fact={view} />
    </CallShell>
  )
}
