'use client'

import { type Choice, Choices } from './choices'
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

type Props = { piece: FigurePiece; choice: Choice | undefined; onChoose: (choice: Choice) => void }

/** A change of inputs, with what it alone would do to the cost. */
export function FigureItem({ piece, choice, onChoose }: Props) {
  return (
    <li className={choice ?? ''}>
      <div>
        <p className="m">{piece.title}</p>
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
