'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import { Icon } from '@/components/ui/icon'
import { StepCells } from '@/components/ui/step-glyph'
import type { StepId } from '@/lib/facts/fact'
import type { StepState } from '@/lib/methodology/content'
import { stopRun } from '../run/start-run'
import { setFollowing } from './follow-store'
import { useFollow } from './use-follow'

/** Where "draft all" is: its active run, and the step that this run drafts. */
export type Chain = { runId: string; step: StepId; number: number; title: string }

type Props = { designId: string; current: StepId; chain: Chain | null; states: readonly StepState[] }

/** Shows how far the draft of all seven steps is, takes the reader along, and says when it is done. */
export function ChainLine({ designId, current, chain, states }: Props) {
  const { line, following, follow } = useFollow(designId, current, chain?.step ?? null)
  const isOver = chain === null && following !== undefined && following !== null
  const isDone = states.every((state) => state !== 'empty' && state !== 'drafting')
  useEffect(() => {
    // It was stopped or failed: the step where that happened says so.
    if (isOver && !isDone) setFollowing(designId, undefined)
  }, [designId, isOver, isDone])
  if (chain === null) {
    return isOver && isDone ? <Done designId={designId} onClose={() => follow(undefined)} /> : null
  }
  const isHere = chain.step === current
  // A tab that opens on the step in work goes along from there.
  const isOn = following === 'on' || (following === undefined && isHere)
  return (
    <div ref={line} className="sheet chainline noprint">
      <StepCells states={states} />
      <p role="status">
        Drafting all seven: step {chain.number}
        <span className="hide-s">, {chain.title}</span>
      </p>
      <span className="row push">
        {/* Not before it works: a press that comes earlier would be lost without a sign. */}
        {following === null ? null : (
          <button type="button" className="btn s" aria-pressed={isOn} onClick={() => follow(isOn ? 'off' : 'on')}>
            {isOn ? <Icon name="check" size={12} /> : null}
            {isOn ? 'Following' : isHere ? 'Follow to the next' : `Follow to step ${chain.number}`}
          </button>
        )}
        {/* On the step itself the line of the run has it. */}
        {isHere ? null : <StopAll runId={chain.runId} />}
      </span>
    </div>
  )
}

function StopAll({ runId }: { runId: string }) {
  const [stopping, setStopping] = useState(false)
  const may = useMay('design.draft')
  if (!may) return null
  return (
    <button
      type="button"
      className="btn s"
      aria-disabled={stopping || undefined}
      onClick={() => {
        if (stopping) return
        setStopping(true)
        void stopRun(runId).then((isAsked) => setStopping(isAsked))
      }}
    >
      <Icon name="stop" size={12} />
      {stopping ? 'Stopping' : 'Stop'}
    </button>
  )
}

function Done({ designId, onClose }: { designId: string; onClose: () => void }) {
  return (
    <div className="banner ok noprint" role="status">
      <span className="sev" style={{ color: 'var(--accent)' }}>
        <Icon name="check" size={16} />
        All seven steps are drafted.
      </span>
      <span>Go through them, or read what they make together.</span>
      <span className="row push">
        <Link className="btn s primary" href={`/designs/${designId}/document`} prefetch={false} onClick={onClose}>
          Read the document
        </Link>
        <button type="button" className="btn s quiet" onClick={onClose}>
          Close
        </button>
      </span>
    </div>
  )
}
