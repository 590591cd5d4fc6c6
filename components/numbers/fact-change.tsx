'use client'

import { useEffect, useRef, useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import type { FactSpec } from '@/lib/facts/catalogue'
import type { FactValue } from '@/lib/facts/fact'
import { FactControl } from './fact-control'
import type { FactView } from './fact-view'
import { MovedList } from './moved-list'
import type { FactAnswer, FactConflict } from '@/components/shell/set-fact'
import { useSetFact } from './use-set-fact'

type Props = { fact: FactView; spec: FactSpec; unit: string; input: string }

/** A figure is changed where it stands: its control, what moved with it, and both values where two people changed it. */
export function FactChange({ fact, spec, unit, input }: Props) {
  const { send, busy, effect } = useSetFact()
  const mayChange = useMay('design.edit')
  const [error, setError] = useState<string | null>(null)
  const [conflict, setConflict] = useState<{ mine: FactAnswer; theirs: FactConflict; message: string } | null>(null)
  const answer = async (given: FactAnswer) => {
    setError(null)
    setConflict(null)
    const outcome = await send(given)
    if (outcome.ok) return
    if (outcome.conflict) setConflict({ mine: given, theirs: outcome.conflict, message: outcome.message })
    else setError(outcome.message)
  }
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What moved stands below the field, and the field may stand at the lower edge of the window.
    if (!effect || !box.current?.contains(document.activeElement)) return
    box.current.querySelector('.what-moved :is(p, summary)')?.scrollIntoView({ block: 'nearest' })
  }, [effect])
  if (!mayChange) return null
  return (
    <div ref={box}>
      <h3>{fact.origin === 'user' ? 'Change it' : 'Do you know better?'}</h3>
      <div className="row wrap">
        <FactControl
          key={fact.path}
          spec={spec}
          unit={unit}
          label={`New value of ${fact.label}`}
          initial={input}
          placeholder=""
          busy={busy}
          onValue={(value) => {
            // Whoever leaves the field to choose between the two has not typed anything new.
            const isAsked = conflict && 'value' in conflict.mine && same(conflict.mine.value, value)
            if (!isAsked) void answer({ path: fact.path, value })
          }}
          onError={setError}
        />
        {fact.origin === 'user' ? (
          <button
            type="button"
            className="btn quiet s"
            onClick={() => void answer({ path: fact.path, dontKnow: true })}
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
      {conflict ? (
        <section className="conflict" aria-label="Two values of this number" role="alert">
          <div>
            <p className="by person">Yours, not saved</p>
            <p className="m">{saidOf(conflict.mine, unit)}</p>
            <button
              type="button"
              className="btn s"
              onClick={() => void answer({ ...conflict.mine, over: conflict.theirs.current })}
            >
              Use mine
            </button>
          </div>
          <div>
            <p className="by">Saved meanwhile</p>
            <p className="m">{conflict.theirs.text ?? 'Taken out of the ledger'}</p>
            <button type="button" className="btn s" onClick={() => setConflict(null)}>
              Use what was saved
            </button>
          </div>
        </section>
      ) : null}
      {fact.origin === 'calculated' ? (
        <p className="small faint">A value of your own replaces the calculation.</p>
      ) : null}
      {effect ? <MovedList effect={effect} /> : null}
    </div>
  )
}

const same = (a: FactValue, b: FactValue) => JSON.stringify(a) === JSON.stringify(b)

function saidOf(answer: FactAnswer, unit: string): string {
  if (!('value' in answer)) return 'Don’t know'
  const { value } = answer
  const isShare = unit === '%' && typeof value === 'number'
  const text = isShare ? String(Number((value * 100).toPrecision(12))) : wordsOf(value)
  return unit ? `${text} ${unit}` : text
}

const wordsOf = (value: FactValue): string =>
  Array.isArray(value)
    ? value.map((item) => (typeof item === 'object' ? item.id : String(item))).join(', ')
    : String(value)
