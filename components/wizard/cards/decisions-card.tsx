import type { Decision } from '@/lib/methodology/draft'
import { alternativeId } from '@/lib/methodology/keys'
import { ItemCount, ItemList } from '../structure/item-list'
import { ListFoot } from '../structure/list-foot'
import { authorOf, type CardContext } from './card-context'
import { cardClass } from './hand'
import { textOf } from './text'
import { AlternativeView, DecisionView } from './decision-view'

type Props = { decisions: readonly Decision[]; context: CardContext; writing?: boolean }

export function DecisionsCard({ decisions, context, writing = false }: Props) {
  const drawn = decisions.map((decision) => ({
    id: decision.id,
    node: <DrawnDecision decision={decision} context={context} />,
  }))
  return (
    <section className={cardClass(writing)} aria-label="Decisions">
      <header>
        <h2>Decisions</h2>
        <span className="meta">{writing ? 'writing' : <ItemCount list="decisions" count={decisions.length} />}</span>
      </header>
      <ItemList list="decisions" as="div" drawn={drawn} />
      {context.editable ? <ListFoot list="decisions" count={decisions.length} /> : null}
    </section>
  )
}

function DrawnDecision({ decision, context }: { decision: Decision; context: CardContext }) {
  const list = `decisions/${decision.id}/alternatives`
  const text = textOf(context)
  const drawn = decision.alternatives.map((alternative, index) => {
    const id = alternativeId(alternative, index)
    const whole = { ...alternative, id }
    return { id, node: <AlternativeView of={decision} alternative={whole} text={text} isEditable={context.editable} /> }
  })
  return (
    <DecisionView
      decision={decision}
      text={text}
      author={authorOf(context, `decisions/${decision.id}`)}
      isEditable={context.editable}
      alternatives={
        <>
          <ItemList list={list} as="dl" className="alts" drawn={drawn} />
          {context.editable ? <ListFoot list={list} count={drawn.length} /> : null}
        </>
      }
    />
  )
}
