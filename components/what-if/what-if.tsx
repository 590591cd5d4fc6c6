'use client'

import { MovedList } from '@/components/numbers/moved-list'
import { May } from '@/components/shell/viewer'
import { AddInput } from './add-input'
import { useVariants, type Variants } from './use-variants'
import { WhatIfTable } from './what-if-table'
import type { VariantView, WhatIfView } from './what-if-view'

/** Variants of a design beside it: their inputs, what follows, and what to do with them. */
export function WhatIf({ view, asked }: { view: WhatIfView; asked: readonly string[] }) {
  const variants = useVariants(view.variants)
  const { busy, error, add } = variants
  return (
    <section className="sheet" aria-label="Variants">
      <div className="card">
        <header>
          <h2>Side by side</h2>
          <span className="meta">the design stays as it is until you keep one</span>
        </header>
        {view.variants.length === 0 ? (
          <p className="soft wi-empty">
            A variant changes some inputs and shows what follows, beside the design. Add one, change an input in it, and
            keep it or discard it. Variants stay here until you do.
          </p>
        ) : null}
        <div className="row wrap wi-acts">
          <May to="design.edit">
            <button
              type="button"
              className="btn"
              aria-disabled={busy || view.isFull}
              onClick={() => !view.isFull && void add()}
            >
              Add a variant
            </button>
          </May>
          <AddInput groups={view.addable} asked={asked} />
          {view.isFull ? <span className="small faint">Four variants at most.</span> : null}
        </div>
        {error ? (
          <p role="alert" className="small wi-error">
            {error}
          </p>
        ) : null}
        <Done variants={variants} />
        <WhatIfTable view={view} variants={variants} />
      </div>
      {view.variants.map((variant) => (
        <Findings key={variant.id} variant={variant} />
      ))}
    </section>
  )
}

function Done({ variants: { done, busy, bringBack } }: { variants: Variants }) {
  if (done === null) return null
  if (done.kind === 'discarded') {
    const { variant } = done
    return (
      <p role="status" className="row wrap small">
        “{variant.name}” is discarded.
        <button type="button" className="btn s" aria-disabled={busy} onClick={() => void bringBack(variant)}>
          Bring it back
        </button>
      </p>
    )
  }
  return (
    <div className="wi-kept">
      <h3>“{done.name}” is now the design</h3>
      <MovedList effect={done.effect} />
    </div>
  )
}

/** What the checks say of a variant that they do not say of the design, and what they no longer say. */
function Findings({ variant }: { variant: VariantView }) {
  const { name, appeared, gone, problems } = variant
  if (appeared.length + gone.length + problems.length === 0) return null
  return (
    <div className="card">
      <header>
        <h2>Findings of “{name}”</h2>
      </header>
      <ul className="wi-findings">
        {appeared.map((finding) => (
          <li key={finding.check}>
            <span className={`wi-new ${finding.severity}`}>New {finding.severity}</span> {finding.title}
          </li>
        ))}
        {gone.map((finding) => (
          <li key={finding.check}>
            <span className="wi-gone">No longer</span> {finding.title}
          </li>
        ))}
        {problems.map((problem) => (
          <li key={problem}>
            <span className="wi-new error">Not worked out</span> {problem}
          </li>
        ))}
      </ul>
    </div>
  )
}
