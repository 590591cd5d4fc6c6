import type { ReactNode } from 'react'
import type { Step } from '@/lib/methodology/define-step'
import type { StepDraft } from '@/lib/methodology/draft'
import type { CardContext } from './card-context'
import { DecisionsCard } from './decisions-card'
import { OpenQuestionsCard, RisksCard, SectionCards, SummaryCard } from './prose-cards'
import { TableCard } from './table-card'

export type StepShape = Pick<Step, 'tables' | 'sections'>

type Props = {
  shape: StepShape
  draft: StepDraft
  context: CardContext
  calls: ReactNode
  /** Drawn from the tables, before them. */
  drawing?: ReactNode
  /** Id of the part that is being written, e.g. `summary`, `tables/metrics`. */
  writing?: string
}

/** The cards of any step, in reading order. What is not there yet is drawn only where it can be begun. */
export function DraftCards({ shape, draft, context, calls, drawing, writing }: Props) {
  const isShown = (items: readonly unknown[]) => context.editable || items.length > 0
  return (
    <>
      {draft.summary || context.editable ? (
        <SummaryCard summary={draft.summary} context={context} writing={writing === 'summary'} />
      ) : null}
      {calls}
      {isShown(draft.decisions) ? (
        <DecisionsCard decisions={draft.decisions} context={context} writing={writing === 'decisions'} />
      ) : null}
      {drawing}
      {shape.tables.map((table) => {
        const rows = draft.tables[table.id] ?? []
        return isShown(rows) ? (
          <TableCard
            key={table.id}
            table={table}
            rows={rows}
            context={context}
            writing={writing === `tables/${table.id}`}
          />
        ) : null
      })}
      <SectionCards sections={draft.sections} context={context} writing={writing} />
      {isShown(draft.risks) ? <RisksCard risks={draft.risks} context={context} writing={writing === 'risks'} /> : null}
      {isShown(draft.openQuestions) ? (
        <OpenQuestionsCard questions={draft.openQuestions} context={context} writing={writing === 'openQuestions'} />
      ) : null}
    </>
  )
}
