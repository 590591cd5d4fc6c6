'use client'

import { BROKEN } from '@/components/ui/plans/broken'
import { StateBox } from '@/components/ui/state-page'

export default function HistoryError({ retry }: { error: Error; retry: () => void }) {
  return (
    <main className="page narrow" id="main">
      <StateBox plan={BROKEN} title="The history could not be read" level={1}>
        <p className="soft">Nothing was lost or changed: the design stands as it did.</p>
        <p>
          <button type="button" className="btn primary" onClick={retry}>
            Try again
          </button>
        </p>
      </StateBox>
    </main>
  )
}
