import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import '@/components/account/account.css'
import { Mark } from '@/components/ui/brand'
import { env } from '@/lib/env'

/** Pages of people who are not signed in. In local mode there are none. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  if (env().GROUNDPLAN_AUTH === 'local') notFound()
  return (
    <>
      <header className="bar">
        <span className="brand">
          <Mark />
          Groundplan
        </span>
      </header>
      <main id="main" className="acct">
        {children}
      </main>
    </>
  )
}
