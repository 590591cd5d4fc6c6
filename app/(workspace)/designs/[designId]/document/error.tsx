'use client'

import '@/components/document/layout.css'
import { BROKEN } from '@/components/ui/plans/broken'
import { StateBox } from '@/components/ui/state-page'

export default function DocumentError({ retry }: { error: Error; retry: () => void }) {
  return (
    <main id="main" className="doc-empty">
      <StateBox plan={BROKEN} title="The document could not be put together" level={1}>
        <p className="soft">Nothing was lost: steps, numbers and decisions are stored as they were.</p>
        <p>
          <button type="button" className="btn primary" onClick={retry}>
            Try again
          </button>
        </p>
      </StateBox>
    </main>
  )
}
