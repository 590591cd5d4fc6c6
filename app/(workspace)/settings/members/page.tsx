import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Invitations } from '@/components/members/invitations'
import { MemberRow } from '@/components/members/member-row'
import '@/components/members/members.css'
import { env } from '@/lib/env'
import { loadMembers } from '@/lib/members/loaders'

export const metadata: Metadata = { title: 'Members' }

export const dynamic = 'force-dynamic'

export default async function MembersPage() {
  if (env().GROUNDPLAN_AUTH === 'local') notFound()
  const { members, invitations, mayManage, name } = await loadMembers()
  return (
    <main id="main" className="mb">
      <h1 className="title-1">Members of {name}</h1>
      <p className="intro soft">
        Each role may do what those before it may. Whoever is taken out keeps their account, and what they wrote stays.
      </p>
      <section className="sheet tbx" aria-label="Members">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">Speaks for, in reviews</th>
              <th scope="col">
                <span className="sr">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow key={member.id} member={member} mayManage={mayManage} />
            ))}
          </tbody>
        </table>
      </section>
      {mayManage ? <Invitations invitations={invitations} /> : null}
    </main>
  )
}
