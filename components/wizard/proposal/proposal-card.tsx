'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useState } from 'react'
import { saving } from '@/components/shell/save-store'
import { Icon } from '@/components/ui/icon'
import { JSON_BODY, messageOf } from '@/components/shell/request'
import { type Choice, Choices } from './choices'
import { FigureItem, Moves } from './figure-item'
import type { FigureMove, FigurePiece } from './figure-pieces'
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
  /** What the agent answers to that, beside its draft. */
  replies: readonly { question: string; whyItMatters: string }[]
}
type Body = { action: 'accept' | 'dismiss'; fields?: string[] }

/** A re-draft is offered, never applied: accepted or refused piece by piece. */
export function ProposalCard({ designId, stepId, pieces, figures, headlines, instruction, replies }: Props) {
  const router = useRouter()
  // What a person wrote stays unless they say otherwise.
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const all = [...figures, ...pieces]
  const accepted = all.filter((piece) => choices[piece.key] === 'accepted').map((piece) => piece.key)
  const refused = all.filter((piece) => choices[piece.key] === 'refused').length
  const isPersons = pieces.some((piece) => piece.author !== null)

  const send = async (body: Body): Promise<'left' | 'settled' | 'failed'> => {
    const response = await fetch(`/api/designs/${designId}/steps/${stepId}/proposal`, {
      method: 'POST',
      headers: JSON_BODY,
      body: JSON.stringify(body),
    })
    const answer: { proposal?: unknown } = await response.json()
    if (response.ok) return answer.proposal === null ? 'settled' : 'left'
    setError(messageOf(answer, 'The proposal could not be applied.'))
    return 'failed'
  }
  const decide = async (bodies: Body[]) => {
    setBusy(true)
    setError(null)
    const done = saving()
    try {
      for (const body of bodies) {
        const outcome = await send(body)
        // The card goes away with the button that was pressed: the keyboard goes on from the step.
        if (outcome === 'settled') document.getElementById('main')?.focus({ preventScroll: true })
        if (outcome !== 'left') break
      }
      router.refresh()
    } catch {
      setError('No answer from the server. Nothing was lost; try again.')
    } finally {
      done()
      setBusy(false)
      setChoices({})
    }
  }
  const choose = (key: string, choice: Choice) =>
    setChoices((old) => {
      const { [key]: before, ...rest } = old
      return before === choice ? rest : { ...rest, [key]: choice }
    })
  const dismissRest: Body[] = accepted.length + refused === all.length ? [{ action: 'dismiss' }] : []

  return (
    <section className="sheet" aria-label="Proposal" id="proposal">
      <div className="card">
        <header style={{ alignItems: 'center', flexWrap: 'wrap', marginBottom: 0 }}>
          <div>
            <h2>A new draft is offered{instruction ? ` for “${instruction}”` : ''}</h2>
            <p className="small faint">
              {all.length} {all.length === 1 ? 'change' : 'changes'}, nothing applied yet.
              {isPersons ? ' You wrote in this step, so nothing is overwritten.' : ''}
            </p>
          </div>
          <span className="row wrap push">
            <button
              type="button"
              className="btn quiet"
              aria-disabled={busy}
              onClick={() => void decide([{ action: 'dismiss' }])}
            >
              Refuse all
            </button>
            <button
              type="button"
              className="btn"
              aria-disabled={busy}
              onClick={() => void decide([{ action: 'accept' }])}
            >
              Apply all
            </button>
            <button
              type="button"
              className="btn primary"
              disabled={accepted.length === 0 || busy}
              onClick={() => void decide([{ action: 'accept', fields: accepted }, ...dismissRest])}
            >
              {accepted.length === 0
                ? 'Apply what is accepted'
                : `Apply ${accepted.length} ${accepted.length === 1 ? 'change' : 'changes'}`}
            </button>
          </span>
        </header>
        {replies.map((reply) => (
          <p key={reply.question} className="small soft">
            <b>{reply.question}.</b> {reply.whyItMatters}
          </p>
        ))}
        {headlines.length > 0 ? (
          <div>
            <p className="small faint">With all of it:</p>
            <Moves moves={headlines} />
          </div>
        ) : null}
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
      <p className="keys faint small hide-s noprint">
        <kbd>J</kbd> <kbd>K</kbd> next, previous <kbd>A</kbd> accept <kbd>R</kbd> refuse
      </p>
    </section>
  )
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
        {piece.author ? (
          <p className="by person">
            <Icon name="lock" size={12} />
            Written by {piece.author}
          </p>
        ) : null}
        <p className="prose">
          {piece.parts.map((part, index) => {
            const key = `${index}`
            if (part.kind === 'added') return <ins key={key}>{part.text}</ins>
            if (part.kind === 'removed') return <del key={key}>{part.text}</del>
            return <span key={key}>{part.text}</span>
          })}
        </p>
      </div>
      <Choices title={piece.title} choice={choice} onChoose={onChoose} />
    </li>
  )
}
