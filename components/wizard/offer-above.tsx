'use client'

import type { MouseEvent, ReactNode } from 'react'

/** Into view and into focus: whoever goes on by keyboard goes on from there. */
export function goTo(event: MouseEvent, id: string): void {
  const target = document.getElementById(id)
  if (!target) return
  event.preventDefault()
  target.scrollIntoView({ block: 'start' })
  target.focus({ preventScroll: true })
}

type Props = {
  /** What was asked for in words just now, and offered. */
  asked: string | null
  /** What the agent answers to the last words, where it offers nothing for them. */
  answer: ReactNode
  /** How many changes wait to be decided on. */
  offered: number
}

/** Beside the form: what became of the words, and that something waits further up. Nothing is applied unasked. */
export function OfferAbove({ asked, answer, offered }: Props) {
  const isEarlier = answer !== null
  if (asked === null && !isEarlier && offered === 0) return null
  return (
    <div className="asked">
      {answer}
      {asked === null && offered === 0 ? null : (
        <p className="small">
          {asked === null ? null : <b>Drafted for “{asked}”. </b>}
          {offered > 0 ? (
            <>
              <a href="#proposal" onClick={(event) => goTo(event, 'proposal')}>
                An {isEarlier ? 'earlier ' : ''}offer of {offered} {offered === 1 ? 'change' : 'changes'} is above
              </a>
              ; nothing is applied yet.
            </>
          ) : null}
        </p>
      )}
    </div>
  )
}
