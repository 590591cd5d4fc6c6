import type { OpenQuestion, Risk, Section } from '@/lib/methodology/draft'
import { ItemCount, ItemList } from '../structure/item-list'
import { ListFoot } from '../structure/list-foot'
import { authorOf, type CardContext } from './card-context'
import { cardClass, Hand, handClass } from './hand'
import { Passage, textOf } from './text'
import { HeadView, QuestionView, RiskView, SectionView } from './views'

export function SummaryCard({
  summary,
  context,
  writing = false,
}: {
  summary: string
  context: CardContext
  writing?: boolean
}) {
  const author = authorOf(context, 'summary')
  return (
    <section className={cardClass(writing)} aria-label="Summary" id="summary">
      <header>
        <h2>Summary</h2>
        {writing ? <span className="meta">writing</span> : null}
      </header>
      <div className={handClass(author).trim()}>
        <Passage context={context} field="summary" label="summary" value={summary} />
        <Hand author={author} />
      </div>
    </section>
  )
}

type SectionsProps = { sections: readonly Section[]; context: CardContext; writing: string | undefined }

/** A card each; a last one takes more of them. */
export function SectionCards({ sections, context, writing }: SectionsProps) {
  const drawn = sections.map((section) => ({
    id: section.id,
    node: (
      <SectionView
        section={section}
        text={textOf(context)}
        author={authorOf(context, `sections/${section.id}`)}
        isEditable={context.editable}
        isWriting={writing === `sections/${section.id}`}
      />
    ),
  }))
  return (
    <>
      <ItemList list="sections" as="div" className="cards" drawn={drawn} />
      {context.editable ? (
        <div className="card more">
          <ListFoot list="sections" count={sections.length} />
        </div>
      ) : null}
    </>
  )
}

const RISK_COLUMNS = [
  { key: 'risk', header: 'Risk' },
  { key: 'severity', header: 'Severity' },
  { key: 'mitigation', header: 'What is done about it' },
  { key: 'owner', header: 'Owner' },
]

export function RisksCard({
  risks,
  context,
  writing = false,
}: {
  risks: readonly Risk[]
  context: CardContext
  writing?: boolean
}) {
  const drawn = risks.map((risk) => ({
    id: risk.id,
    node: (
      <RiskView
        risk={risk}
        text={textOf(context)}
        author={authorOf(context, `risks/${risk.id}`)}
        isEditable={context.editable}
      />
    ),
  }))
  return (
    <section className={cardClass(writing)} aria-label="Risks" id="risks">
      <header>
        <h2>Risks</h2>
        <span className="meta">{writing ? 'writing' : <ItemCount list="risks" count={risks.length} />}</span>
      </header>
      <ItemList
        list="risks"
        as="table"
        className="stack"
        head={<HeadView columns={RISK_COLUMNS} isEditable={context.editable} />}
        drawn={drawn}
      />
      {context.editable ? <ListFoot list="risks" count={risks.length} /> : null}
    </section>
  )
}

export function OpenQuestionsCard({
  questions,
  context,
  writing = false,
}: {
  questions: readonly OpenQuestion[]
  context: CardContext
  writing?: boolean
}) {
  const drawn = questions.map((item) => ({
    id: item.id,
    node: (
      <QuestionView
        item={item}
        said={context.answers?.find(({ id }) => id === item.id)}
        text={textOf(context)}
        author={authorOf(context, `openQuestions/${item.id}`)}
        isEditable={context.editable}
      />
    ),
  }))
  return (
    <section className={cardClass(writing)} aria-label="Open questions" id="openQuestions">
      <header>
        <h2>Open questions</h2>
        <span className="meta">
          {writing ? 'writing' : <ItemCount list="openQuestions" count={questions.length} />}
        </span>
      </header>
      <ItemList list="openQuestions" as="div" drawn={drawn} />
      {context.editable ? <ListFoot list="openQuestions" count={questions.length} /> : null}
    </section>
  )
}
