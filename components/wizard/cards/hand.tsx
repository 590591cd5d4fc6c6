import { Icon } from '@/components/ui/icon'
import type { Author } from '@/lib/methodology/content'

const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

/** "Grace, 27 Nov, 20:41"; of what was suggested also who accepted it. */
export const whenText = ({ name, at, acceptedBy }: Author): string =>
  `${name}, ${when.format(new Date(at))}${acceptedBy === undefined ? '' : `, accepted by ${acceptedBy}`}`

/** The person's hand is marked; an agent's is the unmarked default. */
export function Hand({ author }: { author: Author | undefined }) {
  if (!author) return null
  return (
    <p className="by person">
      <Icon name="pencil" size={12} />
      {`${whenText(author)}. Agents may propose changes here, not make them.`}
    </p>
  )
}

export const handClass = (author: Author | undefined): string => (author ? ' hand' : '')

/** A card arrives once; in the one that is being written the caret stands behind the last words. */
export const cardClass = (writing: boolean): string => `card arrive${writing ? ' writing' : ''}`
