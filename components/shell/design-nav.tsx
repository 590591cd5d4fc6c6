'use client'

import Link from 'next/link'
import { usePathname, useSelectedLayoutSegments } from 'next/navigation'

const VIEWS = [
  { segment: 'steps', href: 'steps/problem', label: 'Steps' },
  { segment: 'numbers', href: 'numbers', label: 'Numbers', below: 'what-if' },
  { segment: 'document', href: 'document', label: 'Document' },
] as const

/** The views of one design. */
export function DesignNav({ designId }: { designId: string }) {
  const [segment] = useSelectedLayoutSegments()
  const path = usePathname()
  return (
    <nav className="views noprint" aria-label="Design">
      {VIEWS.map((view) => {
        const current = segment === view.segment || ('below' in view && segment === view.below)
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
