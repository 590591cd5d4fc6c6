'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useRef, useState, useTransition } from 'react'
import { useMay } from '@/components/shell/viewer'
import { onDemand } from '@/components/ui/on-demand'
import { Ghosts } from '@/components/ui/state-page'
import type { Facts, StepId } from '@/lib/facts/fact'
import type { ModelChoice } from '@/lib/models/schema'
import { Ended, ModelSelect, StoppedAbove } from './cards-on-demand'
import type { Asked, Following, Wanted } from './run/following'
import { labelOf } from './run/model-label'
import type { StepShape } from './cards/draft-cards'
import { RunLine } from './run/run-line'
import { startRun } from './run/start-run'
import { useRun } from './run/use-run'
import { NotBegun } from './not-begun'
import { NotStarted } from './not-started'
import type { FigureMove } from './proposal/figure-pieces'
import { OfferAbove } from './offer-above'
import { isSaidHere, SaidHere, sayHere } from './said-here'
import { SayForm } from './say-form'

const StaleBanner = onDemand(() => import('./stale-banner').then((module) => module.StaleBanner))
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
  /** Changes that wait to be decided on, and the run that offered them. */
  offered: number
  offeredBy: string | null
  stale: string | null
  /** What moved since it was drafted. */
  moves: readonly FigureMove[]
  rev: number
  wishes: readonly string[]
  /** The run that answered last without offering anything, and what it says. */
  answeredRun: string | null
  answer: ReactNode
  /** Only while a run is on: the drafting view draws figures from it. */
  facts: Facts
  /** Models that may draft, and the one that does unless another is chosen. */
  models: { choices: readonly ModelChoice[]; chosen: string }
  /** What stands between why the step is stale and its draft. */
  between: ReactNode
  /** The saved cards. */
  children: ReactNode
}

/** Starts, follows and stops the agent of a step; shows the draft as it comes, and what is saved otherwise. */
export function StepRunner({
  designId,
  stepId,
  number,
  shape,
  activeRun,
  version,
  hasContent,
  offered,
  offeredBy,
  stale,
  moves,
  rev,
  wishes,
  answeredRun,
  answer,
  facts,
  models,
  between,
  children,
}: Props) {
  const router = useRouter()
  const mayDraft = useMay('design.draft')
  const [following, setFollowing] = useState<Following | null>(
    activeRun
      ? { runId: activeRun.id, version, sinceMs: activeRun.elapsedMs, model: activeRun.model, again: hasContent }
      : null,
  )
  const [picked, setPicked] = useState<string | null>(null)
  const [starting, setStarting] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const below = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  const view = useRun(following?.runId ?? null, following?.times ?? 0)
  const activeRunId = activeRun?.id
  const elapsedMs = activeRun?.elapsedMs ?? 0
  const activeModel = activeRun?.model ?? ''

  // Another tab, or "draft all", may have started a run since.
  useEffect(() => {
    if (activeRunId === undefined) return
    setFollowing((old) =>
      old?.runId === activeRunId
        ? old
        : { runId: activeRunId, version, sinceMs: elapsedMs, model: activeModel, again: hasContent },
    )
  }, [activeRunId, activeModel, elapsedMs, version, hasContent])

  const ended = view.end?.status
  const endedRun = ended ? following?.runId : undefined
  const [isRefreshing, refresh] = useTransition()
  /** The run at whose end the page was asked for anew. */
  const [refreshedAfter, setRefreshedAfter] = useState<string>()
  useEffect(() => {
    if (endedRun === undefined) return
    setRefreshedAfter(endedRun)
    refresh(() => router.refresh())
  }, [endedRun, router])

  // The server may have had the draft before this page first asked; then it no longer knows the run as active.
  const isKnown =
    following !== null && (following.version !== version || (hasContent && activeRunId !== following.runId))
  // Of a step that had words already, only the page that comes behind the end can tell whether something is offered.
  const hasCome = !following?.again || (refreshedAfter === following.runId && !isRefreshing)
  const isSaved = ended === 'succeeded' && isKnown && hasCome
  const askedWords = asked?.words
  const askedRun = asked?.runId
  useEffect(() => {
    if (!isSaved) return
    setFollowing(null)
    const again = following?.again ? 'Drafted again: nothing to change, so the words stay as they are.' : null
    // What was asked for in words is told once the page has it.
    if (askedRun === following?.runId) return
    const isOffered = offered > 0 && offeredBy === following?.runId
    const news = isOffered
      ? `A new draft of step ${number} is offered.`
      : (again ?? `Step ${number} is drafted and saved.`)
    // Where it was asked for.
    if (isSaidHere('stale')) sayHere('stale', news, isOffered)
    else setSaid(news)
  }, [isSaved, offered, offeredBy, askedRun, number, following?.again, following?.runId])

  const isAskedOffered = askedRun !== undefined && offered > 0 && offeredBy === askedRun
  const isAskedAnswered = askedRun !== undefined && answeredRun === askedRun
  useEffect(() => {
    if (isAskedOffered) setSaid(`A new draft of step ${number} is offered.`)
    if (!isAskedAnswered) return
    setSaid('Answered: nothing is offered for this.')
    // To be said otherwise.
    setWords((old) => old || (askedWords ?? ''))
    setAsked(null)
  }, [isAskedOffered, isAskedAnswered, askedWords, number])

  const start = useCallback(
    async ({ words: instruction, instead }: Wanted = {}): Promise<string | null> => {
      setStarting(true)
      sayHere('stale', null)
      setError(null)
      setAsked(null)
      const result = await startRun({
        designId,
        stepId,
        ...(picked ? { model: picked } : {}),
        ...(instruction ? { instruction } : {}),
        ...(instead ? { instead } : {}),
      })
      setStarting(false)
      if (!result.ok) {
        sayHere('stale', null)
        return result.message
      }
      setAsked(instruction ? { words: instruction, runId: result.runId } : null)
      const model = picked ?? models.chosen
      setFollowing({ runId: result.runId, version, sinceMs: 0, model, words: instruction, again: hasContent })
      router.refresh()
      return null
    },
    [designId, stepId, version, router, picked, models.chosen, hasContent],
  )
  const draft = async (wanted?: Wanted) => setError(await start(wanted))

  const running = following !== null && !isSaved
  const busy = running && !view.end
  const isTold = !running && (isAskedOffered || isAskedAnswered)
  useEffect(() => {
    // Whoever asked stands at the line to the agent; what came of it is said below it, perhaps below the window too.
    if (isTold && document.activeElement?.closest('.say')) below.current?.scrollIntoView({ block: 'nearest' })
  }, [isTold])
  const isStale = stale !== null && !running
  const hasEndedShort = ended !== undefined && ended !== 'succeeded'
  const lost = hasEndedShort ? following?.words : undefined
  // To be said again, or otherwise; whoever goes on from above has said them.
  useEffect(() => {
    if (lost !== undefined) setWords((old) => old || lost)
  }, [lost])
  const forget = () => setWords((old) => (old === following?.words ? '' : old))
  const goOn = (wanted: Wanted) => {
    forget()
    void draft(wanted)
  }
  return (
    <>
      <SaidHere of="stale" />
      {isStale ? (
        <StaleBanner
          designId={designId}
          stepId={stepId}
          rev={rev}
          stale={stale}
          moves={moves}
          onPropose={() => void draft()}
        />
      ) : null}
      {error && isStale ? <NotBegun message={error} /> : null}
      {between}
      {error && !isStale ? <NotBegun message={error} /> : null}
      {busy || !mayDraft || models.choices.length === 1 ? null : (
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
            words={following.words ?? null}
            onRetry={() => goOn({ words: following.words })}
            onStartOver={() => goOn({ words: following.words, instead: following.runId })}
            onResumed={() => {
              forget()
              setFollowing({ ...following, version, times: (following.times ?? 0) + 1 })
            }}
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
        {running || hasContent ? null : mayDraft ? (
          <NotStarted number={number} busy={starting} onStart={() => void draft()} />
        ) : (
          <p className="card soft">This step is not drafted yet. Editors have it drafted.</p>
        )}
      </section>
      {hasContent && mayDraft ? (
        <SayForm
          busy={busy || starting}
          examples={wishes}
          words={words}
          onWords={setWords}
          onSay={(said) => start({ words: said })}
        />
      ) : null}
      <div ref={below} className="below-say">
        {lost === undefined ? null : <StoppedAbove words={lost} />}
        {running ? null : (
          <OfferAbove asked={isAskedOffered && asked ? asked.words : null} answer={answer} offered={offered} />
        )}
        <p className={said.startsWith('Drafted again') ? 'small soft said-again' : 'sr'} role="status">
          {said}
        </p>
      </div>
    </>
  )
}
