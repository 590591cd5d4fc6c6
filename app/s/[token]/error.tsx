'use client'

import { useReturn } from '@/components/shell/use-return'
import { BROKEN } from '@/components/ui/plans/broken'
import { StateBox } from '@/components/ui/state-page'

type Props = { retry: () => void }

/** A guest has no designs to go back to, and wrote nothing that could be lost. */
export default function SharedError({ retry }: Props) {
  const isAway = useReturn(retry)
  return (
    <main id="main" className="page narrow">
      <StateBox plan={BROKEN} title="This document could not be shown" level={1}>
        <p className="soft">Something went wrong on the server. The link still opens; try again in a moment.</p>
        <p className="soft" role="status">
          {isAway ? 'The server cannot work just now. This page comes back by itself as soon as it can.' : null}
        </p>
        <p className="row">
          <button type="button" className="btn primary" onClick={retry}>
            Try again
          </button>
        </p>
      </StateBox>
    </main>
  )
}
