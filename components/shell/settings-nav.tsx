'use client'

import Link from 'next/link'
import { useSelectedLayoutSegments } from 'next/navigation'

const PAGES = [
  { segment: 'models', title: 'Models' },
  { segment: 'prices', title: 'Prices and hardware' },
] as const

/** The pages of the settings. */
export function SettingsNav() {
  const [segment] = useSelectedLayoutSegments()
  return (
    <nav className="sidenav noprint" aria-label="Settings">
      {PAGES.map((page) => (
        <Link
          key={page.segment}
          href={`/settings/${page.segment}`}
          aria-current={segment === page.segment ? 'page' : undefined}
        >
          {page.title}
        </Link>
      ))}
    </nav>
  )
}
