'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { Ghosts } from '@/components/ui/state-page'
import type { Facts, StepId } from '@/lib/facts/fact'
import { labelOf, type ModelChoice } from '@/lib/models/schema'
import { AskedEffect } from './asked-effect'
import type { StepShape } from './cards/draft-cards'
import { Ended } from './run/ended'
import { ModelSelect } from './run/model-select'
import { RunLine } from './run/run-line'
import { startRun, stopRun } from './run/start-run'
import { useRun } from './run/use-run'
import { NotBegun } from './not-begun'
import { SayForm } from './say-form'

const DraftingView = dynamic(() => import('./run/drafting-view').then((module) => module.DraftingView), {
  ssr: false,
  loading: () => <Ghosts label="The draft is on its way" />,
})

type Props = {
  designId: string
  stepId: StepId
  number: number
  shape: StepShape
  /** Run of this step that is not over, as the server knew it. */
  activeRun: { id: string; elapsedMs: number; model: string } | null
  /** Changes with whatever a finished run leaves behind. */
  version: string
  hasContent: boolean
  /** A new draft waits to be accepted. */
  isOffered: boolean
  stale: string | null
  wishes: readonly string[]
  /** Only while a run is on: the drafting view draws figures from it. */
  facts: Facts
  /** Models that may draft, and the one that does unless another is chosen. */
  models: { choices: readonly ModelChoice[]; chosen: string }
  /** The saved cards. */
  children: ReactNode
}

type Following = { runId: string; version: string; sinceMs: number; model: string; times?: number }

/** Starts, follows and stops the agent of a step; shows the draft as it comes, and what is saved otherwise. */
export function StepRunner({
  designId,
  stepId,
  number,
  shape,
  activeRun,
  version,
  hasContent,
  isOffered,
  stale,
  wishes,
  facts,
  models,
  children,
}: Props) {
  const router = useRouter()
  const [following, setFollowing] = useState<Following | null>(
    activeRun ? { runId: activeRun.id, version, sinceMs: activeRun.elapsedMs, model: activeRun.model } : null,
  )
  const [picked, setPicked] = useState<string | null>(null)
  const [starting, setStarting] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [asked, setAsked] = useState<{ words: string; done: boolean } | null>(null)
  const view = useRun(following?.runId ?? null, following?.times ?? 0)
  const activeRunId = activeRun?.id
  const elapsedMs = activeRun?.elapsedMs ?? 0
  const activeModel = activeRun?.model ?? ''

  // Another tab, or "draft all", may have started a run since.
  useEffect(() => {
    if (activeRunId === undefined) return
    setFollowing((old) =>
      old?.runId === activeRunId ? old : { runId: activeRunId, version, sinceMs: elapsedMs, model: activeModel },
    )
  }, [activeRunId, activeModel, elapsedMs, version])

  const ended = view.end?.status
  useEffect(() => {
    if (ended) router.refresh()
  }, [ended, router])

  // The server may have had the draft before this page first asked; then it no longer knows the run as active.
  const isKnown =
    following !== null && (following.version !== version || (hasContent && activeRunId !== following.runId))
  const isSaved = ended === 'succeeded' && isKnown
  useEffect(() => {
    if (!isSaved) return
    setFollowing(null)
    setSaid(isOffered ? `A new draft of step ${number} is offered.` : `Step ${number} is drafted and saved.`)
    setAsked((old) => (old ? { ...old, done: true } : null))
  }, [isSaved, isOffered, number])

  const start = useCallback(
    async (instruction?: string): Promise<string | null> => {
      setStarting(true)
      setError(null)
      setAsked(instruction ? { words: instruction, done: false } : null)
      const result = await startRun({
        designId,
        stepId,
        ...(picked ? { model: picked } : {}),
        ...(instruction ? { instruction } : {}),
      })
      setStarting(false)
      if (!result.ok) return result.message
      setFollowing({ runId: result.runId, version, sinceMs: 0, model: picked ?? models.chosen })
      router.refresh()
      return null
    },
    [designId, stepId, version, router, picked, models.chosen],
  )
  const draft = async () => setError(await start())

  const startOver = async (runId: string) => {
    // The interrupted run stands in the way of another one until it is stopped.
    if (await stopRun(runId)) await draft()
    else setError('The interrupted draft could not be stopped. Nothing was lost; try again.')
  }

  const running = following !== null && !isSaved
  const busy = running && !view.end
  const hasEndedShort = ended !== undefined && ended !== 'succeeded'
  return (
    <>
      {stale && !running ? (
        <div className="banner warning">
          <span className="sev warning">
            <Icon name="warning" size={16} />
            Stale
          </span>
          <span>{stale}</span>
          <button type="button" className="btn s push" onClick={() => void draft()}>
            Draft again
          </button>
        </div>
      ) : null}
      {error ? <NotBegun message={error} /> : null}
      {busy || models.choices.length === 1 ? null : (
        <ModelSelect choices={models.choices} chosen={picked ?? models.chosen} onPick={setPicked} />
      )}
      <section className="sheet" aria-label="Draft" aria-busy={busy}>
        {following && running && !hasEndedShort ? (
          <RunLine
            key={following.runId}
            runId={following.runId}
            view={view}
            shape={shape}
            sinceMs={following.sinceMs}
            model={labelOf(models.choices, following.model)}
          />
        ) : null}
        {following && running && hasEndedShort ? (
          <Ended
            runId={following.runId}
            view={view}
            shape={shape}
            hasContent={hasContent}
            model={labelOf(models.choices, following.model)}
            onRetry={() => void draft()}
            onStartOver={() => void startOver(following.runId)}
            onResumed={() => setFollowing({ ...following, version, times: (following.times ?? 0) + 1 })}
          />
        ) : null}
        {running && !hasContent ? <DraftingView view={view} shape={shape} stepId={stepId} facts={facts} /> : null}
        {running && hasContent ? (
          <details className="card">
            <summary className="linkish">See the new draft as it comes</summary>
            <DraftingView view={view} shape={shape} stepId={stepId} facts={facts} />
          </details>
        ) : null}
        {hasContent ? children : null}
        {!running && !hasContent ? <NotStarted number={number} busy={starting} onStart={() => void draft()} /> : null}
      </section>
      {hasContent ? <SayForm busy={busy || starting} examples={wishes} onSay={start} /> : null}
      {asked?.done && !running ? <AskedEffect words={asked.words} isOffered={isOffered} /> : null}
      <p className="sr" role="status">
        {said}
      </p>
    </>
  )
}

function NotStarted({ number, busy, onStart }: { number: number; busy: boolean; onStart: () => void }) {
  return (
    <div className="card" style={{ paddingBlock: 'var(--s-6)' }}>
      <h2 className="title-3">This step is not drafted yet</h2>
      <p className="soft" style={{ marginTop: 'var(--s-2)', maxWidth: '34rem' }}>
        The agent reads the brief, the answers above and the earlier steps, calculates what can be calculated, and says
        what it had to assume. You can change every word of it.
      </p>
      <p style={{ marginTop: 'var(--s-4)' }}>
        <button type="button" className="btn primary" aria-busy={busy} onClick={onStart}>
          {busy ? 'Starting' : `Draft step ${number}`}
        </button>
      </p>
    </div>
  )
}
