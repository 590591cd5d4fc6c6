import Link from 'next/link'
import { UndoButtons } from '@/components/undo/undo-buttons'
import { FindingList } from '@/components/findings/finding-list'
import { factViews } from '@/components/numbers/fact-view'
import { FactsProvider } from '@/components/numbers/facts-context'
import { SideNumbers, SideNumbersCount } from '@/components/numbers/side-numbers'
import { Discussion, OpenCount } from '@/components/threads/on-demand'
import { type Action, mayDo } from '@/lib/auth/schema'
import type { StepUse } from '@/lib/budgets/schema'
import type { DesignContent } from '@/lib/designs/schema'
import { shareOf } from '@/lib/document/markdown-bounds'
import type { Facts, FactValue } from '@/lib/facts/fact'
import type { Viewer } from '@/lib/members/schema'
import type { Step } from '@/lib/methodology/define-step'
import type { ModelChoice } from '@/lib/models/schema'
import type { Suggestion } from '@/lib/suggestions/schema'
import { Answered } from './answered'
import { StepCalls } from './cards/calls-card'
import { DiagramCard } from './cards/diagram-card'
import { whenText } from './cards/hand'
import { DraftCards } from './cards/draft-cards'
import {
  AcceptStep,
  SuggestMode,
  DraftRemaining,
  ChainLine,
  EarlierOffers,
  ProfileCard,
  ProposalCard,
  SuggestionsCard,
} from './cards-on-demand'
import { ReplayEdits } from './replay-edits'
import type { Aside, Told } from '@/lib/drafts/schema'
import { movesSince, offeredFigures } from './proposal/figure-pieces'
import { leftOf, mendingOf } from './proposal/mending'
import { proposalPieces } from './proposal/pieces'
import { suggestionViews } from './proposal/suggestion-views'
import { changesOffered, waitingText } from './proposal/waiting'
import { QuestionsCard } from './questions/questions-card'
import { questionViews } from './questions/views'
import { Rail, StepPicker } from './rail'
import { ScrollToPart } from './scroll-to-part'
import { SidePanel } from './side-panel'
import { StepPlace } from './step-place'
import { StepRunner } from './step-runner'
import { agentsOf, chainOf, factsBeside, hasFailed, isOpen, measurable, passagesIn, type Run } from './step-view'
import { SaidHere } from './said-here'
import { UnrepairedNote } from './unrepaired-note'
import { DraftProvider } from './structure/draft-provider'
import { UseLine } from './use-line'

type Props = {
  design: DesignContent
  runs: readonly Run[]
  /** What moved under the step since it was drafted, with the values of then. */
  moved: Readonly<Record<string, FactValue>>
  step: Step
  models: { choices: readonly ModelChoice[]; chosen: string }
  use: StepUse
  suggestions: readonly Suggestion[]
  /** How many are open in each step. */
  suggested: Readonly<Record<string, number>>
  /** Offers that nobody decided on before a later one took their place. */
  aside: readonly Aside[]
  told: Told
  viewer: Viewer | null
  /** Words that the step's agent is known to follow. */
  wishes: readonly string[]
}

const NO_FACTS: Facts = {}

/** The one page of all seven steps. */
export function StepPage({ design, runs, moved, step, models, use, wishes, aside, told, viewer, ...props }: Props) {
  const record = design.steps.find(({ id }) => id === step.id)
  const draft = record?.content?.draft
  const views = factViews(design.facts)
  const may = (action: Action) => viewer !== null && mayDo(viewer.role, action)
  const actorId = viewer?.id ?? ''
  const active = runs.filter(isOpen)
  const own =
    active.find((run) => run.step === step.id) ??
    (draft ? undefined : runs.findLast((run) => run.step === step.id && hasFailed(run)))
  const firstEmpty = design.steps.find(({ state }) => state === 'empty')
  const self = viewer?.account === null ? 'You' : 'A member'
  const questions = questionViews(step.questions, draft, record?.answers ?? [], design.facts, self)
  const findings = design.findings.filter((finding) => finding.step === step.id)
  const waived = design.waived.filter(({ finding }) => finding.step === step.id)
  const shape = { tables: step.tables, sections: step.sections }
  const context = {
    facts: design.facts,
    share: draft ? shareOf(passagesIn(draft)) : 1,
    authors: record?.content?.authors ?? {},
    editable: may('design.suggest'),
    isSaved: true,
    agents: agentsOf(record, models.choices),
    answers: record?.answers ?? [],
  }
  const writers = Object.fromEntries(Object.entries(context.authors).map(([key, author]) => [key, whenText(author)]))
  const proposal = record?.proposal ?? null
  const repair = record?.offer?.repair ?? null
  const figures =
    proposal &&
    offeredFigures(design.facts, record?.offer?.facts ?? NO_FACTS, record?.offer?.was ?? undefined, repair?.paths)
  const pieces =
    draft && proposal && figures
      ? proposalPieces({
          step,
          mine: draft,
          authors: context.authors,
          base: record?.offer?.base ?? draft,
          offered: proposal,
          facts: design.facts,
          then: figures.then,
          mending: repair && mendingOf(repair, record?.offer?.facts ?? NO_FACTS),
        })
      : []
  const suggestions = draft ? suggestionViews(props.suggestions, { step, draft, facts: design.facts, actorId }) : []
  const waiting = Object.fromEntries(
    design.steps.map((one) => [one.id, waitingText(changesOffered(one, design.facts), props.suggested[one.id] ?? 0)]),
  )
  const railProps = { designId: design.id, steps: design.steps, findings: design.findings, current: step.id, waiting }
  const remaining =
    firstEmpty && active.length === 0 ? <DraftRemaining designId={design.id} firstEmpty={firstEmpty.id} /> : null
  const beside = factsBeside(design, record)
  return (
    <FactsProvider designId={design.id} facts={views}>
      <StepPlace designId={design.id} stepId={step.id} rev={record?.rev ?? 0}>
        <ReplayEdits designId={design.id} stepId={step.id} rev={record?.rev ?? 0} />
        <ScrollToPart />
        <StepPicker {...railProps}>{remaining}</StepPicker>
        <div className="work">
          <div className="left">
            <Rail {...railProps} />
            <div className="rail-foot">{remaining}</div>
          </div>
          <main className="mid" id="main" tabIndex={-1}>
            <div className="head">
              <div>
                <p className="k hide-s">Step {step.number} of 7</p>
                <h1 className="title-1">{step.title}</h1>
              </div>
              <div className="row push">
                {draft || step.id === 'data' ? <UndoButtons designId={design.id} /> : null}
                {models.choices.length === 1 ? <span className="small faint hide-s">Built-in advisor</span> : null}
                {draft && !own ? <SuggestMode designId={design.id} /> : null}
                {draft && !own && record && record.state !== 'accepted' ? (
                  <AcceptStep designId={design.id} stepId={step.id} rev={record.rev} />
                ) : null}
              </div>
            </div>
            <p className="soft purpose">{step.purpose}</p>
            {record?.state === 'accepted' ? <SaidHere key={`${step.id}-accepted`} of="accepted" /> : null}
            <ChainLine
              designId={design.id}
              current={step.id}
              chain={chainOf(active)}
              states={design.steps.map(({ state }) => state)}
            />
            <StepRunner
              key={step.id}
              designId={design.id}
              stepId={step.id}
              number={step.number}
              shape={shape}
              activeRun={own ? { id: own.id, elapsedMs: own.elapsedMs, model: own.model } : null}
              version={`${record?.rev ?? 0}:${record?.proposal ? JSON.stringify(record.proposal).length : 0}`}
              hasContent={draft !== undefined}
              offeredBy={record?.offer?.runId ?? null}
              offered={proposal ? pieces.length + (figures?.pieces.length ?? 0) : 0}
              stale={record?.stale ?? null}
              moves={movesSince(design.facts, moved)}
              rev={record?.rev ?? 0}
              answeredRun={told.answer?.runId ?? null}
              answer={told.answer && !told.answer.isRepair ? <Answered replies={told.answer.replies} /> : null}
              wishes={wishes}
              models={models}
              facts={own ? design.facts : NO_FACTS}
              between={
                <>
                  {questions.length > 0 ? <QuestionsCard key={step.id} questions={questions} /> : null}
                  {step.id === 'data' && may('design.edit') ? (
                    <ProfileCard designId={design.id} facts={measurable(design.facts)} />
                  ) : null}
                  {proposal && !draft ? (
                    <p className="banner info">
                      A draft that was offered here waits. It is shown against the next draft of this step.
                    </p>
                  ) : null}
                  <SaidHere key={`${step.id}-proposal`} of="proposal" />
                  {draft && proposal && figures ? (
                    <ProposalCard
                      designId={design.id}
                      stepId={step.id}
                      pieces={pieces}
                      figures={figures.pieces}
                      headlines={figures.headlines}
                      instruction={record?.offer?.instruction ?? null}
                      repair={repair && { ...repair, left: leftOf(repair.check, figures.then) }}
                      answer={<Answered replies={record?.offer?.replies ?? []} />}
                      note={<UnrepairedNote designId={design.id} unrepaired={record?.offer?.unrepaired} of="offer" />}
                    />
                  ) : null}
                  {told.answer?.isRepair ? (
                    <section className="sheet" aria-label="Answer">
                      <div className="card">
                        <Answered replies={told.answer.replies} />
                      </div>
                    </section>
                  ) : null}
                  {draft && aside.length > 0 ? <EarlierOffers designId={design.id} offers={aside} /> : null}
                  <SaidHere key={`${step.id}-suggestions`} of="suggestions" />
                  {suggestions.length > 0 ? (
                    <SuggestionsCard designId={design.id} stepId={step.id} suggestions={suggestions} />
                  ) : null}
                </>
              }
            >
              {draft ? (
                <DraftProvider
                  draft={draft}
                  tables={step.tables}
                  writers={writers}
                  marks={suggestions.map(({ at, id, title }) => ({ at, id, title }))}
                >
                  <DraftCards
                    shape={shape}
                    draft={draft}
                    context={context}
                    calls={<StepCalls step={step.id} facts={design.facts} />}
                    drawing={step.id === 'arch' ? <DiagramCard draft={draft} facts={design.facts} /> : null}
                  />
                </DraftProvider>
              ) : null}
            </StepRunner>
            {own ? null : <UnrepairedNote designId={design.id} unrepaired={record?.content?.unrepaired} of="step" />}
            <UseLine use={use} />
          </main>
          <SidePanel
            tabs={[
              {
                id: 'numbers',
                title: 'Numbers',
                count: <SideNumbersCount paths={beside} />,
                content: <SideNumbers designId={design.id} paths={beside} />,
              },
              {
                id: 'findings',
                title: 'Findings',
                count: findings.length,
                alarming: findings.some((finding) => finding.severity === 'error'),
                content: (
                  <>
                    <FindingList
                      designId={design.id}
                      findings={findings}
                      lapsed={design.lapsed}
                      waived={waived}
                      unmended={told.unmended}
                    />
                    <p className="small" style={{ padding: '0 var(--s-4) var(--s-4)' }}>
                      <Link href={`/designs/${design.id}/findings`} prefetch={false}>
                        All findings of this design, and how its text reads
                      </Link>
                    </p>
                  </>
                ),
              },
              {
                id: 'discussion',
                title: 'Discussion',
                count: <OpenCount step={step.id} />,
                content: (
                  <Discussion
                    key={step.id}
                    designId={design.id}
                    step={{ id: step.id, title: step.title }}
                    tab="tab-discussion"
                  />
                ),
              },
            ]}
          />
        </div>
      </StepPlace>
    </FactsProvider>
  )
}
