'use client'

import { Icon } from '@/components/ui/icon'
import { type Choice, Choices } from './choices'
import { Mends } from './mends'
import type { FigureMove, FigurePiece } from './figure-pieces'

/** Figures before and after, one a line. */
export function Moves({ moves }: { moves: readonly FigureMove[] }) {
  return (
    <ul className="moves">
      {moves.map(({ label, before, after }) => (
        <li key={label}>
          <span className="small">{label}</span>
          <span className="v">
            <del className="small">{before}</del> <ins>{after}</ins>
          </span>
        </li>
      ))}
    </ul>
  )
}

type Props = {
  piece: FigurePiece
  /** The finding that it answers. */
  mends: string | null
  choice: Choice | undefined
  onChoose: (choice: Choice) => void
}

/** A change of inputs, with what it alone would do to the cost. */
export function FigureItem({ piece, mends, choice, onChoose }: Props) {
  return (
    <li className={choice ?? ''}>
      <div>
        <p className="m">{piece.title}</p>
        {mends ? <Mends title={mends} /> : null}
        {piece.isPersons ? (
          <p className="by person">
            <Icon name="lock" size={12} />
            Given by a person, and replaced only if you accept this
          </p>
        ) : null}
        {piece.outdated ? (
          <p className="small sev warning">Outdated: this figure was changed since the draft was made.</p>
        ) : null}
        <Moves moves={piece.moves} />
        {piece.cost ? (
          <p className="small">
            By this alone, {piece.cost.label.toLowerCase()}: <del>{piece.cost.before}</del>{' '}
            <ins>{piece.cost.after}</ins>
          </p>
        ) : null}
        {piece.note ? <p className="small faint">{piece.note}</p> : null}
      </div>
      <Choices title={piece.title} choice={choice} onChoose={onChoose} />
    </li>
  )
}
