import Link from 'next/link'
import { entriesOf } from '@/lib/knowledge/catalogue'
import { KIND_IDS, KINDS } from '@/lib/knowledge/kinds'

/** What there is, one field a kind. */
export function KindsSheet() {
  return (
    <section className="sheet kn-kinds" aria-label="Kinds">
      {KIND_IDS.map((kind) => (
        <Link key={kind} href={`/knowledge/${kind}`}>
          <h2>
            {KINDS[kind].title} <span className="faint">{entriesOf(kind).length}</span>
          </h2>
          <p>{KINDS[kind].line}</p>
        </Link>
      ))}
    </section>
  )
}
