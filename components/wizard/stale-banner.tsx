'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { keepFocus } from '@/components/shell/keep-focus'
import { send } from '@/components/shell/send'
import { useSuggesting } from '@/components/shell/suggesting'
import { May } from '@/components/shell/viewer'
import { Icon } from '@/components/ui/icon'
import { Moves } from './proposal/figure-item'
import type { FigureMove } from './proposal/figure-pieces'
import { saidHere, sayHere } from './said-here'
import { WaitsWhileSuggesting } from './suggest/mode'

type Props = {
  designId: string
  stepId: string
  rev: number
  /** Why, in one line. */
  stale: string
  moves: readonly FigureMove[]
  onPropose: () => void
}

/** Why a step is stale, and the two ways on from there. Nothing is drafted before somebody says so. */
export function StaleBanner({ designId, stepId, rev, stale, moves, onPropose }: Props) {
  const router = useRouter()
  const isSuggesting = useSuggesting(designId)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const keep = async () => {
    setBusy(true)
    setError(null)
    const sent = await send(
      'POST',
      `/api/designs/${designId}/steps/${stepId}/keep`,
      { stale },
      {
        refused: 'This step could not be kept as it is.',
        unreached: 'No answer from the server. Nothing was changed; try again.',
      },
      { 'if-match': `"${rev}"` },
    )
    setBusy(false)
    if (sent.ok) {
      sayHere('stale', 'Kept as it is. Its words stand for the figures as they are now, and it is stale no longer.')
      keepFocus(() => saidHere('stale'))
    } else setError(sent.message)
    router.refresh()
  }
  const propose = () => {
    onPropose()
    sayHere('stale', 'An update is being drafted. It is offered for you to decide on; nothing is changed before that.')
    keepFocus(() => saidHere('stale'))
  }
  return (
    <section className="banner warning" aria-label="Stale" id="stale" style={{ flexWrap: 'wrap' }}>
      <span className="sev warning">
        <Icon name="warning" size={16} />
        Stale
      </span>
      <span>{stale}</span>
      <May to="design.edit">
        <span className="row push">
          <button type="button" className="btn s" aria-busy={busy} disabled={isSuggesting} onClick={() => void keep()}>
            Keep as is
          </button>
          <button type="button" className="btn s" onClick={propose}>
            Propose an update
          </button>
        </span>
      </May>
      {moves.length > 0 ? (
        <details style={{ flexBasis: '100%' }}>
          <summary className="linkish small">
            What moved: {moves.length === 1 ? '1 figure' : `${moves.length} figures`}
          </summary>
          <Moves moves={moves} />
          <p className="small">
            <Link href={`/designs/${designId}/numbers#moved`} prefetch={false}>
              All that moved, and which steps rest on it
            </Link>
          </p>
        </details>
      ) : null}
      <WaitsWhileSuggesting designId={designId} what="Keeping a step as it is changes it at once, so that waits." />
      {error ? (
        <p role="alert" className="small" style={{ color: 'var(--error)', flexBasis: '100%' }}>
          {error}
        </p>
      ) : null}
    </section>
  )
}
