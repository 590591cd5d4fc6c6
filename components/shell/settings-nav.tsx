'use client'

import Link from 'next/link'
import { useSelectedLayoutSegments } from 'next/navigation'

const ALWAYS = [
  { segment: 'models', title: 'Models' },
  { segment: 'prices', title: 'Prices and hardware' },
  { segment: 'audit', title: 'Audit log' },
] as const
/** Where people sign in. */
const MEMBERS = { segment: 'members', title: 'Members' } as const

/** The pages of the settings. */
export function SettingsNav({ hasMembers }: { hasMembers: boolean }) {
  const [segment] = useSelectedLayoutSegments()
  return (
    <nav className="sidenav noprint" aria-label="Settings">
      {(hasMembers ? [MEMBERS, ...ALWAYS] : ALWAYS).map((page) => (
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
