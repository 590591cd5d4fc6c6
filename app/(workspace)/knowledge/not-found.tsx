import Link from 'next/link'
import { CLOSED } from '@/components/ui/plans/closed'
import { StateBox } from '@/components/ui/state-page'

export default function KnowledgeNotFound() {
  return (
    <main id="main">
      <StateBox plan={CLOSED} title="There is no such entry" level={1}>
        <p className="soft">It may have another name. Search for a word of it, or look through its kind.</p>
        <p className="row">
          <Link className="btn" href="/knowledge">
            All knowledge
          </Link>
        </p>
      </StateBox>
    </main>
  )
}
