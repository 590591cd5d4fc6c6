'use client'

import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { ImportOutcome } from './import-client'

const NOTES_SHOWN = 20

/** What became of a file, until it is closed. */
export function ImportSaid({ outcome, onClose }: { outcome: ImportOutcome; onClose: () => void }) {
  const close = (
    <button type="button" className="btn s quiet" aria-label="Close this message" onClick={onClose}>
      <Icon name="cross" size={11} />
    </button>
  )
  if (outcome.kind === 'brief') return <p>A design begins from {outcome.name}…</p>
  if (outcome.kind === 'refused')
    return (
      <div className="row">
        <p className="sev error" style={{ whiteSpace: 'normal' }}>
          <Icon name="error" />
          <span>
            <b>{outcome.name}</b> was not imported. {outcome.reason}
          </span>
        </p>
        {close}
      </div>
    )
  const { name, designId, title, notes, again } = outcome
  return (
    <>
      <div className="row">
        <p>
          <Link href={`/designs/${designId}`}>{title}</Link>{' '}
          {again
            ? `was imported from this file a moment ago, and nothing of it was changed since: no second design was made. Duplicate it if you want one`
            : `was imported from ${name} as a new design`}
          {again ? '.' : notes.length === 0 ? ', as it stands in the file.' : '. Other than in the file:'}
        </p>
        {close}
      </div>
      {notes.length > 0 && !again ? (
        <ul className="small">
          {notes.slice(0, NOTES_SHOWN).map((note) => (
            <li key={note}>{note}</li>
          ))}
          {notes.length > NOTES_SHOWN ? <li>And {notes.length - NOTES_SHOWN} more of such a kind.</li> : null}
        </ul>
      ) : null}
    </>
  )
}
