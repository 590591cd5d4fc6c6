import type { ReactNode } from 'react'
import type { Step } from '@/lib/methodology/define-step'
import type { StepDraft } from '@/lib/methodology/draft'
import type { CardContext } from './card-context'
import { DecisionsCard } from './decisions-card'
import { OpenQuestionsCard, RisksCard, SectionCard, SummaryCard } from './prose-cards'
import { TableCard } from './table-card'

export type StepShape = Pick<Step, 'tables' | 'sections'>

type Props = {
  shape: StepShape
  draft: StepDraft
  context: CardContext
  calls: ReactNode
  /** Id of the part that is being written, e.g. `summary`, `tables/metrics`. */
  writing?: string
}

/** The cards of any step, in reading order. What is not there yet is not drawn. */
export function DraftCards({ shape, draft, context, calls, writing }: Props) {
  return (
    <>
      {draft.summary ? <SummaryCard summary={draft.summary} context={context} writing={writing === 'summary'} /> : null}
      {calls}
      {draft.decisions.length > 0 ? (
        <DecisionsCard decisions={draft.decisions} context={context} writing={writing === 'decisions'} />
      ) : null}
      {shape.tables.map((table) => (
        <TableCard
          key={table.id}
          table={table}
          rows={draft.tables[table.id] ?? []}
          context={context}
          writing={writing === `tables/${table.id}`}
        />
      ))}
      {draft.sections.map((section) => (
        <SectionCard
          key={section.id}
          section={section}
          context={context}
          writing={writing === `sections/${section.id}`}
        />
      ))}
      {draft.risks.length > 0 ? (
        <RisksCard risks={draft.risks} context={context} writing={writing === 'risks'} />
      ) : null}
      {draft.openQuestions.length > 0 ? (
        <OpenQuestionsCard questions={draft.openQuestions} context={context} writing={writing === 'openQuestions'} />
      ) : null}
    </>
  )
}
