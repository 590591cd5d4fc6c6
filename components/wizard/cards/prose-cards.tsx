import type { OpenQuestion, Risk, Section } from '@/lib/methodology/draft'
import { partId } from '@/lib/methodology/place'
import { authorOf, type CardContext } from './card-context'
import { cardClass, Hand, handClass, Line, Passage } from './text'

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

export function SectionCard({
  section,
  context,
  writing = false,
}: {
  section: Section
  context: CardContext
  writing?: boolean
}) {
  const key = `sections/${section.id}`
  const author = authorOf(context, key)
  return (
    <section className={cardClass(writing)} aria-label={section.heading} id={partId('sections', section.id)}>
      <header>
        <h2>{section.heading}</h2>
        {writing ? <span className="meta">writing</span> : null}
      </header>
      <div className={handClass(author).trim()}>
        <Passage context={context} field={`${key}/markdown`} label={section.heading} value={section.markdown} />
        <Hand author={author} />
      </div>
    </section>
  )
}

const SEVERITY = { high: 'error', medium: 'warning', low: 'info' } as const

export function RisksCard({
  risks,
  context,
  writing = false,
}: {
  risks: readonly Risk[]
  context: CardContext
  writing?: boolean
}) {
  return (
    <section className={cardClass(writing)} aria-label="Risks" id="risks">
      <header>
        <h2>Risks</h2>
        <span className="meta">{writing ? 'writing' : risks.length}</span>
      </header>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Risk</th>
            <th scope="col">Severity</th>
            <th scope="col">What is done about it</th>
            <th scope="col">Owner</th>
          </tr>
        </thead>
        <tbody>
          {risks.map((risk) => {
            const author = authorOf(context, `risks/${risk.id}`)
            const line = (name: 'risk' | 'mitigation' | 'owner', label: string) => (
              <Line
                context={context}
                field={`risks/${risk.id}/${name}`}
                label={`${label} ${risk.id}`}
                value={risk[name]}
              />
            )
            return (
              <tr key={risk.id}>
                <th scope="row" className={author ? 'hand' : ''}>
                  {line('risk', 'risk')}
                  {author ? <span className="by person">{author.name}</span> : null}
                </th>
                <td data-l="Severity">
                  {context.editable || risk.mitigation !== '' ? (
                    <span className={`sev ${SEVERITY[risk.severity]}`}>{risk.severity}</span>
                  ) : null}
                </td>
                <td data-l="Mitigation">{line('mitigation', 'mitigation of')}</td>
                <td data-l="Owner">{line('owner', 'owner of')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
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
  return (
    <section className={cardClass(writing)} aria-label="Open questions" id="openQuestions">
      <header>
        <h2>Open questions</h2>
        <span className="meta">{writing ? 'writing' : questions.length}</span>
      </header>
      {questions.map((item) => {
        const key = `openQuestions/${item.id}`
        const author = authorOf(context, key)
        const said = context.answers?.find(({ id }) => id === item.id)
        const line = (name: 'question' | 'whyItMatters' | 'assumption', label: string) => (
          <Line context={context} field={`${key}/${name}`} label={`${label} ${item.id}`} value={item[name]} />
        )
        return (
          <article key={item.id} className={`dec${handClass(author)}`}>
            <h3 className="m">{line('question', 'question')}</h3>
            <p className="soft">{line('whyItMatters', 'why it matters,')}</p>
            {said?.outcome === 'answered' ? (
              <p className="small">Answered{said.words ? `: ${said.words}` : ''}. The next draft takes it in.</p>
            ) : item.assumption ? (
              <p className="small faint">
                {said ? 'The assumption stays:' : 'Until then:'}{' '}
                <Line
                  context={context}
                  field={`${key}/assumption`}
                  label={`assumption ${item.id}`}
                  value={item.assumption}
                />
              </p>
            ) : null}
            <Hand author={author} />
          </article>
        )
      })}
    </section>
  )
}
