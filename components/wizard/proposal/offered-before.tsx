import type { Facts } from '@/lib/facts/fact'
import type { Step } from '@/lib/methodology/define-step'
import type { StepDraft } from '@/lib/methodology/draft'
import { BringBack } from './bring-back'
import { Differing } from './differing'
import { Moves } from './figure-item'
import { offeredFigures } from './figure-pieces'
import { proposalPieces } from './pieces'

const NOW = {
  empty: 'The step is empty now: there is nothing that it could change.',
  open: 'What is left of it is offered in the step now.',
  settled: 'All of it stands there by now.',
  news: 'Brought back, it is fitted to what stands there now, and nothing is applied before you accept it.',
} as const

type Offer = {
  act: string
  base: StepDraft
  draft: StepDraft
  facts: Facts
  was: Facts | undefined
  over: readonly string[]
  now: keyof typeof NOW
}
type Props = { designId: string; ledger: Facts; step: Step; offer: Offer }

/** Everything that an offer would have changed, and the way to have it offered again. */
export function OfferedBefore({ designId, ledger, step, offer }: Props) {
  const { act, base, draft, facts, was, over, now } = offer
  const before = { ...ledger, ...was }
  const figures = offeredFigures(before, facts, was, over)
  const pieces = proposalPieces({
    step,
    mine: base,
    authors: {},
    base,
    offered: draft,
    facts: before,
    then: figures.then,
  })
  return (
    <section className="sheet" aria-label="Offer">
      <div className="card">
        <p className="row wrap">
          <span className="soft">{NOW[now]}</span>
          {now === 'news' ? (
            <span className="push">
              <BringBack
                designId={designId}
                act={act}
                about="this offer"
                then={`/designs/${designId}/steps/${step.id}#proposal`}
              />
            </span>
          ) : null}
        </p>
      </div>
      <ul className="pieces">
        {figures.pieces.map((piece) => (
          <li key={piece.key}>
            <div>
              <p className="m">{piece.title}</p>
              <Moves moves={piece.moves} />
              {piece.note ? <p className="small faint">{piece.note}</p> : null}
            </div>
          </li>
        ))}
        {pieces.map((piece) => (
          <li key={piece.key}>
            <div>
              <p className="small faint">{piece.title}</p>
              <Differing parts={piece.parts} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
