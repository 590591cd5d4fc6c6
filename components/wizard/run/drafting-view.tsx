'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { factView, type FactViews } from '@/components/numbers/fact-view'
import { useEntered } from '@/components/numbers/facts-context'
import { Num } from '@/components/numbers/num'
import type { Facts, StepId } from '@/lib/facts/fact'
import { StepCalls } from '../cards/calls-card'
import { DraftCards, type StepShape } from '../cards/draft-cards'
import { LiveCall, takenUp } from './live-call'
import { proposalsOf, withEntered } from './live-facts'
import { begunParts, partsOf } from './parts'
import { readDraft } from './read-draft'
import type { RunView } from './use-run'
import { unworked } from '@/lib/facts/unworked'

type Props = { view: RunView; shape: StepShape; stepId: StepId; facts: Facts }

/** The ledger with what the draft has entered, and views of what is new in it: rebuilt only when a figure arrives. */
function useLive(facts: Facts, draft: unknown, stepId: StepId): { live: Facts; views: FactViews } {
  const count = proposalsOf(draft).length
  return useMemo(() => {
    // The draft grows in place: the count says when there is more in it.
    const live = withEntered(facts, proposalsOf(draft).slice(0, count), stepId)
    const fresh = Object.values(live).filter((fact) => facts[fact.path] !== fact)
    const behind = unworked(live)
    return { live, views: Object.fromEntries(fresh.map((fact) => [fact.path, factView(fact, live, behind)])) }
  }, [facts, draft, count, stepId])
}

/** A draft while it is being written. The cards to come stand hatched, in their place. */
export function DraftingView({ view, shape, stepId, facts }: Props) {
  const parts = partsOf(shape)
  const begun = begunParts(view.draft)
  const writing = view.end ? undefined : begun.at(-1)
  const { live, views } = useLive(facts, view.draft, stepId)
  useEntered(views)
  const missing = parts.filter((part) => !begun.includes(part.key))
  const open = view.calls.filter((call) => !takenUp(call, live))
  return (
    <>
      {writing === 'facts' ? <Entering views={views} /> : null}
      <DraftCards
        shape={shape}
        draft={readDraft(view.draft)}
        context={{ facts: live, authors: {}, editable: false }}
        calls={
          <StepCalls step={stepId} facts={live}>
            {open.map((call) => (
              <LiveCall key={call.id} call={call} />
            ))}
          </StepCalls>
        }
        {...(writing ? { writing } : {})}
      />
      {missing.length > 0 && !view.end ? (
        <div className="card" aria-hidden="true">
          {view.draft === undefined ? <span className="caret" /> : null}
          <div className="next">
            {missing.map((part, index) => (
              <Waiting key={part.key} title={part.title} width={[86, 64, 72, 58][index % 4] ?? 70} />
            ))}
          </div>
        </div>
      ) : null}
      <Announcer
        titles={parts.filter((part) => begun.includes(part.key) && part.key !== writing).map((part) => part.title)}
      />
    </>
  )
}

/** Figures are entered before the first sentence names them: here they go by, the ledger beside keeps them. */
function Entering({ views }: { views: FactViews }) {
  const entered = Object.values(views)
  const last = entered.findLast((view) => view.isFigure)
  return (
    <section className="card" aria-label="Numbers">
      <header>
        <h2>Numbers</h2>
        <span className="meta">{entered.length} entered</span>
      </header>
      <p className="soft">
        {last ? (
          <>
            {last.label} <Num {...last} />
          </>
        ) : (
          'Entered before a sentence names them'
        )}
        <span className="caret" />
      </p>
    </section>
  )
}

function Waiting({ title, width }: { title: string; width: number }) {
  return (
    <>
      <span>{title}</span>
      <span className="ghost" style={{ width: `${width}%` }} />
    </>
  )
}

/** One polite message a finished card, never one a word. */
function Announcer({ titles }: { titles: readonly string[] }) {
  const [message, setMessage] = useState('')
  const said = useRef(new Set<string>())
  useEffect(() => {
    const fresh = titles.filter((title) => !said.current.has(title))
    if (fresh.length === 0) return
    for (const title of fresh) said.current.add(title)
    setMessage(`${fresh.join(', ')}: drafted`)
  }, [titles])
  return (
    <p className="sr" role="status">
      {message}
    </p>
  )
}
