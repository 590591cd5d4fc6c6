'use client'

import Link from 'next/link'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useBegin } from '@/components/shell/begin-comment'
import { useSuggesting } from '@/components/shell/suggesting'
import { Icon } from '@/components/ui/icon'
import { specOf } from '@/lib/facts/catalogue'
import type { FactValue } from '@/lib/facts/fact'
import { FactChange } from './fact-change'
import type { FactView } from './fact-view'
import { useLedger } from './facts-context'
import { inputText, unitWord } from './question-view'
import { Trace } from './trace'

type Props = { fact: FactView; anchor: RefObject<HTMLAnchorElement | null>; onClose: () => void }

const MARGIN = 16

/** The control is told by the catalogue, which comes with this panel and with no page. */
function PanelChange({ fact, value }: { fact: FactView; value: FactValue }) {
  const spec = specOf({ ...fact, value, calculator: null })
  return (
    <div className="trace">
      <FactChange
        fact={fact}
        spec={spec}
        unit={unitWord(spec.unit)}
        input={inputText({ value, origin: fact.origin }, spec)}
      />
    </div>
  )
}

/** Opens below its figure, beside the sentence and not over it. Inputs open in the same panel. */
export function NumPanel({ fact, anchor, onClose }: Props) {
  const ledger = useLedger()
  const comment = useBegin()
  const panel = useRef<HTMLDivElement>(null)
  const [path, setPath] = useState(fact.path)
  const [place, setPlace] = useState({ left: 0, top: 0 })
  const shown = ledger?.facts[path] ?? fact
  const isSuggesting = useSuggesting(ledger?.designId ?? '')

  useLayoutEffect(() => {
    const box = anchor.current?.getBoundingClientRect()
    const own = panel.current?.getBoundingClientRect()
    if (!box || !own) return
    const left = Math.max(MARGIN, Math.min(box.left, document.documentElement.clientWidth - own.width - MARGIN))
    setPlace({ left: left + window.scrollX, top: box.bottom + window.scrollY + 8 })
  }, [anchor])

  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    const from = anchor.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      onClose()
      from?.focus()
    }
    const onPointer = (event: PointerEvent) => {
      if (!(event.target instanceof Node)) return
      if (!panel.current?.contains(event.target) && !from?.contains(event.target)) onClose()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPointer)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPointer)
    }
  }, [anchor, onClose])

  return createPortal(
    <div
      ref={panel}
      className="npanel"
      role="dialog"
      aria-label={`${shown.label}: where it comes from`}
      tabIndex={-1}
      style={place}
    >
      <header>
        <h2>{shown.label}</h2>
        <button type="button" className="btn quiet s push" aria-label="Close" onClick={onClose}>
          <Icon name="cross" size={12} />
        </button>
      </header>
      <p className="val">{shown.text}</p>
      <Trace fact={shown} onOpen={setPath} />
      {ledger && shown.value !== undefined && !(shown.path in ledger.entered) ? (
        isSuggesting ? (
          <p className="small soft">You are suggesting. A number changes at once, so that waits until you stop.</p>
        ) : (
          <PanelChange key={shown.path} fact={shown} value={shown.value} />
        )
      ) : null}
      <p className="small" style={{ marginTop: 'var(--s-3)' }}>
        {path === fact.path ? null : (
          <button
            type="button"
            className="linkish push"
            style={{ marginRight: 'var(--s-4)' }}
            onClick={() => setPath(fact.path)}
          >
            Back to {fact.label}
          </button>
        )}
        {ledger ? <Link href={`/designs/${ledger.designId}/numbers#${shown.path}`}>Open in the ledger</Link> : null}
        {comment ? (
          <button
            type="button"
            className="linkish"
            style={{ marginLeft: 'var(--s-4)' }}
            onClick={() => {
              onClose()
              comment({ kind: 'fact', target: shown.path, name: shown.label, step: shown.step })
            }}
          >
            Comment on this number
          </button>
        ) : null}
      </p>
    </div>,
    document.body,
  )
}
