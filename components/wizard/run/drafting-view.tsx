'use client'

import { useEffect, useRef, useState } from 'react'
import type { Facts, StepId } from '@/lib/facts/fact'
import { CallsCard } from '../cards/calls-card'
import { DraftCards, type StepShape } from '../cards/draft-cards'
import { LiveCall } from './live-call'
import { begunParts, partsOf } from './parts'
import { readDraft, withProposedFacts } from './read-draft'
import type { RunView } from './use-run'

type Props = { view: RunView; shape: StepShape; stepId: StepId; facts: Facts }

/** A draft while it is being written. The cards to come stand hatched, in their place. */
export function DraftingView({ view, shape, stepId, facts }: Props) {
  const parts = partsOf(shape)
  const begun = begunParts(view.draft)
  const writing = view.end ? undefined : begun.at(-1)
  const context = { facts: withProposedFacts(facts, view.draft, stepId), authors: {}, editable: false }
  const missing = parts.filter((part) => !begun.includes(part.key))
  const calls =
    view.calls.length > 0 ? (
      <CallsCard count={view.calls.length}>
        {view.calls.map((call) => (
          <LiveCall key={call.id} call={call} />
        ))}
      </CallsCard>
    ) : null
  return (
    <>
      <DraftCards
        shape={shape}
        draft={readDraft(view.draft)}
        context={context}
        calls={calls}
        {...(writing ? { writing } : {})}
      />
      {writing || !view.end ? (
        <div className="card" aria-hidden="true">
          {writing ? <span className="caret" /> : null}
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
