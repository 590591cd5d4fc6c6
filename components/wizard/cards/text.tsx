import { memo } from 'react'
import { textPieces } from '@/components/numbers/fact-view'
import { Templated } from '@/components/numbers/templated'
import { Icon } from '@/components/ui/icon'
import { Prose } from '@/components/numbers/markdown'
import type { Author } from '@/lib/methodology/content'
import { Editable } from '../editable'
import type { CardContext } from './card-context'

type Props = { context: CardContext; field: string; label: string; value: string }

/** Words with live figures. Read again only where they change: a growing draft is drawn every few frames. */
export const Words = memo(function Words({ text, facts }: { text: string; facts: CardContext['facts'] }) {
  return <Templated pieces={textPieces(text, facts)} />
})

/** A line of a card: figures live, editable where it stands. */
export function Line({ context, field, label, value }: Props) {
  const shown = <Words text={value} facts={context.facts} />
  if (!context.editable) return shown
  return (
    <Editable field={field} label={label} value={value}>
      {shown}
    </Editable>
  )
}

/** A paragraph or more, written as Markdown. */
export function Passage({ context, field, label, value }: Props) {
  const shown = <Prose text={value} facts={context.facts} />
  if (!context.editable) return shown
  return (
    <Editable field={field} label={label} value={value} block>
      {shown}
    </Editable>
  )
}

const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

/** The person's hand is marked; an agent's is the unmarked default. */
export function Hand({ author }: { author: Author | undefined }) {
  if (!author) return null
  return (
    <p className="by person">
      <Icon name="pencil" size={12} />
      {`${author.name}, ${when.format(new Date(author.at))}. Agents may propose changes here, not make them.`}
    </p>
  )
}

export const handClass = (author: Author | undefined): string => (author ? ' hand' : '')

/** A card arrives once; in the one that is being written the caret stands behind the last words. */
export const cardClass = (writing: boolean): string => `card arrive${writing ? ' writing' : ''}`
