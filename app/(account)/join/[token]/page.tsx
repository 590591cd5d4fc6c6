import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountForm, type AccountField } from '@/components/account/account-form'
import { SignOut } from '@/components/account/sign-out'
import { acceptAction, joinAction } from '@/lib/account/actions'
import { findUser } from '@/lib/auth/session'
import { ROLE_WORDS } from '@/lib/members/schema'
import { findInvitation, type OpenInvitation } from '@/lib/members/invitations/data'

export const metadata: Metadata = { title: 'Join' }

const NAME: AccountField = { name: 'name', label: 'Your name, as others see it', autoComplete: 'name' }
const EMAIL: AccountField = { name: 'email', label: 'E-mail', autoComplete: 'email' }
const PASSWORD: AccountField = {
  name: 'password',
  label: 'Password',
  autoComplete: 'new-password',
  note: 'At least 12 characters.',
}

type Props = { params: Promise<{ token: string }> }

export default async function JoinPage({ params }: Props) {
  const { token } = await params
  const [invitation, user] = await Promise.all([findInvitation(token), findUser()])
  if (!invitation)
    return (
      <>
        <h1 className="title-2">This invitation is not open</h1>
        <p className="soft">It was used, revoked or has expired. Ask whoever invited you for another.</p>
      </>
    )
  const { email, workspace, inviter, role } = invitation
  return (
    <>
      <h1 className="title-2">Join {workspace}</h1>
      <p className="soft">
        {email === null ? 'Nobody owns this installation yet: you become its owner.' : `${inviter} invites ${email}`}
        {email === null ? null : `, as ${role}: ${ROLE_WORDS[role]}.`}
      </p>
      <section className="sheet" aria-label="Join">
        <Ways token={token} invitation={invitation} as={user?.email} />
      </section>
    </>
  )
}

/** With the account that one has, or a new one. */
function Ways({ token, invitation, as }: { token: string; invitation: OpenInvitation; as: string | undefined }) {
  const { email, hasAccount } = invitation
  if (as !== undefined && (email === null || as === email))
    return <AccountForm action={acceptAction} token={token} submit={`Join as ${as}`} />
  if (as !== undefined)
    return (
      <>
        <p>You are signed in as {as}, and this invitation is for another address.</p>
        <SignOut />
      </>
    )
  if (hasAccount)
    return (
      <p>
        There is an account for this address: <Link href={`/sign-in?next=/join/${token}`}>sign in</Link>, and join with
        it.
      </p>
    )
  const fields = email === null ? [NAME, EMAIL, PASSWORD] : [NAME, PASSWORD]
  return <AccountForm action={joinAction} fields={fields} token={token} submit="Join" />
}
