import Link from 'next/link'
import { FindingList } from '@/components/findings/finding-list'
import { factViews } from '@/components/numbers/fact-view'
import { FactsProvider } from '@/components/numbers/facts-context'
import { ProfileCard } from '@/components/profile/profile-card'
import { SideNumbers, SideNumbersCount } from '@/components/numbers/side-numbers'
import type { StepUse } from '@/lib/budgets/schema'
import type { DesignContent, DesignStep } from '@/lib/designs/schema'
import type { Facts } from '@/lib/facts/fact'
import { factPathOf } from '@/lib/facts/path'
import { referencedPaths } from '@/lib/facts/template'
import { MEASURABLE, READABLE } from '@/lib/profile/facts'
import type { Step } from '@/lib/methodology/define-step'
import { isReply } from '@/lib/methodology/draft'
import { fieldsOf, getField } from '@/lib/methodology/field'
import { findStep } from '@/lib/methodology/registry'
import type { ModelChoice } from '@/lib/models/schema'
import { AcceptStep } from './accept-step'
import { StepCalls } from './cards/calls-card'
import { DraftCards } from './cards/draft-cards'
import { type Chain, ChainLine } from './chain/chain-line'
import { DraftRemaining } from './draft-remaining'
import { LiveRefresh } from './live-refresh'
import { ReplayEdits } from './replay-edits'
import { offeredFigures } from './proposal/figure-pieces'
import { proposalPieces } from './proposal/pieces'
import { ProposalCard } from './proposal/proposal-card'
import { QuestionsCard } from './questions/questions-card'
import { questionViews } from './questions/views'
import { Rail, StepPicker } from './rail'
import { ScrollToPart } from './scroll-to-part'
import { SidePanel } from './side-panel'
import { StepPlace } from './step-place'
import { StepRunner } from './step-runner'
import { UseLine } from './use-line'

type Run = { id: string; step: string; status: string; chain: boolean; elapsedMs: number; model: string }
type Props = {
  design: DesignContent
  runs: readonly Run[]
  step: Step
  models: { choices: readonly ModelChoice[]; chosen: string }
  use: StepUse
  /** Words that the step's agent is known to follow. */
  wishes: readonly string[]
}

const NO_FACTS: Facts = {}

const isOpen = (run: Run) => run.status === 'queued' || run.status === 'running' || run.status === 'interrupted'
/** Its partial draft is shown again after a reload, with what went wrong. */
const hasFailed = (run: Run) => run.status === 'failed' || run.status === 'cancelled'

/** The facts that a step owns as figures, then those its text names. */
function factsBeside(design: DesignContent, record: DesignStep | undefined): string[] {
  const draft = record?.content?.draft
  const named = draft
    ? fieldsOf(draft).flatMap((key) => referencedPaths(getField(draft, key) ?? '').map(factPathOf))
    : []
  const own = Object.values(design.facts)
    .filter((fact) => fact.step === record?.id && typeof fact.value === 'number')
    .map((fact) => fact.path)
  return [...new Set([...named, ...own])].filter((path) => path in design.facts)
}

/** What a file could replace, as it stands. */
const measurable = (facts: Facts): Facts =>
  Object.fromEntries(
    [...MEASURABLE, ...READABLE].flatMap((path) => {
      const fact = facts[path]
      return fact ? [[path, fact]] : []
    }),
  )

/** An interrupted run of "draft all" waits for a click on its own step and takes nobody along. */
function chainOf(active: readonly Run[]): Chain | null {
  const run = active.find(({ chain, status }) => chain && status !== 'interrupted')
  const step = run && findStep(run.step)
  return step ? { runId: run.id, step: step.id, number: step.number, title: step.title } : null
}

/** The one page of all seven steps. */
export function StepPage({ design, runs, step, models, use, wishes }: Props) {
  const record = design.steps.find(({ id }) => id === step.id)
  const draft = record?.content?.draft
  const views = factViews(design.facts)
  const active = runs.filter(isOpen)
  const own =
    active.find((run) => run.step === step.id) ??
    (draft ? undefined : runs.findLast((run) => run.step === step.id && hasFailed(run)))
  const elsewhere = active.some((run) => run.step !== step.id && run.status !== 'interrupted')
  const firstEmpty = design.steps.find(({ state }) => state === 'empty')
  const questions = questionViews(step.questions, draft, record?.answers ?? [], design.facts)
  const findings = design.findings.filter((finding) => finding.step === step.id)
  const waived = design.waived.filter(({ finding }) => finding.step === step.id)
  const shape = { tables: step.tables, sections: step.sections }
  const context = {
    facts: design.facts,
    authors: record?.content?.authors ?? {},
    editable: true,
    answers: record?.answers ?? [],
  }
  const proposal = record?.proposal ?? null
  const figures = proposal && offeredFigures(design.facts, record?.offer?.facts ?? NO_FACTS)
  const pieces =
    draft && proposal && figures
      ? proposalPieces(step, draft, proposal, context.authors, design.facts, figures.then)
      : []
  const railProps = { designId: design.id, steps: design.steps, findings: design.findings, current: step.id }
  const remaining =
    firstEmpty && active.length === 0 ? <DraftRemaining designId={design.id} firstEmpty={firstEmpty.id} /> : null
  const beside = factsBeside(design, record)
  return (
    <FactsProvider designId={design.id} facts={views}>
      <StepPlace designId={design.id} stepId={step.id} rev={record?.rev ?? 0}>
        <ReplayEdits designId={design.id} stepId={step.id} rev={record?.rev ?? 0} />
        <LiveRefresh active={elsewhere} />
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
                {models.choices.length === 1 ? <span className="small faint hide-s">Built-in advisor</span> : null}
                {draft && !own && record && record.state !== 'accepted' ? (
                  <AcceptStep designId={design.id} stepId={step.id} rev={record.rev} />
                ) : null}
              </div>
            </div>
            <p className="soft purpose">{step.purpose}</p>
            <ChainLine
              designId={design.id}
              current={step.id}
              chain={chainOf(active)}
              states={design.steps.map(({ state }) => state)}
            />
            {questions.length > 0 ? <QuestionsCard key={step.id} questions={questions} /> : null}
            {step.id === 'data' ? <ProfileCard designId={design.id} facts={measurable(design.facts)} /> : null}
            {proposal && figures ? (
              <ProposalCard
                designId={design.id}
                stepId={step.id}
                pieces={pieces}
                figures={figures.pieces}
                headlines={figures.headlines}
                instruction={record?.offer?.instruction ?? null}
                replies={proposal.openQuestions.filter(isReply)}
              />
            ) : null}
            <StepRunner
              key={step.id}
              designId={design.id}
              stepId={step.id}
              number={step.number}
              shape={shape}
              activeRun={own ? { id: own.id, elapsedMs: own.elapsedMs, model: own.model } : null}
              version={`${record?.rev ?? 0}:${record?.proposal ? JSON.stringify(record.proposal).length : 0}`}
              hasContent={draft !== undefined}
              isOffered={proposal !== null}
              stale={record?.stale ?? null}
              wishes={wishes}
              models={models}
              facts={own ? design.facts : NO_FACTS}
            >
              {draft ? (
                <DraftCards
                  shape={shape}
                  draft={draft}
                  context={context}
                  calls={<StepCalls step={step.id} facts={design.facts} />}
                />
              ) : null}
            </StepRunner>
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
                    <FindingList designId={design.id} findings={findings} lapsed={design.lapsed} waived={waived} />
                    <p className="small" style={{ padding: '0 var(--s-4) var(--s-4)' }}>
                      <Link href={`/designs/${design.id}/findings`} prefetch={false}>
                        All findings of this design, and how its text reads
                      </Link>
                    </p>
                  </>
                ),
              },
            ]}
          />
        </div>
      </StepPlace>
    </FactsProvider>
  )
}
