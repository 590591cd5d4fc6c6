import Link from 'next/link'
import type { ReactNode } from 'react'
import { InboxLink } from './inbox/inbox-link'
import { Mark } from '@/components/ui/brand'
import { AccountPlace } from './account-place'

/** The bar on top of every page of the workspace. */
export function Bar({ title, children }: { title?: ReactNode; children?: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="bar">
        <Link className="brand" href="/" prefetch={false} aria-label="Groundplan, start">
          <Mark />
          <span className={title ? 'hide-s' : ''}>Groundplan</span>
        </Link>
        {title ?? (
          <nav className="push row small noprint" aria-label="Workspace">
            <Link href="/calculators" prefetch={false}>
              Calculators
            </Link>
            <Link href="/knowledge" prefetch={false}>
              Knowledge
            </Link>
            <InboxLink />
            <Link href="/settings/models" prefetch={false}>
              Settings
            </Link>
          </nav>
        )}
        {children}
        <AccountPlace />
      </header>
    </>
  )
}
