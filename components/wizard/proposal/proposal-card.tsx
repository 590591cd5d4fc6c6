'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { keepFocus } from '@/components/shell/keep-focus'
import { send } from '@/components/shell/send'
import { useMay } from '@/components/shell/viewer'
import { pageUndo } from '@/components/undo/page-undo'
import { Icon } from '@/components/ui/icon'
import { goTo } from '../offer-above'
import { saidHere, sayHere } from '../said-here'
import { type Choice, Choices } from './choices'
import { Differing } from './differing'
import { FigureItem, Moves } from './figure-item'
import type { FigureMove, FigurePiece } from './figure-pieces'
import { Mends } from './mends'
import type { ProposalPiece } from './pieces'

type Props = {
  designId: string
  stepId: string
  pieces: readonly ProposalPiece[]
  figures: readonly FigurePiece[]
  /** What the design is compared by, were all of it accepted. */
  headlines: readonly FigureMove[]
  /** What was asked for in words. */
  instruction: string | null
  /** The finding that it was asked to mend; `left`: what its check would still say, null where nothing. */
  repair: { check: string; title: string; left: string | null } | null
  /** What the agent answers to that, beside its draft. */
  answer: ReactNode
  /** What is held against the draft. */
  note: ReactNode
}
type Body = { action: 'accept' | 'dismiss'; fields?: string[]; refused?: string[] }

const countText = (count: number) => `${count} ${count === 1 ? 'change' : 'changes'}`

/** What an act is called where it is taken back. */
function labelOf({ action, fields }: Body, all: number): string {
  if (action === 'dismiss') return `${countText(all)} refused`
  return fields ? `${countText(fields.length)} accepted` : 'the offer accepted'
}

/** A re-draft is offered, never applied: accepted or refused piece by piece. */
export function ProposalCard({
  designId,
  stepId,
  pieces,
  figures,
  headlines,
  instruction,
  repair,
  answer,
  note,
}: Props) {
  const router = useRouter()
  const may = useMay('design.edit')
  // What a person wrote stays unless they say otherwise.
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const all = [...figures, ...pieces]
  const accepted = all.filter((piece) => choices[piece.key] === 'accepted').map((piece) => piece.key)
  const refused = all.filter((piece) => choices[piece.key] === 'refused').map((piece) => piece.key)
  const isPersons = pieces.some((piece) => piece.author !== null)
  const outdated = [...figures.filter((piece) => piece.outdated), ...pieces.filter(({ since }) => since === 'outdated')]

  const decide = async (body: Body) => {
    setBusy(true)
    setError(null)
    const sent = await send('POST', `/api/designs/${designId}/steps/${stepId}/proposal`, body, {
      refused: 'The proposal could not be applied.',
      unreached: 'No answer from the server. Nothing was lost; try again.',
    })
    setBusy(false)
    if (sent.ok) {
      const { decision, proposal } = sent.body
      setChoices({})
      if (typeof decision === 'string') pageUndo(designId).offer(labelOf(body, all.length), decision)
      sayHere('proposal', saidOf(body, outdated.length))
      // The card goes away with the button that was pressed: what is said of it takes its place, for the keyboard too.
      if (proposal !== null) document.getElementById('proposal')?.focus({ preventScroll: true })
      else keepFocus(() => saidHere('proposal'))
    } else setError(sent.message)
    router.refresh()
  }
  const choose = (key: string, choice: Choice) =>
    may &&
    setChoices((old) => {
      const { [key]: before, ...rest } = old
      return before === choice ? rest : { ...rest, [key]: choice }
    })
  // What was refused beside it is decided with it, and does not come back.
  const chosen: Body = { action: 'accept', fields: accepted, ...(refused.length > 0 && { refused }) }

  return (
    <section className="sheet" aria-label="Proposal" id="proposal" tabIndex={-1}>
      <div className="card">
        <header style={{ alignItems: 'center', flexWrap: 'wrap', marginBottom: 0 }}>
          <div>
            <h2>
              {repair
                ? `A repair of “${repair.title}”`
                : `A new draft is offered${instruction ? ` for “${instruction}”` : ''}`}
            </h2>
            {repair ? (
              <p className="small m">
                {repair.left === null
                  ? 'With what is offered here the finding is gone.'
                  : `The finding would still be open: ${repair.left}`}
              </p>
            ) : null}
            <p className="small faint">
              {countText(all.length)} to decide on, {all.length === 1 ? 'not' : 'none of them'} applied yet.
              {isPersons ? ' People wrote in this step, so nothing is overwritten.' : ''}
              {outdated.length > 0
                ? ` ${outdated.length} of them ${outdated.length === 1 ? 'is' : 'are'} outdated: changed here since the draft was made. Those wait for you to accept or refuse them by name.`
                : ''}
            </p>
          </div>
          {may ? (
            <span className="row wrap push">
              <button
                type="button"
                className="btn quiet"
                aria-disabled={busy}
                onClick={() => void decide({ action: 'dismiss' })}
              >
                Refuse all
              </button>
              <button
                type="button"
                className="btn"
                aria-disabled={busy}
                onClick={() => void decide({ action: 'accept' })}
              >
                {outdated.length > 0 ? 'Apply all that fit' : 'Apply all'}
              </button>
              <button
                type="button"
                className="btn primary"
                disabled={accepted.length === 0 || busy}
                onClick={() => void decide(chosen)}
              >
                {accepted.length === 0 ? 'Apply what is accepted' : `Apply ${countText(accepted.length)}`}
              </button>
            </span>
          ) : (
            <p className="small faint">Editors decide on it.</p>
          )}
        </header>
        {answer}
        {headlines.length > 0 ? (
          <div>
            <p className="small faint">With all of it:</p>
            <Moves moves={headlines} />
          </div>
        ) : null}
        {note}
        {error ? (
          <p role="alert" className="small" style={{ color: 'var(--error)' }}>
            {error}
          </p>
        ) : null}
      </div>
      <ul className="pieces" onKeyDown={(event) => onPieceKey(event, all, choose)}>
        {figures.map((piece) => (
          <FigureItem
            key={piece.key}
            piece={piece}
            mends={piece.isMending && repair ? repair.title : null}
            choice={choices[piece.key]}
            onChoose={(choice) => choose(piece.key, choice)}
          />
        ))}
        {pieces.map((piece) => (
          <Piece
            key={piece.key}
            piece={piece}
            choice={choices[piece.key]}
            onChoose={(choice) => choose(piece.key, choice)}
          />
        ))}
      </ul>
      {may ? (
        <>
          <p className="small asked noprint">
            <a href="#say" onClick={(event) => goTo(event, 'say')}>
              Tell the agent something else
            </a>
            <span className="faint"> below the step; this offer stays reachable.</span>
          </p>
          <p className="keys faint small hide-s noprint">
            <kbd>J</kbd> <kbd>K</kbd> next, previous <kbd>A</kbd> accept <kbd>R</kbd> refuse
          </p>
        </>
      ) : null}
    </section>
  )
}

/** `outdated`: how many of them somebody has to name. */
function saidOf({ action, fields }: Body, outdated: number): string {
  if (fields) return `${countText(fields.length)} ${action === 'accept' ? 'applied' : 'refused'}.`
  if (action === 'dismiss') return 'All refused. Nothing in this step was changed.'
  return outdated > 0 ? `All that fit applied. ${countText(outdated)} outdated: still to decide on.` : 'All applied.'
}

/** Keys of a piece that has the focus; with a modifier they belong to the browser. */
function onPieceKey(
  event: KeyboardEvent<HTMLUListElement>,
  pieces: readonly { key: string }[],
  choose: (key: string, choice: Choice) => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return
  const items = [...event.currentTarget.children]
  const index = items.findIndex((item) => item.contains(document.activeElement))
  const piece = pieces[index]
  const key = event.key.toLowerCase()
  if (key === 'j' || key === 'k') items[index + (key === 'j' ? 1 : -1)]?.querySelector('button')?.focus()
  if (piece && key === 'a') choose(piece.key, 'accepted')
  if (piece && key === 'r') choose(piece.key, 'refused')
}

function Piece({
  piece,
  choice,
  onChoose,
}: {
  piece: ProposalPiece
  choice: Choice | undefined
  onChoose: (choice: Choice) => void
}) {
  return (
    <li className={choice ?? (piece.author ? 'kept' : '')}>
      <div>
        <p className="small faint">{piece.title}</p>
        {piece.since === 'outdated' ? (
          <p className="small sev warning">
            Outdated: this was changed since the draft was made. Shown against what stands here now.
          </p>
        ) : null}
        {piece.since === 'merged' ? <p className="small faint">Fitted into what was written here since.</p> : null}
        {piece.mends ? <Mends title={piece.mends} /> : null}
        {piece.author ? (
          <p className="by person">
            <Icon name="lock" size={12} />
            Written by {piece.author}
          </p>
        ) : null}
        <Differing parts={piece.parts} />
      </div>
      <Choices title={piece.title} choice={choice} onChoose={onChoose} />
    </li>
  )
}
