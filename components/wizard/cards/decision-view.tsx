import type { ReactNode } from 'react'
import type { Alternative, Decision } from '@/lib/methodology/draft'
import { isNumbered } from '@/lib/methodology/names'
import { ChoiceField } from '../structure/choice-field'
import { ItemMenu } from '../structure/item-menu'
import { Mark } from '../structure/mark'
import { CONFIDENCE_WORDS } from './choices'
import { Hand, handClass } from './hand'
import { called, type Common, type Text } from './views'

const BARS = { high: 3, medium: 2, low: 1 } as const

function Confidence({ decision, isEditable }: { decision: Decision; isEditable: boolean }) {
  const level = decision.confidence
  const field = `decisions/${decision.id}/confidence`
  return (
    <span className="push small faint nw">
      <span className="conf" aria-hidden>
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar > BARS[level] ? 'off' : ''} />
        ))}
      </span>
      {isEditable ? (
        <ChoiceField
          field={field}
          label={called(field, { [`decisions/${decision.id}`]: decision })}
          value={level}
          choices={CONFIDENCE_WORDS}
        />
      ) : (
        level
      )}{' '}
      confidence
    </span>
  )
}

/** `alternatives`: their list. While it is being written its confidence comes after its reasons. */
export function DecisionView({
  decision,
  alternatives,
  text,
  author,
  isEditable,
}: Common & { decision: Decision; alternatives: ReactNode }) {
  const key = `decisions/${decision.id}`
  const name = (of: string) => called(of, { [key]: decision })
  const field = (property: 'choice' | 'title' | 'rationale' | 'revisitWhen', isBlock = false) =>
    text(`${key}/${property}`, name(`${key}/${property}`), decision[property], isBlock)
  return (
    <article className={`dec${handClass(author)}`} id={decision.id} data-item={key}>
      <div className="ch">
        {isNumbered(decision.id) ? <span className="id">{decision.id}</span> : null}
        <h3 className="title-3">{field('choice')}</h3>
        {isEditable || decision.revisitWhen !== '' ? <Confidence decision={decision} isEditable={isEditable} /> : null}
        {isEditable ? <ItemMenu list="decisions" id={decision.id} name={name(key)} /> : null}
      </div>
      <div className="bd">
        {isEditable ? <Mark of={key} /> : null}
        {decision.title || isEditable ? (
          <p className="small faint">
            {decision.title ? null : <span className="faint">About: </span>}
            {field('title')}
          </p>
        ) : null}
        {decision.rationale || isEditable ? field('rationale', true) : null}
        {alternatives}
        {decision.revisitWhen || isEditable ? (
          <p className="small soft" style={{ marginTop: 'var(--s-2)' }}>
            <span className="faint">Revisit when </span>
            {field('revisitWhen')}
          </p>
        ) : null}
        {decision.answers.length > 0 ? <p className="small faint">Answers {decision.answers.join(', ')}.</p> : null}
        <Hand author={author} />
      </div>
    </article>
  )
}

/** One option that was not taken, and why. */
export function AlternativeView({
  of,
  alternative,
  text,
  isEditable,
}: {
  of: Pick<Decision, 'id' | 'choice' | 'title'>
  alternative: Alternative & { id: string }
  text: Text
  isEditable: boolean
}) {
  const list = `decisions/${of.id}/alternatives`
  const key = `${list}/${alternative.id}`
  const name = (place: string) => called(place, { [`decisions/${of.id}`]: of, [key]: alternative })
  return (
    <div data-item={key}>
      <dt>
        {isEditable ? (
          text(`${key}/option`, name(`${key}/option`), alternative.option)
        ) : (
          <s>{text(`${key}/option`, name(key), alternative.option)}</s>
        )}
      </dt>
      <dd>
        <span>{text(`${key}/whyNot`, name(`${key}/whyNot`), alternative.whyNot)}</span>
        {isEditable ? (
          <>
            <Mark of={key} />
            <ItemMenu list={list} id={alternative.id} name={name(key)} />
          </>
        ) : null}
      </dd>
    </div>
  )
}
