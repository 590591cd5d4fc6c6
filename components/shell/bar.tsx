import Link from 'next/link'
import type { ReactNode } from 'react'
import { Mark } from '@/components/ui/brand'

/** The bar on top of every page of the workspace. */
export function Bar({ title, children }: { title?: ReactNode; children?: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="bar">
        <Link className="brand" href="/" aria-label="Groundplan, start">
          <Mark />
          <span className={title ? 'hide-s' : ''}>Groundplan</span>
        </Link>
        {title}
        {children}
      </header>
    </>
  )
}
