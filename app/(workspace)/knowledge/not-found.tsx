import Link from 'next/link'
import { StateBox } from '@/components/ui/state-page'

export default function KnowledgeNotFound() {
  return (
    <main id="main">
      <StateBox plan="closed" title="There is no such entry" level={1}>
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
