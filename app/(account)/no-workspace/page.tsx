import type { Metadata } from 'next'
import { SignOut } from '@/components/account/sign-out'
import { Act } from '@/components/members/act'
import '@/components/members/members.css'
import { requireUser } from '@/lib/auth/session'
import { createWorkspaceAction } from '@/lib/members/actions'

export const metadata: Metadata = { title: 'No workspace' }

export default async function NoWorkspacePage() {
  const { email } = await requireUser()
  return (
    <>
      <h1 className="title-2">You are in no workspace</h1>
      <p className="soft">Ask somebody who owns one to invite {email}, or make one of your own.</p>
      <section className="sheet" aria-label="A workspace of your own">
        <Act action={createWorkspaceAction} submit="Create" tone="primary">
          <label>
            Its name
            <span className="field">
              <input name="name" required maxLength={80} autoComplete="off" />
            </span>
          </label>
        </Act>
        <SignOut />
      </section>
    </>
  )
}
