import type { Metadata } from 'next'
import { PolicyForm } from '@/components/share/policy-form'
import '@/components/members/members.css'
import { loadPolicy } from '@/lib/sharing/loaders'

export const metadata: Metadata = { title: 'Sharing' }

/** Shows what is in the database now. */
export const dynamic = 'force-dynamic'

export default async function SharingPage() {
  const { policy, links, maySet } = await loadPolicy()
  const open = links === 0 ? 'No link opens' : links === 1 ? '1 link opens' : `${links} links open`
  return (
    <main id="main" className="mb">
      <h1 className="title-1">Sharing</h1>
      <p className="intro soft">
        Links show a document to people without an account. Each is made, changed and revoked under Share of its design;
        what is said here holds for all of them, and for those that are there already. {open} in this workspace just
        now.
      </p>
      <section className="sheet tbx" aria-label="Sharing">
        {maySet ? (
          <PolicyForm policy={policy} />
        ) : (
          <>
            <p>
              {policy.enabled ? 'Links open.' : 'Sharing is switched off: no link opens.'}{' '}
              {policy.maxDays === null ? 'Nothing is said of how long.' : `Each for at most ${policy.maxDays} days.`}
            </p>
            <p className="small soft">Who may change this is admin or owner.</p>
          </>
        )}
      </section>
    </main>
  )
}
