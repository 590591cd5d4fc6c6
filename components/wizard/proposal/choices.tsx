'use client'

import { useMay } from '@/components/shell/viewer'
import { Icon } from '@/components/ui/icon'

export type Choice = 'accepted' | 'refused'

type Props = { title: string; choice: Choice | undefined; onChoose: (choice: Choice) => void }

/** Accept or refuse one piece of a proposal; the same again takes the choice back. */
export function Choices({ title, choice, onChoose }: Props) {
  if (!useMay('design.edit')) return null
  return (
    <div className="acts">
      <button type="button" className="btn s" aria-pressed={choice === 'accepted'} onClick={() => onChoose('accepted')}>
        <Icon name="check" size={13} />
        Accept<span className="sr"> {title}</span>
      </button>
      <button type="button" className="btn s" aria-pressed={choice === 'refused'} onClick={() => onChoose('refused')}>
        <Icon name="cross" size={12} />
        Refuse<span className="sr"> {title}</span>
      </button>
    </div>
  )
}
