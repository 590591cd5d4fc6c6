import type { Decision } from '@/lib/methodology/draft'
import { authorOf, type CardContext } from './card-context'
import { cardClass, Hand, handClass, Line, Passage, Words } from './text'

const BARS = { high: 3, medium: 2, low: 1 } as const

function Confidence({ level }: { level: Decision['confidence'] }) {
  return (
    <span className="push small faint nw">
      <span className="conf" aria-hidden>
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar > BARS[level] ? 'off' : ''} />
        ))}
      </span>
      {level} confidence
    </span>
  )
}

export function DecisionsCard({
  decisions,
  context,
  writing = false,
}: {
  decisions: readonly Decision[]
  context: CardContext
  writing?: boolean
}) {
  return (
    <section className={cardClass(writing)} aria-label="Decisions">
      <header>
        <h2>Decisions</h2>
        <span className="meta">{writing ? 'writing' : decisions.length}</span>
      </header>
      {decisions.map((decision) => (
        <DecisionItem key={decision.id} decision={decision} context={context} />
      ))}
    </section>
  )
}

/** While it is being written, its confidence comes after its reasons. */
const isWhole = (decision: Decision, context: CardContext) => context.editable || decision.revisitWhen !== ''

function DecisionItem({ decision, context }: { decision: Decision; context: CardContext }) {
  const key = `decisions/${decision.id}`
  const author = authorOf(context, key)
  const field = (name: string) => ({ context, field: `${key}/${name}`, label: `${name} of ${decision.id}` })
  return (
    <article className={`dec${handClass(author)}`} id={decision.id}>
      <div className="ch">
        <span className="id">{decision.id}</span>
        <h3 className="title-3">
          <Line {...field('choice')} value={decision.choice} />
        </h3>
        {isWhole(decision, context) ? <Confidence level={decision.confidence} /> : null}
      </div>
      <div className="bd">
        {decision.title ? (
          <p className="small faint">
            <Line {...field('title')} value={decision.title} />
          </p>
        ) : null}
        {decision.rationale ? <Passage {...field('rationale')} value={decision.rationale} /> : null}
        {decision.alternatives.length > 0 ? (
          <dl className="alts">
            {decision.alternatives.map((alternative) => (
              <div key={alternative.option}>
                <dt>
                  <s>
                    <Words text={alternative.option} facts={context.facts} />
                  </s>
                </dt>
                <dd>
                  <Words text={alternative.whyNot} facts={context.facts} />
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
        {decision.revisitWhen ? (
          <p className="small soft" style={{ marginTop: 'var(--s-2)' }}>
            <span className="faint">Revisit when </span>
            <Line {...field('revisitWhen')} value={decision.revisitWhen} />
          </p>
        ) : null}
        {decision.answers.length > 0 ? <p className="small faint">Answers {decision.answers.join(', ')}.</p> : null}
        <Hand author={author} />
      </div>
    </article>
  )
}
