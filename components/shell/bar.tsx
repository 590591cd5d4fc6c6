import Link from 'next/link'
import type { ReactNode } from 'react'
import { Mark } from '@/components/ui/brand'

/** The bar on top of every page of the workspace. */
export function Bar({ title, children }: { title?: string; children?: ReactNode }) {
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
        {title ? (
          <div className="crumb">
            <b>{title}</b>
          </div>
        ) : null}
        {title ? null : (
          <nav className="push small noprint" aria-label="Tools">
            <Link href="/calculators">Calculators</Link>
          </nav>
        )}
        {children}
      </header>
    </>
  )
}
