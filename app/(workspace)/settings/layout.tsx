import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SettingsNav } from '@/components/shell/settings-nav'
import '@/components/shell/beside.css'
import { Bar } from '@/components/shell/bar'
import { env } from '@/lib/env'

export const metadata: Metadata = {
  title: { default: 'Settings · Groundplan', template: '%s · Settings · Groundplan' },
}

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Bar />
      <div className="beside">
        <SettingsNav hasMembers={env().GROUNDPLAN_AUTH === 'accounts'} />
        {children}
      </div>
    </>
  )
}
