'use client'

import Link from 'next/link'
import { useSelectedLayoutSegments } from 'next/navigation'

const ALWAYS = [
  { segment: 'models', title: 'Models' },
  { segment: 'prices', title: 'Prices and hardware' },
  { segment: 'audit', title: 'Audit log' },
  { segment: 'webhooks', title: 'Webhooks' },
] as const
/** Where people sign in. */
const ACCOUNTS = [
  { segment: 'members', title: 'Members' },
  { segment: 'workspaces', title: 'Workspaces' },
  { segment: 'account', title: 'Your account' },
] as const

/** The pages of the settings. */
export function SettingsNav({ hasMembers }: { hasMembers: boolean }) {
  const [segment] = useSelectedLayoutSegments()
  return (
    <nav className="sidenav noprint" aria-label="Settings">
      {(hasMembers ? [...ACCOUNTS, ...ALWAYS] : ALWAYS).map((page) => (
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
