import { memo } from 'react'
import { textPieces } from '@/components/numbers/fact-view'
import { Templated } from '@/components/numbers/templated'
import { Prose } from '@/components/numbers/markdown'
import { Editable } from '../editable'
import type { Text } from './views'
import { type CardContext, writtenBy } from './card-context'

type Props = { context: CardContext; field: string; label: string; value: string }

/** Words with live figures. Read again only where they change: a growing draft is drawn every few frames. */
export const Words = memo(function Words({ text, facts }: { text: string; facts: CardContext['facts'] }) {
  return <Templated pieces={textPieces(text, facts)} />
})

/** Where threads are marked for who reads. */
const placeOf = (field: string, label: string) => ({ 'data-field': field, 'data-name': label })

/** A line of a card: figures live, editable where it stands. */
export function Line({ context, field, label, value }: Props) {
  const shown = <Words text={value} facts={context.facts} />
  if (!context.editable) return context.isSaved ? <span {...placeOf(field, label)}>{shown}</span> : shown
  return (
    <Editable field={field} label={label} value={value} written={writtenBy(context, field)}>
      {shown}
    </Editable>
  )
}

/** A paragraph or more, written as Markdown. */
export function Passage({ context, field, label, value }: Props) {
  const shown = <Prose text={value} facts={context.facts} share={context.share} />
  if (!context.editable) return context.isSaved ? <div {...placeOf(field, label)}>{shown}</div> : shown
  return (
    <Editable field={field} label={label} value={value} written={writtenBy(context, field)} block>
      {shown}
    </Editable>
  )
}

/** How the server draws the texts of an item. */
export const textOf =
  (context: CardContext): Text =>
  (field, label, value, isBlock = false) =>
    isBlock ? (
      <Passage context={context} field={field} label={label} value={value} />
    ) : (
      <Line context={context} field={field} label={label} value={value} />
    )
