import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import '@/components/members/members.css'
import { Workspaces } from '@/components/members/workspaces'
import { env } from '@/lib/env'
import { loadWorkspaces } from '@/lib/members/loaders'

export const metadata: Metadata = { title: 'Workspaces' }

export const dynamic = 'force-dynamic'

export default async function WorkspacesPage() {
  if (env().GROUNDPLAN_AUTH === 'local') notFound()
  return (
    <main id="main" className="mb">
      <h1 className="title-1">Workspaces</h1>
      <p className="intro soft">
        Designs, members, models, prices and limits are of one workspace. Nothing of one is seen in another.
      </p>
      <Workspaces {...(await loadWorkspaces())} />
    </main>
  )
}
