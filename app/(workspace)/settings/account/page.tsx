import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountForm, type AccountField } from '@/components/account/account-form'
import '@/components/account/account.css'
import { Sessions } from '@/components/account/sessions'
import '@/components/members/members.css'
import { changePasswordAction, askEmailAction, deleteAccountAction, renameSelfAction } from '@/lib/account/own/actions'
import { loadAccount } from '@/lib/account/own/loaders'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Your account' }

export const dynamic = 'force-dynamic'

const CURRENT: AccountField = { name: 'current', label: 'Your password', autoComplete: 'current-password' }
const EMAIL: AccountField = { name: 'email', label: 'New address', autoComplete: 'email' }
const PASSWORD: AccountField = {
  name: 'password',
  label: 'New password',
  autoComplete: 'new-password',
  note: 'At least 12 characters.',
}

export default async function AccountPage() {
  if (env().GROUNDPLAN_AUTH === 'local') notFound()
  const { name, email, sessions } = await loadAccount()
  return (
    <main id="main" className="mb acct-own">
      <h1 className="title-1">Your account</h1>
      <h2>Name</h2>
      <section className="sheet tbx" aria-label="Name">
        <AccountForm
          action={renameSelfAction}
          fields={[{ name: 'name', label: 'Your name, as others see it', autoComplete: 'name', value: name }]}
          submit="Save"
          isQuiet
        />
      </section>
      <h2>E-mail</h2>
      <section className="sheet tbx" aria-label="E-mail">
        <p>{email}</p>
        <p className="small soft">
          A new address is confirmed by a link that is mailed to it; the old one is told when that has happened.
        </p>
        <AccountForm action={askEmailAction} fields={[EMAIL, CURRENT]} submit="Mail me a link" isQuiet />
      </section>
      <h2>Password</h2>
      <section className="sheet tbx" aria-label="Password">
        <AccountForm action={changePasswordAction} fields={[CURRENT, PASSWORD]} submit="Change it" isQuiet />
      </section>
      <h2>Where you are signed in</h2>
      <Sessions sessions={sessions} />
      <h2>Delete your account</h2>
      <section className="sheet tbx" aria-label="Delete your account">
        <p className="small soft">
          You can no longer sign in, and are in no workspace any more. What you wrote stays under the name that you had
          then: histories of designs and audit logs are never rewritten. A workspace that only you are in is deleted
          with its designs; one that you alone own and others are in has to be handed over first.
        </p>
        <AccountForm action={deleteAccountAction} fields={[CURRENT]} submit="Delete my account" isDanger />
      </section>
    </main>
  )
}
