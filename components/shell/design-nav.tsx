'use client'

import Link from 'next/link'
import { usePathname, useSelectedLayoutSegments } from 'next/navigation'

const VIEWS = [
  { segment: 'steps', href: 'steps/problem', label: 'Steps', below: [] },
  { segment: 'numbers', href: 'numbers', label: 'Numbers', below: ['what-if', 'findings'] },
  { segment: 'document', href: 'document', label: 'Document', below: [] },
  { segment: 'review', href: 'review', label: 'Review', below: [] },
  { segment: 'history', href: 'history', label: 'History', below: [] },
] satisfies { segment: string; href: string; label: string; below: string[] }[]

/** The views of one design. */
export function DesignNav({ designId }: { designId: string }) {
  const [segment] = useSelectedLayoutSegments()
  const path = usePathname()
  return (
    <nav className="views noprint" aria-label="Design">
      {VIEWS.map((view) => {
        const current = segment === view.segment || view.below.some((page) => page === segment)
        const href = current && view.segment === 'steps' ? path : `/designs/${designId}/${view.href}`
        return (
          <Link key={view.segment} href={href} prefetch={false} aria-current={current ? 'page' : undefined}>
            {view.label}
          </Link>
        )
      })}
    </nav>
  )
}
