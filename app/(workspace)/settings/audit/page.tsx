import type { Metadata } from 'next'
import { AuditFilters } from '@/components/audit/audit-filters'
import { AuditTable } from '@/components/audit/audit-table'
import '@/components/audit/audit.css'
import { CLOSED } from '@/components/ui/plans/closed'
import { EMPTY } from '@/components/ui/plans/empty'
import { StateBox } from '@/components/ui/state-page'
import { loadAudit } from '@/lib/audit/loaders'
import { filterQuery, isNarrowed } from '@/lib/audit/schema'

export const metadata: Metadata = { title: 'Audit log' }

/** Shows what is in the database now. */
export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  const params = await searchParams
  const log = await loadAudit(params)
  if (!log) return <NotForYou />
  const { rows, next, filter, people, designTitle } = log
  return (
    <main id="main" className="au">
      <h1 className="title-1">Audit log</h1>
      <p className="intro soft">
        What was done in this workspace, by whom and when (UTC). Nothing in it can be changed or deleted, by nobody and
        not by Groundplan; it is kept for as long as this installation. It holds no words of a discussion, no secrets,
        and of addresses only a part.
      </p>
      <AuditFilters filter={filter} people={people} designTitle={designTitle} />
      {rows.length === 0 ? (
        <StateBox plan={EMPTY} title={isNarrowed(filter) ? 'Nothing like that was recorded' : 'Nothing yet'}>
          <p className="soft">
            {isNarrowed(filter)
              ? 'Take a part of the filter away, or choose other days.'
              : 'What people do from now on appears here.'}
          </p>
        </StateBox>
      ) : (
        <AuditTable rows={rows} filter={filter} />
      )}
      <nav className="row wrap" aria-label="Pages of the log">
        {typeof params['before'] === 'string' ? (
          <a className="btn" href={`/settings/audit${filterQuery(filter)}`}>
            Newest
          </a>
        ) : null}
        {next ? (
          <a className="btn" href={`/settings/audit${filterQuery(filter, next)}`} rel="next">
            Older
          </a>
        ) : null}
      </nav>
    </main>
  )
}

const NotForYou = () => (
  <main id="main" className="au">
    <StateBox plan={CLOSED} title="The audit log is for admins" level={1}>
      <p className="soft">Admins and owners of this workspace can read it. Ask one of them.</p>
    </StateBox>
  </main>
)
