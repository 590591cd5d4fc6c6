'use client'

import Link from 'next/link'
import { useSelectedLayoutSegments } from 'next/navigation'

export type KindLink = { kind: string; title: string; count: number }

/** The kinds of entries with their numbers. */
export function KindNav({ kinds }: { kinds: readonly KindLink[] }) {
  const [segment] = useSelectedLayoutSegments()
  return (
    <nav className="sidenav noprint" aria-label="Knowledge">
      <Link href="/knowledge" aria-current={segment === undefined ? 'page' : undefined}>
        All knowledge
      </Link>
      {kinds.map(({ kind, title, count }) => (
        <Link key={kind} href={`/knowledge/${kind}`} aria-current={segment === kind ? 'page' : undefined}>
          {title} <span className="faint">{count}</span>
        </Link>
      ))}
    </nav>
  )
}
