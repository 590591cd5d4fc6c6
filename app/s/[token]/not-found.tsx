import '@/components/document/layout.css'
import { CLOSED } from '@/components/ui/plans/closed'
import { StateBox } from '@/components/ui/state-page'

/** One page for links that are unknown, expired or revoked: which of them it is, is nobody's business. */
export default function SharedNotFound() {
  return (
    <main id="main" className="doc-empty">
      <StateBox plan={CLOSED} title="This link does not open any more" level={1}>
        <p className="soft">
          It has expired, was withdrawn, or was cut short. Ask the person who sent it for a new one.
        </p>
      </StateBox>
    </main>
  )
}
